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
    var state = HTMLBlockState()
    var line = 0
    for token in RawHTMLToken.tokens(of: node.literal) {
      switch token.kind {
      case .comment: break
      case .refused(let construct): reportRawHTML(construct, token, at: node, line: line)
      case .text: writeBlockText(token.bytes, &state)
      case .start(let element):
        let isOpened = take(&decision) == .opens
        if isOpened, element.isBlock {
          closeParagraph(&state)
          state.isInSummary = element == .summary
        } else if isOpened {
          continueParagraph(&state)
        }
        write(element, token, opens: isOpened, at: node, line: line)
      case .end(let element):
        let isClosed = take(&decision) == .closes
        if isClosed, element.isBlock {
          closeParagraph(&state)
          state.isInSummary = false
        }
        close(element, closes: isClosed, token, at: node, line: line)
      }
      line += token.bytes.count { $0 == UInt8(ascii: "\n") }
    }
    closeParagraph(&state)
    endTextLine()
  }
}

/// Where the writer stands inside an HTML block.
private struct HTMLBlockState {
  var isInParagraph = false
  var isInSummary = false
  /// White space that is written only when something follows in the same paragraph.
  var pendingSpace: [UInt8] = []
}

extension TreeWalker {
  private mutating func take(_ decision: inout Int?) -> PairedMarks.Decision {
    guard let index = decision else { return .alone }
    decision = index + 1
    return marks.decisions[index]
  }

  private mutating func continueParagraph(_ state: inout HTMLBlockState) {
    if !state.isInSummary, !state.isInParagraph {
      freshLine()
      writer.open("p")
      writer.finishTag()
      state.isInParagraph = true
    }
    if !state.pendingSpace.isEmpty { writer.text(state.pendingSpace) }
    state.pendingSpace.removeAll()
  }

  private mutating func closeParagraph(_ state: inout HTMLBlockState) {
    state.pendingSpace.removeAll()
    guard state.isInParagraph else { return }
    writer.close()
    writer.newline()
    state.isInParagraph = false
  }

  private mutating func writeBlockText(
    _ bytes: UnsafeBufferPointer<UInt8>, _ state: inout HTMLBlockState
  ) {
    let space = ByteSet.space
    let start = bytes.firstIndex { !space.contains($0) } ?? bytes.count
    let end = (bytes.lastIndex { !space.contains($0) } ?? bytes.count - 1) + 1
    let isInside = state.isInParagraph || state.isInSummary
    if isInside { state.pendingSpace += bytes[..<start] }
    guard start < end else { return }
    continueParagraph(&state)
    state.pendingSpace = Array(bytes[end...])
    let words = bytes[start..<end]
    let restored = hasEscapes ? EscapedMarks.restored(words) : Array(words)
    writer.text(restored)
    if gathersText {
      text += restored
      if !state.pendingSpace.isEmpty { text.append(UInt8(ascii: " ")) }
    }
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
    report(.unbalancedHTML(construct: construct), token.bytes, at: node, line: line)
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
    report(.rawHTML(construct: construct), token.bytes, at: node, line: line)
  }
}
