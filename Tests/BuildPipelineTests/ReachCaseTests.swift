import BuildPipeline
import Diagnostics
import Foundation
import Publishing
import Testing

@Suite("No office stops another")
struct ReachCaseTests {
  private static let news = "xaisomboun/news/"

  @Test("security 01: a province that writes syndicate keeps itself back alone")
  func security01() async throws {
    let history = try History()
    try history.write(Self.news + "a.md", post("ຂ່າວ", date: "2026-03-05", "syndicate: {to: [all]}"))
    try await history.build()
    #expect(history.report.published.map(\.site) == ["ministry"])
    #expect(history.report.reasons == ["xaisomboun": ["Content/xaisomboun/news/a.md"]])
  }

  @Test(
    "security 02: what a province's broken file says of syndication, and what a body says, reaches nobody else",
    arguments: [
      "xaisomboun/news/a.md", "ministry/news/a.md",
    ])
  func security02(path: String) async throws {
    let history = try History()
    try history.write(path, "---\ntitle: [ກ\n---\n\nsyndicate: ແບ່ງປັນ\n")
    try await history.build()
    #expect(history.report.withheld == [String(path.prefix { $0 != "/" })])
  }

  @Test("a ministry's broken file that says syndicate in its front matter keeps its receivers back")
  func syndicatorBroken() async throws {
    let history = try History()
    try history.write("ministry/news/a.md", "---\nsyndicate: {to: [all]}\ntitle: [ກ\n---\n")
    try await history.build()
    #expect(history.report.withheld == ["ministry", "xaisomboun"])
    #expect(history.report.reasons["xaisomboun"] == ["Content/ministry/news/a.md"])
  }

  @Test("security 03: a folder of an unknown origin keeps all sites as they are")
  func security03UnknownOrigin() async throws {
    let history = try History()
    try await history.build()
    let before = history.online("xaisomboun/about/index.html")
    #expect(before != nil)
    try history.move("shared", to: "sharde")
    try await history.build()
    #expect(history.report.published.isEmpty)
    #expect(history.online("xaisomboun/about/index.html") == before)
  }

  @Test(
    "security 03: an unknown section, and a file too high in the tree, keep their origin back",
    arguments: ["xaisomboun/nwes/a.md", "xaisomboun/a.md"])
  func security03Section(path: String) async throws {
    let history = try History()
    try history.write(path, post("ຂ່າວ", date: "2026-03-05"))
    try await history.build()
    #expect(history.report.published.map(\.site) == ["ministry"])
    #expect(history.report.reasons == ["xaisomboun": ["Content/" + path]])
  }

  @Test(
    "security 19, sites 06, desk E10: an error in a site.yml keeps that site back, and no byte of others changes"
  )
  func security19() async throws {
    let history = try History()
    try await history.build()
    let path = "Sites/xaisomboun/site.yml"
    let url = history.workspace.root.appendingPathComponent(path)
    let text = try String(contentsOf: url, encoding: .utf8)
    for wrong in [
      text + "emial: x\n", text.replacingOccurrences(of: "kind: province", with: "kind: provinz"),
      "name: [\n", "",
    ] {
      try history.workspace.write(path, wrong)
      try await history.build()
      #expect(history.report.withheld == ["xaisomboun"])
      #expect(history.report.published.map(\.site) == ["ministry"])
      #expect(history.report.published.allSatisfy { $0.isUnchanged }, "\(wrong)")
      #expect(history.report.reasons == ["xaisomboun": [path]])
    }
  }

  @Test("security 19: a site.yml that is removed, or becomes a link, keeps that site back as it is")
  func security19Removed() async throws {
    let history = try History()
    // Another file of its folder says that the site is there still.
    try history.workspace.write("Sites/xaisomboun/assets/ໂລໂກ.txt", "x")
    try await history.build()
    try history.workspace.remove("Sites/xaisomboun/site.yml")
    try await history.build()
    #expect(
      history.report.short()
        == "Sites/xaisomboun/site.yml:0:0: error site.no-configuration: there is no file Sites/xaisomboun/site.yml\n"
    )
    #expect(history.report.published.allSatisfy { $0.isUnchanged })
    try FileManager.default.createSymbolicLink(
      atPath: history.workspace.root.appendingPathComponent("Sites/xaisomboun/site.yml").path,
      withDestinationPath: "/etc/passwd")
    try await history.build()
    #expect(history.report.withheld == ["xaisomboun"])
    #expect(history.report.published.allSatisfy { $0.isUnchanged })
  }

  @Test("desk E11: --site of a site whose site.yml is wrong tells that, and not that there is none")
  func deskE11() async throws {
    let history = try History()
    try history.workspace.write("Sites/moic/site.yml", "name: ກະຊວງອຸດສາຫະກຳ\n")
    try await history.build { $0.sites = ["moic"] }
    #expect(history.report.refusal == nil)
    #expect(history.report.withheld == ["moic"])
    #expect(history.report.short().contains("Sites/moic/site.yml"))
  }

  @Test("desk E12, feeds 06: two sites of one address are told both, and the others go on")
  func deskE12() async throws {
    let history = try History()
    try history.workspace.write(
      "Sites/dup/site.yml",
      "kind: province\nname: ສຳເນົາ\nbase_url: https://XAISOMBOUN.gweb.example/\ncontact: {office: ກ}\n"
    )
    try await history.build()
    #expect(
      history.report.short() == """
        Sites/dup/site.yml:3:11: error site.same-base-url: the sites 'dup' and 'xaisomboun' have one address: https://XAISOMBOUN.gweb.example
        Sites/xaisomboun/site.yml:5:11: error site.same-base-url: the sites 'xaisomboun' and 'dup' have one address: https://xaisomboun.gweb.example

        """)
    #expect(history.report.published.map(\.site) == ["ministry"])
  }

  @Test("a site that left Sites/ and is online still is told")
  func leftSite() async throws {
    let history = try History()
    try history.workspace.write(
      "Sites/bokeo/site.yml",
      "kind: province\nname: ບໍ່ແກ້ວ\nbase_url: https://bokeo.gweb.example\ncontact: {office: ກ}\n")
    try await history.build()
    try history.workspace.remove("Sites/bokeo")
    try await history.build()
    #expect(
      history.report.diagnostics.map(\.message.english) == [
        "the site 'bokeo' is online, but there is no folder Sites/bokeo any more"
      ])
  }

  @Test("who may syndicate stands in shared.yml; a name that no site has is an error of all")
  func syndicators() async throws {
    let history = try History()
    let path = "Sites/shared.yml"
    let text = try String(
      contentsOf: history.workspace.root.appendingPathComponent(path), encoding: .utf8)
    try history.workspace.write(path, text + "\nsyndicators: [ministri]\n")
    try await history.build()
    #expect(
      history.report.short().contains(
        "error shared.unknown-syndicator: there is no site 'ministri'"))
    #expect(history.report.published.isEmpty)
  }
}
