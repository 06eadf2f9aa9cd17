import Markup

extension TreeWalker {
  /// Begins a cell, and the table, section and row that it is the first of.
  mutating func enterCell(_ table: TableLayout, row: Int, column: Int) {
    isAtCellStart = true
    if row == 0, column == 0 { openTable() }
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
}

extension TreeWalker {
  /// On a page a wide table scrolls in a box, which the keyboard must be able to reach.
  private mutating func openTable() {
    freshLine()
    if options.isForPage {
      writer.open("div")
      writer.attribute("class", literal: "table")
      writer.attribute("tabindex", literal: "0")
    }
    writer.open("table")
    writer.newline()
    writer.open("thead")
    writer.newline()
  }

  /// The specification's `align` is obsolete in HTML; pages have a class, since their policy
  /// allows no inline style.
  private mutating func writeAlignment(_ alignment: TableRow.Alignment) {
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
