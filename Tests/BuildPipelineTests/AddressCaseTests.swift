import BuildPipeline
import Foundation
import Publishing
import Testing

@Suite("An address never moves by itself")
struct AddressCaseTests {
  private static let news = "xaisomboun/news/"

  @Test("desk E01, security 13: a namesake of an earlier day takes a suffix, not the address")
  func deskE01() async throws {
    let history = try History()
    try history.write(
      Self.news + "2026-03-05-a.md", post("ປະຊຸມປະຈຳເດືອນ", date: "2026-03-05", body: "ມີນາ"))
    try await history.build()
    try history.write(
      Self.news + "2026-02-05-b.md", post("ປະຊຸມປະຈຳເດືອນ", date: "2026-02-05", body: "ກຸມພາ"))
    try await history.build()
    let pages = try #require(
      try? FileManager.default.contentsOfDirectory(
        atPath: history.workspace.output.appendingPathComponent("xaisomboun/news/2026").path)
    ).filter { $0.hasPrefix("paxoum") }.sorted()
    #expect(pages.count == 2)
    #expect(pages.first == "paxoum-pachamduan")
    #expect(history.online("xaisomboun/news/2026/\(pages[0])/index.html")?.contains("ມີນາ") == true)
    #expect(history.online("xaisomboun/news/2026/\(pages[1])/index.html")?.contains("ກຸມພາ") == true)
    #expect(history.report.diagnostics.isEmpty)
  }

  @Test("desk E02, sites 01: a corrected title keeps the address")
  func deskE02() async throws {
    let history = try History()
    try history.write(Self.news + "a.md", post("ປະຊຸມປະຈຳເດືອນ", date: "2026-03-05"))
    try await history.build()
    try history.write(Self.news + "a.md", post("ກອງປະຊຸມປະຈຳເດືອນ", date: "2026-03-05"))
    try await history.build()
    let page = history.online("xaisomboun/news/2026/paxoum-pachamduan/index.html")
    #expect(page?.contains("ກອງປະຊຸມປະຈຳເດືອນ") == true)
  }

  @Test("an address survives another date, another folder, and a rename whose text is the same")
  func redatedMovedRenamed() async throws {
    let history = try History()
    try history.write(
      Self.news + "2026-03-05-kong-paxoum.md", post("ກອງປະຊຸມ", date: "2026-03-05", body: "ທີ່ວຽງຈັນ"))
    try await history.build()
    try history.move(
      Self.news + "2026-03-05-kong-paxoum.md", to: Self.news + "ເກົ່າ/2027-01-05-kong.md")
    try history.write(
      Self.news + "ເກົ່າ/2027-01-05-kong.md", post("ກອງປະຊຸມໃຫຍ່", date: "2027-01-05", body: "ທີ່ວຽງຈັນ"))
    try await history.build(day: "2027-02-01")
    #expect(
      history.online("xaisomboun/news/2026/kong-paxoum/index.html")?.contains("ກອງປະຊຸມໃຫຍ່") == true)
    #expect(
      history.addresses("Sites/xaisomboun/addresses.tsv").contains {
        $0.hasPrefix(
          "xaisomboun/news/ເກົ່າ/2027-01-05-kong\tlo\t/news/2026/kong-paxoum/\t2026-11-30\t")
          && $0.hasSuffix("\txaisomboun/news/2026-03-05-kong-paxoum")
      })
  }

  @Test(
    "feeds 08: a corrected day in a file's name leaves the identity in feeds, also after an edit")
  func feeds08() async throws {
    let history = try History()
    try history.write(Self.news + "2026-05-02-b.md", post("ສອງ", date: "2026-05-02", body: "ຂໍ້ຄວາມ"))
    try await history.build()
    let before = try #require(history.online("xaisomboun/rss.xml")).guids
    try history.write(Self.news + "2026-05-02-b.md", nil)
    try history.write(Self.news + "2026-05-12-b.md", post("ສອງ", date: "2026-05-12", body: "ຂໍ້ຄວາມ"))
    try await history.build()
    try history.write(
      Self.news + "2026-05-12-b.md", post("ສອງ", date: "2026-05-12", body: "ຂໍ້ຄວາມໃໝ່"))
    try await history.build()
    #expect(history.online("xaisomboun/rss.xml")?.guids == before)
    #expect(history.online("xaisomboun/news/2026/song/index.html") != nil)
  }

  @Test("a slug that an editor changes moves the page, and the old address leads on to it for ever")
  func chosenMove() async throws {
    let history = try History()
    try history.write(Self.news + "a.md", post("ຂ່າວ", date: "2026-03-05", "slug: one"))
    try await history.build()
    try history.write(Self.news + "a.md", post("ຂ່າວ", date: "2026-03-05", "slug: two"))
    try await history.build()
    try history.write(Self.news + "a.md", post("ຂ່າວ", date: "2026-03-05", "slug: three"))
    try await history.build()
    for old in ["one", "two"] {
      #expect(
        history.online("xaisomboun/news/2026/\(old)/index.html")?.contains("/news/2026/three/")
          == true)
    }
    #expect(history.report.diagnostics.isEmpty)
  }

  @Test("a slug that is another document's address is an error that names both")
  func chosenTaken() async throws {
    let history = try History()
    try history.write(Self.news + "kong-paxoum.md", post("ກອງປະຊຸມ", date: "2026-03-05"))
    try await history.build()
    try history.write(
      Self.news + "new.md", post("ໃໝ່", date: "2026-01-05", "slug: kong-paxoum"))
    try await history.build()
    #expect(
      history.report.short() == """
        Content/xaisomboun/news/new.md:2:8: error path.conflict: 'Content/xaisomboun/news/new.md' and 'Content/xaisomboun/news/kong-paxoum.md' both want the path /news/2026/kong-paxoum/

        """)
    #expect(history.report.withheld == ["xaisomboun"])
  }

  @Test(
    "the address of what is gone is taken by nobody, until an editor writes it as a slug or alias")
  func goneAddress() async throws {
    let history = try History()
    try history.write(Self.news + "a.md", post("ປະກາດ", date: "2026-03-05"))
    try await history.build()
    try history.write(Self.news + "a.md", nil)
    try await history.build()
    try history.write(Self.news + "b.md", post("ປະກາດ", date: "2026-04-05", body: "ອື່ນ"))
    try await history.build()
    #expect(history.online("xaisomboun/news/2026/pakat/index.html") == nil)
    try history.write(
      Self.news + "b.md",
      post("ປະກາດ", date: "2026-04-05", "aliases: [/news/2026/pakat/]", body: "ອື່ນ"))
    try await history.build()
    #expect(
      history.online("xaisomboun/news/2026/pakat/index.html")?.contains("/news/2026/pakat-") == true
    )
  }

  @Test(
    "security 14: a tag keeps its address and its feed when another comes that would be spelt so")
  func security14() async throws {
    let history = try History()
    try history.write(Self.news + "a.md", post("ໜຶ່ງ", date: "2026-03-05", "tags: [ກ່, C++]"))
    try await history.build()
    try history.write(
      Self.news + "b.md", post("ສອງ", date: "2026-03-06", "tags: [ກ, C]", body: "ສອງ"))
    try await history.build()
    #expect(history.online("xaisomboun/tags/k/index.html")?.contains("ກ່") == true)
    #expect(history.online("xaisomboun/tags/c/rss.xml")?.contains("C++") == true)
  }

  @Test("two long titles of one day that agree in their first letters hold nobody back")
  func longTitles() async throws {
    let history = try History()
    let title = String(repeating: "ການຫັນເປັນດິຈິຕ໋ອນ ", count: 9)
    for (name, end) in [("1", "ໜຶ່ງ"), ("2", "ສອງ")] {
      try history.write(Self.news + "\(name).md", post(title + end, date: "2026-03-05", body: end))
    }
    try await history.build()
    #expect(history.report.diagnostics.isEmpty)
    #expect(history.report.published.count == 2)
  }

  @Test("a copy keeps its place when the site writes something of that name")
  func copyKeepsPlace() async throws {
    let history = try History()
    try history.write(
      "ministry/news/pakat.md",
      post("ປະກາດ", date: "2026-03-05", "syndicate: {to: [all]}", body: "ຂອງກະຊວງ"))
    try await history.build()
    try history.write(Self.news + "pakat.md", post("ປະກາດ", date: "2026-01-05", body: "ຂອງແຂວງ"))
    try await history.build()
    #expect(history.online("xaisomboun/news/2026/pakat/index.html")?.contains("ຂອງກະຊວງ") == true)
    #expect(history.report.published.count == 2)
  }

  @Test("a copy keeps its place when its original is renamed and the two sites are built apart")
  func copyOfRenamed() async throws {
    let history = try History()
    try history.write(
      "ministry/news/pakat.md",
      post("ປະກາດ", date: "2026-03-05", "syndicate: {to: [all]}", body: "ຂອງກະຊວງ"))
    try await history.build()
    try history.move("ministry/news/pakat.md", to: "ministry/news/ເກົ່າ/kao.md")
    try await history.build { $0.sites = ["ministry"] }
    try await history.build { $0.sites = ["xaisomboun"] }
    #expect(history.online("xaisomboun/news/2026/pakat/index.html")?.contains("ຂອງກະຊວງ") == true)
    #expect(history.report.published.map(\.new) == [[]])
  }

  @Test("feeds 27: the aliases of a copy lead to it on each site that shows it")
  func feeds27() async throws {
    let history = try History()
    try history.write(
      "ministry/news/a.md",
      post("ປະກາດ", date: "2026-03-05", "aliases: [/old-name/]\nsyndicate: {to: [all]}"))
    try await history.build()
    #expect(history.online("xaisomboun/old-name/index.html")?.contains("/news/2026/pakat/") == true)
  }

  @Test("--locked writes no lock file, and says what is not in it yet")
  func locked() async throws {
    let history = try History()
    let before = history.addresses("Sites/xaisomboun/addresses.tsv")
    try history.write(Self.news + "pakat.md", post("ປະກາດ", date: "2026-03-05"))
    try await history.build { $0.isLocked = true }
    #expect(history.addresses("Sites/xaisomboun/addresses.tsv") == before)
    #expect(
      history.report.short().contains(
        "Sites/xaisomboun/addresses.tsv:0:0: warning addresses.unrecorded: 1 addresses are online and not recorded yet: /news/2026/pakat/"
      ))
  }

  @Test("a lock file with the marks of an unfinished merge keeps its site back, and no other")
  func mergeMarks() async throws {
    let history = try History()
    try await history.build()
    let path = "Sites/xaisomboun/addresses.tsv"
    let lines = history.addresses(path)
    try history.workspace.write(path, (["<<<<<<< HEAD"] + lines).joined(separator: "\n") + "\n")
    try await history.build()
    #expect(
      history.report.short()
        == "\(path):1:1: error addresses.merge-marker: a merge of two branches was left unfinished here\n"
    )
    #expect(history.report.published.map(\.site) == ["ministry"])
  }

  @Test(
    "security 06, feeds 02: an id is one of its own owner's, and another's identity is an error")
  func foreignIdentity() async throws {
    let history = try History()
    try history.write(
      Self.news + "a.md", post("ປອມ", date: "2026-03-05", "id: ministry/news/2023-05-01-other"))
    try await history.build()
    #expect(
      history.report.short() == """
        Content/xaisomboun/news/a.md:4:5: error identity.foreign: 'id: ministry/news/2023-05-01-other' is the identity of 'Content/ministry/news/2023-05-01-other.md', of another office

        """)
    #expect(history.report.published.map(\.site) == ["ministry"])
  }

  @Test("security 06: two documents of one id are named both")
  func doubledIdentity() async throws {
    let history = try History()
    for name in ["a", "b"] {
      try history.write(Self.news + "\(name).md", post("ຂ່າວ", date: "2026-03-05", "id: same"))
    }
    try await history.build()
    #expect(
      history.report.short() == """
        Content/xaisomboun/news/b.md:4:5: error identity.doubled: 'Content/xaisomboun/news/b.md' and 'Content/xaisomboun/news/a.md' have one identity: xaisomboun/same

        """)
  }
}

extension String {
  /// What stands in the `guid` elements of an RSS feed, sorted.
  fileprivate var guids: [String] {
    components(separatedBy: "<guid").dropFirst().map { $0.components(separatedBy: "</guid>")[0] }
      .sorted()
  }
}
