import CCMark
import Markup

/// Rewrites the pipe tables of a text so that libcmark parses the inlines of their cells.
///
/// libcmark takes a table for a paragraph. Each cell becomes a paragraph of one line in the same
/// container, parted from the next by an empty comment and not by an empty line, which would make
/// a tight list loose. A no-break space stands before the cell, so that nothing in it can begin a
/// block; emphasis sees white space before it, as at the start of a line.
struct TableExtraction {
  private(set) var tables: [TableLayout] = []
  private(set) var problems: [MarkdownProblem] = []
  /// The rewritten text; nil where there is no table.
  private(set) var text: ParsedText?
  /// Where tables have more cells than a page may have.
  private(set) var refused: Range<Int>?

  private var output: ParsedText
  private let input: ParsedText
  private var cellCount = 0
  /// Lines of the input that the output has already.
  private var copied = 0

  /// U+00A0.
  static let cellMark: [UInt8] = [0xC2, 0xA0]

  private init(_ text: ParsedText) {
    input = text
    output = ParsedText(capacity: text.bytes.count * 2)
  }

  /// - Parameter tree: of the text as it is.
  init(_ text: ParsedText, tree: SyntaxTree) {
    self.init(text)
    var node: SyntaxNode? = tree.root
    while let block = node, refused == nil {
      if let table = FoundTable(block, in: text) {
        if let uneven = table.unevenDelimiter {
          let base = text.bases[table.head + 1] ?? 0
          problems.append(
            MarkdownProblem(
              kind: .unevenTable(head: uneven.head, delimiter: uneven.delimiter),
              source: base..<base + text.line(table.head + 1).count))
        } else {
          take(table)
        }
      }
      node = block.nextBlock
    }
    finish()
  }

  /// The tables of a text that needs no tree to find them (see `PlainTables`).
  init(_ text: ParsedText, tables: [FoundTable]) {
    self.init(text)
    for table in tables where refused == nil { take(table) }
    finish()
  }
}

extension TableExtraction {
  private mutating func take(_ table: FoundTable) {
    copyLines(before: table.head)
    append(table)
    copied = table.end
  }

  private mutating func finish() {
    guard !tables.isEmpty else { return }
    copyLines(before: input.lineCount)
    text = output
  }

  private mutating func copyLines(before end: Int) {
    while copied < end {
      output.append(line: copied, of: input)
      copied += 1
    }
  }
}

extension TableExtraction {
  private mutating func append(_ table: FoundTable) {
    let continuation = table.prefix.map {
      $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "\t") ? $0 : UInt8(ascii: " ")
    }[...]
    let comment = Array("<!-- -->".utf8)[...]
    var prefix = table.prefix
    if table.head > table.paragraphStart {
      output.append(continuation, comment, base: nil)
      prefix = continuation
    }
    let firstLine = output.lineCount + 1
    let columns = table.alignments.count
    let rows = [table.head] + Array((table.head + 2)..<table.end)
    cellCount += columns * rows.count
    let added = columns * rows.count * 2 * (prefix.count + comment.count)
    guard cellCount <= MarkdownLimits.tableCells,
      output.bytes.count + added <= MarkdownLimits.rewrittenSize
    else {
      let base = input.bases[table.head] ?? 0
      refused = base..<base + max(1, input.line(table.head).count)
      return
    }
    for row in rows {
      let cells = table.cells(of: row, in: input)
      if cells.count > columns { reportExtraCells(cells, columns: columns, row: row) }
      for column in 0..<columns {
        let cell = column < cells.count ? cells[column] : 0..<0
        let shift = cell.lowerBound - input.line(row).lowerBound - prefix.count - 2
        output.append(
          prefix, Self.cellMark[...], Self.unescaped(input.bytes[cell])[...],
          base: input.bases[row].map { $0 + shift })
        output.append(continuation, comment, base: nil)
        prefix = continuation
      }
    }
    tables.append(
      TableLayout(firstLine: firstLine, rows: rows.count, alignments: table.alignments))
  }

  /// What stands behind the last column is left out, as GitHub does it.
  private mutating func reportExtraCells(_ cells: [Range<Int>], columns: Int, row: Int) {
    guard let base = input.bases[row], problems.count <= MarkdownLimits.problems else { return }
    let shift = base - input.line(row).lowerBound
    let first = cells[columns].lowerBound
    problems.append(
      MarkdownProblem(
        kind: .extraCells(columns: columns, cells: cells.count),
        source: first + shift..<max(first + 1, cells[cells.count - 1].upperBound) + shift))
  }

  /// `\|` is a pipe, in code too; every other backslash is left to libcmark.
  private static func unescaped(_ cell: ArraySlice<UInt8>) -> [UInt8] {
    guard cell.contains(UInt8(ascii: "\\")) else { return Array(cell) }
    var result: [UInt8] = []
    var index = cell.startIndex
    while index < cell.endIndex {
      if cell[index] == UInt8(ascii: "\\"), index + 1 < cell.endIndex,
        cell[index + 1] == UInt8(ascii: "|")
      {
        index += 1
      }
      result.append(cell[index])
      index += 1
    }
    return result
  }
}
