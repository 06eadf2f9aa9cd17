import CCMark
import Markup

/// Tildes in a row: one or two of them strike text through (GitHub Flavored Markdown, section
/// 6.5), more are text.
struct TildeRun {
  let range: Range<Int>
  private let text: UnsafeBufferPointer<UInt8>

  static func runs(in text: UnsafeBufferPointer<UInt8>) -> [TildeRun] {
    var runs: [TildeRun] = []
    var index = 0
    while index < text.count {
      let start = index
      while index < text.count, text[index] == UInt8(ascii: "~") { index += 1 }
      if index > start {
        runs.append(TildeRun(range: start..<index, text: text))
      } else {
        index += 1
      }
    }
    return runs
  }

  /// As for emphasis (CommonMark, section 6.2), but a single tilde inside a word opens nothing, so
  /// that `10~20` and `30~40` keep what is between them.
  func flanking(in node: SyntaxNode) -> (canOpen: Bool, canClose: Bool) {
    let before =
      range.lowerBound > 0
      ? TextNeighbour(last: UnsafeBufferPointer(rebasing: text[..<range.lowerBound]))
      : TextNeighbour(node: node.previous, atEnd: true)
    let after =
      range.upperBound < text.count
      ? TextNeighbour(first: UnsafeBufferPointer(rebasing: text[range.upperBound...]))
      : TextNeighbour(node: node.next, atEnd: false)
    // As for emphasis, a letter of a script without spaces beside the run counts as punctuation.
    let left = after != .space && (after != .punctuation || before != .letter)
    let right = before != .space && (before != .punctuation || after != .letter)
    return (left && (range.count == 2 || !before.isOfAWord), right)
  }
}

extension TextNeighbour {
  fileprivate init(last text: UnsafeBufferPointer<UInt8>) {
    self.init(SpacelessScript.last(of: text))
  }

  fileprivate init(first text: UnsafeBufferPointer<UInt8>) {
    self.init(SpacelessScript.first(of: text))
  }

  /// A line's end counts as space, markup as the punctuation that it is written with.
  fileprivate init(node: SyntaxNode?, atEnd: Bool) {
    guard let node, node.type != CMARK_NODE_SOFTBREAK, node.type != CMARK_NODE_LINEBREAK else {
      self = .space
      return
    }
    guard node.type == CMARK_NODE_TEXT else {
      self = .punctuation
      return
    }
    if atEnd { self.init(last: node.literal) } else { self.init(first: node.literal) }
  }
}
