import CCMark
import Markup

extension TreeWalker {
  /// Tells of what looks like Markdown in a text, where its author did not put a backslash before.
  mutating func reportLeftovers(in words: UnsafeBufferPointer<UInt8>, of node: SyntaxNode) {
    guard linkDepth == 0, problems.count < MarkdownLimits.problems else { return }
    let found = LeftoverMarks.find(in: words, isAtLineStart: beginsLine(node))
    for leftover in found {
      if leftover.kind == .number, !isCounted(node) { continue }
      if leftover.kind == .tableRow, !isFirstRow(node) { continue }
      guard let source = source(of: leftover.range, in: words, of: node) else { continue }
      report(.leftover(leftover.kind), source)
    }
  }

  private func beginsLine(_ node: SyntaxNode) -> Bool {
    guard node.parent?.type == CMARK_NODE_PARAGRAPH else { return false }
    guard let previous = node.previous else {
      return extensions.tables.isEmpty
        || node.parent.flatMap { extensions.cell(atLine: $0.startLine) } == nil
    }
    return previous.type == CMARK_NODE_SOFTBREAK || previous.type == CMARK_NODE_LINEBREAK
  }

  /// `ກ.` may be a name's first letter; where two lines begin so, it counts.
  private func isCounted(_ node: SyntaxNode) -> Bool {
    var next = node.next
    while let other = next, !beginsLine(other) { next = other.next }
    if next == nil, let paragraph = node.parent?.next, paragraph.type == CMARK_NODE_PARAGRAPH {
      next = paragraph.firstChild
    }
    guard let next, next.type == CMARK_NODE_TEXT else { return false }
    return LeftoverMarks.find(in: next.literal, isAtLineStart: true)
      .contains { $0.kind == .number }
  }

  /// Rows are told of once, and not where their table's line of dashes was.
  private func isFirstRow(_ node: SyntaxNode) -> Bool {
    guard let paragraph = node.parent, !extensions.hasUnevenTable(in: map.range(of: paragraph))
    else { return false }
    guard let line = node.previous?.previous else { return true }
    return !(line.type == CMARK_NODE_TEXT && line.literal.first == UInt8(ascii: "|"))
  }

  /// The place of a mark in the source; nil where it does not stand there as it does in the text,
  /// or behind a backslash.
  private func source(
    of range: Range<Int>, in words: UnsafeBufferPointer<UInt8>, of node: SyntaxNode
  ) -> Range<Int>? {
    let end = min(words.count, range.upperBound + 4)
    let context = resolved(UnsafeBufferPointer(rebasing: words[range.lowerBound..<end]))
    return context.withUnsafeBufferPointer { bytes in
      guard let place = map.place(of: bytes, at: node) else { return nil }
      let index = place.lowerBound - map.sourceBase
      guard index == 0 || map.source[index - 1] != UInt8(ascii: "\\") else { return nil }
      return place.lowerBound..<place.lowerBound + range.count
    }
  }
}
