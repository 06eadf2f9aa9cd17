import Checks
import Diagnostics
import Rendering
import SiteModel
import Testing

@Suite("Rules over rendered files")
struct FileRulesTests {
  private static let site = CheckedSite(id: "xaisomboun")

  private func messages(_ body: String, path: String = "index.html") -> [String] {
    let page = "<!DOCTYPE html>\n<html><body>\(body)</body></html>"
    return FileRules.check(
      RenderedFile(path: OutputPath(path), bytes: Array(page.utf8)), site: Self.site
    ).diagnostics.sortedForReport().map {
      "\($0.location?.file ?? ""):\($0.location?.line ?? 0) \($0.identifier): \($0.message.english)"
    }
  }

  @Test("a page that keeps the contract is right")
  func right() {
    #expect(
      messages(
        """
        <a href="/">ໜ້າຫຼັກ</a><a href="/news/#x">x</a><a href="/a.pdf?v=1">y</a>
        <a href="/%E0%BA%82%E0%BB%88%E0%BA%B2%E0%BA%A7/">z</a><a href="https://other.example/b">w</a>
        <p title="href=&quot;/none/&quot;">"/none/"</p>
        """) == [])
  }

  @Test(
    "desk E15: what a value brought to a page is found on the page",
    arguments: [
      (
        "<img src=\"https://a.la/ກ.png\" alt=\"\" />",
        "page.foreign-request: no request leaves the site's own host: ‘https://a.la/ກ.png’"
      ),
      (
        "<p id=\"ກ\">1</p><p id=\"ກ\">2</p>", "page.doubled-id: the id ‘ກ’ stands twice in one page"
      ),
      ("<h1>1</h1><h1>2</h1>", "page.second-h1: a page has one <h1>, and this is its second"),
      (
        "<img src=\"/a.pdf\" />",
        "page.image-without-alt: <img> has no ‘alt’ for those who can't see it"
      ),
      (
        "<p style=\"ກ\">1</p>",
        "page.blocked: ‘style’ does nothing: the policy of the page blocks it"
      ),
    ])
  func deskE15Pages(body: String, message: String) {
    #expect(messages(body) == ["xaisomboun/index.html:2 \(message)"])
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
