import CCMark
import Markup

extension TreeWalker {
  /// Begins a cell, and the table, section and row that it is the first of.
  mutating func enterCell(_ node: SyntaxNode, _ table: TableLayout, row: Int, column: Int) {
    isAtCellStart = true
    if row == 0, column == 0 { openTable(node, table) }
    if column == 0 {
      if row == 1 {
        writer.open("tbody")
        writer.newline()
      }
      writer.open("tr")
      writer.newline()
    }
    writer.open(row == 0 ? "th" : "td")
    if row == 0, options.isForPage { writer.attribute("scope", literal: "col") }
    writeAlignment(table.alignments[column])
    writer.finishTag()
    contentStart = writer.count
  }

  /// Ends a cell, and what it is the last of.
  mutating func exitCell(_ table: TableLayout, row: Int, column: Int) {
    isAtCellStart = false
    writer.close()
    writer.newline()
    guard column == table.columns - 1 else { return }
    writer.close()
    writer.newline()
    let isLast = row == table.rows - 1
    if row == 0 || isLast {
      writer.close()
      writer.newline()
    }
    if isLast {
      writer.close()
      if options.isForPage { writer.close() }
      writer.newline()
    }
  }

  /// Remembers that words of the text stand in a table.
  mutating func endTableText() {
    guard gathersText, containers.isEmpty, tableTextStart < text.count else { return }
    if let last = tableText.last, last.upperBound == tableTextStart {
      tableText[tableText.count - 1] = last.lowerBound..<text.count
    } else {
      tableText.append(tableTextStart..<text.count)
    }
  }

  /// On a page a wide table scrolls in a box, which the keyboard must be able to reach and a screen
  /// reader to name (WCAG 4.1.2): by its caption, else by the heading before it.
  mutating func openTableBox(hasCaption: Bool) {
    writer.open("div")
    writer.attribute("class", literal: "table")
    writer.attribute("tabindex", literal: "0")
    writer.attribute("role", literal: "region")
    if hasCaption {
      captionCount += 1
      writer.attribute("aria-labelledby", captionID)
    } else if let heading = outline.last?.id {
      writer.attribute("aria-labelledby", heading)
    } else {
      writer.attribute("aria-label", options.words.table)
    }
  }

  /// The id of the caption of the table that was begun last.
  var captionID: String { "t-\(captionCount)" }

  /// The specification's `align` is obsolete in HTML; pages have a class, since their policy
  /// allows no inline style.
  mutating func writeAlignment(_ alignment: TableRow.Alignment) {
    switch (alignment, options.isForPage) {
    case (.none, _): break
    case (.left, true): writer.attribute("class", literal: "align-left")
    case (.center, true): writer.attribute("class", literal: "align-center")
    case (.right, true): writer.attribute("class", literal: "align-right")
    case (.left, false): writer.attribute("align", literal: "left")
    case (.center, false): writer.attribute("align", literal: "center")
    case (.right, false): writer.attribute("align", literal: "right")
    }
  }
}

extension TreeWalker {
  private mutating func openTable(_ node: SyntaxNode, _ table: TableLayout) {
    freshLine()
    let caption = self.caption
    self.caption = nil
    if options.isForPage { openTableBox(hasCaption: caption != nil) }
    writer.open("table")
    writer.newline()
    if let caption { writeCaption(caption) }
    writer.open("thead")
    writer.newline()
  }

  /// The paragraph before the table, without what says that it is a caption.
  private mutating func writeCaption(_ paragraph: SyntaxNode) {
    writer.open("caption")
    if options.isForPage { writer.attribute("id", captionID) }
    writer.finishTag()
    contentStart = writer.count
    let wasAtCellStart = isAtCellStart
    isAtCellStart = false
    pairInlines(in: paragraph)
    if let first = paragraph.firstChild, let length = CaptionMark.length(first.literal), length > 0
    {
      textStart = TextStart(node: first, count: length)
    }
    var child = paragraph.firstChild
    while let inline = child {
      walk(inline)
      child = inline.next
    }
    isAtCellStart = wasAtCellStart
    writer.close()
    writer.newline()
    endTextLine()
  }
}

extension TreeWalker {
  /// Whether a paragraph is the caption of the table behind it: it begins with `Table:` or
  /// `ຕາຕະລາງ:`, perhaps with a number before the colon.
  func isCaption(_ paragraph: SyntaxNode) -> Bool {
    guard !extensions.tables.isEmpty, let first = paragraph.firstChild,
      first.type == CMARK_NODE_TEXT, CaptionMark.length(first.literal) != nil
    else { return false }
    var next = paragraph.next
    while let node = next, node.type == CMARK_NODE_HTML_BLOCK,
      HTMLExtraction.event(node.literal) == nil
    { next = node.next }
    guard let table = next, table.type == CMARK_NODE_PARAGRAPH,
      let cell = extensions.cell(atLine: table.startLine)
    else { return false }
    return cell.row == 0 && cell.column == 0
  }
}
