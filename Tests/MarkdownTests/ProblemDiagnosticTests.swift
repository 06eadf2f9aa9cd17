import Diagnostics
import Markdown
import Markup
import Testing

/// What an editor reads, word for word.
@Suite("Messages about Markdown")
struct ProblemDiagnosticTests {
  private func report(
    _ markdown: String, _ language: MessageLanguage, options: MarkdownOptions = .plain
  ) -> String {
    let source = SourceText(path: "Content/a.md", bytes: Array(markdown.utf8))
    let document = MarkdownRenderer(options: options).render(source.bytes)
    return DiagnosticPrinter(format: .human, language: language) { text in
      text.unicodeScalars.count { $0.properties.generalCategory != .nonspacingMark }
    }.print(document.diagnostics(in: source))
  }

  @Test("Raw HTML is named, with its place and what to write instead")
  func rawHTML() {
    #expect(
      report("ສະບາຍດີ\n\nນີ້ <b>ໃໝ່</b>", .english) == """
        Content/a.md:3:5: warning: HTML <b> is read as what it means, without its looks [markdown.read-html]
         3 | ນີ້ <b>ໃໝ່</b>
           |   ^~~
          = hint: write **ຂໍ້ຄວາມ**

        """)
    #expect(
      report("<div>", .lao) == """
        Content/a.md:1:1: ຄຳເຕືອນ: HTML <div> ຖືກຕັດອອກ [markdown.raw-html]
         1 | <div>
           | ^~~~~
          = ຄຳແນະນຳ: ແຍກຫຍໍ້ໜ້າດ້ວຍແຖວຫວ່າງ

        """)
  }

  @Test("A picture of another host is quoted, and where to put it")
  func foreignPicture() {
    #expect(
      report("![ກ](https://x.example/a.png)", .english, options: .page { $0 }) == """
        Content/a.md:1:6: warning: the picture 'https://x.example/a.png' lies on another host; its words stay as text [markdown.foreign-picture]
         1 | ![ກ](https://x.example/a.png)
           |      ^~~~~~~~~~~~~~~~~~~~~~~
          = hint: put the picture beside the document, and write its name

        """)
    #expect(
      report("![ກ](https://x.example/a.png)", .lao, options: .page { $0 }) == """
        Content/a.md:1:6: ຄຳເຕືອນ: ຮູບ 'https://x.example/a.png' ຢູ່ເຄື່ອງແມ່ຂ່າຍອື່ນ; ເຫຼືອແຕ່ຂໍ້ຄວາມຂອງມັນ [markdown.foreign-picture]
         1 | ![ກ](https://x.example/a.png)
           |      ^~~~~~~~~~~~~~~~~~~~~~~
          = ຄຳແນະນຳ: ໃສ່ຮູບໄວ້ຂ້າງເອກະສານ ແລ້ວຂຽນຊື່ຂອງມັນ

        """)
  }

  @Test("A refused address is quoted")
  func refusedAddress() {
    #expect(
      report("[ກ](javascript:x)", .english) == """
        Content/a.md:1:5: warning: the address 'javascript:x' is not allowed; its words stay as text \
        [markdown.refused-address]
         1 | [ກ](javascript:x)
           |     ^~~~~~~~~~~~
          = hint: use an address that begins with https:, http:, mailto: or tel:, or a path of this \
        site

        """)
  }

  @Test("A page beyond a limit is refused with an error")
  func limit() {
    #expect(
      report("ກ\n" + String(repeating: ">", count: 60) + " ຂ", .english) == """
        Content/a.md:2:1: error: the page is refused: lists and quotes nest deeper than 50 \
        [markdown.limit]
         2 | \(String(repeating: ">", count: 60)) ຂ
           | ^\(String(repeating: "~", count: 61))
          = hint: write it with less nesting

        """)
  }

  @Test("Behind front matter the places are those of the file")
  func offset() {
    let file = SourceText(path: "a.md", bytes: Array("---\nx: y\n---\n<b>".utf8))
    let document = MarkdownRenderer(options: .plain).render(file.bytes[13...])
    #expect(document.diagnostics(in: file).first?.location?.line == 4)
    let alone = MarkdownRenderer(options: .plain).render("<b>")
    #expect(alone.diagnostics(in: file, offset: 13).first?.location?.line == 4)
  }
}

@Suite("Messages about what stays text")
struct LeftoverDiagnosticTests {
  private func told(_ markdown: String) -> [(
    english: String, lao: String, hint: String, laoHint: String
  )] {
    let source = SourceText(path: "a.md", bytes: Array(markdown.utf8))
    return MarkdownRenderer(options: .plain).render(source.bytes).diagnostics(in: source).map {
      ($0.message.english, $0.message.lao, $0.hint?.english ?? "", $0.hint?.lao ?? "")
    }
  }

  @Test(
    "each says what it is and what to write",
    arguments: [
      (
        "ກ ** ຂ **", "these asterisks stay as text", "ເຄື່ອງໝາຍດອກຈັນເຫຼົ່ານີ້ຍັງເປັນຂໍ້ຄວາມ",
        "write ** directly before and behind the words: **ຄຳ**"
      ),
      (
        "[ກ](ຂ ຄ)", "this is no link; it stays as text", "ນີ້ບໍ່ເປັນລິ້ງ; ຍັງເປັນຂໍ້ຄວາມ",
        "put an address with spaces between < and >: [ຂໍ້ຄວາມ](<ຊື່ ແຟ້ມ.pdf>)"
      ),
      (
        "ກ{width=3}", "what stands in {…} stays as text", "ສິ່ງທີ່ຢູ່ໃນ {…} ຍັງເປັນຂໍ້ຄວາມ",
        "remove it; only {#id} at the end of a heading is read, of letters a to z, digits, - and _"
      ),
      (
        "{{ ກ }}", "this is a mark of another generator's templates; it stays as text",
        "ນີ້ເປັນເຄື່ອງໝາຍແມ່ແບບຂອງໂປຣແກຣມອື່ນ; ຍັງເປັນຂໍ້ຄວາມ",
        "write in Markdown what it stood for, or put it between backticks: `{{ … }}`"
      ),
      (
        "[[ກ]]", "[[…]] is no link here; it stays as text", "[[…]] ບໍ່ເປັນລິ້ງຢູ່ນີ້; ຍັງເປັນຂໍ້ຄວາມ",
        "write [ຂໍ້ຄວາມ](/ທີ່ຢູ່/)"
      ),
      (
        "##ກ", "this is no heading; it stays as text", "ນີ້ບໍ່ເປັນຫົວຂໍ້; ຍັງເປັນຂໍ້ຄວາມ",
        "write a space behind the #: ## ຫົວຂໍ້"
      ),
      (
        "ກ. ໜຶ່ງ\nຂ. ສອງ", "this is no list; it stays as text", "ນີ້ບໍ່ເປັນລາຍການ; ຍັງເປັນຂໍ້ຄວາມ",
        "write '1. ' to make a list"
      ),
      (
        "| ກ | ຂ |", "this is no table; it stays as text", "ນີ້ບໍ່ເປັນຕາຕະລາງ; ຍັງເປັນຂໍ້ຄວາມ",
        "write a line |---|---| under the head, with one --- for each cell"
      ),
    ])
  func messages(markdown: String, english: String, lao: String, hint: String) throws {
    let first = try #require(told(markdown).first)
    #expect(told(markdown).count == 1)
    #expect(first.english == english)
    #expect(first.lao == lao)
    #expect(first.hint == hint)
    #expect(!first.laoHint.isEmpty)
  }

  @Test("cells beyond the columns, with what to write")
  func extraCells() throws {
    let first = try #require(told("| ກ |\n|---|\n| ຂ | ຄ |").first)
    #expect(first.english == "this row has 2 cells, its table 1 columns; the last 1 are left out")
    #expect(first.lao == "ແຖວນີ້ມີ 2 ຊ່ອງ ແຕ່ຕາຕະລາງມີ 1 ຖັນ; 1 ຊ່ອງສຸດທ້າຍຖືກຕັດອອກ")
    #expect(first.hint == "write a pipe that belongs to the text as \\|")
  }
}
