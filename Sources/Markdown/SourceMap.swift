import CCMark
import Markup

/// From libcmark's lines and columns to byte offsets of the source.
///
/// Columns count bytes; libcmark 0.30.2 gives wrong ones behind removed indentation, and ranges
/// that are reversed or 0:0. So what can be searched for is searched for, and the rest is clamped.
struct SourceMap {
  /// For each line, counted from 0, the source offset of its first column.
  let bases: [Int?]
  let source: UnsafeBufferPointer<UInt8>
  /// The index of the first byte of `source`, where that is a slice of a file.
  let sourceBase: Int

  /// The range of a node, never empty unless the source is.
  func range(of node: SyntaxNode) -> Range<Int> {
    let start = offset(line: node.startLine, column: node.startColumn) ?? sourceBase
    let end = offset(line: node.endLine, column: node.endColumn).map { $0 + 1 } ?? start
    return clamped(start..<max(start + 1, end))
  }

  /// The range of what an author wrote at about that node: its first line is searched for on the
  /// node's line and those behind it.
  func range(
    of construct: UnsafeBufferPointer<UInt8>, at node: SyntaxNode, lineOffset: Int = 0
  ) -> Range<Int> {
    place(of: construct, at: node, lineOffset: lineOffset) ?? range(of: node)
  }

  /// The same, and nil where it is not found.
  func place(
    of construct: UnsafeBufferPointer<UInt8>, at node: SyntaxNode, lineOffset: Int = 0
  ) -> Range<Int>? {
    let line = node.startLine + lineOffset
    let firstLine = UnsafeBufferPointer(
      rebasing: construct.prefix { $0 != UInt8(ascii: "\n") })
    let guess =
      lineOffset == 0
      ? offset(line: line, column: node.startColumn) : offset(line: line, column: 1)
    for start in [guess, offset(line: line, column: 1)] {
      guard let start, let found = find(firstLine, from: start) else { continue }
      return found
    }
    return nil
  }

  /// A range inside the source, not empty unless that is.
  func clamped(_ range: Range<Int>) -> Range<Int> {
    let bounds = sourceBase..<sourceBase + source.count
    return range.clamped(to: bounds).isEmpty
      ? max(bounds.lowerBound, bounds.upperBound - 1)..<bounds.upperBound
      : range.clamped(to: bounds)
  }
}

extension SourceMap {
  private func offset(line: Int, column: Int) -> Int? {
    guard line > 0, line <= bases.count, let base = bases[line - 1] else { return nil }
    return base + max(0, column - 1)
  }

  /// Looks no further than a few lines: a construct stands where its node says, or close by. Nor
  /// does it compare for ever: many links to one long address that is written elsewhere, with
  /// escapes, would each be compared with every place of their line.
  private func find(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<Int>? {
    guard let first = text.first else { return nil }
    let lower = max(0, start - sourceBase)
    let upper = min(source.count - text.count, lower + 4096)
    guard lower <= upper else { return nil }
    var comparisons = 0
    for index in lower...upper where source[index] == first {
      var length = 1
      while length < text.count, source[index + length] == text[length] { length += 1 }
      if length == text.count { return sourceBase + index..<sourceBase + index + length }
      comparisons += length
      if comparisons > 16_384 { return nil }
    }
    return nil
  }
}
