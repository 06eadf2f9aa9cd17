import Content
import Diagnostics
import Markdown
import Markup
import Testing

@Suite("A file becomes a document")
struct DocumentParserTests {
  @Test("what the editor wrote is there, normalised")
  func wholePost() throws {
    let document = try #require(
      Post(
        """
        title: ກະຊວງຈັດ ກອງປະຊຸມສໍາມະນາ
        date: 2023-03-21
        category: training
        tags: [G-Net, ຝຶກອົບຮົມ]
        author: ຫ້ອງການ
        """, body: "ເນື້ອໃນຂອງຂ່າວ."
      ).parsed.document)
    #expect(document.title.text == "ກະຊວງຈັດ ກອງປະຊຸມສຳມະນາ")
    #expect(document.date?.isoText == "2023-03-21")
    #expect(document.category == "training")
    #expect(document.tags.map(\.text) == ["G-Net", "ຝຶກອົບຮົມ"])
    #expect(document.authors == ["ຫ້ອງການ"])
    #expect(document.summary == "ເນື້ອໃນຂອງຂ່າວ.")
    #expect(document.kind == .news)
    #expect(document.identity == "ministry/news/ກ")
  }

  /// lao 15: Markdown converted from Word is full of them.
  @Test("character references in a body come to the same text as the characters; code stays")
  func lao15CharacterReferences() throws {
    let post = Post(
      "title: ທົດສອບ\ndate: 2024-05-01\ncategory: training",
      body:
        "ວຽງ&#8203;ຈັນ ສ&#xECD;&#xEB2;ຄັນ ນ&shy;ະຄອນ &zwnj;ກ **ນ&#xECD;&#xEC9;&#xEB2;** `ສ&#xECD;` &amp;\n\n## ສ&#xECD;&#xEB2;\n"
    )
    let document = try #require(post.document)
    let html = String(decoding: document.body.html.utf8, as: UTF8.self)
    #expect(html.contains("ວຽງຈັນ ສຳຄັນ ນະຄອນ ກ <strong>ນ້ຳ</strong> <code>ສ&amp;#xECD;</code> &amp;"))
    #expect(html.contains(">ສຳ</h2>"))
    #expect(document.summary.contains("ວຽງຈັນ ສຳຄັນ ນະຄອນ ກ"))
  }

  @Test("of ten thousand unknown keys a hundred are told, and how many more there are")
  func tenThousandUnknownKeys() {
    let keys = (0..<10_000).map { "ກ\($0): ຂ\n" }.joined()
    let diagnostics = Post("title: ຂ່າວ\ndate: 2023-03-21\n" + keys).parsed.diagnostics
    #expect(diagnostics.count == 101)
    #expect(
      diagnostics.last?.message
        == BilingualText(
          "9900 more problems of this file are not shown",
          lao: "ຍັງມີອີກ 9900 ບັນຫາໃນແຟ້ມນີ້ ທີ່ບໍ່ໄດ້ສະແດງ"))
    #expect(diagnostics.last?.severity == .error)
  }

  @Test("links to files on a line of a hundred thousand bytes don't each keep the line")
  func manyFileLinks() throws {
    let links = String(repeating: "[ກ](ຂ.pdf) ", count: 9_000)
    let document = try #require(
      Post("title: ຂ່າວ\ndate: 2023-03-21", body: links).parsed.document)
    #expect(document.fileLinks.count == 9_000)
    let last = try #require(document.fileLinks.last).location
    #expect((last.line, last.column) == (5, 8_999 * 11 + 5))
    #expect(document.fileLinks.allSatisfy { $0.location.lineText.utf8.count < 3_000 })
  }

  @Test("a misspelt key is named with its place and its nearest match")
  func misspeltKey() {
    #expect(
      Post("titel: ຂ່າວ\ndate: 2023-03-21").human == """
        Content/ministry/news/ກ.md:2:1: error: unknown key 'titel' [front-matter.unknown-key]
         2 | titel: ຂ່າວ
           | ^~~~~
          = hint: did you mean 'title'?

        """)
  }

  @Test("the same in Lao")
  func misspeltKeyInLao() {
    #expect(
      Post("titel: ຂ່າວ\ndate: 2023-03-21").lao == """
        Content/ministry/news/ກ.md:2:1: ຜິດພາດ: ບໍ່ຮູ້ຈັກຊື່ 'titel' [front-matter.unknown-key]
         2 | titel: ຂ່າວ
           | ^~~~~
          = ຄຳແນະນຳ: ໝາຍເຖິງ 'title' ບໍ?

        """)
  }

  @Test(
    "every wrong value has its message",
    arguments: [
      ("date: 2023-03-21", "1:1 front-matter.missing-key: key 'title' is missing"),
      ("title:\ndate: 2023-03-21", "2:1 front-matter.empty-value: key 'title' has no value"),
      ("title: ກ", "1:1 front-matter.missing-key: key 'date' is missing"),
      (
        "title: ກ\ndate: 2023-02-30",
        "3:7 front-matter.impossible-date: the date '2023-02-30' does not exist"
      ),
      (
        "title: ກ\ndate: 21/03/2023",
        "3:7 front-matter.not-a-date: '21/03/2023' is not a date"
      ),
      (
        "title: [ກ]\ndate: 2023-03-21", "2:8 front-matter.wrong-type: key 'title' must be text"
      ),
      (
        "title: ກ\ndate: 2023-03-21\ndraft: yes",
        "4:8 front-matter.wrong-type: key 'draft' must be true or false"
      ),
      (
        "title: ກ\ndate: 2023-03-21\ncategory: trainig",
        "4:11 front-matter.unknown-category: unknown category 'trainig'"
      ),
      (
        "title: ກ\ndate: 2023-03-21\nkind: story",
        "4:7 front-matter.unknown-kind: unknown kind 'story'"
      ),
      (
        "title: ກ\ndate: 2023-03-21\nslug: ../../etc",
        "4:7 front-matter.bad-slug: '../../etc' can't be a slug"
      ),
      (
        "title: ກ\ndate: 2023-03-21\ncover: {file: ../x.png, alt: ກ}",
        "4:15 front-matter.unsafe-path: '../x.png' is not a file in this document's folder"
      ),
      (
        "title: ກ\ndate: 2023-03-21\naliases: [//evil.example/x]",
        "4:11 front-matter.bad-address: '//evil.example/x' is not an address"
      ),
      (
        "title: ກ\ndate: 2023-03-21\nsyndicate: {to: [xaisombun]}",
        "4:18 front-matter.unknown-site: unknown site 'xaisombun'"
      ),
      (
        "title: \"ກ\\e[31m\"\ndate: 2023-03-21",
        "2:8 front-matter.control-character: "
          + "key 'title' holds a character that can't be seen and is not text"
      ),
    ])
  func wrongValues(frontMatter: String, message: String) {
    #expect(Post(frontMatter).short == ["Content/ministry/news/ກ.md:" + message])
  }

  @Test("a date of the day before the month is guessed in the hint")
  func dateHint() {
    #expect(Post("title: ກ\ndate: 21/03/2023").human.contains("did you mean 2023-03-21?"))
  }

  @Test("only a ministry sends its documents to other sites")
  func provinceSyndicates() {
    let post = Post(
      "title: ກ\ndate: 2023-03-21\nsyndicate: {to: [all]}", file: "Content/xaisomboun/news/ກ.md")
    #expect(
      post.short == [
        "Content/xaisomboun/news/ກ.md:4:12 front-matter.not-a-syndicator: "
          + "only a ministry sends its documents to other sites"
      ])
  }

  @Test("a quote that carries a Lao vowel is text like any other")
  func quoteWithVowel() throws {
    let post = Post("title: '\"ິ onmouseover=alert(1) x=\"ິ'\ndate: 2023-03-21")
    #expect(post.short == [])
    #expect(try #require(post.parsed.document).title.text.utf8.contains(UInt8(ascii: "\"")))
  }

  @Test("bytes that are no UTF-8 are named with their place, whatever stands before them")
  func notUTF8() {
    let bytes = Array("---\ntitle: ກ".utf8) + [0xFF] + Array("\n---\n".utf8)
    let parsed = Post.parser.parse(path: "Content/ministry/news/ກ.md", bytes: bytes)
    #expect(parsed.document == nil)
    #expect(
      Post.short(parsed) == [
        "Content/ministry/news/ກ.md:2:9 encoding.not-utf-8: byte 0xFF is not UTF-8 text"
      ])
  }

  @Test("places lead back to the file as the editor has it, before Lao text was repaired")
  func placesAfterRepair() {
    // Four marks are repaired on the first line; the second key stands where the file has it.
    #expect(
      Post("title: ທີີ່ ສໍາ ທີີ່ ເພືີ່ອ, a\ndate: 2023-99-01").short == [
        "Content/ministry/news/ກ.md:3:7 front-matter.impossible-date: "
          + "the date '2023-99-01' does not exist"
      ])
    #expect(
      Post("summary: ທີີ່, ສໍາ\ntitle: ກ\ndate: 2023-03-21\nທີີ່ xx: 1").short == [
        "Content/ministry/news/ກ.md:5:1 front-matter.unknown-key: unknown key 'ທີ່ xx'"
      ])
  }

  @Test("the date in the file's name serves, and must agree with the key")
  func dateInName() throws {
    let named = Post("title: ກ", file: "Content/ministry/news/2023-03-21-ກ.md")
    #expect(named.short == [])
    #expect(try #require(named.parsed.document).date?.isoText == "2023-03-21")
    let other = Post("title: ກ\ndate: 2023-03-22", file: "Content/ministry/news/2023-03-21-ກ.md")
    #expect(
      other.short == [
        "Content/ministry/news/2023-03-21-ກ.md:3:7 front-matter.date-disagrees: "
          + "this date is not the '2023-03-21' of the file's name"
      ])
  }

  @Test("check tells what was repaired in Lao text, once a kind")
  func spelling() {
    let parser = DocumentParser(vocabulary: Post.vocabulary, reportsSpelling: true)
    let text = "---\ntitle: ທີີ່ ແລະ ເພືີ່ອ\ndate: 2023-03-21\n---\nທີີ່\n"
    let parsed = parser.parse(path: "Content/ministry/news/ກ.md", bytes: Array(text.utf8))
    #expect(parsed.diagnostics.allSatisfy { $0.severity == .warning })
    #expect(parsed.diagnostics.count == 2)
  }

  @Test(
    "where a file lies decides what it is",
    arguments: [
      ("Content/nowhere/news/a.md", "path.unknown-origin: there is no site 'nowhere'"),
      ("Content/ministry/new/a.md", "path.unknown-section: there is no section 'new'"),
      (
        "Content/ministry/periodicals/17.md",
        "path.periodical-folder: a periodical is a folder with index.md and its issues"
      ),
      (
        "Content/ministry/news/2023-13-01-a.md",
        "path.impossible-date: the date '2023-13-01' in the file's name does not exist"
      ),
    ])
  func places(file: String, message: String) {
    #expect(
      Post("title: ກ\ndate: 2023-03-21", file: file).short.first?.contains(message) == true)
  }
}
