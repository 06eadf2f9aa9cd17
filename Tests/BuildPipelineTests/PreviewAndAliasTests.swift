import BuildPipeline
import Diagnostics
import Foundation
import LaoText
import SiteModel
import Testing

@Suite("Drafts, old addresses, fairness, the calendar")
struct PreviewAndAliasTests {
  @Test(
    "desk E27: a draft stands in no feed and no sitemap, and servers are told to keep search engines off"
  )
  func deskE27() async throws {
    let history = try History()
    try history.write(
      "xaisomboun/news/a.md", post("ຮ່າງ", date: "2026-03-05", "slug: hang\ndraft: true"))
    try await history.build {
      $0.includesDrafts = true
      $0.isPreview = true
    }
    #expect(history.online("xaisomboun/news/2026/hang/index.html") != nil)
    for file in ["rss.xml", "atom.xml", "feed.json", "sitemap.xml"] {
      #expect(
        history.online("xaisomboun/" + file)?.contains("/news/2026/hang/") == false, "\(file)")
    }
    #expect(history.online("xaisomboun/_headers")?.contains("X-Robots-Tag: noindex") == true)
    #expect(
      history.addresses("Sites/xaisomboun/addresses.tsv").contains { $0.contains("hang") } == false)
  }

  @Test("old addresses with a query stand in the map for servers and in _redirects")
  func queries() async throws {
    let history = try History()
    try history.write(
      "xaisomboun/news/a.md",
      post(
        "ຂ່າວ", date: "2026-03-05",
        "slug: khao\naliases: ['/index.php?option=com_content&id=12', '/?p=12']"))
    try await history.build()
    #expect(
      history.online("xaisomboun/.gweb/redirects.map") == """
        # Old addresses with a query. nginx and Apache read them (Deployment/).
        xaisomboun.gweb.example/index.php?option=com_content&id=12 /news/2026/khao/;
        xaisomboun.gweb.example/?p=12 /news/2026/khao/;

        """)
    #expect(
      history.online("xaisomboun/_redirects") == """
        /index.php option=com_content id=12 /news/2026/khao/ 301
        / p=12 /news/2026/khao/ 301

        """)
  }

  @Test("two documents of one old address with a query are named both")
  func doubledQuery() async throws {
    let history = try History()
    for name in ["a", "b"] {
      try history.write(
        "xaisomboun/news/\(name).md", post("ຂ່າວ", date: "2026-03-05", "aliases: ['/?p=12']"))
    }
    try await history.build()
    #expect(history.report.diagnostics.map(\.identifier) == ["path.conflict"])
    #expect(history.report.withheld == ["xaisomboun"])
  }

  @Test("the report says what waits, and the next day on which output changes")
  func forecast() async throws {
    let history = try History()
    try history.write("xaisomboun/news/a.md", post("ໜ້າ", date: "2027-03-21"))
    try history.write("xaisomboun/news/b.md", post("ຮ່າງ", date: "2026-03-21", "draft: true"))
    try history.write(
      "xaisomboun/news/c.md", post("ເກົ່າ", date: "2026-03-21", "expires: 2026-04-01"))
    try history.write("xaisomboun/news/d.md", post("ໄປ", date: "2026-03-21", "expires: 2026-12-24"))
    // The first of a month has passed: security.txt moves then.
    try await history.build(day: "2026-12-02")
    let outlook = try #require(history.report.outlook)
    #expect(outlook.waiting == 1)
    #expect(outlook.expired == 1)
    #expect(outlook.nextChange?.isoText == "2026-12-24")
  }
}
