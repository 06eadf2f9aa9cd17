import BuildPipeline
import Diagnostics
import Foundation
import Testing

/// Links that lead nowhere, each told at the place where somebody wrote it.
@Suite("Links are checked across files and sites")
struct LinkCaseTests {
  private let history: History

  init() throws { history = try History() }

  private func check(sites: [String] = []) async throws -> [String] {
    try await history.build { options in
      options.isCheck = true
      options.sites = sites
    }
    // The golden workspace has two misspellings.
    history.dropSpelling()
    return history.report.short().split(separator: "\n").map(String.init)
  }

  private func checkBody(_ body: String) async throws -> [String] {
    try history.write("xaisomboun/news/post.md", post("ລິ້ງ", date: "2026-11-07", body: body))
    return try await check()
  }

  private func broken(_ column: Int, _ written: String, _ why: String) -> String {
    "Content/xaisomboun/news/post.md:6:\(column): warning link.broken: '\(written)' leads nowhere: \(why)"
  }

  @Test("desk E21: the place is that of the source, the address as it was written")
  func deskE21SourcePlace() async throws {
    let found = try await checkBody("[ໄປ](/nope/)")
    #expect(found == [broken(6, "/nope/", "the site has no such page")])
  }

  @Test("desk E21: the message in Lao, and how to mend it")
  func deskE21Lao() async throws {
    _ = try await checkBody("[ໄປ](/nope/)")
    let found = try #require(history.report.diagnostics.first)
    #expect(found.message.lao == "'/nope/' ໄປບໍ່ເຖິງໃສ: ເວັບໄຊບໍ່ມີໜ້ານັ້ນ")
    #expect(
      found.hint?.english
        == "correct the address; a link to a document may name its file: [ຂ່າວ](../news/x.md)")
    #expect(found.hint?.lao == "ແກ້ທີ່ຢູ່ລິ້ງ; ລິ້ງຫາເອກະສານ ຂຽນຊື່ແຟ້ມໄດ້: [ຂ່າວ](../news/x.md)")
  }

  @Test("desk E21: a template's slip is told once, at its own line, with the number of pages")
  func deskE21Template() async throws {
    let path = "Templates/layout.html"
    let url = history.workspace.root.appendingPathComponent(path)
    let text = try String(contentsOf: url, encoding: .utf8)
    try history.workspace.write(
      path, text.replacing("</main>", with: "<a href=\"/nope/\">ໄປ</a>\n</main>"))
    let found = try await check()
    #expect(found.count == 1)
    let pattern =
      #/Templates/layout.html:10:10: warning link.broken: '/nope/' leads nowhere: the site has no such page \(page /404.html, and on \d\d other pages\)/#
    #expect(try pattern.wholeMatch(in: found.first ?? "") != nil, "\(found)")
  }

  @Test("desk E21: a body's slip is not a template's, and a template's not a body's")
  func deskE21Both() async throws {
    let path = "Templates/post.html"
    let url = history.workspace.root.appendingPathComponent(path)
    let text = try String(contentsOf: url, encoding: .utf8)
    try history.workspace.write(
      path, text.replacing("{% block main %}", with: "{% block main %}<a href=\"#ກ\">ກ</a>"))
    let found = try await checkBody("[ກ](#ກ)")
    #expect(found.count == 2)
    #expect(found.first == broken(5, "#ກ", "no heading of the page has that id"))
    #expect(found.last?.hasPrefix("Templates/post.html:2:26: warning link.broken: '#ກ'") == true)
  }

  @Test("markdown 27: an anchor that the target page has no id for, on the same page and another")
  func markdown27Anchors() async throws {
    try history.write(
      "xaisomboun/news/2024-01-02-b.md", "---\ntitle: ຂ\n---\n## ຫົວ\n")
    let found = try await checkBody(
      "[ຫົວ](#ບໍ່ມີ) [ອື່ນ](2024-01-02-b.md#h-nope) [ຖືກ](2024-01-02-b.md#h-houa)")
    #expect(
      found == [
        broken(7, "#ບໍ່ມີ", "no heading of the page has that id"),
        broken(22, "2024-01-02-b.md#h-nope", "no heading of the page has that id"),
      ])
    #expect(history.report.diagnostics.last?.hint?.english == "write one of: #h-houa")
    #expect(history.report.diagnostics.last?.hint?.lao == "ຂຽນໜຶ່ງໃນນີ້: #h-houa")
  }

  @Test(
    "markdown 27: anchors that are there",
    arguments: [
      "[ກ](#h-houa)\n\n## ຫົວ", "[ກ](#top) [ຂ](#) [ຄ](/about/#) [ງ](/about/#:~:text=ກ)",
      "ຂໍ້ຄວາມ[^1]\n\n[^1]: ໝາຍເຫດ [ກ](#fn1)",
    ])
  func markdown27Right(body: String) async throws {
    #expect(try await checkBody(body) == [])
  }

  @Test("sites 07: five dead links of five kinds, each at its place")
  func sites07FiveLinks() async throws {
    let found = try await checkBody(
      "[1](/news/nothing/) [2](#no-anchor) [3](/about/#no-such) [4](https://ministry.gweb.example/none/) [5](https://xaisomboun.gweb.example/none/)"
    )
    #expect(
      found == [
        broken(5, "/news/nothing/", "the site has no such page"),
        broken(25, "#no-anchor", "no heading of the page has that id"),
        broken(41, "/about/#no-such", "no heading of the page has that id"),
        broken(
          62, "https://ministry.gweb.example/none/", "the site 'ministry' has no such page"),
        broken(103, "https://xaisomboun.gweb.example/none/", "the site has no such page"),
      ])
  }

  @Test("sites 07: sister sites are known though one site alone is looked over")
  func sites07OneSite() async throws {
    try history.write(
      "xaisomboun/news/post.md",
      post(
        "ລິ້ງ", date: "2026-11-07",
        body: "[4](https://ministry.gweb.example/none/) [ຖືກ](https://ministry.gweb.example/news/)"))
    #expect(
      try await check(sites: ["xaisomboun"]) == [
        broken(5, "https://ministry.gweb.example/none/", "the site 'ministry' has no such page")
      ])
  }

  @Test(
    "sites 07: a host knows no case, and neither the scheme nor its port hides one",
    arguments: [
      "HTTPS://Ministry.GWeb.example/none/", "http://ministry.gweb.example/none/",
      "//ministry.gweb.example/none/", "https://ministry.gweb.example:443/none/",
      "https://ministry.gweb.example./none/",
    ])
  func sites07Host(address: String) async throws {
    #expect(
      try await checkBody("[ກ](\(address))") == [
        broken(5, address, "the site 'ministry' has no such page")
      ])
  }

  @Test(
    "sites 07: what leads somewhere is not told",
    arguments: [
      "/about/", "/about", "/about/?ກ=1", "/news/../about/", "https://xaisomboun.gweb.example",
      "https://Ministry.gweb.example/about/", "https://ministry.gweb.example.la/none/",
      "mailto:a@ministry.gweb.example", "/rss.xml",
    ])
  func sites07Right(address: String) async throws {
    #expect(try await checkBody("[ກ](\(address))") == [])
  }

  @Test(
    "sites 07: the address of a document that is not public names the document",
    arguments: [
      ("draft: true", "is a draft"), ("publish_at: 2026-12-24", "is not public before 2026-12-24"),
      ("expires: 2026-11-20", "expired on 2026-11-20"),
    ])
  func sites07NotPublic(key: String, words: String) async throws {
    try history.write("xaisomboun/news/khao.md", post("ຂ່າວ", date: "2026-11-01", key))
    let address = "https://xaisomboun.gweb.example/news/2026/khao/"
    #expect(
      try await checkBody("[ກ](\(address))") == [
        "Content/xaisomboun/news/post.md:6:5: warning link.not-public: '\(address)' leads nowhere: the document Content/xaisomboun/news/khao.md \(words)"
      ])
  }

  @Test("sites 07: what is not online of a site that is kept back is no target")
  func sites07HeldBack() async throws {
    try history.write("ministry/news/typo.md", "---\ntitel: ຂ່າວ\ndate: 2026-11-01\n---\n")
    let found = try await checkBody("[ກ](https://ministry.gweb.example/about/)")
    #expect(
      found.contains(
        "Content/xaisomboun/news/post.md:6:5: warning link.not-public: 'https://ministry.gweb.example/about/' leads nowhere: the site 'ministry' is kept back by errors, and the page is not online"
      ))
  }

  @Test("what all sites share is told once, whichever site lacks the page")
  func sharedDocument() async throws {
    try history.write("shared/pages/links.md", "---\ntitle: ລິ້ງ\n---\n\n[ກ](/nope/)\n")
    #expect(
      try await check() == [
        "Content/shared/pages/links.md:5:5: warning link.broken: '/nope/' leads nowhere: the site has no such page"
      ])
  }

  @Test(
    "a link to a document that is not public is text on the page, and told at its place",
    arguments: [
      ("draft: true", "is a draft", "ຍັງເປັນຮ່າງ"),
      ("publish_at: 2026-12-24", "is not public before 2026-12-24", "ຈະເຜີຍແຜ່ວັນທີ 2026-12-24"),
      ("expires: 2026-11-20", "expired on 2026-11-20", "ໝົດອາຍຸແຕ່ວັນທີ 2026-11-20"),
    ])
  func hiddenTarget(key: String, english: String, lao: String) async throws {
    try history.write("xaisomboun/news/khao.md", post("ຂ່າວ", date: "2026-11-01", key))
    try history.write(
      "xaisomboun/news/post.md",
      post(
        "ລິ້ງ", date: "2026-11-07", "slug: post",
        body: "[ອ່ານ **ຕໍ່**](khao.md#h-1 \"ຂ່າວ\") [ກ](/about/)"))
    try await history.build()
    let place = "Content/xaisomboun/news/post.md:7:16"
    #expect(
      history.report.short()
        == "\(place): warning link.not-public: the document 'khao.md#h-1' \(english)\n")
    #expect(
      history.report.short(.lao)
        == "\(place): warning link.not-public: ເອກະສານ 'khao.md#h-1' \(lao)\n")
    let page = try #require(history.online("xaisomboun/news/2026/post/index.html"))
    #expect(
      page.contains(
        "<p><a title=\"ຂ່າວ\">ອ່ານ <strong>ຕໍ່</strong></a> <a href=\"/about/\">ກ</a></p>"),
      "\(page)")
    let feed = try #require(history.online("xaisomboun/rss.xml"))
    #expect(!feed.contains("khao.md") && !feed.contains("/khao/"))
  }

  @Test("a link to a draft is a link in a preview that has drafts")
  func hiddenTargetInPreview() async throws {
    try history.write("xaisomboun/news/khao.md", post("ຂ່າວ", date: "2026-11-01", "draft: true"))
    try history.write(
      "xaisomboun/news/post.md", post("ລິ້ງ", date: "2026-11-07", "slug: post", body: "[ກ](khao.md)"))
    try await history.build {
      $0.includesDrafts = true
      $0.isPreview = true
    }
    #expect(history.report.short() == "")
    let page = try #require(history.online("xaisomboun/news/2026/post/index.html"))
    #expect(page.contains("<a href=\"/news/2026/khao/\">ກ</a>"))
  }

  @Test("a link to a shared page leads to the page that the site has in its place")
  func replacedSharedPage() async throws {
    try history.write("xaisomboun/pages/about.md", "---\ntitle: ກ່ຽວກັບແຂວງ\n---\n")
    try history.write(
      "shared/news/post.md",
      post("ລິ້ງ", date: "2026-11-07", "slug: post", body: "[ກ](../pages/about.md)"))
    try await history.build()
    #expect(history.report.short() == "")
    let page = try #require(history.online("xaisomboun/news/2026/post/index.html"))
    #expect(page.contains("<a href=\"/about/\">ກ</a>"))
  }

  @Test("desk E15: what a value brings to many pages is told once, with their number")
  func deskE15OnManyPages() async throws {
    let path = "Templates/layout.html"
    let url = history.workspace.root.appendingPathComponent(path)
    let text = try String(contentsOf: url, encoding: .utf8)
    try history.workspace.write(
      path,
      text.replacing(
        "</main>",
        with: "{% for n in [1, 2] %}\n<p id=\"{{ 'ກ' }}\">1</p>\n{% endfor %}</main>"))
    let found = try await check()
    #expect(found.count == 1, "\(found)")
    #expect(found.first?.contains("page.doubled-id: the id ‘ກ’ stands twice in one page") == true)
    #expect(found.first?.firstMatch(of: #/, and on \d\d other pages\)$/#) != nil)
  }
}
