import CCMark
import Markup

extension TreeWalker {
  mutating func enterInline(_ node: SyntaxNode, _ type: cmark_node_type) -> Bool {
    switch type {
    case CMARK_NODE_TEXT:
      if node != skipped.0 { writeText(node) }
      return false
    case CMARK_NODE_SOFTBREAK:
      if node != skipped.1 { writeSoftBreak(node) }
      return false
    case CMARK_NODE_LINEBREAK:
      writeLineBreak()
      return false
    case CMARK_NODE_HTML_INLINE:
      writeInlineHTML(node)
      return false
    default: break
    }
    if separation != .none, imageDepth == 0 { writeSeparation() }
    switch type {
    case CMARK_NODE_CODE:
      writeCode(node)
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
      if openLinks.popLast() == true {
        writer.close()
        linkDepth -= 1
      }
    default: break
    }
  }
}

extension TreeWalker {
  private mutating func writeSoftBreak(_ node: SyntaxNode) {
    if special != nil, imageDepth == 0, breakDefinitions(at: node) { return }
    // A script without spaces has none at the end of a line either.
    if Self.joinsLines(node) { return }
    if gathersText { text.append(UInt8(ascii: " ")) }
    if imageDepth > 0 { alternativeText.append(UInt8(ascii: " ")) } else { writer.newline() }
  }

  private static func joinsLines(_ node: SyntaxNode) -> Bool {
    var before = node.previous
    while let inner = before?.lastChild { before = inner }
    guard let before, before.type == CMARK_NODE_TEXT, before.literal.last ?? 0 >= 0x80,
      let last = SpacelessScript.last(of: before.literal), SpacelessScript.joinsLines(last)
    else { return false }
    var after = node.next
    while let inner = after?.firstChild { after = inner }
    guard let after, after.type == CMARK_NODE_TEXT,
      let first = SpacelessScript.first(of: after.literal)
    else { return false }
    return SpacelessScript.joinsLines(first)
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
    let address = resolved(node.url)
    guard linkDepth == 0, isAllowed(address, .link, at: node) else {
      openLinks.append(false)
      return
    }
    openLinks.append(true)
    writer.open("a")
    linkDepth += 1
    let value = writer.attribute("href", url: address)
    if node.title.count > 0 { writer.attribute("title", resolved(node.title)) }
    writer.finishTag()
    append(address, .link, value, at: node)
  }

  /// Written when the words inside are known.
  private mutating func writeImage(_ node: SyntaxNode) {
    defer { alternativeText.removeAll(keepingCapacity: true) }
    let address = resolved(node.url)
    guard isAllowed(address, .image, at: node) else {
      writer.text(alternativeText)
      return
    }
    var title = resolved(node.title)
    if case .figure = special { title = [] }
    writeImage(address, alternative: alternativeText, title: title, at: node)
  }
}

extension TreeWalker {
  mutating func writeImage(
    _ address: [UInt8], alternative: [UInt8], title: [UInt8],
    _ place: UnsafeBufferPointer<UInt8>? = nil, at node: SyntaxNode
  ) {
    writer.void("img")
    let value = writer.attribute("src", url: address)
    writer.attribute("alt", alternative)
    if !title.isEmpty { writer.attribute("title", title) }
    if options.isForPage { writer.attribute("loading", literal: "lazy") }
    append(address, .image, value, place, at: node)
  }

  /// False where the address is refused; its words stay as text.
  mutating func isAllowed(
    _ address: [UInt8], _ kind: MarkdownAddress.Kind,
    _ place: UnsafeBufferPointer<UInt8>? = nil, at node: SyntaxNode
  ) -> Bool {
    switch WebAddress.kind(ofWritten: address) {
    case .refused:
      report(
        .refusedAddress(destination: String(decoding: address, as: UTF8.self)),
        placeOfProblem(address, place, at: node))
      return false
    case .web, .foreignHost, .mailto, .tel:
      // Pages fetch nothing from other hosts: their policy would leave a hole where the picture is.
      guard kind == .image, options.isForPage else { return true }
      report(
        .foreignPicture(destination: String(decoding: address, as: UTF8.self)),
        placeOfProblem(address, place, at: node))
      return false
    case .empty:
      guard options.isForPage else { return true }
      report(.emptyAddress(kind), map.range(of: node))
      return false
    case .rootRelative, .relative, .fragment: return true
    }
  }

  mutating func append(
    _ address: [UInt8], _ kind: MarkdownAddress.Kind, _ value: Range<Int>,
    _ place: UnsafeBufferPointer<UInt8>? = nil, at node: SyntaxNode
  ) {
    if addresses.count >= MarkdownLimits.addresses { refuse(.addresses, at: node) }
    addresses.append(
      MarkdownAddress(
        kind: kind, destination: String(decoding: address, as: UTF8.self), value: value,
        source: source(of: address, place, at: node)))
  }

  /// The place of an address: as it is written, where that is known, else as it is read.
  private func source(
    of address: [UInt8], _ place: UnsafeBufferPointer<UInt8>?, at node: SyntaxNode
  ) -> Range<Int> {
    if let place { return map.range(of: place, at: node) }
    return address.withUnsafeBufferPointer { map.range(of: $0, at: node) }
  }

  /// A page can have a hundred thousand problems, of which a hundred are told: no place is searched
  /// for the others.
  private func placeOfProblem(
    _ address: [UInt8], _ place: UnsafeBufferPointer<UInt8>?, at node: SyntaxNode
  ) -> Range<Int> {
    problems.count < MarkdownLimits.problems
      ? source(of: address, place, at: node) : map.clamped(0..<0)
  }
}
