import CCMark
import Markup

extension TreeWalker {
  mutating func enterBlock(_ node: SyntaxNode, _ type: cmark_node_type) -> Bool {
    switch type {
    case CMARK_NODE_PARAGRAPH: return enterParagraph(node)
    case CMARK_NODE_HEADING: enterHeading(node)
    case CMARK_NODE_DOCUMENT: pairBlocks(in: node)
    case CMARK_NODE_BLOCK_QUOTE: enterQuote(node)
    case CMARK_NODE_LIST:
      // The texts of footnotes are written at the end.
      guard node != footnoteList else { return false }
      enterList(node)
    case CMARK_NODE_ITEM: enterItem(node)
    case CMARK_NODE_CODE_BLOCK:
      writeCodeBlock(node)
      return false
    case CMARK_NODE_THEMATIC_BREAK:
      freshLine()
      writer.void("hr")
      writer.newline()
      return false
    case CMARK_NODE_HTML_BLOCK:
      writeHTMLBlock(node)
      return false
    default: break
    }
    return true
  }

  mutating func exitBlock(_ node: SyntaxNode, _ type: cmark_node_type) {
    switch type {
    case CMARK_NODE_PARAGRAPH: exitParagraph(node)
    case CMARK_NODE_HEADING:
      separation = .none
      headingEnd = nil
      writer.close()
      writer.newline()
      gathersText = true
    case CMARK_NODE_BLOCK_QUOTE:
      freshLine()
      writer.close()
      writer.newline()
    case CMARK_NODE_LIST:
      writer.close()
      writer.newline()
    case CMARK_NODE_ITEM:
      writer.close()
      writer.newline()
      endTextLine()
    default: break
    }
  }
}

extension TreeWalker {
  /// False where the paragraph is written elsewhere.
  private mutating func enterParagraph(_ node: SyntaxNode) -> Bool {
    if skipped.1 == node { return false }
    if isCaption(node) {
      caption = node
      return false
    }
    pairInlines(in: node)
    if !extensions.tables.isEmpty, let cell = extensions.cell(atLine: node.startLine) {
      if gathersText, cell.row == 0, cell.column == 0 { tableTextStart = text.count }
      enterCell(node, cell.table, row: cell.row, column: cell.column)
      return true
    }
    if !isTight(node), !isTightInContainer(node), !openSpecial(node) {
      freshLine()
      writer.open("p")
    }
    if hasMarks {
      writer.finishTag()
      contentStart = writer.count
    }
    return true
  }

  private mutating func exitParagraph(_ node: SyntaxNode) {
    separation = .none
    if !extensions.tables.isEmpty, let cell = extensions.cell(atLine: node.startLine) {
      exitCell(cell.table, row: cell.row, column: cell.column)
      endTextLine()
      if cell.row == cell.table.rows - 1, cell.column == cell.table.columns - 1 { endTableText() }
      return
    }
    if let special, special.node == node {
      close(special)
    } else if !isTight(node), !isTightInContainer(node) {
      if let item = node.parent, item.parent == footnoteList, footnoteList != nil, node.next == nil
      {
        writer.text(" ")
        writeBackReferences()
      }
      writer.close()
      writer.newline()
    }
    endTextLine()
  }

  /// The paragraphs of a tight list stand in their items without `p`; but not where two of them
  /// follow each other, as they do where HTML stood between them.
  private func isTight(_ paragraph: SyntaxNode) -> Bool {
    guard let list = paragraph.parent?.parent, list.type == CMARK_NODE_LIST, list != footnoteList,
      cmark_node_get_list_tight(list.pointer) != 0
    else { return false }
    return !extensions.hasHTML || paragraph.previous == nil
  }

  private mutating func enterHeading(_ node: SyntaxNode) {
    pairInlines(in: node)
    gathersText = false
    let written = Int(cmark_node_get_heading_level(node.pointer))
    let level = options.isForPage ? pageLevel(written) : written
    var words = plainText(of: node)
    let chosen = chosenID(of: node)
    if let chosen {
      headingEnd = (chosen.text, chosen.end)
      words.removeLast(words.count - chosen.wordsEnd(in: words))
    }
    let text = String(decoding: hasEscapes ? EscapedMarks.resolved(words) : words, as: UTF8.self)
    let id = chosen.flatMap { headingIDs?.id(chosen: $0.id) } ?? headingIDs?.id(for: text)
    freshLine()
    writer.open(Self.headingName(level))
    if let id { writer.attribute("id", id) }
    writer.finishTag()
    contentStart = writer.count
    outline.append(MarkdownHeading(level: level, text: text, id: id))
  }

  /// The first heading of a body is `h2`, whether its author began with `#` or with `##`; those
  /// after it keep their distance.
  private mutating func pageLevel(_ written: Int) -> Int {
    let first = firstHeadingLevel ?? written
    firstHeadingLevel = first
    return max(2, min(6, written - first + 2))
  }

  private static func headingName(_ level: Int) -> StaticString {
    switch level {
    case 1: "h1"
    case 2: "h2"
    case 3: "h3"
    case 4: "h4"
    case 5: "h5"
    default: "h6"
    }
  }

  private mutating func enterQuote(_ node: SyntaxNode) {
    freshLine()
    if !openCallout(node) { writer.open("blockquote") }
    writer.newline()
    pairBlocks(in: node)
  }

  private mutating func enterList(_ node: SyntaxNode) {
    freshLine()
    if cmark_node_get_list_type(node.pointer) == CMARK_ORDERED_LIST {
      writer.open("ol")
      let start = cmark_node_get_list_start(node.pointer)
      if start != 1 { writer.attribute("start", number: Int(start)) }
      if scan.mayHavePastedLists, hasLaoNumbers(node) {
        writer.attribute("class", literal: "lao-digits")
      }
    } else {
      writer.open("ul")
    }
    writer.newline()
  }

  private mutating func enterItem(_ node: SyntaxNode) {
    freshLine()
    writer.open("li")
    if scan.mayHaveTasks, beginTask(node) { writer.attribute("class", literal: "task") }
    writer.finishTag()
    pairBlocks(in: node)
  }

  private mutating func writeCodeBlock(_ node: SyntaxNode) {
    freshLine()
    writer.open("pre")
    writer.open("code")
    let language = Self.language(of: node.fenceInfo)
    if !language.isEmpty { writer.attribute("class", Array("language-".utf8) + language) }
    writer.text(hasEscapes ? EscapedMarks.restored(node.literal) : Array(node.literal))
    writer.close()
    writer.close()
    writer.newline()
  }

  /// The first word of the info string, reduced to what can do no harm in a class name.
  private static func language(of info: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let space = ByteSet(" \t\n\u{B}\u{C}\r")
    let allowed = ByteSet.alphanumerics.union(ByteSet("_+-"))
    return info.prefix { !space.contains($0) }.filter { allowed.contains($0) }
  }

  /// The words of a heading, without footnotes, tags and images.
  private func plainText(of heading: SyntaxNode) -> [UInt8] {
    var words: [UInt8] = []
    var current = heading.firstChild
    while let node = current {
      switch node.type {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE: words += node.literal
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: words.append(UInt8(ascii: " "))
      default: break
      }
      if let child = node.firstChild {
        current = child
        continue
      }
      var climbing: SyntaxNode? = node
      current = nil
      while let node = climbing, node != heading {
        if let next = node.next {
          current = next
          break
        }
        climbing = node.parent
      }
    }
    return words
  }
}

extension TreeWalker {
  mutating func pairInlines(in node: SyntaxNode) {
    if hasMarks { marks.decideInlines(in: node) }
  }

  mutating func pairBlocks(in node: SyntaxNode) {
    if !extensions.events.isEmpty { marks.decideBlocks(in: node, events: extensions.events) }
  }
}
