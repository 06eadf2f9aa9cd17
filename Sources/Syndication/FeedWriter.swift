import Content
package import SiteModel

/// Writes the feeds of a site. Nothing in them tells when they were built: the newest entry dates
/// a feed, so that a site without news keeps its bytes.
package struct FeedWriter: Sendable {
  let network: SiteNetwork
  let site: Site
  let titles: FeedTitles
  let generator: String

  package init(network: SiteNetwork, site: Site, titles: FeedTitles, generator: String) {
    self.network = network
    self.site = site
    self.titles = titles
    self.generator = generator
  }

  /// Every feed of the site in each of its formats.
  package func feeds() -> [(feed: Feed, format: Feed.Format, bytes: [UInt8])] {
    // A post is in the feed of its site, of its category and of each of its tags.
    var items: [PlacementID: RSSItem] = [:]
    return site.feeds.flatMap { feed in
      feed.formats.map { (feed, $0, write(feed, as: $0, items: &items)) }
    }
  }

  /// One feed in one format.
  package func write(_ feed: Feed, as format: Feed.Format) -> [UInt8] {
    var items: [PlacementID: RSSItem] = [:]
    return write(feed, as: format, items: &items)
  }

  /// - Parameter items: what was written of its entries in other RSS feeds, by placement.
  private func write(
    _ feed: Feed, as format: Feed.Format, items: inout [PlacementID: RSSItem]
  ) -> [UInt8] {
    switch format {
    case .rss:
      return rss(
        feed,
        feed.entries.map { placement in
          if let item = items[placement] { return item }
          let item = RSSItem(entry(placement))
          items[placement] = item
          return item
        })
    case .atom: return atom(feed, feed.entries.map(entry))
    case .json: return json(feed, feed.entries.map(entry))
    }
  }

  private func entry(_ placement: PlacementID) -> FeedEntry {
    FeedEntry(site.placements[placement], site: site, network: network)
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
