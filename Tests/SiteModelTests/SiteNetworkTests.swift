import Content
import Diagnostics
import LaoText
import SiteModel
import Testing

@Suite("Documents are placed on sites")
struct SiteNetworkTests {
  @Test("news stand under their year and their title's slug, newest first")
  func news() async throws {
    let network = try await Network([
      "ministry/news/a": "title: ຂ່າວເກົ່າ\ndate: 2022-05-01",
      "ministry/news/b": "title: ຂ່າວໃໝ່\ndate: 2023-05-01",
    ])
    #expect(
      try network.site("ministry").placements.map(\.permalink.text) == [
        "/news/2023/khaomai/", "/news/2022/khao-kao/",
      ])
  }

  @Test("a title without a letter has a slug of its date and a hash")
  func noLetters() async throws {
    let network = try await Network(["ministry/news/a": "title: '!!!'\ndate: 2023-05-01"])
    let permalink = try #require(network.site("ministry").placements.first).permalink.text
    #expect(permalink.hasPrefix("/news/2023/2023-05-01-"))
    #expect(permalink.utf8.count == "/news/2023/2023-05-01-12345678/".utf8.count)
  }

  @Test("of two news of one title and year the later has a suffix of its identity")
  func sameTitle() async throws {
    let network = try await Network([
      "ministry/news/b": "title: ແຈ້ງການ\ndate: 2023-05-01",
      "ministry/news/a": "title: ແຈ້ງການ\ndate: 2023-06-01",
    ])
    #expect(
      try network.site("ministry").placements.map(\.permalink.text) == [
        "/news/2023/chengkan-a121/", "/news/2023/chengkan/",
      ])
  }

  @Test("a copy stands on the other site with its canonical URL at the origin")
  func copy() async throws {
    let network = try await Network([
      "ministry/news/a": "title: ກ\ndate: 2023-05-01\nslug: a\nsyndicate: {to: [xaisomboun]}"
    ])
    let copy = try #require(network.site("xaisomboun").placements.first)
    #expect(copy.mode == .copy)
    #expect(copy.permalink.text == "/news/2023/a/")
    #expect(copy.canonical == "https://ministry.gweb.example/news/2023/a/")
    #expect(copy.origin?.text == "ministry")
  }

  @Test("a copy makes way for a document of the site's own")
  func copyMakesWay() async throws {
    let network = try await Network([
      "ministry/news/a": "title: ກ\ndate: 2023-05-01\nslug: a\nsyndicate: {to: [all]}",
      "xaisomboun/news/a": "title: ຂ\ndate: 2023-05-01\nslug: a",
    ])
    #expect(
      try Set(network.site("xaisomboun").placements.map(\.permalink.text)) == [
        "/news/2023/a/", "/news/2023/a-ministry/",
      ])
    #expect(network.network.diagnostics.isEmpty)
  }

  @Test("cards and links have no page here", arguments: ["card", "link"])
  func cards(mode: String) async throws {
    let network = try await Network([
      "ministry/news/a":
        "title: ກ\ndate: 2023-05-01\nslug: a\nsyndicate: {to: [central], mode: \(mode)}"
    ])
    let site = try network.site("xaisomboun")
    #expect(site.placements.map(\.hasPage) == [false])
    #expect(!site.pages.contains { $0.permalink.text == "/news/2023/a/" })
  }

  @Test("a copy does not outlive its term, nor its original")
  func until() async throws {
    let network = try await Network([
      "ministry/news/a":
        "title: ກ\ndate: 2023-05-01\nsyndicate: {to: [all], until: 2024-11-19}",
      "ministry/news/b":
        "title: ຂ\ndate: 2023-05-01\nexpires: 2024-11-20\nsyndicate: {to: [all]}",
    ])
    #expect(try network.site("xaisomboun").placements.isEmpty)
    #expect(try network.site("ministry").placements.count == 1)
  }

  @Test(
    "what is not due, expired or a draft is not public",
    arguments: ["publish_at: 2024-11-21", "expires: 2024-11-20", "draft: true"])
  func windows(line: String) async throws {
    let network = try await Network(["ministry/news/a": "title: ກ\ndate: 2023-05-01\n\(line)"])
    #expect(try network.site("ministry").placements.isEmpty)
  }

  @Test("news of tomorrow wait for their day")
  func tomorrow() async throws {
    let network = try await Network([
      "ministry/news/a": "title: ກ\ndate: 2024-11-21",
      "ministry/news/b": "title: ຂ\ndate: 2024-11-20",
    ])
    #expect(try network.site("ministry").placements.count == 1)
  }

  @Test("a page of a site's own replaces the shared one of its path")
  func ownPage() async throws {
    let network = try await Network([
      "shared/pages/about": "title: ຮ່ວມ", "ministry/pages/about": "title: ຂອງກະຊວງ",
    ])
    func titles(_ id: String) throws -> [String] {
      try network.site(id).placements.map { network.network.documents[$0.document].title.text }
    }
    #expect(try titles("ministry") == ["ຂອງກະຊວງ"])
    #expect(try titles("xaisomboun") == ["ຮ່ວມ"])
    #expect(network.network.diagnostics.isEmpty)
  }

  @Test("tags that differ in the case of letters are one; different tags of one slug are two")
  func tags() async throws {
    let network = try await Network([
      "ministry/news/a": "title: ກ\ndate: 2023-05-01\ntags: [G-Net, ນາ]",
      "ministry/news/b": "title: ຂ\ndate: 2023-06-01\ntags: [g-net, ນ່າ]",
    ])
    let terms = try #require(network.site("ministry").edition(.lao)).terms
    #expect(terms.map(\.slug).sorted() == ["g-net", "na", "na-13a6"])
    #expect(terms.first { $0.slug == "g-net" }?.placements.count == 2)
    #expect(terms.first { $0.slug == "g-net" }?.title == "G-Net")
  }

  @Test("tags that differ in width, or in ໜ and ຫນ, are one")
  func tagsAlike() async throws {
    let network = try await Network([
      "ministry/news/a": "title: ກ\ndate: 2023-05-01\ntags: [ＡＳＥＡＮ, ໜັງສື]",
      "ministry/news/b": "title: ຂ\ndate: 2023-06-01\ntags: [ASEAN, ຫນັງສື]",
    ])
    let terms = try #require(network.site("ministry").edition(.lao)).terms
    #expect(terms.map(\.placements.count) == [2, 2])
    #expect(Set(terms.map(\.slug)).count == 2)
  }

  @Test("the ministry gathers the provinces' news on a page of its own, and in no list of news")
  func gathered() async throws {
    let network = try await Network(["xaisomboun/news/a": "title: ກ\ndate: 2023-05-01"])
    let ministry = try network.site("ministry")
    #expect(ministry.placements.map(\.isGathered) == [true])
    #expect(ministry.edition(.lao)?.news == [])
    #expect(ministry.pages.contains { $0.permalink.text == "/provinces/" })
  }

  @Test("a province's faulty news keeps its own site back and not the ministry")
  func gatheredFault() async throws {
    let network = try await Network(
      ["xaisomboun/news/a": "titel: ກ\ndate: 2023-05-01"], isFaulty: true)
    #expect(network.network.held.sites.map(\.text) == ["xaisomboun"])
    #expect(try network.site("ministry").placements.isEmpty)
  }

  @Test("an alias becomes a page that redirects")
  func alias() async throws {
    let network = try await Network([
      "ministry/news/a": "title: ກ\ndate: 2023-05-01\nslug: a\naliases: [/old/12, /x.html]"
    ])
    let redirects = try network.site("ministry").pages.compactMap { page -> String? in
      guard case .redirect(let target) = page.content else { return nil }
      return "\(page.permalink.text) -> \(target.text)"
    }
    #expect(redirects == ["/old/12/ -> /news/2023/a/", "/x.html -> /news/2023/a/"])
  }
}

/// Two sites with the documents of a test, as they stand on 20 November 2024.
private struct Network {
  let network: SiteNetwork

  init(_ posts: KeyValuePairs<String, String>, isFaulty: Bool = false) async throws {
    let shared = SharedConfiguration.read(
      SourceText(path: "Sites/shared.yml", bytes: Array("groups: {central: {name: ກາງ}}".utf8))
    ).0
    let sites = try ["ministry", "xaisomboun"].map { name in
      let text = """
        kind: \(name == "ministry" ? "ministry" : "province")
        name: \(name)
        \(name == "ministry" ? "" : "group: central")
        base_url: https://\(name).gweb.example
        contact: {office: ຫ້ອງການ}
        """
      let source = SourceText(path: "Sites/\(name)/site.yml", bytes: Array(text.utf8))
      let id = try #require(SiteID(name))
      return try #require(SiteConfiguration.read(source, id: id, shared: shared).0)
    }
    let parser = DocumentParser(vocabulary: Vocabulary(shared: shared, sites: sites))
    let documents = try posts.map { path, frontMatter in
      let parsed = parser.parse(
        path: "Content/\(path).md", bytes: Array("---\n\(frontMatter)\n---\n".utf8))
      #expect(parsed.diagnostics.isEmpty != isFaulty)
      return try #require(parsed.document)
    }
    let day = try #require(CalendarDate(year: 2024, month: 11, day: 20))
    network = await SiteNetwork.build(
      NetworkSources(
        shared: shared, configurations: sites, documents: documents, media: [:], assets: [:]),
      window: PublicationWindow(day: day, includesDrafts: false), only: []
    ) { count, site in (0..<count).map(site) }
  }

  func site(_ name: String) throws -> Site {
    try #require(network.sites.first { $0.id.text == name })
  }
}
