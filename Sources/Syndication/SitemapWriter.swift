import Content
import Markup
package import SiteModel

/// Writes the list of a site's pages for search engines (sitemaps.org, protocol 0.9).
package struct SitemapWriter: Sendable {
  private let network: SiteNetwork
  private let site: Site

  package init(network: SiteNetwork, site: Site) {
    self.network = network
    self.site = site
  }

  /// One file of the sitemap.
  package func write(_ part: SitemapPart) -> [UInt8] {
    switch part {
    case .whole: return sitemap(site.sitemapPages(network.documents)[...])
    case .index(let parts): return index(of: (1...parts).map { SitemapPart.part($0).path.text })
    case .part(let number):
      let pages = site.sitemapPages(network.documents)
      return sitemap(pages.dropFirst((number - 1) * SitemapPart.limit).prefix(SitemapPart.limit))
    }
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

  private func lastChange(of page: Page) -> Moment? {
    switch page.content {
    case .document(let number), .services(.some(let number)):
      let document = network.documents[site.placements[number].document]
      return document.lastChange
    case .news(let listing), .year(_, let listing), .term(_, let listing):
      return listing.entries.first.flatMap { network.documents[site.placements[$0].document].date }
    default: return nil
    }
  }
}
