import CCMark
import Markup

extension TreeWalker {
  mutating func enterInline(_ node: SyntaxNode, _ type: cmark_node_type) -> Bool {
    switch type {
    case CMARK_NODE_TEXT:
      writeText(node)
      return false
    case CMARK_NODE_SOFTBREAK:
      writeSoftBreak()
      return false
    case CMARK_NODE_LINEBREAK:
      writeLineBreak()
      return false
    case CMARK_NODE_CODE:
      writeCode(node)
      return false
    case CMARK_NODE_HTML_INLINE:
      writeInlineHTML(node)
      return false
    case CMARK_NODE_IMAGE: imageDepth += 1
    case _ where imageDepth > 0: break
    case CMARK_NODE_EMPH:
      writer.open("em")
      writer.finishTag()
      pairInlines(in: node)
    case CMARK_NODE_STRONG:
      writer.open("strong")
      writer.finishTag()
      pairInlines(in: node)
    case CMARK_NODE_LINK:
      enterLink(node)
      pairInlines(in: node)
    default: break
    }
    return true
  }

  mutating func exitInline(_ node: SyntaxNode, _ type: cmark_node_type) {
    if type == CMARK_NODE_IMAGE {
      imageDepth -= 1
      if imageDepth == 0 { writeImage(node) }
      return
    }
    guard imageDepth == 0 else { return }
    switch type {
    case CMARK_NODE_EMPH, CMARK_NODE_STRONG: writer.close()
    case CMARK_NODE_LINK:
      if WebAddress.kind(ofWritten: node.url) != .refused {
        writer.close()
        linkDepth -= 1
      }
    default: break
    }
  }
}

extension TreeWalker {
  private mutating func writeSoftBreak() {
    if gathersText { text.append(UInt8(ascii: " ")) }
    if imageDepth > 0 { alternativeText.append(UInt8(ascii: " ")) } else { writer.newline() }
  }

  private mutating func writeLineBreak() {
    if gathersText { text.append(UInt8(ascii: " ")) }
    guard imageDepth == 0 else {
      alternativeText.append(UInt8(ascii: " "))
      return
    }
    writer.void("br")
    writer.newline()
  }

  private mutating func writeCode(_ node: SyntaxNode) {
    guard hasEscapes else { return writeCode(node.literal) }
    EscapedMarks.restored(node.literal).withUnsafeBufferPointer { writeCode($0) }
  }

  private mutating func writeCode(_ code: UnsafeBufferPointer<UInt8>) {
    guard imageDepth == 0 else {
      alternativeText += code
      return
    }
    writer.open("code")
    writer.text(code)
    writer.close()
    if gathersText { text += code }
  }

  private mutating func enterLink(_ node: SyntaxNode) {
    guard record(node, .link) else { return }
    writer.open("a")
    linkDepth += 1
    let value =
      hasEscapes
      ? writer.attribute("href", url: resolved(node.url))
      : writer.attribute("href", url: node.url)
    if node.title.count > 0 { writer.attribute("title", resolved(node.title)) }
    writer.finishTag()
    append(node, .link, value)
  }

  /// Written when the words inside are known.
  private mutating func writeImage(_ node: SyntaxNode) {
    defer { alternativeText.removeAll(keepingCapacity: true) }
    guard record(node, .image) else {
      writer.text(alternativeText)
      return
    }
    writer.void("img")
    let value = writer.attribute("src", url: resolved(node.url))
    writer.attribute("alt", alternativeText)
    if node.title.count > 0 { writer.attribute("title", resolved(node.title)) }
    if options.isForPage { writer.attribute("loading", literal: "lazy") }
    append(node, .image, value)
  }

  /// False where the address is refused; its words stay as text.
  private mutating func record(_ node: SyntaxNode, _ kind: MarkdownAddress.Kind) -> Bool {
    switch WebAddress.kind(ofWritten: node.url) {
    case .refused:
      report(
        .refusedAddress(destination: String(decoding: resolved(node.url), as: UTF8.self)),
        node.url, at: node)
      return false
    case .web, .foreignHost, .mailto, .tel:
      // Pages fetch nothing from other hosts: their policy would leave a hole where the picture is.
      guard kind == .image, options.isForPage else { return true }
      report(
        .foreignPicture(destination: String(decoding: resolved(node.url), as: UTF8.self)),
        node.url, at: node)
      return false
    case .rootRelative, .relative, .fragment, .empty: return true
    }
  }

  private mutating func append(
    _ node: SyntaxNode, _ kind: MarkdownAddress.Kind, _ value: Range<Int>
  ) {
    if addresses.count >= MarkdownLimits.addresses { refuse(.addresses, at: node) }
    addresses.append(
      MarkdownAddress(
        kind: kind, destination: String(decoding: resolved(node.url), as: UTF8.self), value: value,
        source: map.range(of: node.url, at: node)))
  }
}
