internal import Markup

/// Whether a text holds nothing that HTML escapes: most texts of a page do not.
enum PlainRun {
  /// Appends a text, escaped as `Escape.attribute` does it.
  ///
  /// A `String` is sound UTF-8, so that looking for the few bytes that matter is enough: eight at
  /// once, where the escaper, which trusts no bytes, goes scalar by scalar.
  @inline(__always)
  static func append(_ text: String, to output: inout [UInt8]) {
    text.utf8Span.span.withUnsafeBufferPointer { bytes in
      if isPlain(bytes) {
        output.append(contentsOf: bytes)
      } else {
        Escape.attribute(bytes, into: &output)
      }
    }
  }

  /// Whether there is no control, quote, ampersand or bracket, and no scalar of the row U+F000 to
  /// U+FFFF, which holds U+FFFE and U+FFFF.
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let raw = UnsafeRawBufferPointer(bytes)
    var index = 0
    while index + 8 <= raw.count {
      if holdsSpecial(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) { return false }
      index += 8
    }
    while index < raw.count {
      switch raw[index] {
      case 0..<0x20, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
        UInt8(ascii: "'"), 0xEF:
        return false
      default: index += 1
      }
    }
    return true
  }

  /// Eight bytes in one word: a byte below n borrows from its top bit when n is taken away, and
  /// a byte that equals another is zero after the exclusive or.
  @inline(__always)
  private static func holdsSpecial(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let tops: UInt64 = 0x8080_8080_8080_8080
    let controls = (word &- ones &* 0x20) & ~word
    let quote = word ^ ones &* 0x22
    // 0x26 and 0x27 differ in their last bit, 0x3C and 0x3E in the one before it.
    let ampersandOrApostrophe = (word | ones) ^ ones &* 0x27
    let bracket = (word | ones &* 0x02) ^ ones &* 0x3E
    let lastRow = word ^ ones &* 0xEF
    var found = controls | (quote &- ones) & ~quote
    found |= (ampersandOrApostrophe &- ones) & ~ampersandOrApostrophe
    found |= (bracket &- ones) & ~bracket
    found |= (lastRow &- ones) & ~lastRow
    return found & tops != 0
  }
}
