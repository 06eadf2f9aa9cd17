import Checks
import Diagnostics
import Testing

@Suite("What links are looked up in")
struct LinkTests {
  @Test("the places of a page are its ids")
  func places() {
    let page = PlacesInPage(
      Array("<h2 id=\"h-houa\">id=\"x\"</h2><p title=\" id=\" id=\"ກ\">ກ</p>".utf8))
    #expect(page.headings == ["h-houa"])
    for there in ["h-houa", "ກ", "%E0%BA%81", "", "top", "TOP", ":~:text=ກ"] {
      #expect(page.has(Array(there.utf8)), "\(there)")
    }
    for missing in ["x", "houa", "ຂ", "H-HOUA"] {
      #expect(!page.has(Array(missing.utf8)), "\(missing)")
    }
  }

  @Test("addresses in templates and configuration are found where they are written out")
  func literals() {
    let template = SourceText(
      path: "Templates/a.html",
      bytes: Array(
        "<a href=\"/ກ/?a=1&amp;b=2\">/x/</a>\n{{ m('/nope/') }} <a href='#ຂ'>https</a>".utf8))
    let settings = SourceText(
      path: "Sites/a/site.yml", bytes: Array("url: /nope/\nlist: [https://a.la/, #ຂ]\n".utf8))
    let literals = AddressLiterals([template, settings])
    func places(_ written: String) -> [String] {
      literals.places(of: written).map { "\($0.file):\($0.line):\($0.column)" }
    }
    #expect(places("/ກ/?a=1&b=2") == ["Templates/a.html:1:10"])
    #expect(places("/nope/") == ["Templates/a.html:2:7", "Sites/a/site.yml:1:6"])
    #expect(places("#ຂ") == ["Templates/a.html:2:28", "Sites/a/site.yml:2:23"])
    #expect(places("https://a.la/") == ["Sites/a/site.yml:2:8"])
    #expect(places("/other/") == [])
  }

  @Test("the same fault on the same line of many pages is told once; others stay")
  func repeated() {
    func fault(_ page: String, _ line: Int, _ text: String) -> (fault: Diagnostic, page: String) {
      (
        Diagnostic(
          .error, "page.blocked",
          at: SourceLocation(file: page, line: line, column: 1, lineText: text),
          BilingualText("ກ is blocked", lao: "ກ ຖືກຫ້າມ")),
        page
      )
    }
    let told = RepeatedFaults.told([
      fault("a/1.html", 3, "<p>"), fault("a/2.html", 4, "<p>"), fault("a/3.html", 3, "<b>"),
      fault("a/4.html", 9, "<p>"),
    ])
    #expect(
      told.map { "\($0.location?.file ?? ""):\($0.location?.line ?? 0) \($0.message.english)" } == [
        "a/3.html:3 ກ is blocked",
        "a/1.html:3 ກ is blocked (page a/1.html, and on 2 other pages)",
      ])
    #expect(told.last?.message.lao == "ກ ຖືກຫ້າມ (ໜ້າ a/1.html ແລະ ອີກ 2 ໜ້າ)")
  }
}
