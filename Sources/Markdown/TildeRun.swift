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
      ? Neighbour(last: UnsafeBufferPointer(rebasing: text[..<range.lowerBound]))
      : Neighbour(node: node.previous, atEnd: true)
    let after =
      range.upperBound < text.count
      ? Neighbour(first: UnsafeBufferPointer(rebasing: text[range.upperBound...]))
      : Neighbour(node: node.next, atEnd: false)
    let left = after != .space && (after != .punctuation || before != .letter)
    let right = before != .space && (before != .punctuation || after != .letter)
    return (left && (range.count == 2 || before != .letter), right)
  }
}

extension TildeRun {
  /// What stands beside the run.
  private enum Neighbour {
    case space, punctuation, letter

    init(last text: UnsafeBufferPointer<UInt8>) {
      self.init(
        text.last.flatMap { $0 < 0x80 ? Unicode.Scalar($0) : Self.decoded(text.suffix(4)).last })
    }

    init(first text: UnsafeBufferPointer<UInt8>) {
      self.init(
        text.first.flatMap { $0 < 0x80 ? Unicode.Scalar($0) : Self.decoded(text.prefix(4)).first })
    }

    /// A line's end counts as space, markup as the punctuation that it is written with.
    init(node: SyntaxNode?, atEnd: Bool) {
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

    private init(_ scalar: Unicode.Scalar?) {
      guard let scalar else {
        self = .space
        return
      }
      if scalar.value < 0x80 {
        if scalar.properties.isWhitespace {
          self = .space
        } else {
          let byte = UInt8(scalar.value)
          self =
            ByteSet("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~").contains(byte) ? .punctuation : .letter
        }
        return
      }
      switch scalar.properties.generalCategory {
      case .spaceSeparator: self = .space
      case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
        .initialPunctuation, .finalPunctuation, .otherPunctuation:
        self = .punctuation
      default: self = .letter
      }
    }

    private static func decoded(_ bytes: Slice<UnsafeBufferPointer<UInt8>>)
      -> String.UnicodeScalarView
    {
      String(decoding: bytes, as: UTF8.self).unicodeScalars
    }
  }
}
