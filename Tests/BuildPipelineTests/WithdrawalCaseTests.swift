import BuildPipeline
import Diagnostics
import Foundation
import Testing

@Suite("A copy does not outlive its original")
struct WithdrawalCaseTests {
  private static let original = post(
    "ປະກາດ", date: "2026-03-05", "slug: pakat\ntags: [ແຈ້ງ]\nsyndicate: {to: [all]}",
    body: "ເນື້ອໃນຂອງກະຊວງ")
  private static let broken = "---\ntitel: ຜິດ\ndate: 2026-03-05\n---\n"

  @Test(
    "security 07: of a site that is kept back, copies whose originals are withdrawn go, and no link to them stays",
    arguments: [
      "draft: true", "expires: 2026-11-30", "gone",
    ])
  func security07(how: String) async throws {
    let history = try History()
    try history.write("ministry/news/a.md", Self.original)
    try history.write(
      "xaisomboun/news/own.md", post("ຂອງແຂວງ", date: "2026-03-06", body: "ຂອງແຂວງ"))
    try await history.build()
    #expect(
      history.online("xaisomboun/news/2026/pakat/index.html")?.contains("ເນື້ອໃນຂອງກະຊວງ") == true)
    let before = try #require(history.online("xaisomboun/about/index.html"))
    if how == "gone" {
      try history.write("ministry/news/a.md", nil)
    } else {
      try history.write(
        "ministry/news/a.md", Self.original.replacingOccurrences(of: "slug:", with: how + "\nslug:")
      )
    }
    try history.write("xaisomboun/news/bad.md", Self.broken)
    try await history.build()
    #expect(history.report.withheld == ["xaisomboun"])
    #expect(history.online("xaisomboun/news/2026/pakat/index.html") == nil)
    for file in [
      "index.html", "news/index.html", "rss.xml", "atom.xml", "feed.json", "tags/cheng/index.html",
      "tags/cheng/rss.xml",
    ] {
      let text = try #require(history.online("xaisomboun/" + file), "\(file)")
      #expect(!text.contains("/news/2026/pakat/"), "\(file)")
    }
    #expect(history.online("xaisomboun/feed.json")?.contains("ຂອງແຂວງ") == true)
    #expect(history.online("xaisomboun/about/index.html") == before)
    #expect(history.report.diagnostics.contains { $0.identifier == "syndication.withdrawn" })
    try await history.build()
    #expect(!history.report.diagnostics.contains { $0.identifier == "syndication.withdrawn" })
  }

  @Test("feeds 23: a withdrawal in one site says which others still show it")
  func feeds23() async throws {
    let history = try History()
    try history.write("ministry/news/a.md", Self.original)
    try await history.build()
    try history.write("ministry/news/a.md", nil)
    try await history.build { $0.sites = ["ministry"] }
    #expect(
      history.report.diagnostics.map(\.message.english).contains(
        "1 site still shows what left 'ministry': xaisomboun"))
    try await history.build()
    #expect(history.report.diagnostics.isEmpty)
  }

  @Test("what a ministry that is kept back sent stays where it is")
  func heldOrigin() async throws {
    let history = try History()
    try history.write("ministry/news/a.md", Self.original)
    try await history.build()
    try history.write("ministry/news/a.md", Self.broken + "syndicate")
    try history.write("xaisomboun/news/bad.md", Self.broken)
    try await history.build()
    #expect(history.online("xaisomboun/news/2026/pakat/index.html") != nil)
  }
}
