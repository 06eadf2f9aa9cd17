import CCMark
import Markup

extension TreeWalker {
  /// One tag, comment or other construct inside a paragraph.
  mutating func writeInlineHTML(_ node: SyntaxNode) {
    guard imageDepth == 0 else { return }
    var decision = node.decision
    for token in RawHTMLToken.tokens(of: node.literal) {
      switch token.kind {
      case .comment, .text: break
      case .refused: reportRawHTML(token, at: node)
      case .blockStart(let element), .blockEnd(let element):
        separate(element)
        reportRawHTML(token, at: node)
      case .start(let element):
        open(element, token, isPaired: take(&decision) == .opens, at: node)
      case .end(let element):
        close(element, token, isPaired: take(&decision) == .closes, at: node)
      }
    }
  }

  /// A block of HTML that could not be read as Markdown, since it came to light too late: its words
  /// become paragraphs, its tags are left out.
  mutating func writeHTMLBlock(_ node: SyntaxNode) {
    if let number = HTMLExtraction.event(node.literal), number < extensions.events.count {
      writeEvent(extensions.events[number], of: node)
      return
    }
    var words: [UInt8] = []
    var line = 0
    for token in RawHTMLToken.tokens(of: node.literal) {
      switch token.kind {
      case .comment, .start, .end: break
      case .refused: reportRawHTML(token, at: node, line: line)
      case .blockStart, .blockEnd:
        writeParagraph(&words)
        reportRawHTML(token, at: node, line: line)
      case .text: words += EscapedMarks.restored(token.bytes)
      }
      line += token.bytes.count { $0 == UInt8(ascii: "\n") }
    }
    writeParagraph(&words)
  }

  /// Writes what parts words before what comes next in a paragraph.
  mutating func writeSeparation() {
    defer { separation = .none }
    guard writer.count > contentStart, writer.lastByte != UInt8(ascii: "\n") else { return }
    if gathersText { text.append(UInt8(ascii: " ")) }
    if separation == .line {
      writer.void("br")
      writer.newline()
    } else {
      writer.text(" ")
    }
  }
}

extension TreeWalker {
  private mutating func take(_ decision: inout Int?) -> PairedMarks.Decision {
    guard let index = decision else { return .alone }
    decision = index + 1
    return marks.decisions[index]
  }

  /// A cell ends with a space, every other block with a line.
  private mutating func separate(_ element: BlockElement) {
    switch element {
    case .cell, .headCell, .plain: if separation == .none { separation = .space }
    default: separation = .line
    }
  }

  private mutating func writeParagraph(_ words: inout [UInt8]) {
    defer { words.removeAll() }
    var kept = words[...]
    while let first = kept.first, ByteSet.space.contains(first) { kept.removeFirst() }
    while let last = kept.last, ByteSet.space.contains(last) { kept.removeLast() }
    guard !kept.isEmpty else { return }
    freshLine()
    writer.open("p")
    writer.text(Array(kept))
    writer.close()
    writer.newline()
    if gathersText { text += kept }
    endTextLine()
  }

  private mutating func open(
    _ element: AllowedElement, _ token: RawHTMLToken, isPaired: Bool, at node: SyntaxNode
  ) {
    guard isPaired else {
      report(.unbalancedHTML(construct: token.construct), token.bytes, at: node)
      return
    }
    if !element.isOnlyHTML || token.hasForeignAttributes { reportReadHTML(token, at: node) }
    switch element {
    case .link: openRawLink(token, at: node)
    case .image: writeRawImage(token, at: node)
    case .lineBreak:
      if gathersText { text.append(UInt8(ascii: " ")) }
      writer.void("br")
      writer.finishTag()
    case .wordBreak:
      writer.void("wbr")
      writer.finishTag()
    case .abbr:
      writer.open("abbr")
      if let title = token.value("title"), !title.isEmpty { writer.attribute("title", title) }
      writer.finishTag()
    case .sub, .sup, .kbd, .mark, .small, .strong, .emphasis, .underline, .deletion, .insertion,
      .code, .quotation, .citation:
      writer.open(element.name)
      writer.finishTag()
    }
  }

  private mutating func close(
    _ element: AllowedElement, _ token: RawHTMLToken, isPaired: Bool, at node: SyntaxNode
  ) {
    guard isPaired else {
      report(.unbalancedHTML(construct: token.construct), token.bytes, at: node)
      return
    }
    if element == .link {
      guard openRawLinks.popLast() == true else { return }
      linkDepth -= 1
    }
    writer.close()
  }

  /// A link that leads nowhere, or that stands in another, is no link.
  private mutating func openRawLink(_ token: RawHTMLToken, at node: SyntaxNode) {
    let address = token.value("href") ?? []
    let place = token.written("href").map { UnsafeBufferPointer(rebasing: $0) } ?? token.bytes
    guard linkDepth == 0, !address.isEmpty, isAllowed(address, .link, place, at: node) else {
      openRawLinks.append(false)
      return
    }
    openRawLinks.append(true)
    linkDepth += 1
    writer.open("a")
    let value = writer.attribute("href", url: address)
    if let title = token.value("title"), !title.isEmpty { writer.attribute("title", title) }
    writer.finishTag()
    append(address, .link, value, place, at: node)
  }

  private mutating func writeRawImage(_ token: RawHTMLToken, at node: SyntaxNode) {
    let address = token.value("src") ?? []
    let alternative = token.value("alt") ?? []
    let place = token.written("src").map { UnsafeBufferPointer(rebasing: $0) } ?? token.bytes
    guard isAllowed(address, .image, place, at: node) else {
      writer.text(alternative)
      if gathersText { text += alternative }
      return
    }
    writeImage(
      address, alternative: alternative, title: token.value("title") ?? [], place, at: node)
  }

  private mutating func reportReadHTML(_ token: RawHTMLToken, at node: SyntaxNode) {
    let construct = token.construct
    guard reportedElements.insert(construct).inserted else { return }
    report(.readHTML(construct: construct), token.bytes, at: node)
  }

  /// An end tag says nothing new where its start tag was told about.
  private mutating func reportRawHTML(_ token: RawHTMLToken, at node: SyntaxNode, line: Int = 0) {
    let construct = token.construct
    if construct.utf8.starts(with: "</".utf8) {
      let start = "<" + String(decoding: construct.utf8.dropFirst(2), as: UTF8.self)
      guard !reportedElements.contains(start) else { return }
    } else {
      reportedElements.insert(construct)
    }
    report(.rawHTML(construct: construct), token.bytes, at: node, line: line)
  }
}
