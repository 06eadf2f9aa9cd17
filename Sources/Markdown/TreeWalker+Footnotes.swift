import CCMark
import Markup

extension TreeWalker {
  /// `[^label]` at a place of a text.
  func footnoteReference(
    _ words: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (label: FootnoteLabel, end: Int)? {
    guard linkDepth == 0, !footnotes.isEmpty, start + 2 < words.count,
      words[start + 1] == UInt8(ascii: "^")
    else { return nil }
    let name = words[(start + 2)...].prefix(FootnoteLabel.maximumSize + 1)
    guard let close = name.firstIndex(of: UInt8(ascii: "]")),
      let label = FootnoteLabel(words[(start + 2)..<close])
    else { return nil }
    return (label, close + 1)
  }

  /// Whether there is a footnote of that label; else that is a problem.
  mutating func refer(to label: FootnoteLabel, at node: SyntaxNode) -> Bool {
    if footnotes.contains(label) { return true }
    let written = Array("[^\(label.written)]".utf8)
    written.withUnsafeBufferPointer {
      report(.missingFootnote(label: label.written), $0, at: node)
    }
    return false
  }

  mutating func writeFootnoteReference(to label: FootnoteLabel) {
    guard let footnote = footnotes.refer(to: label) else { return }
    writer.open("sup")
    writer.attribute("class", literal: "footnote-ref")
    writer.open("a")
    writer.attribute("href", "#fn\(footnote.number)")
    writer.attribute("id", Self.referenceID(footnote.number, footnote.reference))
    if options.isForPage { writer.attribute("role", literal: "doc-noteref") }
    writer.text(String(footnote.number))
    writer.close()
    writer.close()
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
        if item < items.count { writeFootnote(items[item], at: item, number: written + 1) }
        written += 1
      }
      writer.close()
      writer.newline()
      writer.close()
      writer.newline()
    }
    reportUnusedFootnotes()
  }

  /// Arrows back to the places that refer to the footnote that is being written.
  mutating func writeBackReferences() {
    guard let item = footnoteItem, let number = footnotes.number(ofItem: item) else { return }
    for reference in 1...max(1, footnotes.referenceCount(ofItem: item)) {
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
  /// - Parameter index: of the item in its list.
  private mutating func writeFootnote(_ item: SyntaxNode, at index: Int, number: Int) {
    footnoteItem = index
    defer { footnoteItem = nil }
    writer.open("li")
    writer.attribute("id", "fn\(number)")
    writer.newline()
    pairBlocks(in: item)
    var child = item.firstChild
    var last: SyntaxNode?
    while let block = child {
      walk(block)
      last = block
      child = block.next
    }
    if last?.type != CMARK_NODE_PARAGRAPH {
      writeBackReferences()
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

  private static func referenceID(_ number: Int, _ reference: Int) -> String {
    reference == 1 ? "fnref\(number)" : "fnref\(number)-\(reference)"
  }
}
