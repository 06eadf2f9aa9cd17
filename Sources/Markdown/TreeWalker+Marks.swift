import CCMark
import Markup

/// What people expect of Markdown that CommonMark does not have: callouts, task lists, terms with
/// their meanings, figures, and ids of headings.
extension TreeWalker {
  /// Begins the box of a callout where a quote is one.
  mutating func openCallout(_ quote: SyntaxNode) -> Bool {
    guard let paragraph = quote.firstChild, paragraph.type == CMARK_NODE_PARAGRAPH,
      let mark = paragraph.firstChild, mark.type == CMARK_NODE_TEXT,
      let (callout, length) = Callout.find(mark.literal)
    else { return false }
    var title = Array(options.words.title(of: callout).utf8)
    let rest = UnsafeBufferPointer(rebasing: mark.literal.dropFirst(length))
    let endsLine = mark.next.map { $0.type == CMARK_NODE_SOFTBREAK } ?? true
    if endsLine {
      let written = resolved(rest).drop { ByteSet.blanks.contains($0) }
      if !written.isEmpty { title = Array(written) }
      skipped = (mark, mark.next ?? paragraph)
    } else {
      textStart = TextStart(
        node: mark, count: length + rest.prefix { ByteSet.blanks.contains($0) }.count)
    }
    writer.open("div")
    writer.attribute("class", literal: callout.className)
    writer.attribute("role", literal: "note")
    writer.newline()
    writer.open("p")
    writer.attribute("class", literal: "callout-title")
    writer.text(title)
    writer.close()
    return true
  }

  /// Whether an item is one of a task list (GitHub Flavored Markdown, section 5.3); its box is
  /// written as a sign, since a field of a form would have no label.
  mutating func beginTask(_ item: SyntaxNode) -> Bool {
    guard let paragraph = item.firstChild, paragraph.type == CMARK_NODE_PARAGRAPH,
      let text = paragraph.firstChild, text.type == CMARK_NODE_TEXT
    else { return false }
    let words = text.literal
    guard words.count > 3, words[0] == UInt8(ascii: "["), words[2] == UInt8(ascii: "]"),
      ByteSet.blanks.contains(words[3])
    else { return false }
    switch words[1] {
    case UInt8(ascii: " "):
      textStart = TextStart(node: text, count: 3, replacement: Array("☐".utf8))
    case UInt8(ascii: "x"), UInt8(ascii: "X"):
      textStart = TextStart(node: text, count: 3, replacement: Array("☑".utf8))
    default: return false
    }
    return true
  }

  /// Whether the first item of a list was numbered with Lao digits.
  func hasLaoNumbers(_ list: SyntaxNode) -> Bool {
    guard let text = list.firstChild?.firstChild?.firstChild, text.type == CMARK_NODE_TEXT else {
      return false
    }
    return EscapedMarks.begins(text.literal, with: .laoNumber)
  }

  /// The id at the end of a heading: `## ເອກະສານ {#documents}`.
  func chosenID(of heading: SyntaxNode) -> ChosenID? {
    guard scan.mayHaveLeftovers, let text = heading.lastChild, text.type == CMARK_NODE_TEXT else {
      return nil
    }
    let words = text.literal
    guard words.last == UInt8(ascii: "}"),
      let open = words.lastIndex(of: UInt8(ascii: "{")), open + 2 < words.count,
      words[open + 1] == UInt8(ascii: "#")
    else { return nil }
    let id = resolved(UnsafeBufferPointer(rebasing: words[(open + 2)..<(words.count - 1)]))
    guard HeadingIDs.mayBeChosen(id) else { return nil }
    var end = open
    while end > 0, ByteSet.blanks.contains(words[end - 1]) { end -= 1 }
    return ChosenID(id: id, text: text, end: end, removed: words.count - end)
  }

  struct ChosenID {
    let id: [UInt8]
    let text: SyntaxNode
    /// Where the heading's words end in that text.
    let end: Int
    fileprivate let removed: Int

    func wordsEnd(in words: [UInt8]) -> Int { max(0, words.count - removed) }
  }
}

extension TreeWalker {
  /// Begins a figure or a list of definitions where a paragraph is one.
  mutating func openSpecial(_ node: SyntaxNode) -> Bool {
    if options.isForPage, isFigure(node) {
      freshLine()
      writer.open("figure")
      writer.finishTag()
      special = .figure(node)
      return true
    }
    guard scan.mayHaveDefinitions, isDefinitions(node) else { return false }
    freshLine()
    if !(node.previous.map { isDefinitions($0) } ?? false) {
      writer.open("dl")
      writer.newline()
    }
    writer.open("dt")
    writer.finishTag()
    special = .definitions(node, isInTerm: true)
    definitionDepth = writer.depth
    return true
  }

  /// Ends it.
  mutating func close(_ paragraph: SpecialParagraph) {
    special = nil
    switch paragraph {
    case .figure(let node):
      if let image = node.firstChild, image.type == CMARK_NODE_IMAGE {
        let title = resolved(image.title)
        writer.open("figcaption")
        writer.text(title)
        writer.close()
        if gathersText { text += title }
      }
      writer.close()
      writer.newline()
    case .definitions(let node, _):
      writer.close()
      writer.newline()
      guard !(node.next.map { isDefinitions($0) } ?? false) else { return }
      writer.close()
      writer.newline()
    }
  }

  /// A line break inside a list of definitions; false where it is one like others.
  mutating func breakDefinitions(at node: SyntaxNode) -> Bool {
    // Not where a tag or a strikethrough is open that ends on another line.
    guard case .definitions(let paragraph, let isInTerm) = special, node.parent == paragraph,
      writer.depth == definitionDepth
    else { return false }
    let mark = node.next.flatMap { Self.definitionMark($0) }
    guard mark != nil || isInTerm else { return false }
    writer.close()
    writer.newline()
    endTextLine()
    writer.open(mark == nil ? "dt" : "dd")
    writer.finishTag()
    special = .definitions(paragraph, isInTerm: mark == nil)
    if let mark, let next = node.next { textStart = TextStart(node: next, count: mark) }
    return true
  }

  /// Whether nothing but a picture stands in a paragraph.
  func isPictureAlone(_ paragraph: SyntaxNode) -> Bool {
    var child = paragraph.firstChild
    if let text = child, text.type == CMARK_NODE_TEXT, text.literal.count == 4,
      EscapedMarks.begins(text.literal, with: .guardMark)
    {
      child = text.next
    }
    guard let picture = child, picture.next == nil else { return false }
    if picture.type == CMARK_NODE_IMAGE { return true }
    guard picture.type == CMARK_NODE_HTML_INLINE else { return false }
    return RawHTMLToken.tokens(of: picture.literal).first?.kind == .start(.image)
  }
}

extension TreeWalker {
  /// A picture with a title alone in its paragraph: phones never show titles.
  private func isFigure(_ paragraph: SyntaxNode) -> Bool {
    guard let image = paragraph.firstChild, image.type == CMARK_NODE_IMAGE, image.next == nil,
      image.title.count > 0, footnoteItem == nil
    else { return false }
    switch WebAddress.kind(ofWritten: resolved(image.url)) {
    case .rootRelative, .relative, .fragment: return true
    case .web, .foreignHost, .mailto, .tel, .refused, .empty: return false
    }
  }

  /// Whether a paragraph has terms, and behind them lines that begin with `: `.
  private func isDefinitions(_ paragraph: SyntaxNode) -> Bool {
    guard paragraph.type == CMARK_NODE_PARAGRAPH else { return false }
    if !extensions.tables.isEmpty, extensions.cell(atLine: paragraph.startLine) != nil {
      return false
    }
    // The arrows back stand at the end of a footnote's last paragraph, which must be one.
    if footnoteItem != nil { return false }
    var child = paragraph.firstChild
    while let node = child {
      if node.type == CMARK_NODE_SOFTBREAK, node.next.flatMap({ Self.definitionMark($0) }) != nil {
        return true
      }
      child = node.next
    }
    return false
  }

  /// The bytes of `: ` at the beginning of a text.
  private static func definitionMark(_ node: SyntaxNode) -> Int? {
    guard node.type == CMARK_NODE_TEXT else { return nil }
    let words = node.literal
    guard words.first == UInt8(ascii: ":") else { return nil }
    let space = words.dropFirst().prefix { ByteSet.blanks.contains($0) }
    return space.isEmpty ? nil : 1 + space.count
  }
}
