/// Latin letters with accents as ASCII letters, for addresses.
enum LatinFolding {
  /// The letters for a scalar in lower case; empty for what is no Latin letter.
  ///
  /// U+00C0 to U+024F and U+1E00 to U+1EFF decompose canonically (UnicodeData.txt) to an ASCII
  /// letter and marks; those that do not (ß, æ, ø, đ, ł, þ) are spelled out.
  static func ascii(_ value: UInt32) -> [UInt8] {
    switch value {
    case 0xDF, 0x1E9E: return Array("ss".utf8)
    case 0xC6, 0xE6: return Array("ae".utf8)
    case 0x152, 0x153: return Array("oe".utf8)
    case 0xD8, 0xF8: return Array("o".utf8)
    case 0xD0, 0xF0, 0x110, 0x111: return Array("d".utf8)
    case 0x141, 0x142: return Array("l".utf8)
    case 0xDE, 0xFE: return Array("th".utf8)
    case 0x131: return Array("i".utf8)
    case 0xC0...0x24F, 0x1E00...0x1EFF: return decomposed(value)
    default: return []
    }
  }

  private static func decomposed(_ value: UInt32) -> [UInt8] {
    guard let first = Composition.firstOfDecomposition(value) else { return [] }
    switch first {
    case 0x41...0x5A: return [UInt8(first) + 0x20]
    case 0x61...0x7A: return [UInt8(first)]
    default: return []
    }
  }
}
