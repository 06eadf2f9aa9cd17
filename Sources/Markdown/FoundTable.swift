import CCMark
import Markup

/// A table inside what libcmark took for a paragraph, or for a heading where a rule follows its
/// last row. Lines count from 0.
struct FoundTable {
  let paragraphStart: Int
  /// The line of the head; the delimiter row follows.
  let head: Int
  /// The line behind the last row.
  let end: Int
  let alignments: [TableRow.Alignment]
  /// What stands before the paragraph's first line: quote marks, list markers, indentation.
  let prefix: ArraySlice<UInt8>
  /// Set where the delimiter row has another number of cells than the head: then it is no table.
  private(set) var unevenDelimiter: (head: Int, delimiter: Int)?

  private let quoteDepth: Int

  /// A table at the margin of the text, whose first line is its head.
  init(plainHead head: Int, end: Int, alignments: [TableRow.Alignment]) {
    paragraphStart = head
    self.head = head
    self.end = end
    self.alignments = alignments
    prefix = []
    quoteDepth = 0
  }

  init?(_ node: SyntaxNode, in text: ParsedText) {
    let isHeading = node.type == CMARK_NODE_HEADING
    guard isHeading || node.type == CMARK_NODE_PARAGRAPH, node.startLine > 0,
      node.endLine > node.startLine, node.endLine <= text.lineCount
    else { return nil }
    paragraphStart = node.startLine - 1
    let lineStart = text.lineStarts[paragraphStart]
    prefix =
      text.bytes[
        lineStart..<min(
          text.line(paragraphStart).upperBound, lineStart + max(0, node.startColumn - 1))]
    quoteDepth = Self.quoteDepth(of: node)
    let contents = Lines(
      text: text, first: paragraphStart, prefix: prefix.count, quotes: quoteDepth)
    let last =
      isHeading ? contents.endOfHeading(before: node.endLine, from: paragraphStart) : node.endLine
    for line in (paragraphStart + 1)..<max(paragraphStart + 1, last) {
      guard let row = contents.range(of: line), let alignments = contents.alignments(row),
        let header = contents.range(of: line - 1)
      else { continue }
      let cells = contents.cells(header).count
      head = line - 1
      self.alignments = alignments
      if cells != alignments.count {
        // A lone row of dashes says that a table was meant only where its pipe is outside.
        guard cells > 1, alignments.count > 1 || text.bytes[row].first == UInt8(ascii: "|") else {
          return nil
        }
        unevenDelimiter = (cells, alignments.count)
      }
      end =
        ((line + 1)..<max(line + 1, last)).first { contents.range(of: $0) == nil }
        ?? max(line + 1, last)
      return
    }
    return nil
  }

  /// The cells of a row.
  func cells(of line: Int, in text: ParsedText) -> [Range<Int>] {
    let lines = Lines(text: text, first: paragraphStart, prefix: prefix.count, quotes: quoteDepth)
    return lines.range(of: line).map { lines.cells($0) } ?? []
  }
}

extension FoundTable {
  /// The lines of a paragraph without what its containers put before them.
  private struct Lines {
    let text: ParsedText
    let first: Int
    let prefix: Int
    let quotes: Int

    /// Nil for a lazy line, which stands outside the quote that the table is in.
    func range(of line: Int) -> Range<Int>? {
      let whole = text.line(line)
      if line == first {
        return min(whole.lowerBound + prefix, whole.upperBound)..<whole.upperBound
      }
      var start = whole.lowerBound
      var missing = quotes
      while start < whole.upperBound {
        let byte = text.bytes[start]
        if byte == UInt8(ascii: ">"), missing > 0 {
          missing -= 1
        } else if !ByteSet.blanks.contains(byte) {
          break
        }
        start += 1
      }
      return missing == 0 ? start..<whole.upperBound : nil
    }

    /// The line behind the last row in what libcmark took for a heading: a rule of dashes is no row,
    /// one of equals signs is. libcmark 0.30.2 gives the next block's line as such a heading's end.
    func endOfHeading(before end: Int, from start: Int) -> Int {
      for line in (start + 1)..<max(start + 1, end) {
        guard let range = range(of: line), let first = text.bytes[range].first,
          ByteSet("-=").contains(first),
          text.bytes[range].allSatisfy({ $0 == first || ByteSet.space.contains($0) })
        else { continue }
        return first == UInt8(ascii: "-") ? line : line + 1
      }
      return end
    }

    func alignments(_ row: Range<Int>) -> [TableRow.Alignment]? {
      text.bytes.withUnsafeBufferPointer { TableRow.alignments($0, row) }
    }

    func cells(_ row: Range<Int>) -> [Range<Int>] {
      text.bytes.withUnsafeBufferPointer { TableRow.cells($0, row) }
    }
  }

  private static func quoteDepth(of node: SyntaxNode) -> Int {
    var depth = 0
    var current = node.parent
    while let node = current {
      if node.type == CMARK_NODE_BLOCK_QUOTE { depth += 1 }
      current = node.parent
    }
    return depth
  }
}
