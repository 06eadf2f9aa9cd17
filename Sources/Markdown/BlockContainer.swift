/// The elements of blocks that raw HTML can stand for and that hold other blocks.
enum BlockContainer: Hashable {
  case quote, unordered, ordered, item
  case definitions, term, definition
  case figure, figureCaption
  case table, caption, head, body, row, headCell, cell
  case details, summary

  var name: StaticString {
    switch self {
    case .quote: "blockquote"
    case .unordered: "ul"
    case .ordered: "ol"
    case .item: "li"
    case .definitions: "dl"
    case .term: "dt"
    case .definition: "dd"
    case .figure: "figure"
    case .figureCaption: "figcaption"
    case .table: "table"
    case .caption: "caption"
    case .head: "thead"
    case .body: "tbody"
    case .row: "tr"
    case .headCell: "th"
    case .cell: "td"
    case .details: "details"
    case .summary: "summary"
    }
  }

  /// Whether it may stand in another; those that have no such need may stand anywhere.
  func mayStand(in parent: BlockContainer?) -> Bool {
    switch self {
    case .quote, .unordered, .ordered, .definitions, .figure, .table, .details:
      parent?.isPart != true
    case .item: parent == .unordered || parent == .ordered
    case .term, .definition: parent == .definitions
    case .figureCaption: parent == .figure
    case .caption, .head, .body: parent == .table
    case .row: parent == .head || parent == .body
    case .headCell, .cell: parent == .row
    case .summary: parent == .details
    }
  }

  /// Whether only its own parts may stand in it.
  var isPart: Bool {
    switch self {
    case .unordered, .ordered, .definitions, .table, .head, .body, .row: true
    case .quote, .item, .term, .definition, .figure, .figureCaption, .caption, .headCell, .cell,
      .details, .summary:
      false
    }
  }

  /// Whether what stands in it is one line of words, unless an empty line says otherwise.
  var holdsWords: Bool {
    switch self {
    case .item, .term, .definition, .figureCaption, .caption, .headCell, .cell, .summary: true
    case .quote, .unordered, .ordered, .definitions, .figure, .table, .head, .body, .row,
      .details:
      false
    }
  }

  /// Whether it may begin in one block of HTML and end in another, with Markdown in between.
  var reachesBeyondItsBlock: Bool {
    switch self {
    case .quote, .figure, .details: true
    case .unordered, .ordered, .item, .definitions, .term, .definition, .figureCaption, .table,
      .caption, .head, .body, .row, .headCell, .cell, .summary:
      false
    }
  }
}

/// Where such an element begins or ends: a comment of one line in the text that libcmark parses.
struct BlockEvent {
  let container: BlockContainer
  let isEnd: Bool
  var attributes = Attributes()

  /// What is kept of an element's attributes, and what was found out about its content.
  struct Attributes {
    /// It holds one stretch of words, which needs no paragraph.
    var isTight = false
    /// The first number of a list.
    var start = 1
    var columns = 1
    var rows = 1
    var alignment = TableRow.Alignment.none
    /// A head cell that heads a column, not a row.
    var isColumnHead = false
    var hasCaption = false
  }
}
