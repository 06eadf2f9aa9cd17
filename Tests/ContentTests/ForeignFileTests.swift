import Content
import Diagnostics
import Testing

@Suite("Files of other programs")
struct ForeignFileTests {
  private static let text = "---\ntitle: ຂ່າວ\ndate: 2026-11-20\n---\nx\n"

  private func told(_ file: String, _ bytes: [UInt8]? = nil) -> [String] {
    Post.parser.parse(path: file, bytes: bytes ?? Array(Self.text.utf8)).diagnostics.map {
      "\($0.severity.rawValue) \($0.identifier): \($0.hint?.english ?? "")"
    }
  }

  @Test(
    "desk E09, markdown 09, security 04: a document with another ending is an error of its origin",
    arguments: [
      ("UP.MD", "UP.md"), ("a.Md", "a.md"), ("e.markdown", "e.md"), ("t.md.txt", "t.md"),
      ("T.MD.TXT", "T.md"), ("ຂ່າວ.mkd", "ຂ່າວ.md"), ("x.en.MD", "x.en.md"), ("a.md.docx", "a.md"),
    ])
  func deskE09Ending(name: String, meant: String) {
    let path = "Content/xaisomboun/news/" + name
    #expect(DocumentPath.isMeantAsDocument(path))
    #expect(told(path) == ["error path.ending: rename it to '\(meant)'"])
    let parsed = Post.parser.parse(path: path, bytes: Array(Self.text.utf8))
    #expect(parsed.document == nil)
    #expect(parsed.origin == SiteID("xaisomboun").map { .site($0) })
  }

  @Test("desk E09: a file that would have gone to other sites keeps those back too")
  func deskE09Reach() {
    let text = "---\ntitle: ກ\nsyndicate: {to: [all]}\n---\n"
    let parsed = Post.parser.parse(path: "Content/ministry/news/a.MD", bytes: Array(text.utf8))
    #expect(parsed.asksForSyndication)
  }

  @Test(
    "files beside documents are no documents",
    arguments: ["a.pdf", "a.txt", "md", "README", "a.md.bak", "a.amd", ".md"])
  func noDocument(name: String) {
    #expect(!DocumentPath.isMeantAsDocument("Content/ministry/news/" + name) || name == ".md")
  }

  @Test(
    "desk E09, markdown 24: a language that is written in another way gets the right name",
    arguments: [
      ("c.EN.md", "c.en.md"), ("c_en.md", "c.en.md"), ("c_EN.md", "c.en.md"),
      ("c.en-US.md", "c.en.md"),
      ("c.eng.md", "c.en.md"), ("c.English.md", "c.en.md"), ("c.LO.md", "c.md"),
      ("c.lao.md", "c.md"),
    ])
  func markdown24Form(name: String, meant: String) {
    #expect(
      told("Content/xaisomboun/news/" + name) == [
        "error path.language-form: rename it to '\(meant)'"
      ])
  }

  @Test(
    "markdown 24: a language that no site has is told",
    arguments: ["fr", "th", "vi", "zh", "pt-BR"])
  func markdown24Unknown(code: String) throws {
    let parsed = Post.parser.parse(
      path: "Content/xaisomboun/news/2024-01-04-d.\(code).md",
      bytes: Array("---\ntitle: Bonjour\n---\nx".utf8))
    #expect(parsed.document != nil)
    let warning = try #require(parsed.diagnostics.first)
    #expect(parsed.diagnostics.count == 1)
    #expect(warning.severity == .warning)
    #expect(warning.identifier == "path.unknown-language")
    #expect(warning.hint?.english == "the languages are lo, en")
  }

  @Test(
    "a full stop in a name begins no language",
    arguments: ["v1.2", "a.no", "ກ.ຂ", "plan.v2", "x.org"])
  func noLanguage(name: String) {
    #expect(told("Content/xaisomboun/news/\(name).md") == [])
  }

  @Test(
    "a name that begins with '_' is a draft, as in other generators, and is told",
    arguments: ["news/_draft.md", "news/_drafts/ກ.md"])
  func hidden(name: String) throws {
    let path = "Content/xaisomboun/" + name
    #expect(
      told(path) == [
        "warning path.hidden-name: rename it to publish it, or write 'draft: true'"
      ])
    let document = Post.parser.parse(path: path, bytes: Array(Self.text.utf8)).document
    #expect(try #require(document).isDraft)
    let marked = "---\ntitle: ກ\ndate: 2026-11-20\ndraft: true\n---\n"
    #expect(told(path, Array(marked.utf8)) == [])
  }

  @Test("UTF-16 in either order, with a mark and without")
  func utf16() {
    func bytes(_ text: String, isBig: Bool, mark: Bool) -> [UInt8] {
      (mark ? "\u{FEFF}" + text : text).utf16.flatMap { unit in
        let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        return isBig ? pair : pair.reversed()
      }
    }
    let english = "---\ntitle: News\nsyndicate: {to: [all]}\n---\nx\n"
    for text in [Self.text, english] {
      for isBig in [true, false] {
        for mark in [true, false] where mark || text == english {
          #expect(
            told("Content/ministry/news/ກ.md", bytes(text, isBig: isBig, mark: mark)) == [
              "error encoding.utf-16: "
                + "open it in its editor, choose 'Save as …' and there the encoding UTF-8"
            ])
        }
      }
    }
    let parsed = Post.parser.parse(
      path: "Content/ministry/news/ກ.md", bytes: bytes(english, isBig: false, mark: true))
    #expect(parsed.asksForSyndication)
  }

  @Test("windows-1252 is told by its name")
  func windowsLatin() {
    let bytes = Array("---\ntitle: Caf".utf8) + [0xE9] + Array(" \n---\nd".utf8) + [0x92, 0x61]
    let parsed = Post.parser.parse(path: "Content/ministry/news/ກ.md", bytes: bytes)
    #expect(
      Post.short(parsed) == [
        "Content/ministry/news/ກ.md:2:11 encoding.windows-1252: "
          + "the file is saved in an old encoding of Windows (ANSI, windows-1252)"
      ])
  }

  @Test("sites 08: text of an old Lao font is told with its reading")
  func sites08LegacyFont() {
    let text = "---\ntitle: ¡º¤¯½§÷´ ¦¿´½­¾\ndate: 2018-05-02\n---\n\n¹÷É´¹Ò ¡¾­À´õº¤\n"
    let parsed = Post.parser.parse(
      path: "Content/sekong/news/2018-05-02-old.md".replacing("sekong", with: "xaisomboun"),
      bytes: Array(text.utf8))
    #expect(
      Post.short(parsed) == [
        "Content/xaisomboun/news/2018-05-02-old.md:2:8 encoding.legacy-font: "
          + "this looks like text of an old Lao font; without that font nobody can read it",
        "Content/xaisomboun/news/2018-05-02-old.md:6:1 encoding.legacy-font: "
          + "this looks like text of an old Lao font; without that font nobody can read it",
      ])
    #expect(
      parsed.diagnostics.map { $0.hint?.lao } == [
        "ອ່ານວ່າ 'ກອງປະຊຸມ ສຳມະນາ' ຕາມລະຫັດຂອງ Saysettha Lao: ຂຽນຂໍ້ຄວາມເປັນ Unicode",
        "ອ່ານວ່າ 'ຫຸ້ມຫໍ່ ການເມືອງ' ຕາມລະຫັດຂອງ Saysettha Lao: ຂຽນຂໍ້ຄວາມເປັນ Unicode",
      ])
  }

  @Test("sites 08: a line of it in a page of Unicode, and as single bytes")
  func sites08Mixed() {
    #expect(Post("title: ຂ່າວ\ndate: 2024-01-01", body: "ກ\n\n¢È¾¸¡¾­ 2018").told.count == 1)
    let bytes =
      Array("---\ntitle: ".utf8) + [0xA1, 0xBA, 0xA4, 0xAF, 0xBD, 0xA7, 0xF7, 0xB4]
      + Array("\n---\n".utf8)
    let parsed = Post.parser.parse(path: "Content/ministry/news/ກ.md", bytes: bytes)
    #expect(
      parsed.diagnostics.map { $0.hint?.english } == [
        "it reads 'ກອງປະຊຸມ' in the coding of Saysettha Lao: write the text in Unicode"
      ])
  }

  @Test(
    "languages of Latin letters and signs are no old font",
    arguments: [
      "Le café « À ÉTÉ » fermé à Vientiane, où l’on reçoit", "Übergrößenträger, ÄÖÜ, §§ 12, 13 ½",
      "þæð ÞÆÐÖ", "¼ ½ ¾ ¹²³ °C ±5 µm £££ ¥¥¥ ©®™", "Việt Nam đẹp", "coração não à", "1¾¾¾",
      "• · ¶ §",
    ])
  func sites08OtherLanguages(text: String) {
    #expect(Post("title: ຂ່າວ\ndate: 2024-01-01", body: text).told == [])
  }

  @Test("UTF-8 that was read as windows-1252 and saved again is told with what it was")
  func twiceEncoded() {
    let once = Array("ການ".utf8).map { Unicode.Scalar($0) }
    let post = Post(
      "title: ຂ່າວ\ndate: 2024-01-01",
      body: String(String.UnicodeScalarView(once)).replacing("\u{81}", with: "\u{81}"))
    #expect(post.told.map { $0.hasPrefix("error encoding.twice-encoded") } == [true])
    #expect(post.hints == ["it was 'ການ': copy the text from where it is still whole"])
  }

  @Test("desk E19: a picture without words is told")
  func deskE19Words() {
    let post = Post(
      "title: ກ\ndate: 2026-11-20", body: "![](photo.jpg)\n\n![ຮູບ](photo.jpg)\n\n[![](b.png)](/x/)")
    #expect(
      post.short == [
        "Content/ministry/news/ກ.md:5:5 picture.no-words: "
          + "the picture 'photo.jpg' has no words for those who can't see it",
        "Content/ministry/news/ກ.md:9:6 picture.no-words: "
          + "the picture 'b.png' has no words for those who can't see it",
      ])
    #expect(post.hints.first == "say what it shows: ![what the picture shows](photo.jpg)")
  }
}
