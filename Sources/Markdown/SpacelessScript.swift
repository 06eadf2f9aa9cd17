/// Letters of scripts that put no space between words: Lao and its neighbours, Chinese, Japanese.
///
/// CommonMark's rules for emphasis, and those for where an address ends, ask for spaces that such a
/// text does not have.
enum SpacelessScript {
  /// Whether a scalar is such a letter, vowel or tone mark; U+200B counts as one, since only such
  /// texts have it.
  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E01...0x0E3A, 0x0E40...0x0E4E, 0x0E50...0x0E59: true  // Thai
    case 0x0E80...0x0EFF: true  // Lao
    case 0x0F40...0x0FBC: true  // Tibetan
    case 0x1000...0x1049, 0x1050...0x109F: true  // Myanmar
    case 0x1780...0x17D3, 0x17DC...0x17E9: true  // Khmer
    case 0x200B: true
    case 0x3005...0x3007, 0x3041...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF: true  // Kana
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x2_0000...0x3_FFFF: true  // Han
    default: false
    }
  }

  /// Whether two lines are joined without a space between such letters; digits keep it, so that no
  /// number grows.
  static func joinsLines(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0ED0...0x0ED9, 0x0E50...0x0E59, 0x1040...0x1049, 0x17E0...0x17E9: false
    default: isLetter(scalar)
    }
  }

  /// The scalar that a text begins with; nil where it is empty or no UTF-8.
  static func first(of bytes: some Collection<UInt8>) -> Unicode.Scalar? {
    guard let byte = bytes.first else { return nil }
    if byte < 0x80 { return Unicode.Scalar(byte) }
    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
    return scalar(bytes.prefix(length))
  }

  /// The scalar that a text ends with; nil where it is empty or no UTF-8.
  static func last(of bytes: some BidirectionalCollection<UInt8>) -> Unicode.Scalar? {
    guard let byte = bytes.last else { return nil }
    if byte < 0x80 { return Unicode.Scalar(byte) }
    var length = 0
    for byte in bytes.suffix(4).reversed() {
      length += 1
      if byte & 0xC0 != 0x80 { break }
    }
    return scalar(bytes.suffix(length))
  }

  private static func scalar(_ bytes: some Collection<UInt8>) -> Unicode.Scalar? {
    var value: UInt32 = 0
    for (index, byte) in bytes.enumerated() {
      if index == 0 {
        guard byte >= 0xC2, byte < 0xF5 else { return nil }
        value = UInt32(byte) & (bytes.count == 2 ? 0x1F : bytes.count == 3 ? 0x0F : 0x07)
      } else {
        guard byte & 0xC0 == 0x80 else { return nil }
        value = value << 6 | UInt32(byte & 0x3F)
      }
    }
    return Unicode.Scalar(value)
  }
}
