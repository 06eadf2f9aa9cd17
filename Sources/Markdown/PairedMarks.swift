import CCMark
import Markup

/// Decides, among the children of one node, which tildes strike text through and which raw tags and
/// elements of blocks have their other half: only what opens and closes between the same siblings is written, so that
/// pages stay well-formed.
struct PairedMarks {
  /// What becomes of a mark.
  enum Decision {
    /// Text stays text; a tag is left out.
    case alone
    case opens, closes
  }

  private(set) var decisions: [Decision] = []
  private var open: [Mark] = []
  private var openCounts: [Mark.Kind: Int] = [:]

  private struct Mark {
    let kind: Kind
    /// Where in `decisions` it stands.
    let index: Int

    enum Kind: Hashable {
      case tildes(Int)
      case element(AllowedElement)
      case container(BlockContainer)
    }
  }

  /// Decides about the inlines inside a node.
  mutating func decideInlines(in parent: SyntaxNode) {
    reset()
    var child = parent.firstChild
    while let node = child {
      if node.type == CMARK_NODE_TEXT {
        decide(text: node)
      } else if node.type == CMARK_NODE_HTML_INLINE {
        decide(html: node)
      }
      child = node.next
    }
  }

  /// Decides about the elements of blocks inside a node.
  mutating func decideBlocks(in parent: SyntaxNode, events: [BlockEvent]) {
    reset()
    var child = parent.firstChild
    while let node = child {
      if node.type == CMARK_NODE_HTML_BLOCK, let number = HTMLExtraction.event(node.literal),
        number < events.count
      {
        node.decision = decisions.count
        let event = events[number]
        decide(.container(event.container), opens: !event.isEnd, closes: event.isEnd)
      }
      child = node.next
    }
  }
}

extension PairedMarks {
  private mutating func reset() {
    open.removeAll(keepingCapacity: true)
    openCounts.removeAll(keepingCapacity: true)
  }

  private mutating func decide(text node: SyntaxNode) {
    let text = node.literal
    guard text.contains(UInt8(ascii: "~")) else { return }
    node.decision = decisions.count
    for run in TildeRun.runs(in: text) {
      guard run.range.count <= 2 else {
        decisions.append(.alone)
        continue
      }
      let flanking = run.flanking(in: node)
      decide(.tildes(run.range.count), opens: flanking.canOpen, closes: flanking.canClose)
    }
  }

  private mutating func decide(html node: SyntaxNode) {
    node.decision = decisions.count
    for token in RawHTMLToken.tokens(of: node.literal) {
      switch token.kind {
      case .start(let element) where element.isVoid: decisions.append(.opens)
      case .start(let element): decide(.element(element), opens: true, closes: false)
      case .end(let element): decide(.element(element), opens: false, closes: true)
      case .text, .comment, .blockStart, .blockEnd, .refused: break
      }
    }
  }

  private mutating func decide(_ kind: Mark.Kind, opens: Bool, closes: Bool) {
    let index = decisions.count
    decisions.append(.alone)
    if closes, openCounts[kind, default: 0] > 0 {
      while let mark = open.popLast() {
        openCounts[mark.kind, default: 0] -= 1
        if mark.kind == kind {
          decisions[mark.index] = .opens
          decisions[index] = .closes
          return
        }
      }
    }
    guard opens else { return }
    open.append(Mark(kind: kind, index: index))
    openCounts[kind, default: 0] += 1
  }
}
