import Content
import Diagnostics
import LaoText
import Rendering
import SiteModel
import Syndication

/// Makes the bytes of a site's planned files. Its value is made once and shared by all cores.
struct RecipeRenderer: Sendable {
  let network: SiteNetwork
  let site: Site
  let theme: Theme
  let options: BuildOptions
  private let pages: SiteRenderer
  private let feeds: FeedWriter

  init(_ site: Site, network: SiteNetwork, theme: Theme, options: BuildOptions) {
    self.site = site
    self.network = network
    self.theme = theme
    self.options = options
    pages = SiteRenderer(
      theme: theme, network: network, site: site, date: options.day.isoText,
      generator: options.generator, isPreview: options.showsUnpublished)
    let titles = FeedTitles { [theme] subject, language, name in
      theme.feedTitle(subject, language: language, site: name)
    }
    feeds = FeedWriter(
      network: network, site: site, titles: titles, generator: options.generator)
  }

  /// What was written of feeds' entries before.
  typealias Items = FeedWriter.WrittenItems

  /// What came of a recipe.
  enum Outcome {
    /// The bytes stand in the buffer.
    case made
    /// The bytes are a file's of the workspace, which the sink takes as it is.
    case copy(source: String)
    /// What the template of a page could not do; then nothing was made.
    case failed(RenderingFault)
  }

  /// Makes one file in an empty buffer.
  ///
  /// - Parameter items: what was written of feeds' entries before, for the files of one site.
  func make(
    _ file: PlannedFile, into bytes: inout [UInt8], items: inout FeedWriter.WrittenItems
  ) -> Outcome {
    switch file.recipe {
    case .page(let page):
      if let fault = pages.render(page, into: &bytes) { return .failed(fault) }
    case .feed(let feed, let format): bytes = feeds.write(feed, as: format, items: &items)
    case .sitemap(let part): bytes = SitemapWriter(network: network, site: site).write(part)
    case .robots: bytes = DiscoveryFiles.robots(site)
    case .securityContact: bytes = DiscoveryFiles.security(site, day: options.day) ?? []
    case .serverHeaders:
      bytes = ServerHeaders.write(
        baseURL: site.configuration.baseURL, fingerprinted: theme.assets.files.map(\.path),
        isPreview: options.showsUnpublished)
    case .copyList: bytes = network.copies(on: site).bytes
    case .redirectMap: bytes = RedirectFiles.map(site)
    case .hostRedirects: bytes = RedirectFiles.hosts(site)
    case .feedList: bytes = DiscoveryFiles.provinces(site, network: network)
    case .calendar(let placement): bytes = calendar(placement)
    case .themeAsset(let number): bytes = theme.assets.files[number].bytes
    case .copy(let source): return .copy(source: source)
    }
    return .made
  }

  private func calendar(_ number: PlacementID) -> [UInt8] {
    let placement = site.placements[number]
    let document = network.documents[placement.document]
    guard case .event(let event) = document.details else { return [] }
    let words = theme.eventWords(document.language)
    return CalendarWriter.write(
      placement, event: event, document: document, site: site, network: network,
      words: CalendarWords(
        online: words.online, registration: words.registration, organiser: words.organiser),
      generator: options.generator)
  }
}
