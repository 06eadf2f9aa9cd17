/// What was rewritten before libcmark parsed: the walker needs to know where.
struct BlockExtensions {
  /// In the order of their lines.
  private(set) var tables: [TableLayout]
  /// The labels of the items of the list that begins the text; empty where there is no such list.
  private(set) var footnotes: [FootnoteLabel]
  private(set) var footnoteSources: [Range<Int>]
  private(set) var problems: [MarkdownProblem]
  /// Whether escaped marks were exchanged.
  var hasEscapes = false

  static let none = BlockExtensions(tables: [], footnotes: [], footnoteSources: [], problems: [])

  mutating func add(_ found: FootnoteExtraction) {
    footnotes = found.labels
    footnoteSources = found.sources
    problems += found.problems
  }

  mutating func add(_ found: TableExtraction) {
    tables = found.tables
    problems += found.problems
  }

  /// The table and cell of a paragraph on that line.
  func cell(atLine line: Int) -> (table: TableLayout, row: Int, column: Int)? {
    var lower = 0
    var upper = tables.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if tables[middle].lines.upperBound <= line { lower = middle + 1 } else { upper = middle }
    }
    guard lower < tables.count, let cell = tables[lower].cell(atLine: line) else { return nil }
    return (tables[lower], cell.row, cell.column)
  }
}
