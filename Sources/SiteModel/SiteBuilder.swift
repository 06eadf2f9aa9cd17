import Content
import Diagnostics
import LaoText

/// Builds one site: which documents it shows, in which lists, under which paths.
struct SiteBuilder {
  let configuration: SiteConfiguration
  let index: DocumentIndex
  private(set) var diagnostics: [Diagnostic] = []

  var placements = Table<PlacementID, Placement>([])
  var pages: [Page] = []
  var queryRedirects: [QueryRedirect] = []
  let slugs = Slugs()
  /// What new copies and terms may not take.
  let reserved: ReservedAddresses
  /// The copies whose originals have other names by now.
  let strayCopies: StrayCopies
  private var claims = OutputClaims()

  init(configuration: SiteConfiguration, index: DocumentIndex) {
    self.configuration = configuration
    self.index = index
    var reserved = ReservedAddresses.none
    reserved.add(index.sources.addresses.shared.records) { index.bySubject[$0] }
    reserved.add(index.sources.addresses[configuration.id].records) { index.bySubject[$0] }
    self.reserved = reserved
    strayCopies = StrayCopies(index.sources.addresses[configuration.id]) {
      index.bySubject[$0] != nil
    }
  }

  var documents: Table<DocumentID, Document> { index.sources.documents }

  mutating func build() -> Site {
    claimTheme()
    placements = Table(placed())
    claimDocuments()
    tellHiddenTargets()
    claimDiscovery()
    claimPrivateFiles()
    let terms = configuration.languages.map { (language: $0, terms: self.terms(in: $0)) }
    var editions: [Site.Edition] = []
    var feeds: [Feed] = []
    for (language, terms) in terms {
      let edition = edition(language, terms: terms)
      addLists(of: edition)
      feeds += self.feeds(of: edition)
      editions.append(edition)
    }
    addRedirects()
    addQueryRedirects()
    claimSitemap()
    addAssets()
    editions = editions.map { $0.with(navigation: navigation(in: $0.language)) }
    return Site(
      configuration: configuration, placements: placements, editions: editions, pages: pages,
      feeds: feeds, files: claims.files,
      queryRedirects: queryRedirects,
      addresses: recordedAddresses(terms: editions.flatMap { Array($0.terms) }))
  }

  /// Adds a page, unless its path is taken.
  mutating func add(
    _ content: Page.Content, at permalink: Permalink, language: ContentLanguage,
    owner: PathOwner
  ) {
    let page = Page(permalink: permalink, language: language, content: content)
    if claim(permalink.outputPath, .page(page), for: owner) { pages.append(page) }
  }

  /// Takes a path for an owner; where another one has it, that is an error and nothing is taken.
  mutating func claim(
    _ path: OutputPath, _ recipe: PlannedFile.Recipe, for owner: PathOwner
  ) -> Bool {
    let file = PlannedFile(path: path, recipe: recipe)
    guard let conflict = claims.claim(file, for: owner) else { return true }
    complain(conflict)
    return false
  }

  /// Whether a page or file of the site has the path.
  func has(_ path: OutputPath) -> Bool { claims.has(path) }

  mutating func complain(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }
}

extension Site.Edition {
  func with(navigation: [NavigationLink]) -> Site.Edition {
    Site.Edition(
      language: language, home: home, news: news, publications: publications,
      periodicals: periodicals, issues: issues, events: events, comingEvents: comingEvents,
      terms: terms, years: years, navigation: navigation)
  }
}
