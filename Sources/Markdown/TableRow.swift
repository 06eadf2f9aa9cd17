import Markup

/// The rows of pipe tables (GitHub Flavored Markdown, section 4.10).
enum TableRow {
  enum Alignment {
    case none, left, center, right
  }

  /// Whether a line holds nothing but dashes, colons, pipes and space, and could divide a head from
  /// its rows; a lone `---` is a rule or a heading's underline.
  static func isDelimiterRow(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    var hasDash = false
    var hasMark = false
    for index in line {
      switch bytes[index] {
      case UInt8(ascii: "-"): hasDash = true
      case UInt8(ascii: "|"), UInt8(ascii: ":"): hasMark = true
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
      default: return false
      }
    }
    return hasDash && hasMark
  }

  /// The alignments of a delimiter row; nil where a cell is not `:---:` or alike.
  static func alignments(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> [Alignment]? {
    guard isDelimiterRow(bytes, line) else { return nil }
    var result: [Alignment] = []
    for cell in cells(bytes, line) {
      let dashes = bytes[cell].filter { $0 == UInt8(ascii: "-") }.count
      let colon = UInt8(ascii: ":")
      guard dashes > 0, let first = bytes[cell].first, let last = bytes[cell].last else {
        return nil
      }
      let colons = (first == colon ? 1 : 0) + (last == colon ? 1 : 0)
      guard dashes + colons == cell.count else { return nil }
      switch (first == colon, last == colon) {
      case (true, true): result.append(.center)
      case (true, false): result.append(.left)
      case (false, true): result.append(.right)
      case (false, false): result.append(.none)
      }
    }
    return result
  }

  /// The trimmed ranges of the cells; a pipe behind a backslash divides nothing, not even in code.
  static func cells(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> [Range<Int>] {
    let row = trimmed(bytes, line)
    guard !row.isEmpty else { return [] }
    var cells: [Range<Int>] = []
    var start = row.lowerBound
    if bytes[start] == UInt8(ascii: "|") { start += 1 }
    var index = start
    while index < row.upperBound {
      if bytes[index] == UInt8(ascii: "\\") {
        index += 2
        continue
      }
      if bytes[index] == UInt8(ascii: "|") {
        cells.append(trimmed(bytes, start..<index))
        start = index + 1
      }
      index += 1
    }
    if start < row.upperBound { cells.append(trimmed(bytes, start..<row.upperBound)) }
    return cells
  }

  private static func trimmed(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Range<Int> {
    let space = ByteSet(" \t\r\u{B}\u{C}")
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, space.contains(bytes[lower]) { lower += 1 }
    while upper > lower, space.contains(bytes[upper - 1]) { upper -= 1 }
    return lower..<upper
  }
}
