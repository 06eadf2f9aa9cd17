/// Changes between the digits 0-9 and ໐-໙, and nothing else.
public enum LaoDigits {
  /// The text with ASCII digits as Lao digits.
  public static func lao(_ text: String) -> String {
    mapped(text) { (0x30...0x39).contains($0) ? $0 - 0x30 + 0x0ED0 : $0 }
  }

  /// The text with Lao digits as ASCII digits, for keys and for reading numbers.
  public static func ascii(_ text: String) -> String {
    mapped(text) { (0x0ED0...0x0ED9).contains($0) ? $0 - 0x0ED0 + 0x30 : $0 }
  }

  private static func mapped(_ text: String, _ change: (UInt32) -> UInt32) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append(Unicode.Scalar(change(scalar.value)) ?? scalar)
    }
    return String(result)
  }
}
