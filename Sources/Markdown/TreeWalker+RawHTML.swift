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
      case .refused(let construct): reportRawHTML(construct, token, at: node, line: 0)
      case .start(let element):
        write(element, token, opens: take(&decision) == .opens, at: node, line: 0)
      case .end(let element):
        close(element, closes: take(&decision) == .closes, token, at: node, line: 0)
      }
    }
  }

  /// The tags of a block are written or left out, the text between them becomes paragraphs.
  mutating func writeHTMLBlock(_ node: SyntaxNode) {
    var decision = node.decision
    var isInParagraph = false
    var isInSummary = false
    var line = 0
    for token in RawHTMLToken.tokens(of: node.literal) {
      switch token.kind {
      case .comment: break
      case .refused(let construct): reportRawHTML(construct, token, at: node, line: line)
      case .text:
        let hasWords = token.bytes.contains { !ByteSet(" \t\r\n").contains($0) }
        if hasWords, !isInSummary { openParagraph(&isInParagraph) }
        if isInParagraph || isInSummary { writeBlockText(token.bytes) }
      case .start(let element):
        let isOpened = take(&decision) == .opens
        if element.isBlock {
          if isOpened { closeParagraph(&isInParagraph) }
          if element == .summary { isInSummary = isOpened }
        } else if isOpened, !isInSummary {
          openParagraph(&isInParagraph)
        }
        write(element, token, opens: isOpened, at: node, line: line)
      case .end(let element):
        let isClosed = take(&decision) == .closes
        if isClosed, element.isBlock {
          closeParagraph(&isInParagraph)
          isInSummary = false
        }
        close(element, closes: isClosed, token, at: node, line: line)
      }
      line += token.bytes.count { $0 == UInt8(ascii: "\n") }
    }
    closeParagraph(&isInParagraph)
    endTextLine()
  }
}

extension TreeWalker {
  private mutating func take(_ decision: inout Int?) -> PairedMarks.Decision {
    guard let index = decision else { return .alone }
    decision = index + 1
    return marks.decisions[index]
  }

  private mutating func openParagraph(_ isOpen: inout Bool) {
    guard !isOpen else { return }
    freshLine()
    writer.open("p")
    writer.finishTag()
    isOpen = true
  }

  private mutating func closeParagraph(_ isOpen: inout Bool) {
    guard isOpen else { return }
    writer.close()
    writer.newline()
    isOpen = false
  }

  private mutating func writeBlockText(_ bytes: UnsafeBufferPointer<UInt8>) {
    var words = bytes[...]
    if words.last == UInt8(ascii: "\n") { words = words.dropLast() }
    let restored = hasEscapes ? EscapedMarks.restored(words) : Array(words)
    writer.text(restored)
    if gathersText { text += restored }
  }

  private mutating func write(
    _ element: AllowedElement, _ token: RawHTMLToken, opens: Bool, at node: SyntaxNode, line: Int
  ) {
    guard opens else {
      reportUnbalanced("<\(element.name)>", token, at: node, line: line)
      return
    }
    if element.isVoid {
      writer.void(element.name)
      writer.finishTag()
      return
    }
    if element.isBlock { freshLine() }
    writer.open(element.name)
    let title = element == .abbr ? EscapedMarks.restored(token.abbreviationTitle) : []
    if !title.isEmpty { writer.attribute("title", title) }
    writer.finishTag()
    if element == .details { writer.newline() }
  }

  private mutating func close(
    _ element: AllowedElement, closes: Bool, _ token: RawHTMLToken, at node: SyntaxNode, line: Int
  ) {
    guard closes else {
      reportUnbalanced("</\(element.name)>", token, at: node, line: line)
      return
    }
    if element == .details { freshLine() }
    writer.close()
    if element.isBlock { writer.newline() }
  }

  private mutating func reportUnbalanced(
    _ construct: String, _ token: RawHTMLToken, at node: SyntaxNode, line: Int
  ) {
    report(
      .unbalancedHTML(construct: construct),
      map.range(of: token.bytes, at: node, lineOffset: line))
  }

  /// An end tag says nothing new where its start tag was told about.
  private mutating func reportRawHTML(
    _ construct: String, _ token: RawHTMLToken, at node: SyntaxNode, line: Int
  ) {
    if construct.utf8.starts(with: "</".utf8) {
      let start = "<" + String(decoding: construct.utf8.dropFirst(2), as: UTF8.self)
      guard !reportedElements.contains(start) else { return }
    } else {
      reportedElements.insert(construct)
    }
    report(
      .rawHTML(construct: construct), map.range(of: token.bytes, at: node, lineOffset: line))
  }
}
