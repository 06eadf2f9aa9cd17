import Checks
import Diagnostics
import Rendering
import SiteModel
import Testing

@Suite("Rules over rendered files")
struct FileRulesTests {
  private static let site = CheckedSite(
    id: "xaisomboun", paths: ["index.html", "news/index.html", "ຂ່າວ/index.html", "a.pdf"])

  private func messages(_ body: String, path: String = "index.html") -> [String] {
    let page = "<!DOCTYPE html>\n<html><body>\(body)</body></html>"
    return FileRules.check(
      RenderedFile(path: OutputPath(path), bytes: Array(page.utf8)), site: Self.site
    ).sortedForReport().map {
      "\($0.location?.file ?? ""):\($0.location?.line ?? 0) \($0.identifier): \($0.message.english)"
    }
  }

  @Test("a page whose links lead somewhere is right")
  func right() {
    #expect(
      messages(
        """
        <a href="/">ໜ້າຫຼັກ</a><a href="/news/#x">x</a><a href="/a.pdf?v=1">y</a>
        <a href="/%E0%BA%82%E0%BB%88%E0%BA%B2%E0%BA%A7/">z</a><a href="https://other.example/b">w</a>
        <p title="href=&quot;/none/&quot;">"/none/"</p>
        """) == [])
  }

  @Test("a link to nowhere is a warning, once a path")
  func broken() {
    #expect(
      messages("<a href=\"/none/\">a</a><img src=\"/none.png\" alt=\"\" /><a href=\"/none/\">a</a>")
        == [
          "xaisomboun/index.html:2 link.broken: the site has no /none/index.html",
          "xaisomboun/index.html:2 link.broken: the site has no /none.png",
        ])
  }

  @Test("what is not well-formed is an error with its place")
  func malformed() {
    let found = messages("<p>ກ</div>")
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("xaisomboun/index.html:2 xml.") == true)
  }

  @Test("a page too heavy for a cheap phone is a warning")
  func heavy() {
    let text = String(repeating: "ກ", count: 60_000)
    #expect(
      messages("<p>\(text)</p>") == [
        "xaisomboun/index.html:0 page.heavy: the page has 175 KB of HTML; 150 KB are enough for long texts"
      ])
  }

  @Test("files without markup are not looked at")
  func others() { #expect(messages("<p>", path: "robots.txt") == []) }
}
