import CCMark
import Markup

extension TreeWalker {
  /// Writes `[^label]` as a reference, where the text begins one; libcmark leaves it as the text
  /// `[`, the label, and `]`. False where it is only text.
  mutating func writeFootnoteReference(
    _ node: SyntaxNode, _ words: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard linkDepth == 0, !isEscaped(node), let (label, close) = footnoteLabel(after: node) else {
      return false
    }
    guard let footnote = footnotes.refer(to: label) else {
      if !footnotes.isEmpty {
        report(.missingFootnote(label: label.written), map.range(of: node))
      }
      return false
    }
    // `![^1]` is an exclamation mark and a reference.
    if words.count > 1 { writer.text(UnsafeBufferPointer(rebasing: words.dropLast())) }
    writer.open("sup")
    writer.attribute("class", literal: "footnote-ref")
    writer.open("a")
    writer.attribute("href", "#fn\(footnote.number)")
    writer.attribute("id", Self.referenceID(footnote.number, footnote.reference))
    if options.isForPage { writer.attribute("role", literal: "doc-noteref") }
    writer.text(String(footnote.number))
    writer.close()
    writer.close()
    skippedThrough = close
    return true
  }

  /// Writes the texts of the footnotes that were referred to, in the order of the references;
  /// texts may refer to others.
  mutating func writeFootnotes() {
    guard let list = footnoteList, refusal == nil else { return }
    gathersText = false
    var items: [SyntaxNode] = []
    var child = list.firstChild
    while let item = child {
      items.append(item)
      child = item.next
    }
    if !footnotes.order.isEmpty {
      freshLine()
      writer.open("section")
      writer.attribute("class", literal: "footnotes")
      if options.isForPage { writer.attribute("role", literal: "doc-endnotes") }
      writer.newline()
      writer.open("ol")
      writer.newline()
      var written = 0
      while written < footnotes.order.count, refusal == nil {
        let item = footnotes.order[written]
        if item < items.count { writeFootnote(items[item], number: written + 1) }
        written += 1
      }
      writer.close()
      writer.newline()
      writer.close()
      writer.newline()
    }
    reportUnusedFootnotes()
  }

  /// Arrows back to the places that refer to a footnote.
  mutating func writeBackReferences(of item: SyntaxNode) {
    let index = self.index(ofItem: item)
    guard let number = footnotes.number(ofItem: index) else { return }
    for reference in 1...max(1, footnotes.referenceCount(ofItem: index)) {
      if reference > 1 { writer.text(" ") }
      writer.open("a")
      writer.attribute("href", "#" + Self.referenceID(number, reference))
      writer.attribute("class", literal: "footnote-backref")
      if options.isForPage { writer.attribute("role", literal: "doc-backlink") }
      writer.text("↩")
      writer.close()
    }
  }
}

extension TreeWalker {
  private mutating func writeFootnote(_ item: SyntaxNode, number: Int) {
    writer.open("li")
    writer.attribute("id", "fn\(number)")
    writer.newline()
    if hasMarks { marks.decideBlocks(in: item) }
    var child = item.firstChild
    var last: SyntaxNode?
    while let block = child {
      walk(block)
      last = block
      child = block.next
    }
    if last?.type != CMARK_NODE_PARAGRAPH {
      writeBackReferences(of: item)
      writer.newline()
    }
    writer.close()
    writer.newline()
  }

  private mutating func reportUnusedFootnotes() {
    for (index, label) in extensions.footnotes.enumerated()
    where footnotes.number(ofItem: index) == nil {
      report(.unusedFootnote(label: label.written), extensions.footnoteSources[index])
    }
  }

  private func index(ofItem item: SyntaxNode) -> Int {
    var index = 0
    var node = item.previous
    while let previous = node {
      index += 1
      node = previous.previous
    }
    return index
  }

  private static func referenceID(_ number: Int, _ reference: Int) -> String {
    reference == 1 ? "fnref\(number)" : "fnref\(number)-\(reference)"
  }

  /// A bracket behind a backslash is a text node of its own, too, but spans more columns than it
  /// has bytes.
  private func isEscaped(_ node: SyntaxNode) -> Bool {
    node.startLine == node.endLine && node.endColumn - node.startColumn + 1 > node.literal.count
  }

  /// The label between this bracket and the sibling that closes it.
  private func footnoteLabel(after open: SyntaxNode) -> (FootnoteLabel, SyntaxNode)? {
    var label: [UInt8] = []
    var node = open.next
    while let part = node, part.type == CMARK_NODE_TEXT {
      let words = part.literal
      if words.count == 1, words[0] == UInt8(ascii: "]") {
        guard label.first == UInt8(ascii: "^"), let name = FootnoteLabel(label.dropFirst()) else {
          return nil
        }
        return (name, part)
      }
      label += words
      guard label.first == UInt8(ascii: "^"), label.count <= FootnoteLabel.maximumSize + 1 else {
        return nil
      }
      node = part.next
    }
    return nil
  }
}
