/// A file of a published tree before its first byte is made: where it stands and how it comes
/// about. Its owner is known too, but only while paths are claimed (`OutputClaims`).
package struct PlannedFile: Sendable {
  package let path: OutputPath
  package let recipe: Recipe

  package init(path: OutputPath, recipe: Recipe) {
    self.path = path
    self.recipe = recipe
  }

  /// How the bytes of a file come about.
  package enum Recipe: Sendable {
    case page(Page)
    case feed(Feed, Feed.Format)
    case sitemap(SitemapPart)
    case robots
    case securityContact
    case serverHeaders
    /// Which copies the tree shows, for G-Web.
    case copyList
    /// Old addresses with a query, for nginx and Apache.
    case redirectMap
    /// The same for hosts of static sites.
    case hostRedirects
    /// The list of all sites' feeds (OPML).
    case feedList
    /// An event for one's calendar.
    case calendar(PlacementID)
    /// The position among the assets of the theme.
    case themeAsset(Int)
    /// A file of the workspace, by the path that documents write.
    case copy(source: String)
  }
}

/// A file of a site's sitemap (sitemaps.org, protocol 0.9).
package enum SitemapPart: Sendable, Hashable {
  /// All pages in one file.
  case whole
  /// The list of the files that follow, where one may not list all pages.
  case index(parts: Int)
  /// Some of the pages; from 1.
  case part(Int)

  /// The protocol allows 50,000 URLs in a file.
  package static let limit = 50_000

  /// The parts of a sitemap of a number of pages, the first of which search engines ask for.
  package static func parts(of pages: Int) -> [SitemapPart] {
    guard pages > limit else { return [.whole] }
    let count = (pages + limit - 1) / limit
    return [.index(parts: count)] + (1...count).map { .part($0) }
  }

  package var path: OutputPath {
    switch self {
    case .whole, .index: OutputPath("sitemap.xml")
    case .part(let number): OutputPath("sitemap-\(number).xml")
    }
  }
}
