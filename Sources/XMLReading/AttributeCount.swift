/// A linear look at a source before libxml2 sees it, for what version 2.9.14 answers with quadratic
/// work: it compares each attribute of an element with all before it, so that a feed of five
/// megabytes can take minutes.
enum AttributeCount {
  /// Attributes of one element.
  static let limit = 1000
  /// Attributes of a whole source in UTF-16 or UTF-32, where a byte alone does not tell a `<`.
  static let wideLimit = 20_000

  /// Where there are more.
  ///
  /// A value can hold `>` but no `<`, so only that begins a new count. `="` in a text counts too;
  /// a thousand of them without a tag between are no text.
  static func excess(in source: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    let isWide = source.prefix(4).contains(0) || source.first ?? 0 >= 0xFE
    let limit = isWide ? wideLimit : limit
    var count = 0
    for index in source.indices {
      switch source[index] {
      case UInt8(ascii: "<") where !isWide: count = 0
      case UInt8(ascii: "=") where isBeforeQuote(source[(index + 1)...]):
        count += 1
        if count > limit { return index..<index + 1 }
      default: break
      }
    }
    return nil
  }

  private static func isBeforeQuote(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let next = rest.first(where: { $0 > 0x20 }) else { return false }
    return next == UInt8(ascii: "\"") || next == UInt8(ascii: "'")
  }
}
