import Testing

@testable import Markdown

/// Tables that are found by their lines alone are those that the tree shows.
@Suite("Plain tables")
struct PlainTableTests {
  @Test("A table between empty lines needs no tree")
  func plain() {
    #expect(plainHeads("ຂ່າວ\n\n| ກ | ຂ |\n|---|:-:|\n| ຄ | ງ |\n\nຈົບ") == [2])
    #expect(plainHeads("|ກ|\n|-|\n \t\n|ຂ|\n|-|\n|ຄ|") == [0, 3])
    #expect(plainHeads("- ລາຍການ\n\n  ຕໍ່\n\n|ກ|\n|-|\n") == [4])
  }

  @Test(
    "What only the tree can tell is left to it",
    arguments: [
      "ກ | ຂ\n--|--\n", "ຂ່າວ\n| ກ |\n|---|\n", "| ກ |\n|---|\nຕໍ່", "| ກ |\n|---|\n---",
      "| ກ | ຂ |\n|---|", "> | ກ |\n> |---|", "```\n\n| ກ |\n|---|\n\n```",
      "<pre>\n\n| ກ |\n|---|\n",
      "~~~\n\n| ກ |\n|---|\n", " | ກ |\n |---|", "| ກ |\n| ຂ |\n|---|", "| ກ |\n|---|\n|---|",
      "|---|\n|---|\n|---|",
    ])
  func notPlain(_ text: String) {
    #expect(plainHeads(text) == nil)
  }

  @Test("Thrown together, both ways write the same", arguments: 0..<20)
  func both(seed: UInt64) {
    let pieces = [
      "| ກ | ຂ |\n|---|:-:|\n| ຄ | ງ |\n", "|ກ|\n|-|\n", "\n\n| ກ |\n|---|\n| ຂ |\n\n",
      "\n\n|ກ|\n|-|\n\n", "\n", "\n\n", "- ", "> ", "1. ", "    ",
      "  ",
      "```\n", "~~~\n", "`", "<pre>", "<!--", "-->", "ກ\n", "---\n", "===\n", "# ", "| ", "|",
      "|-|\n",
      "[x]: /u\n", "[x]:\n", "\\|", "\t", "<div>\n", "</div>\n", "* * *\n", "\u{A0}", "\u{C}\n",
      "&", "\\",
    ]
    var mixer = PieceMixer(seed: seed)
    var compared = 0
    for _ in 0..<1_000 {
      let source = (0...mixer.next(14)).map { _ in pieces[mixer.next(pieces.count)] }.joined()
      with(source) { text, rows in
        guard let tables = PlainTables.find(in: text, delimiterRows: rows),
          let tree = SyntaxTree(text.bytes)
        else { return }
        if !tables.isEmpty { compared += 1 }
        let found = TableExtraction(text, tables: tables)
        let expected = TableExtraction(text, tree: tree)
        #expect(found.text?.bytes == expected.text?.bytes, "\(source.debugDescription)")
        #expect(found.text?.bases == expected.text?.bases)
        #expect(found.problems == expected.problems)
      }
    }
    #expect(compared > 20)
  }

  /// The lines of the heads; nil where there is no telling.
  private func plainHeads(_ source: String) -> [Int]? {
    var heads: [Int]?
    with(source) { text, rows in
      heads = PlainTables.find(in: text, delimiterRows: rows)?.map(\.head)
    }
    return heads
  }

  private func with(_ source: String, _ body: (ParsedText, Int) -> Void) {
    Array(source.utf8).withUnsafeBufferPointer { bytes in
      let scan = MarkdownScan(bytes, base: 0)
      body(ParsedText(source: bytes, base: 0, lineStarts: scan.lineStarts), scan.delimiterRows)
    }
  }
}
