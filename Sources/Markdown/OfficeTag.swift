import Markup

/// Tags of Word's own, `<o:p>` and `</o:p>`, which are no HTML to CommonMark and so would stand in the
/// text for readers to see.
enum OfficeTag {
  /// The prefixes that Word, Excel and their smart tags use.
  private static let names: Set<String> = ["o", "w", "v", "x", "st1", "st2", "p"]

  /// The range of the tag that begins at a `<`; nil where there is none.
  static func range(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Range<Int>? {
    var index = start + 1
    if index < text.count, text[index] == UInt8(ascii: "/") { index += 1 }
    let prefix = index
    while index < text.count, index - prefix < 5, ByteSet.alphanumerics.contains(text[index]) {
      index += 1
    }
    guard index > prefix, ByteSet.asciiLetters.contains(text[prefix]), index + 1 < text.count,
      text[index] == UInt8(ascii: ":"), ByteSet.asciiLetters.contains(text[index + 1]),
      let end = text[index...].prefix(200).firstIndex(of: UInt8(ascii: ">")),
      !text[index..<end].contains(UInt8(ascii: "<"))
    else { return nil }
    let name = String(decoding: text[prefix..<index].map { $0 | 0x20 }, as: UTF8.self)
    return names.contains(name) ? start..<end + 1 : nil
  }

  /// The text without them, and the first; nil where there are none.
  static func removed(
    from text: UnsafeBufferPointer<UInt8>
  ) -> (text: [UInt8], first: Range<Int>)? {
    var kept: [UInt8] = []
    var first: Range<Int>?
    var copied = 0
    var index = 0
    while index < text.count {
      guard text[index] == UInt8(ascii: "<"), let tag = range(text, at: index) else {
        index += 1
        continue
      }
      first = first ?? tag
      kept += text[copied..<index]
      index = tag.upperBound
      copied = index
    }
    guard let first else { return nil }
    return (kept + text[copied...], first)
  }
}
