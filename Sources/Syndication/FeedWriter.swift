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

  /// One feed in one format.
  package func write(_ feed: Feed, as format: Feed.Format) -> [UInt8] {
    var items = WrittenItems()
    return write(feed, as: format, items: &items)
  }

  /// What was written of entries in RSS feeds of one site: a post is in the feed of its site, of its
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
    case .rss:
      return rss(
        feed,
        feed.entries.map { placement in
          if let item = items.items[placement] { return item }
          let item = RSSItem(entry(placement))
          items.items[placement] = item
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
