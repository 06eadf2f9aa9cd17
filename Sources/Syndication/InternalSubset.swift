import Markup

/// The part of a document type declaration between `[` and `]` (XML 1.0, section 2.8).
struct InternalSubset {
  /// With its brackets.
  let range: Range<Int>
  /// What its entities stand for; none where one stands for more than a character, or something
  /// else is declared: that is how entities grow without bound.
  let characters: [[UInt8]: Unicode.Scalar]?

  private static let sizeLimit = 64 << 10

  /// None where the document has no such part.
  static func find(in bytes: [UInt8]) -> InternalSubset? {
    let mark = Array("<!DOCTYPE".utf8)
    let head = bytes.prefix(8 << 10)
    guard
      let start = head.indices.first(where: {
        bytes[$0] == mark[0] && bytes[$0...].starts(with: mark)
      })
    else { return nil }
    var index = start + mark.count
    while index < bytes.count, bytes[index] != UInt8(ascii: "[") {
      if bytes[index] == UInt8(ascii: ">") { return nil }
      index = isQuote(bytes[index]) ? endOfText(bytes, at: index) : index + 1
    }
    let open = index
    guard open < bytes.count else { return nil }
    var characters: [[UInt8]: Unicode.Scalar]? = [:]
    index += 1
    while index < bytes.count, index - open < sizeLimit {
      switch bytes[index] {
      case UInt8(ascii: "]"): return InternalSubset(range: open..<index + 1, characters: characters)
      case 0...0x20: index += 1
      case UInt8(ascii: "<") where bytes[index...].starts(with: "<!--".utf8):
        index = endOfComment(bytes, at: index)
      default:
        if let (name, scalar, end) = entity(bytes, at: index) {
          // The first declaration of a name counts (XML 1.0, section 4.2).
          if characters?[name] == nil { characters?[name] = scalar }
          index = end
        } else {
          characters = nil
          index = isQuote(bytes[index]) ? endOfText(bytes, at: index) : index + 1
        }
      }
    }
    return InternalSubset(range: open..<min(index, bytes.count), characters: nil)
  }

  /// The scalar of `#160` or `#xA0`.
  static func number(_ text: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard text.first == UInt8(ascii: "#") else { return nil }
    let isHexadecimal = text.dropFirst().first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
    let digits = text.dropFirst(isHexadecimal ? 2 : 1)
    guard !digits.isEmpty, digits.allSatisfy(ByteSet.alphanumerics.contains) else { return nil }
    return UInt32(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10)
      .flatMap(Unicode.Scalar.init)
  }
}

extension InternalSubset {
  /// `<!ENTITY nbsp "&#160;">`: a name, and one character or the number of one.
  private static func entity(
    _ bytes: [UInt8], at start: Int
  ) -> (name: [UInt8], scalar: Unicode.Scalar, end: Int)? {
    let mark = Array("<!ENTITY".utf8)
    guard bytes[start...].starts(with: mark) else { return nil }
    let rest = bytes[(start + mark.count)...].drop { $0 <= 0x20 }
    let name = rest.prefix { ByteSet.alphanumerics.contains($0) }
    let value = bytes[name.endIndex...].drop { $0 <= 0x20 }
    guard !name.isEmpty, value.startIndex > name.endIndex, let quote = value.first, isQuote(quote)
    else { return nil }
    let text = value.dropFirst().prefix(16).prefix { $0 != quote }
    let behind = bytes[text.endIndex...].dropFirst().drop { $0 <= 0x20 }
    guard behind.first == UInt8(ascii: ">"), let scalar = scalar(text) else { return nil }
    return (Array(name), scalar, behind.startIndex + 1)
  }

  private static func scalar(_ text: ArraySlice<UInt8>) -> Unicode.Scalar? {
    var found: Unicode.Scalar?
    if text.first == UInt8(ascii: "&"), text.last == UInt8(ascii: ";") {
      found = number(text.dropFirst().dropLast())
    } else {
      let scalars = String(decoding: text, as: UTF8.self).unicodeScalars
      found = scalars.count == 1 ? scalars.first : nil
    }
    return found.flatMap { XMLCharacters.allow($0) ? $0 : nil }
  }

  private static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  private static func endOfText(_ bytes: [UInt8], at quote: Int) -> Int {
    bytes[(quote + 1)...].firstIndex(of: bytes[quote]).map { $0 + 1 } ?? bytes.count
  }

  private static func endOfComment(_ bytes: [UInt8], at start: Int) -> Int {
    var index = start + 4
    while index < bytes.count {
      if bytes[index...].starts(with: "-->".utf8) { return index + 3 }
      index += 1
    }
    return index
  }
}

/// What XML has a place for (XML 1.0, section 2.2).
enum XMLCharacters {
  static func allow(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
