import Content
import Markup
package import SiteModel
import Templating

/// Renders the pages of one site. Its value is made once and shared by all cores.
package struct SiteRenderer: Sendable {
  let theme: Theme
  let network: SiteNetwork
  let site: Site
  let build: TemplateValue
  let editions: [ContentLanguage: EditionValues]
  /// One value a placement: documents as lists show them.
  let entries: Table<PlacementID, TemplateValue>
  /// What makes a body of a document one of this site.
  let bodyLinks: BodyLinks
  let structuredData: StructuredData
  /// The placements of one identity, by language.
  let translations: [String: [PlacementID]]
  let permalinks: Set<Permalink>
  let neighbours: Neighbours

  /// - Parameters:
  ///   - date: the day that is built for, ISO 8601.
  ///   - generator: G-Web and its version.
  ///   - isPreview: whether the pages are shown to their authors alone, and say so.
  package init(
    theme: Theme, network: SiteNetwork, site: Site, date: String, generator: String,
    isPreview: Bool = false
  ) {
    self.theme = theme
    self.network = network
    self.site = site
    build = BuildObject.value(date: date, generator: generator, isPreview: isPreview)
    permalinks = Set(site.pages.map(\.permalink))
    var editions: [ContentLanguage: EditionValues] = [:]
    for edition in site.editions {
      let feeds = SiteFeeds.values(of: site, edition: edition, words: theme.words)
      let value = SiteObject.value(site, edition: edition, network: network, feeds: feeds)
      editions[edition.language] = EditionValues(
        edition, site: value, terms: Table(edition.terms.map(TermObject.value)),
        pages: site.pages.lazy.filter { $0.language == edition.language }.map(\.permalink)
      ) { [build] navigation, other in
        theme.library.fragments(
          globals: [value, navigation, .missing, build], language: edition.language.rawValue,
          takingFrom: other.map { ($0, position: SiteSchema.navigationPosition) })
      }
    }
    self.editions = editions
    bodyLinks = BodyLinks(site, network: network)
    structuredData = StructuredData(
      site: site, network: network, logo: theme.assets.paths["favicon.svg"])
    var translations: [String: [PlacementID]] = [:]
    for (number, placement) in site.placements.numbered
    where !placement.isGathered && placement.hasPage {
      translations[network.documents[placement.document].path.identity, default: []]
        .append(number)
    }
    self.translations = translations
    entries = Table(
      site.placements.numbered.map { number, placement in
        let document = network.documents[placement.document]
        let values = editions[placement.language]
        return EntryObject.value(
          placement, document: document,
          category: document.category.flatMap { id in
            values?.term(.categories) { $0.slug.utf8.elementsEqual(id.utf8) }
          } ?? .missing,
          origin: Self.origin(of: placement, network: network), number: Int32(number.position) + 1)
      })
    neighbours = Neighbours(site, documents: network.documents)
  }

  /// Renders a page onto the end of `bytes`.
  ///
  /// - Returns: what its template could not do, said of the page; then nothing was rendered.
  package func render(_ page: Page, into bytes: inout [UInt8]) -> RenderingFault? {
    guard let values = editions[page.language] else { return nil }
    let (template, fields) = fields(of: page, values)
    let navigation = values.navigation(at: page.permalink)
    return theme.library.render(
      template.fileName,
      globals: [values.site, navigation.value, fields.value, build],
      language: page.language.rawValue, fragments: navigation.fragments,
      printed: values.printed, into: &bytes
    ).map { RenderingFault($0, page: page.permalink.text) }
  }

  static func origin(of placement: Placement, network: SiteNetwork) -> TemplateValue {
    guard let origin = placement.origin, let source = network.configuration(origin) else {
      return .missing
    }
    return OriginObject.value(
      name: source.name[placement.language], url: placement.canonical,
      siteURL: source.baseURL + Permalink([], language: placement.language).encoded)
  }
}
