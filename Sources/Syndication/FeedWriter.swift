import Content
import Markup
package import SiteModel

/// Writes the feeds of a site. Nothing in them tells when they were built: the newest entry dates
/// a feed, so that a site without news keeps its bytes.
package struct FeedWriter: Sendable {
  let network: SiteNetwork
  let site: Site
  let titles: FeedTitles
  let generator: String
  private let bodies: BodyLinks

  package init(network: SiteNetwork, site: Site, titles: FeedTitles, generator: String) {
    self.network = network
    self.site = site
    self.titles = titles
    self.generator = generator
    bodies = BodyLinks(site, network: network)
  }

  /// One feed in one format.
  package func write(_ feed: Feed, as format: Feed.Format) -> [UInt8] {
    var items = WrittenItems()
    return write(feed, as: format, items: &items)
  }

  /// The short items that were written for RSS feeds of one site: a post is in the feed of its site, of its
  /// category and of each of its tags.
  package struct WrittenItems {
    fileprivate var items: [PlacementID: RSSItem] = [:]

    package init() {}
  }

  /// The same, when other feeds of the site were or will be written.
  package func write(
    _ feed: Feed, as format: Feed.Format, items: inout WrittenItems
  ) -> [UInt8] {
    switch format {
    case .rss where isFull(feed): return rss(feed, feed.entries.map { RSSItem(full($0)) })
    case .rss:
      return rss(
        feed,
        feed.entries.map { placement in
          if let item = items.items[placement] { return item }
          let item = RSSItem(short(placement))
          items.items[placement] = item
          return item
        })
    case .atom: return atom(feed, feed.entries.map(isFull(feed) ? full : short))
    case .json: return json(feed, feed.entries.map(isFull(feed) ? full : short))
    }
  }

  /// Whether a feed carries whole texts: those of the site itself do. There are hundreds of feeds
  /// of categories and tags, and what they list stands in the site's own, too.
  private func isFull(_ feed: Feed) -> Bool {
    guard site.configuration.feeds == .full else { return false }
    switch feed.subject {
    case .news, .publications: return true
    case .provinces, .term: return false
    }
  }

  private func full(_ number: PlacementID) -> FeedEntry {
    let placement = site.placements[number]
    let document = network.documents[placement.document]
    return FeedEntry(
      placement, site: site, network: network,
      body: placement.hasPage ? bodies.absoluteHTML(of: document, placement) : nil)
  }

  private func short(_ number: PlacementID) -> FeedEntry {
    FeedEntry(site.placements[number], site: site, network: network, body: nil)
  }

  func absolute(_ permalink: Permalink) -> String {
    permalink.absolute(at: site.configuration.baseURL)
  }

  func description(_ feed: Feed) -> String {
    let name = site.configuration.name[feed.language]
    return feed.subject == .news ? name : "\(titles(feed, site)) – \(name)"
  }

  /// The moment of the newest change; none for an empty feed.
  func newest(_ changes: [Moment?]) -> Moment? { changes.lazy.compactMap { $0 }.max() }
}
