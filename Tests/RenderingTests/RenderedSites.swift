import Content
import Diagnostics
import LaoText
import SiteModel
import Templating
import Testing

@testable import Rendering

/// Two sites, `ministry` and `sekong`, in Lao and English, rendered with templates of the test: as
/// small a theme as compiles, whose pages print what the test asks for.
struct RenderedSites {
  let network: SiteNetwork
  private let theme: Theme

  /// - Parameters:
  ///   - documents: front matter by the path below `Content`.
  ///   - template: what every page prints.
  init(
    _ documents: KeyValuePairs<String, String>, pictures: [String] = [],
    template: String = "{% for value in page.json_ld %}{{ value|tojson }}\n{% endfor %}"
  ) throws {
    let (shared, _) = SharedConfiguration.read(
      SourceText(path: "Sites/shared.yml", bytes: Array("groups: {}".utf8)))
    let sites = try ["ministry", "sekong"].map { name in
      let isMinistry = name == "ministry"
      let text = """
        kind: \(isMinistry ? "ministry" : "province")
        name: {lo: ພະແນກ \(name), en: Department of \(name)}
        place: {lo: \(isMinistry ? "ສປປ ລາວ" : "ແຂວງ ເຊກອງ"), en: Place}
        base_url: https://\(name).gweb.example
        languages: [lo, en]
        contact: {office: ຫ້ອງການ, address: ບ້ານ ໂພນ, email: a@b.la, phone: 030 1}
        """
      let source = SourceText(path: "Sites/\(name)/site.yml", bytes: Array(text.utf8))
      let id = try #require(SiteID(name))
      return try #require(SiteConfiguration.read(source, id: id, shared: shared).0)
    }
    let parser = DocumentParser(vocabulary: Vocabulary(shared: shared, sites: sites))
    let parsed = try documents.map { path, text in
      let document = parser.parse(
        path: "Content/\(path).md", bytes: Array("---\n\(text)\n---\n".utf8))
      #expect(!document.diagnostics.containsErrors)
      return try #require(document.document)
    }
    let media = pictures.map {
      (
        "Content/\($0)",
        MediaSource(size: 9, kind: .png, media: MediaFile(kind: .png, width: 640, height: 480))
      )
    }
    network = SiteNetwork.build(
      NetworkSources(
        shared: shared, configurations: sites, documents: parsed,
        media: Dictionary(uniqueKeysWithValues: media), assets: [:]),
      window: PublicationWindow(day: try Moment(reading: "2026-11-30").date, includesDrafts: false),
      only: [])
    let templates = PageTemplate.allCases.map {
      TemplateSource(
        name: $0.fileName, text: SourceText(path: $0.fileName, bytes: Array(template.utf8)))
    }
    let words = ThemeWords.Word.allCases.map { "\($0.rawValue): '\($0.rawValue)'" }
    let strings = ContentLanguage.allCases.map { language in
      (
        language: language.rawValue,
        source: SourceText(
          path: "\(language.rawValue).yml", bytes: Array(words.joined(separator: "\n").utf8))
      )
    }
    let (theme, diagnostics) = Theme.compile(
      templates: templates, strings: strings, assets: [(name: "favicon.svg", bytes: [1])])
    #expect(diagnostics.isEmpty)
    self.theme = theme
  }

  /// What a page of a site prints.
  func page(_ permalink: String, of name: String) throws -> String {
    let site = try #require(network.sites.first { $0.id.text == name })
    let renderer = SiteRenderer(
      theme: theme, network: network, site: site, date: "2026-11-30", generator: "G-Web")
    let page = try #require(site.pages.first { $0.permalink.text == permalink })
    var bytes: [UInt8] = []
    #expect(renderer.render(page, into: &bytes) == nil)
    return String(decoding: bytes, as: UTF8.self)
  }
}
