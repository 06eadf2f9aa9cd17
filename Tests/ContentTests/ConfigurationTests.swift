import Content
import Diagnostics
import Testing

@Suite("Configuration is read with its places")
struct ConfigurationTests {
  private static let shared = """
    groups: {central: {name: {lo: ພາກກາງ, en: Central}}}
    categories: {training: {name: {lo: ຝຶກອົບຮົມ, en: Training}}}
    navigation:
      - {id: home, title: ໜ້າຫຼັກ, path: /}
      - {id: about, title: {lo: ກ່ຽວກັບ, en: About}, path: /about/, children: [{id: map, title: ແຜນທີ່, path: /map/}]}
    """

  private static let site = """
    kind: province
    name: {lo: ໄຊສົມບູນ, en: Xaisomboun}
    base_url: https://xaisomboun.gweb.example/
    contact: {office: ຫ້ອງການ}
    """

  @Test("a site inherits what it does not say")
  func inherits() throws {
    let (site, messages) = read(Self.site)
    #expect(messages == [])
    let configuration = try #require(site)
    #expect(configuration.baseURL == "https://xaisomboun.gweb.example")
    #expect(configuration.languages == [.lao])
    #expect(configuration.postsPerPage == 10)
    #expect(configuration.navigation.map(\.id) == ["home", "about"])
    #expect(configuration.name[.english] == "Xaisomboun")
    #expect(configuration.shortName[.lao] == "ໄຊສົມບູນ")
  }

  @Test("a site has a clock of its own where it says so, and a zone that is none is told")
  func zone() throws {
    #expect(try #require(read(Self.site).0).zone == .vientiane)
    let (site, messages) = read(Self.site + "\nzone: Asia/Bangkok")
    #expect(messages == [])
    #expect(try #require(site).zone.minutes == 420)
    let wrong = read(Self.site + "\nzone: Vientiane").1
    #expect(wrong.count == 1)
    #expect(wrong.first?.contains("front-matter.bad-zone") == true)
  }

  @Test("a site adds entries behind others and hides some, children too")
  func navigation() throws {
    let (site, messages) = read(
      Self.site + """

        navigation:
          add: [{after: home, id: news, title: ຂ່າວ, path: /news/}]
          hide: [map]
        """)
    #expect(messages == [])
    let navigation = try #require(site).navigation
    #expect(navigation.map(\.id) == ["home", "news", "about"])
    #expect(navigation.last?.children == [])
  }

  @Test(
    "what is wrong is named",
    arguments: [
      (
        "base_url: ftp://x",
        "1:11 front-matter.bad-base-url: 'ftp://x' is not the address of a site"
      ),
      (
        "base_url: https://x.example/a",
        "1:11 front-matter.bad-base-url: 'https://x.example/a' is not the address of a site"
      ),
      ("group: south", "1:8 front-matter.unknown-group: unknown group 'south'"),
      ("languages: [fr]", "1:13 front-matter.unknown-language: unknown language 'fr'"),
      (
        "contact: {office: ກ, email: 'a@b?cc=x'}",
        "1:29 front-matter.bad-address: 'a@b?cc=x' is not an address"
      ),
      ("colour: red", "1:1 front-matter.unknown-key: unknown key 'colour'"),
    ])
  func faults(line: String, message: String) {
    let key = String(line.prefix { $0 != ":" })
    let rest = Self.site.split(separator: "\n").filter { !$0.hasPrefix(key + ":") }
    let (_, messages) = read(line + "\n" + rest.joined(separator: "\n"))
    #expect(messages == [message])
  }

  @Test("more entries than a phone shows are refused")
  func tooManyEntries() {
    let entries = (1...8).map { "  - {id: e\($0), title: ກ, path: /\($0)/}" }
    let source = SourceText(
      path: "Sites/shared.yml",
      bytes: Array(("navigation:\n" + entries.joined(separator: "\n")).utf8))
    let (_, diagnostics) = SharedConfiguration.read(source)
    #expect(
      diagnostics.map(\.message.english) == ["the navigation has 8 entries at the top; 7 fit"])
  }

  @Test("feeds: what feeds carry is said once for all, and by each site for itself")
  func feeds() {
    #expect(read(Self.site).0?.feeds == .full)
    #expect(read(Self.site + "\nfeeds: summary").0?.feeds == .summary)
    #expect(
      read(Self.site + "\nfeeds: ຫຍໍ້").1
        == ["5:8 front-matter.unknown-feeds: unknown feeds 'ຫຍໍ້'"])
  }

  @Test(
    "the authority of feeds is a host and a day on which it was ours",
    arguments: [
      "mtc.gov.la", "mtc.gov.la,26", "mtc.gov.la,2026-13", "MTC.gov.la,2026", "ກຕສ.la,2026",
      "a..la,2026", "-a.la,2026", "a.la,2026,1", "a.la,2026-01-01-01", "a.la,",
    ])
  func feedAuthority(text: String) {
    let (shared, diagnostics) = SharedConfiguration.read(
      SourceText(path: "Sites/shared.yml", bytes: Array("feed_authority: '\(text)'".utf8)))
    #expect(shared.feedAuthority == nil)
    #expect(
      diagnostics == [
        Diagnostic(
          .error, "front-matter.bad-feed-authority",
          at: SourceLocation(
            file: "Sites/shared.yml", line: 1, column: 17, length: text.unicodeScalars.count + 2,
            lineText: "feed_authority: '\(text)'"),
          BilingualText(
            "'\(text)' is not a host and a year in which it was ours",
            lao: "'\(text)' ບໍ່ແມ່ນຊື່ໂຮສ ກັບ ປີທີ່ໂຮສນັ້ນເປັນຂອງເຮົາ"),
          hint: BilingualText(
            "write it as mtc.gov.la,2026, in small letters, and never change it again",
            lao: "ຂຽນເປັນ mtc.gov.la,2026 ດ້ວຍຕົວອັກສອນນ້ອຍ ແລ້ວຢ່າປ່ຽນອີກ"))
      ])
  }

  private func read(_ text: String) -> (SiteConfiguration?, [String]) {
    let source = SourceText(path: "Sites/shared.yml", bytes: Array(Self.shared.utf8))
    let (shared, sharedDiagnostics) = SharedConfiguration.read(source)
    #expect(sharedDiagnostics.isEmpty)
    guard let id = SiteID("xaisomboun") else { return (nil, []) }
    let (site, diagnostics) = SiteConfiguration.read(
      SourceText(path: "Sites/xaisomboun/site.yml", bytes: Array(text.utf8)), id: id, shared: shared
    )
    return (
      site,
      diagnostics.sortedForReport().map {
        "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.identifier): \($0.message.english)"
      }
    )
  }
}
