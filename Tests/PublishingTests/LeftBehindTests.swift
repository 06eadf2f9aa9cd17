import Diagnostics
import Testing

@testable import Publishing

@Suite("Pages that left a site")
struct LeftBehindTests {
  private func page(_ address: String) -> String {
    "<head><link rel=\"canonical\" href=\"\(address)\" /></head>"
  }

  @Test("feeds 23: sites that go on showing them are counted and named")
  func feeds23WithdrawalInOneSite() throws {
    let scratch = Scratch()
    let base = "https://ministry.example/"
    let gone = ["news/2026/x/index.html", "ຂ່າວ/index.html", "rss.xml"]
    try scratch.publish(["index.html": page(base)], site: "ministry")
    try scratch.publish(
      [gone[0]: page(base + "news/2026/x/"), "index.html": page("https://a.example/")], site: "a")
    try scratch.publish(
      ["index.html": page("https://b.example/") + base + "%E0%BA%82%E0%BB%88%E0%BA%B2%E0%BA%A7/"],
      site: "b")
    // A page of its own with the same path, and nothing at all.
    try scratch.publish([gone[0]: page("https://c.example/news/2026/x/")], site: "c")
    let left = LeftBehind(output: scratch.path)
    let warning = try left.warning(gone, of: "ministry", among: ["a", "b", "c", "d", "ministry"])
    #expect(warning?.severity == .warning)
    #expect(
      warning?.message
        == BilingualText(
          "2 sites still show what left 'ministry': a, b",
          lao: "ມີ 2 ເວັບໄຊທີ່ຍັງສະແດງສິ່ງທີ່ອອກຈາກ 'ministry' ແລ້ວ: a, b"))
    #expect(
      warning?.hint
        == BilingualText("run gweb build for all sites", lao: "ໃຊ້ gweb build ສຳລັບທຸກເວັບໄຊ"))
    #expect(try left.warning(gone, of: "ministry", among: ["c", "d"]) == nil)
    #expect(try left.warning(["rss.xml"], of: "ministry", among: ["a", "b"]) == nil)
  }
}
