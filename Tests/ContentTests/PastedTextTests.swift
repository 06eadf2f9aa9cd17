import Content
import Diagnostics
import LaoText
import Markdown
import Markup
import Testing

/// Texts as they come from Word, Notepad and the address bar of a browser.
@Suite("Pasted texts")
struct PastedTextTests {
  private func spelling(_ body: String) -> [String] {
    let parser = DocumentParser(vocabulary: Post.vocabulary, reportsSpelling: true)
    let text = "---\ntitle: ຮູບ\ndate: 2024-01-01\n---\n\(body)\n"
    return parser.parse(path: "Content/ministry/news/ກ.md", bytes: Array(text.utf8))
      .diagnostics.map(\.identifier)
  }

  @Test(
    "markdown 17: addresses are no text to be spelt",
    arguments: [
      "[ຮູບ](ຮູບ%20ທີ%201.pdf)", "![ຮູບ](ຮູບ20ທີ.png)", "<https://x.la/ຮູບ20ທີ>",
      "https://x.la/?q=ຮູບ20ທີ", "[ຮູບ]\n\n[ຮູບ]: ຮູບ20ທີ.pdf", "<a href=\"ຮູບ20ທີ.pdf\">ກ</a>",
      "[ຮູບ](my ຮູບ20ທີ.pdf)",
    ])
  func markdown17SpellingReadsAddresses(body: String) {
    #expect(spelling(body) == [] || spelling(body) == ["markdown.read-html"])
  }

  @Test(
    "markdown 17: words beside them still are",
    arguments: ["ຮູບ20ທີ", "[ຮູບ20ທີ](a.pdf)", "[ກ](a.pdf) ຮູບ20ທີ", "[ກ](a.pdf \"ຮູບ20ທີ\")"])
  func spelling(words: String) {
    #expect(spelling(words).contains("lao.missing-space"))
  }

  @Test("markdown 21: the mark of Notepad's UTF-8 is no fault of the text")
  func markdown21ByteOrderMark() {
    let parser = DocumentParser(vocabulary: Post.vocabulary, reportsSpelling: true)
    let text = "\u{FEFF}---\ntitle: ກ\ndate: 2024-01-01\n---\nx\n"
    let parsed = parser.parse(path: "Content/ministry/news/ກ.md", bytes: Array(text.utf8))
    #expect(parsed.diagnostics == [])
    let second = parser.parse(
      path: "Content/ministry/news/ກ.md",
      bytes: Array("---\ntitle: ກ\ndate: 2024-01-01\n---\nກ\u{FEFF}ຂ\n".utf8))
    #expect(second.diagnostics.map(\.identifier) == ["lao.invisible-character"])
  }

  @Test("markdown 22: a summary is cut from paragraphs, not from tables and footnotes")
  func markdown22SummaryTakesTheTable() {
    let body = "| ລາຍການ | ລາຄາ |\n|---|---|\n| ກ | 5 |\n\nລາຄາໃໝ່ໃຊ້ແຕ່ເດືອນກຸມພາ.[^1]\n\n[^1]: ຖ"
    let post = Post("title: ລາຄາ\ndate: 2024-01-01", body: body)
    #expect(post.document?.summary == "ລາຄາໃໝ່ໃຊ້ແຕ່ເດືອນກຸມພາ.")
    let html = "<table><tr><td>12</td><td>5</td></tr></table>\n\nລາຄາໃໝ່."
    #expect(Post("title: ລາຄາ\ndate: 2024-01-01", body: html).document?.summary == "ລາຄາໃໝ່.")
  }

  @Test("markdown 05: a name with a space leads to its file")
  func markdown05PictureWithSpace() {
    let post = Post("title: ຮູບ\ndate: 2024-01-01", body: "![ກ](my pic.png) [ຂ](ແຜນ ປີ.pdf)")
    #expect(
      post.document?.fileLinks.map(\.target) == [
        "Content/ministry/news/my pic.png", "Content/ministry/news/ແຜນ ປີ.pdf",
      ])
  }

  @Test("markdown 06: a picture without an address keeps the post back")
  func markdown06WithoutAddress() {
    let post = Post("title: ຮູບ\ndate: 2024-01-01", body: "![ກ]()")
    #expect(post.document?.hasErrors == true)
  }

  @Test("links and pictures of HTML lead to files of the workspace")
  func htmlLinks() {
    let post = Post(
      "title: ກ\ndate: 2024-01-01", body: "<p><a href='ແຜນ.pdf'>ກ</a><img src=a.png alt=x></p>")
    #expect(
      post.document?.fileLinks.map(\.target) == [
        "Content/ministry/news/ແຜນ.pdf", "Content/ministry/news/a.png",
      ])
  }

  @Test("the words that no author wrote are in the language of the document")
  func languages() {
    let body = "> [!NOTE]\n> x"
    let lao = Post("title: ກ\ndate: 2024-01-01", body: body)
    #expect(lao.document?.body.html.string.contains("ໝາຍເຫດ") == true)
    let english = Post(
      "title: ກ\ndate: 2024-01-01", body: body, file: "Content/ministry/news/ກ.en.md")
    #expect(english.document?.body.html.string.contains(">Note<") == true)
  }
}
