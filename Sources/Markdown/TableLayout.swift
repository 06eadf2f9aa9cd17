/// A table in the rewritten text: two lines for each cell, row by row.
struct TableLayout {
  /// The line of the first cell, from 1.
  let firstLine: Int
  /// The head included.
  let rows: Int
  let alignments: [TableRow.Alignment]

  var columns: Int { alignments.count }
  var lines: Range<Int> { firstLine..<firstLine + rows * columns * 2 }

  /// The cell whose paragraph stands on a line.
  func cell(atLine line: Int) -> (row: Int, column: Int)? {
    guard lines.contains(line) else { return nil }
    let index = (line - firstLine) / 2
    return (index / columns, index % columns)
  }
}
