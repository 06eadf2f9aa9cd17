/// The character references that an attribute or code of raw HTML may hold: the five of XML, the
/// no-break space and numbers.
enum CharacterReferences {
  /// Other names stay as they are written.
  static func resolved(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "&"),
        let end = bytes[index...].prefix(12).firstIndex(of: UInt8(ascii: ";")),
        let scalar = scalar(named: bytes[(index + 1)..<end])
      {
        result += Array(String(scalar).utf8)
        index = end + 1
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  private static func scalar(named name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    switch String(decoding: name, as: UTF8.self) {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    case "nbsp": return "\u{A0}"
    case let text:
      let digits = Array(text.utf8.dropFirst())
      guard text.utf8.first == UInt8(ascii: "#"), let first = digits.first else { return nil }
      let isHex = first | 0x20 == UInt8(ascii: "x")
      let number = String(decoding: isHex ? digits.dropFirst() : digits[...], as: UTF8.self)
      return UInt32(number, radix: isHex ? 16 : 10).flatMap { $0 == 0 ? nil : Unicode.Scalar($0) }
    }
  }
}
