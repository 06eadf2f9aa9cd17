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
    let entries = feed.entries.map {
      FeedEntry(site.placements[$0], site: site, network: network)
    }
    switch format {
    case .rss: return rss(feed, entries)
    case .atom: return atom(feed, entries)
    case .json: return json(feed, entries)
    }
  }

  func absolute(_ permalink: Permalink) -> String {
    permalink.absolute(at: site.configuration.baseURL)
  }

  func description(_ feed: Feed) -> String {
    let name = site.configuration.name[feed.language]
    return feed.subject == .news ? name : "\(titles(feed, site)) – \(name)"
  }

  /// The moment of the newest change; none for an empty feed.
  func newest(_ entries: [FeedEntry]) -> Moment? {
    entries.compactMap { $0.updated ?? $0.published }.max()
  }
}
