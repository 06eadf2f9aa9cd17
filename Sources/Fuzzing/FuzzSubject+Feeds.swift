import Content
import Diagnostics
import LaoText
import Markup
import SiteModel
import Syndication
import Templating
import XMLReading

extension FuzzSubject {
  /// A feed from elsewhere; what it brings is printed as JSON, and a site of ours carries it on.
  func feeds(_ bytes: [UInt8]) {
    let feed = FeedReader().read(bytes, path: "feed.xml")
    print(feed.diagnostics)
    promise(feed.format != nil || feed.diagnostics.containsErrors, "no feed, and no error")
    promise(feed.items.count <= FeedLimits.items, "more items than may be")
    for item in feed.items { check(item) }
    checkJSON(feed.items)
    republish(Array(feed.items.prefix(3)))
  }

  private func check(_ item: FeedItem) {
    promise(item.title.unicodeScalars.count <= FeedLimits.titleLength, "a title too long")
    promise(item.summary.unicodeScalars.count <= FeedLimits.summaryLength, "a summary too long")
    for text in [item.title, item.summary, item.guid ?? ""] {
      promise(
        text.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0.value == 0x0A || $0.value == 0x09 },
        "a control character: \(text)")
    }
    if let link = item.link {
      // Schemes have no case.
      let start = link.utf8.prefix(8).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      let isWeb = ["http://", "https://"].contains { start.starts(with: $0.utf8) }
      let isPlain = link.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x3C }
      promise(isWeb && isPlain, "no web address: \(link)")
    }
  }

  /// As `gweb feed` prints it, and read back.
  private func checkJSON(_ items: [FeedItem]) {
    var writer = JSONWriter(indented: true)
    writer.openArray()
    for item in items {
      for text in [item.title, item.summary, item.guid ?? "", item.link ?? ""] {
        writer.string(text)
      }
      writer.string(item.published?.isoText ?? "")
    }
    let source = SourceText(path: "x.json", bytes: writer.finish())
    let (value, diagnostic) = JSONReader.read(source)
    guard diagnostic == nil, case .list(let texts)? = value else {
      fatalError("what was written is no JSON: \(diagnostic.map { "\($0)" } ?? "no list")")
    }
    promise(texts.count == items.count * 5, "JSON loses a text")
    for (index, item) in items.enumerated() {
      guard case .text(let title) = texts[index * 5] else { fatalError("a title is no text") }
      promise(title.utf8.elementsEqual(item.title.utf8), "JSON changes a title: \(item.title)")
    }
  }

  /// The items as news of our own, in each format of a feed.
  private func republish(_ items: [FeedItem]) {
    guard !items.isEmpty, let day = CalendarDate(year: 2026, month: 1, day: 1) else { return }
    let site = Self.site
    let parser = DocumentParser(vocabulary: Vocabulary(shared: site.shared, sites: [site.site]))
    let documents = items.enumerated().compactMap { number, item in
      parser.parse(
        path: "Content/ministry/news/2023-01-0\(number + 1)-x.md", bytes: Self.source(of: item)
      ).document
    }
    let network = SiteNetwork.build(
      NetworkSources(
        shared: site.shared, configurations: [site.site], documents: documents, media: [:],
        assets: [:]),
      window: PublicationWindow(day: day, includesDrafts: false), only: [])
    guard let built = network.sites.first else { fatalError("there is no site") }
    let title = items[0].title
    let writer = FeedWriter(
      network: network, site: built, titles: FeedTitles { _, _, _ in title }, generator: title)
    for feed in built.feeds {
      for format in Feed.Format.allCases { check(writer.write(feed, as: format), format) }
    }
  }

  private func check(_ bytes: [UInt8], _ format: Feed.Format) {
    if format == .json {
      let source = SourceText(path: "feed.json", bytes: bytes)
      promise(JSONReader.read(source).diagnostic == nil, "our JSON feed is no JSON")
    } else {
      let problems = XMLReader(options: .data).check(bytes)
      promise(problems.isEmpty, "our \(format) is not well-formed: \(problems)")
      let again = FeedReader().read(bytes, path: format.rawValue)
      promise(again.format != nil, "our \(format) is no feed")
    }
  }

  /// JSON's strings are YAML's.
  private static func source(of item: FeedItem) -> [UInt8] {
    var front = Array("---\ntitle: ".utf8)
    for (text, next) in [(item.title, "\nsummary: "), (item.summary, "\nauthor: ")] {
      front += quoted(text) + Array(next.utf8)
    }
    return front + quoted(item.guid ?? "x") + Array("\n---\n".utf8) + Array(item.summary.utf8)
  }

  private static func quoted(_ text: String) -> [UInt8] {
    var writer = JSONWriter()
    writer.string(text)
    return writer.finish()
  }

  private static var site: (shared: SharedConfiguration, site: SiteConfiguration) {
    let text = """
      kind: ministry
      name: "ກະຊວງ <&>"
      base_url: https://ministry.gweb.example
      contact: {office: ຫ້ອງການ}
      """
    let empty = SourceText(path: "Sites/shared.yml", bytes: [])
    let shared = SharedConfiguration.read(empty).0
    let source = SourceText(path: "Sites/ministry/site.yml", bytes: Array(text.utf8))
    guard let id = SiteID("ministry"),
      let site = SiteConfiguration.read(source, id: id, shared: shared).0
    else { fatalError("the site of the feeds can't be read") }
    return (shared, site)
  }
}
