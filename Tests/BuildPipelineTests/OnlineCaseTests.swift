import BuildPipeline
import Foundation
import Publishing
import Testing

@Suite("Nothing leads to what is not online")
struct OnlineCaseTests {
  private static let broken = "---\ntitel: ຜິດ\ndate: 2026-03-05\n---\n"

  @Test(
    "security 08, feeds 03: of a held-back province the ministry gathers what is online, and no more"
  )
  func security08() async throws {
    let history = try History()
    try history.write("xaisomboun/news/old.md", post("ເກົ່າ", date: "2026-03-05", "slug: kao"))
    try await history.build()
    try history.write("xaisomboun/news/good.md", post("ດີ", date: "2026-11-20", "slug: di"))
    try history.write("xaisomboun/news/bad.md", Self.broken)
    try await history.build()
    #expect(history.report.published.map(\.site) == ["ministry"])
    for file in ["provinces/index.html", "provinces/rss.xml"] {
      let text = try #require(history.online("ministry/" + file))
      #expect(text.contains("/news/2026/kao/"))
      #expect(!text.contains("/news/2026/di/"))
    }
    try history.write("xaisomboun/news/bad.md", nil)
    try await history.build()
    #expect(history.online("ministry/provinces/rss.xml")?.contains("/news/2026/di/") == true)
  }

  @Test("security 08: a changed slug of a held-back site is led to where it is online")
  func heldSlug() async throws {
    let history = try History()
    try history.write("xaisomboun/news/a.md", post("ຂ່າວ", date: "2026-03-05", "slug: kao"))
    try await history.build()
    try history.write("xaisomboun/news/a.md", post("ຂ່າວ", date: "2026-03-05", "slug: mai"))
    try history.write("xaisomboun/news/bad.md", Self.broken)
    try await history.build()
    let gathered = try #require(history.online("ministry/provinces/index.html"))
    #expect(gathered.contains("xaisomboun.gweb.example/news/2026/kao/"))
    #expect(!gathered.contains("/news/2026/mai/"))
  }

  @Test("feeds 04: what a held-back ministry sends waits with it, cards and copies alike")
  func feeds04() async throws {
    let history = try History()
    try await history.build()
    try history.write(
      "ministry/news/card.md",
      post("ບັດ", date: "2026-11-20", "slug: bat-mai\nsyndicate: {to: [all], mode: card}"))
    try history.write(
      "ministry/news/copy.md",
      post("ສຳເນົາ", date: "2026-11-20", "slug: samnao-mai\nsyndicate: {to: [all]}"))
    try history.write("ministry/news/bad.md", Self.broken)
    try await history.build()
    #expect(history.report.withheld == ["ministry"])
    #expect(history.online("xaisomboun/news/2026/samnao-mai/index.html") == nil)
    #expect(history.online("xaisomboun/news/index.html")?.contains("bat-mai") == false)
    #expect(history.online("xaisomboun/rss.xml")?.contains("samnao-mai") == false)
  }

  @Test("security 08: --site lists of other sites what is online of them")
  func oneSite() async throws {
    let history = try History()
    try await history.build()
    try history.write("xaisomboun/news/good.md", post("ດີ", date: "2026-11-20", "slug: di"))
    try await history.build { $0.sites = ["ministry"] }
    #expect(history.online("ministry/provinces/index.html")?.contains("/news/2026/di/") == false)
    try await history.build()
    #expect(history.online("ministry/provinces/index.html")?.contains("/news/2026/di/") == true)
  }

  @Test("a site that is kept back and was never online is led to by nobody")
  func neverOnline() async throws {
    let history = try History()
    try history.write("xaisomboun/news/bad.md", Self.broken)
    try await history.build()
    #expect(history.online("ministry/provinces.opml")?.contains("xaisomboun") == false)
    #expect(history.online("ministry/index.html")?.contains("xaisomboun.gweb.example") == false)
  }
}
