/// Finds many places of one text: it goes on from the last, in either direction, where
/// `SourceText.location` begins anew each time.
package struct SourceLocator {
  private let source: SourceText
  private let text: [UInt8]
  /// The last place.
  private var offset = 0
  private var line = 1
  private var lineStart = 0
  /// Scalars between the start of the line and the last place.
  private var column = 0

  package init(_ source: SourceText) {
    self.source = source
    text = source.original ?? source.bytes
  }

  /// The place of a range of the source's `bytes`; what runs past the end of its line is cut there.
  package mutating func location(of range: Range<Int>) -> SourceLocation {
    let lower = min(source.originalOffset(range.lowerBound), text.count)
    let upper = min(max(source.originalOffset(range.upperBound), lower), text.count)
    go(to: lower)
    // A line can be as long as its file, and places are kept: no more of it is looked at, and
    // carried along, than a report can show.
    let windowStart = start(before: lower)
    let windowEnd = end(behind: lower)
    let textStart = column - scalarCount(text[windowStart..<lower])
    var contentEnd = windowEnd
    let isLineEnd = windowEnd == text.count || text[windowEnd] == Self.newline
    if isLineEnd, windowEnd > windowStart, text[windowEnd - 1] == Self.carriageReturn {
      contentEnd -= 1
    }
    return SourceLocation(
      file: source.path, line: line, column: column + 1,
      length: scalarCount(text[lower..<max(lower, min(upper, contentEnd))]),
      lineText: String(decoding: text[windowStart..<max(windowStart, contentEnd)], as: UTF8.self),
      lineTextStart: textStart)
  }
}

extension SourceLocator {
  private static let newline: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D
  /// Bytes of a line that are kept before a place and behind it: more than a report shows.
  private static let lead = 1024
  private static let tail = 1024

  private mutating func go(to target: Int) {
    if target >= offset {
      for index in offset..<target {
        let byte = text[index]
        if byte == Self.newline {
          line += 1
          lineStart = index + 1
          column = 0
        } else if byte & 0xC0 != 0x80 {
          column += 1
        }
      }
    } else if target >= lineStart {
      column -= scalarCount(text[target..<offset])
    } else {
      line -= text[target..<offset].count { $0 == Self.newline }
      lineStart = target
      while lineStart > 0, text[lineStart - 1] != Self.newline { lineStart -= 1 }
      column = scalarCount(text[lineStart..<target])
    }
    offset = target
  }

  /// Where the part of the line begins that is kept, between scalars.
  private func start(before lower: Int) -> Int {
    var start = max(lineStart, lower - Self.lead)
    while start > lineStart, start < text.count, text[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  private func end(behind lower: Int) -> Int {
    let limit = min(text.count, lower + Self.tail)
    var end = lower
    while end < limit, text[end] != Self.newline { end += 1 }
    while end < text.count, end > lower, text[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }

  private func scalarCount(_ slice: ArraySlice<UInt8>) -> Int {
    slice.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }
}
