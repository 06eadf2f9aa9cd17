import Content
import Diagnostics
import LaoText
import SiteModel
import Syndication
import Testing

/// Three sites with the documents of a test, as they stand on 30 November 2026: `ministry`, `sekong`
/// and `xaisomboun`, in Lao and English.
struct WriterNetwork {
  let network: SiteNetwork

  /// - Parameters:
  ///   - documents: front matter and, behind a line `---`, the body, by the path below `Content`.
  ///   - files: the PDFs that lie there.
  ///   - site: what every `site.yml` says beside what it must.
  init(
    _ documents: KeyValuePairs<String, String>, files: [String] = [], site settings: String = "",
    shared text: String = "categories: {plans: {name: {lo: ແຜນ, en: Plans}}}"
  ) throws {
    let (shared, problems) = SharedConfiguration.read(
      SourceText(path: "Sites/shared.yml", bytes: Array(text.utf8)))
    #expect(problems.isEmpty)
    let sites = try ["ministry", "sekong", "xaisomboun"].map { name in
      let text = """
        kind: \(name == "ministry" ? "ministry" : "province")
        name: {lo: ພະແນກ \(name), en: Department of \(name)}
        short_name: {lo: ສັ້ນ \(name), en: Short \(name)}
        base_url: https://\(name).gweb.example
        languages: [lo, en]
        contact: {office: ຫ້ອງການ, email: info@\(name).gweb.example}
        \(settings)
        """
      let id = try #require(SiteID(name))
      let source = SourceText(path: "Sites/\(name)/site.yml", bytes: Array(text.utf8))
      return try #require(SiteConfiguration.read(source, id: id, shared: shared).0)
    }
    let parser = DocumentParser(vocabulary: Vocabulary(shared: shared, sites: sites))
    let parsed = try documents.map { path, text in
      let parts = text.split(separator: "\n---\n", maxSplits: 1).map(String.init)
      let source = "---\n\(parts[0])\n---\n\(parts.count > 1 ? parts[1] : "")\n"
      let document = parser.parse(path: "Content/\(path).md", bytes: Array(source.utf8))
      #expect(!document.diagnostics.containsErrors)
      return try #require(document.document)
    }
    let media = Dictionary(
      uniqueKeysWithValues: files.map {
        ("Content/\($0)", MediaSource(size: 1234, kind: .pdf, media: MediaFile(kind: .pdf)))
      })
    network = SiteNetwork.build(
      NetworkSources(
        shared: shared, configurations: sites, documents: parsed, media: media, assets: [:]),
      window: PublicationWindow(day: try Self.day("2026-11-30"), includesDrafts: false), only: [])
  }

  func site(_ name: String) throws -> Site {
    try #require(network.sites.first { $0.id.text == name })
  }

  /// The file of a feed, `rss.xml` or `en/atom.xml`.
  func feed(_ path: String, of name: String) throws -> String {
    let site = try site(name)
    let titles = FeedTitles { subject, language, name in "\(language.rawValue) \(subject) \(name)" }
    let writer = FeedWriter(network: network, site: site, titles: titles, generator: "G-Web")
    for feed in site.feeds {
      for format in feed.formats where feed.permalink(format).outputPath.text == path {
        return String(decoding: writer.write(feed, as: format), as: UTF8.self)
      }
    }
    Issue.record("no feed \(path)")
    return ""
  }

  /// The lines of the calendar file of a site's only event, unfolded.
  func calendar(of name: String) throws -> [String] {
    let site = try site(name)
    let placement = try #require(site.placements.first { $0.hasPage })
    let document = network.documents[placement.document]
    guard case .event(let event) = document.details else { return [] }
    let words = CalendarWords(online: "ທາງໄກ", registration: "ລົງທະບຽນ", organiser: "ຜູ້ຈັດ")
    let bytes = CalendarWriter.write(
      placement, event: event, document: document, site: site, network: network, words: words,
      generator: "G-Web")
    // "\r\n" is one Character: scalars are looked at.
    let text = String(decoding: bytes, as: UTF8.self)
    return text.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
  }

  static func day(_ text: String) throws -> CalendarDate { try Moment(reading: text).date }
}
