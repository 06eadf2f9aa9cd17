/// The text that libcmark reads, line by line, and where each line came from.
///
/// Where a page has tables or footnotes it is rewritten first, into what CommonMark knows; `bases`
/// lead back, so that problems point at what the author wrote.
struct ParsedText {
  private(set) var bytes: [UInt8] = []
  /// For each line the source offset of its first column; nil for a line that nobody wrote.
  private(set) var bases: [Int?] = []
  /// The offset in `bytes` at which each line begins.
  private(set) var lineStarts: [Int] = []

  /// The source as it is.
  init(source: UnsafeBufferPointer<UInt8>, base: Int, lineStarts: [Int]) {
    bytes = Array(source)
    bases = lineStarts
    self.lineStarts = lineStarts.map { $0 - base }
  }

  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  var lineCount: Int { lineStarts.count }

  /// A line without its line break; counts from 0.
  func line(_ index: Int) -> Range<Int> {
    let end = index + 1 < lineStarts.count ? lineStarts[index + 1] : bytes.count
    let hasBreak = end > lineStarts[index] && bytes[end - 1] == UInt8(ascii: "\n")
    return lineStarts[index]..<(hasBreak ? end - 1 : end)
  }

  /// Adds a line of parts; `base` is the source offset of its first column.
  mutating func append(_ parts: ArraySlice<UInt8>..., base: Int?) {
    lineStarts.append(bytes.count)
    bases.append(base)
    for part in parts { bytes += part }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Adds a line of another text as it is.
  mutating func append(line index: Int, of text: ParsedText) {
    append(text.bytes[text.line(index)], base: text.bases[index])
  }
}
