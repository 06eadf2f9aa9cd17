import Content
import Markup
package import SiteModel

/// Writes the list of a site's pages for search engines (sitemaps.org, protocol 0.9).
///
/// Copies of other sites' documents are left out, since their canonical page is elsewhere; so are
/// redirects, the page for what is not found, and what asks not to be listed.
package struct SitemapWriter: Sendable {
  /// The protocol allows 50,000 URLs in a file.
  private static let limit = 50_000

  private let network: SiteNetwork
  private let site: Site

  package init(network: SiteNetwork, site: Site) {
    self.network = network
    self.site = site
  }

  /// The files by name: `sitemap.xml`, and where the site has more pages than one may list, an
  /// index under that name with `sitemap-1.xml` and so on.
  package func files() -> [(name: String, bytes: [UInt8])] {
    let pages = site.pages.filter(isListed)
    guard pages.count > Self.limit else { return [("sitemap.xml", sitemap(pages[...]))] }
    var files: [(name: String, bytes: [UInt8])] = []
    for start in stride(from: 0, to: pages.count, by: Self.limit) {
      let part = pages[start..<min(start + Self.limit, pages.count)]
      files.append(("sitemap-\(files.count + 1).xml", sitemap(part)))
    }
    return [("sitemap.xml", index(of: files.map(\.name)))] + files
  }

  private func sitemap(_ pages: ArraySlice<Page>) -> [UInt8] {
    var writer = MarkupWriter(capacity: pages.count * 160)
    writer.xmlDeclaration()
    writer.open("urlset")
    writer.attribute("xmlns", literal: "http://www.sitemaps.org/schemas/sitemap/0.9")
    for page in pages {
      writer.newline()
      writer.open("url")
      writer.element("loc", page.permalink.absolute(at: site.configuration.baseURL))
      if let changed = lastChange(of: page) { writer.element("lastmod", changed.isoText) }
      writer.close()
    }
    writer.newline()
    writer.close()
    return writer.finish()
  }

  private func index(of names: [String]) -> [UInt8] {
    var writer = MarkupWriter()
    writer.xmlDeclaration()
    writer.open("sitemapindex")
    writer.attribute("xmlns", literal: "http://www.sitemaps.org/schemas/sitemap/0.9")
    for name in names {
      writer.open("sitemap")
      writer.element("loc", site.configuration.baseURL + "/" + name)
      writer.close()
    }
    writer.close()
    return writer.finish()
  }

  private func isListed(_ page: Page) -> Bool {
    switch page.content {
    case .notFound, .redirect: return false
    case .document(let number), .services(.some(let number)):
      let placement = site.placements[number]
      return placement.mode == .own && !network.documents[placement.document].isUnlisted
    default: return true
    }
  }

  private func lastChange(of page: Page) -> Moment? {
    switch page.content {
    case .document(let number), .services(.some(let number)):
      let document = network.documents[site.placements[number].document]
      return document.updated ?? document.date
    case .news(let listing), .year(_, let listing), .term(_, let listing):
      return listing.entries.first.flatMap { network.documents[site.placements[$0].document].date }
    default: return nil
    }
  }
}
