import Content

extension SiteBuilder {
  /// The feeds of a language, each with its paths taken.
  mutating func feeds(of edition: Site.Edition) -> [Feed] {
    let language = edition.language
    var feeds = [
      Feed(
        subject: .news, language: language, page: edition.home,
        entries: newest(edition.news), formats: Feed.Format.allCases),
      Feed(
        subject: .publications, language: language,
        page: Permalink(["publications"], language: language),
        entries: newest(publications(of: edition)), formats: [.rss]),
    ]
    for term in edition.terms {
      feeds.append(
        Feed(
          subject: .term(term.title), language: language, page: term.permalink,
          entries: newest(term.placements), formats: [.rss]))
    }
    if configuration.kind == .ministry {
      let gathered = gathered(in: language, size: Feed.limit)
      feeds.append(
        Feed(
          subject: .provinces, language: language,
          page: Permalink(["provinces"], language: language),
          entries: newest(gathered), formats: [.rss]))
    }
    feeds = feeds.map { feed in
      feed.keeping { !placements[$0].isAwaited }
    }
    for feed in feeds {
      for format in feed.formats {
        _ = claim(feed.permalink(format).outputPath, .feed(feed, format), for: .builtIn)
      }
    }
    return feeds
  }

  /// The first entries of a feed, by the day on which they went public; lists are ordered by the dates
  /// that documents bear.
  private func newest(_ listed: some Sequence<PlacementID>) -> [PlacementID] {
    let listed = Array(listed)
    guard listed.contains(where: { documents[placements[$0].document].publishAt != nil }) else {
      return Array(listed.prefix(Feed.limit))
    }
    let keyed = listed.enumerated().map { position, placement in
      (
        day: documents[placements[placement].document].publicSince?.secondsSinceEpoch ?? .min,
        position: position, placement: placement
      )
    }
    return keyed.sorted { ($1.day, $0.position) < ($0.day, $1.position) }
      .prefix(Feed.limit).map(\.placement)
  }

  /// The gathered news of a language, in stretches of which no province has more than its share.
  func gathered(in language: ContentLanguage, size: Int) -> [PlacementID] {
    FairGathering.ordered(
      placements.ids.filter {
        placements[$0].isGathered && placements[$0].language == language
      }.map { (id: $0, origin: placements[$0].origin) }, size: size)
  }

  /// Publications and issues together, newest first.
  private func publications(of edition: Site.Edition) -> [PlacementID] {
    // Placements are in list order.
    (edition.publications + edition.issues).sorted()
  }

  /// Takes the paths of the files that every site has beside its pages.
  mutating func claimDiscovery() {
    claim("robots.txt", .robots)
    claim("_headers", .serverHeaders)
    if configuration.contact.email != nil {
      claim(".well-known/security.txt", .securityContact)
    }
    if configuration.kind == .ministry { claim("provinces.opml", .feedList) }
    for (number, placement) in placements.numbered where placement.hasPage {
      if documents[placement.document].kind == .event {
        _ = claim(
          placement.permalink.file("event.ics").outputPath, .calendar(number), for: .builtIn)
      }
    }
  }

  /// Takes the paths of what lies in the tree for G-Web and servers, and is sent to nobody.
  mutating func claimPrivateFiles() {
    _ = claim(
      SitePrivateFile.configuration, .copy(source: "Sites/\(configuration.id.text)/site.yml"),
      for: .builtIn)
    _ = claim(SitePrivateFile.copies, .copyList, for: .builtIn)
    _ = claim(SitePrivateFile.redirects, .redirectMap, for: .builtIn)
  }

  /// Takes the paths of the list for search engines, which has as many files as it needs.
  mutating func claimSitemap() {
    let pages = Site.sitemapPages(among: pages, placements, documents)
    for part in SitemapPart.parts(of: pages.count) {
      _ = claim(part.path, .sitemap(part), for: .builtIn)
    }
  }

  private mutating func claim(_ name: String, _ recipe: PlannedFile.Recipe) {
    _ = claim(OutputPath(name), recipe, for: .builtIn)
  }
}
