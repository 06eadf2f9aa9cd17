/// What was rewritten before libcmark parsed: the walker needs to know where.
struct BlockExtensions {
  /// In the order of their lines.
  private(set) var tables: [TableLayout]
  /// The labels of the items of the list that begins the text; empty where there is no such list.
  private(set) var footnotes: [FootnoteLabel]
  private(set) var footnoteSources: [Range<Int>]
  private(set) var problems: [MarkdownProblem]
  /// Where elements of blocks begin and end, by the numbers of their comments.
  private(set) var events: [BlockEvent] = []
  /// Names of HTML elements that were told about.
  private(set) var reportedElements: Set<String> = []
  /// Where lines divide heads that have another number of cells, in order.
  private(set) var unevenTables: [Range<Int>] = []
  /// Whether blocks of HTML were rewritten.
  private(set) var hasHTML = false
  /// Whether marks were exchanged.
  var hasEscapes = false

  static let none = BlockExtensions(tables: [], footnotes: [], footnoteSources: [], problems: [])

  mutating func add(_ found: FootnoteExtraction) {
    footnotes = found.labels
    footnoteSources = found.sources
    problems += found.problems
  }

  mutating func add(_ found: HTMLExtraction) {
    events = found.events
    hasHTML = found.text != nil
    problems += found.problems
    reportedElements = found.reported
  }

  mutating func add(_ found: TableExtraction) {
    tables = found.tables
    problems += found.problems
    unevenTables = found.problems.compactMap {
      if case .unevenTable = $0.kind { $0.source } else { nil }
    }
  }

  /// Whether such a line begins in a range of the source.
  func hasUnevenTable(in range: Range<Int>) -> Bool {
    var lower = 0
    var upper = unevenTables.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if unevenTables[middle].lowerBound < range.lowerBound {
        lower = middle + 1
      } else {
        upper = middle
      }
    }
    return lower < unevenTables.count && unevenTables[lower].lowerBound < range.upperBound
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
