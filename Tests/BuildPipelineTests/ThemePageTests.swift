import BuildPipeline
import Diagnostics
import Foundation
import LaoText
import Publishing
import Testing

/// The golden workspace's two sites with the theme of this repository.
@Suite("Pages of the repository's theme")
struct ThemePageTests {
  private func build(
    _ documents: KeyValuePairs<String, String>, _ page: String
  ) async throws -> String {
    let workspace = try Workspace()
    try workspace.remove("Templates")
    let theme = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Templates")
    try FileManager.default.copyItem(
      at: theme, to: workspace.root.appendingPathComponent("Templates"))
    for (path, text) in documents {
      try workspace.write("Content/\(path).md", "---\n\(text)\n---\n\nຂໍ້ຄວາມ.\n")
    }
    let report = await workspace.build()
    #expect(report.short() == "")
    let file = workspace.output.appendingPathComponent(page)
    return String(decoding: try Data(contentsOf: file), as: UTF8.self)
  }

  @Test("feeds 22: a page without a picture is shared with the site's card and its sizes")
  func feeds22ShareCard() async throws {
    let page = try await build(
      ["xaisomboun/news/a": "title: ຂ່າວ\ndate: 2024-05-01\nupdated: 2024-05-02\nslug: a"],
      "xaisomboun/news/2024/a/index.html")
    let card = try #require(
      page.firstMatch(
        of:
          #/<meta property="og:image" content="(https://[^"/]+/assets/share-card\.[a-z2-7]{10}\.png)" \/>/#
      ))
    #expect(card.1.hasPrefix("https://xaisomboun.gweb.example/"))
    for line in [
      "<meta property=\"og:image:type\" content=\"image/png\" />",
      "<meta property=\"og:image:width\" content=\"1200\" />",
      "<meta property=\"og:image:height\" content=\"630\" />",
      "<meta name=\"twitter:card\" content=\"summary_large_image\" />",
      "<meta property=\"article:published_time\" content=\"2024-05-01\" />",
      "<meta property=\"article:modified_time\" content=\"2024-05-02\" />",
    ] {
      #expect(page.contains(line), "\(line)")
    }
  }

  @Test("feeds 22: the card is a PNG of the size that pages say")
  func feeds22CardSize() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Templates/assets/share-card.png")
    let bytes = [UInt8](try Data(contentsOf: file))
    // The first chunk is IHDR: width and height in four bytes each.
    let numbers = bytes[16..<24].map(Int.init)
    #expect(numbers[2] << 8 + numbers[3] == 1200)
    #expect(numbers[6] << 8 + numbers[7] == 630)
    #expect(bytes.count < 40_000)
  }

  @Test("feeds 24: a copy names no translations, and its original does")
  func feeds24Hreflang() async throws {
    let copies: KeyValuePairs = [
      "ministry/news/c":
        "title: ຂ່າວ\ndate: 2024-05-01\nslug: c\nsyndicate: {to: [xaisomboun]}",
      "ministry/news/c.en":
        "title: News\ndate: 2024-05-01\nslug: c\nsyndicate: {to: [xaisomboun]}",
    ]
    let copy = try await build(copies, "xaisomboun/news/2024/c/index.html")
    #expect(
      copy.contains(
        "<link rel=\"canonical\" href=\"https://ministry.gweb.example/news/2024/c/\" />"))
    #expect(!copy.contains("rel=\"alternate\" hreflang"))
    let original = try await build(copies, "ministry/news/2024/c/index.html")
    #expect(original.contains("rel=\"alternate\" hreflang=\"en\""))
  }

  @Test(
    "sites 05: an event's page says until when it lasts",
    arguments: [
      ("2024-12-10 09:00", "2024-12-10 11:00", "<dd>09:00–11:00</dd>"),
      ("2024-12-10T02:00:00Z", "2024-12-10T04:00:00Z", "<dd>09:00–11:00</dd>"),
      (
        "2024-12-10 09:00", "2024-12-11 11:30",
        "<dt>ເລີ່ມເວລາ</dt><dd>09:00</dd>\n<dt>ເລີກເວລາ</dt><dd>11:30</dd>"
      ),
      ("2024-12-10 09:00", "2024-12-11", "<dt>ເລີ່ມເວລາ</dt><dd>09:00</dd>"),
      ("2024-12-10 09:00", "2024-12-10 09:00", "<dt>ເລີ່ມເວລາ</dt><dd>09:00</dd>"),
    ])
  func sites05EventEnd(start: String, end: String, line: String) async throws {
    let page = try await build(
      [
        "xaisomboun/events/e":
          "title: ປະຊຸມ\ndate: 2024-11-01\nslug: e\nstart: \(start)\nend: \(end)"
      ],
      "xaisomboun/events/e/index.html")
    #expect(page.contains(line), "\(line)")
  }

  @Test("feeds 05: a nightly build of a workspace without a change changes no file")
  func feeds05RollbackLostOvernight() async throws {
    let golden = GoldenFolder("published")
    var trees: [[String]] = []
    for day in 20...22 {
      let (report, output) = try await golden.build {
        $0.day = CalendarDate(year: 2024, month: 11, day: day) ?? $0.day
      }
      try? FileManager.default.removeItem(at: output)
      trees.append(report.published.map { "\($0.site) \($0.manifestHash)" })
    }
    #expect(trees[0].count == 2)
    #expect(trees[0] == trees[1])
    #expect(trees[0] == trees[2])
  }

  @Test("a template's fault is told once, with the number of its pages")
  func faultOfAllPages() async throws {
    let workspace = try Workspace()
    try workspace.write(
      "Templates/page.html",
      "{% extends 'layout.html' %}{% block main %}{{ page.office }}{% endblock %}")
    try workspace.write("Content/shared/pages/other.md", "---\ntitle: ອື່ນ\n---\n")
    let report = await workspace.build()
    #expect(report.diagnostics.count == 1)
    let message = try #require(report.diagnostics.first?.message)
    #expect(
      message.english.hasSuffix(" (page /about/, and on 4 other pages)"), "\(message.english)")
    #expect(message.lao.hasSuffix(" (ໜ້າ /about/ ແລະ ອີກ 4 ໜ້າ)"), "\(message.lao)")
  }
}
