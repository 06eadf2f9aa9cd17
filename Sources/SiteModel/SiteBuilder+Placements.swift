import Content
import LaoText

extension SiteBuilder {
  /// How many of the provinces' news a ministry gathers.
  private static let gatheredLimit = 500

  /// Every document that this site shows, newest first, ties broken by permalink.
  mutating func placed() -> [Placement] {
    let own = ownIndices()
    var result = own.compactMap { ownPlacement($0) }
    var taken = Set(result.map { $0.permalink.outputPath.collisionKey })
    for document in index.received[configuration.id] ?? [] {
      guard let placement = receivedPlacement(document, taken: taken) else { continue }
      taken.insert(placement.permalink.outputPath.collisionKey)
      result.append(placement)
    }
    if configuration.kind == .ministry { result += gathered(without: result) }
    return Self.inListOrder(result)
  }

  /// The site's own documents and the shared ones; a page of its own replaces a shared page.
  private func ownIndices() -> [DocumentID] {
    let own = index.owned[.site(configuration.id)] ?? []
    let paths = Set(own.compactMap { index.permalinks[$0]?.outputPath.collisionKey })
    let shared = (index.owned[.shared] ?? []).filter { document in
      guard let permalink = index.permalinks[document] else { return false }
      return documents[document].kind != .page
        || !paths.contains(permalink.outputPath.collisionKey)
    }
    return (own + shared).filter { configuration.languages.contains(documents[$0].language) }
  }

  private mutating func ownPlacement(_ document: DocumentID) -> Placement? {
    guard let permalink = index.permalinks[document] else { return nil }
    return placement(
      of: document, mode: .own, permalink: permalink,
      canonical: permalink.absolute(at: configuration.baseURL), origin: nil)
  }

  private mutating func receivedPlacement(_ document: DocumentID, taken: Set<String>) -> Placement?
  {
    guard configuration.languages.contains(documents[document].language),
      let request = documents[document].syndication,
      case .site(let origin) = documents[document].path.origin,
      let home = index.permalinks[document],
      let permalink = index.publicPermalink(of: document),
      let source = index.configuration(origin)
    else { return nil }
    let canonical = permalink.absolute(at: source.baseURL)
    switch request.mode {
    case .copy:
      return placement(
        of: document, mode: .copy,
        permalink: addressOfCopy(document, home: home, origin: origin, taken: taken),
        canonical: canonical, origin: origin)
    case .card:
      return placement(
        of: document, mode: .card, permalink: permalink, canonical: canonical, origin: origin)
    case .link:
      return placement(
        of: document, mode: .link, permalink: permalink, canonical: canonical, origin: origin)
    }
  }

  /// The newest news of the provinces, for the ministry's page of gathered news, with a part for each. One that has
  /// errors keeps its own site back and is left out here: it must not keep the ministry back too.
  private func gathered(without placed: [Placement]) -> [Placement] {
    var result: [Placement] = []
    for source in index.sources.configurations where source.kind == .province {
      for document in index.owned[.site(source.id)] ?? []
      where documents[document].kind == .news && !documents[document].hasErrors
        && configuration.languages.contains(documents[document].language)
      {
        guard let permalink = index.publicPermalink(of: document) else { continue }
        result.append(
          Placement(
            document: document, mode: .link, language: documents[document].language,
            permalink: permalink, canonical: permalink.absolute(at: source.baseURL),
            origin: source.id, sortKey: Self.sortKey(of: documents[document]), files: [],
            isGathered: true, isAwaited: isAwaited(document)))
      }
    }
    let languages = configuration.languages
    let ordered = Self.inListOrder(result)
    return languages.flatMap { language in
      let entries = ordered.filter { $0.language == language }.map { (id: $0, origin: $0.origin) }
      return FairGathering.limited(entries, to: Self.gatheredLimit)
    }
  }

  private mutating func placement(
    of document: DocumentID, mode: Placement.Mode, permalink: Permalink, canonical: String,
    origin: SiteID?
  ) -> Placement {
    Placement(
      document: document, mode: mode, language: documents[document].language, permalink: permalink,
      canonical: canonical, origin: origin, sortKey: Self.sortKey(of: documents[document]),
      files: placedFiles(of: documents[document], mode: mode, permalink: permalink),
      isGathered: false, isAwaited: isAwaited(document))
  }

  /// Whether a document is here only because drafts were asked for.
  private func isAwaited(_ document: DocumentID) -> Bool {
    let window = index.window
    guard window.includesDrafts else { return false }
    return !PublicationWindow(day: window.day, includesDrafts: false).contains(documents[document])
  }

  private static func sortKey(of document: Document) -> Int {
    if case .event(let event) = document.details { return event.start.secondsSinceEpoch }
    return document.date?.secondsSinceEpoch ?? 0
  }

  private static func inListOrder(_ placements: [Placement]) -> [Placement] {
    placements.sorted { a, b in
      if a.sortKey != b.sortKey { return a.sortKey > b.sortKey }
      if a.permalink != b.permalink {
        return a.permalink.text.utf8.lexicographicallyPrecedes(b.permalink.text.utf8)
      }
      return (a.origin?.text ?? "") < (b.origin?.text ?? "")
    }
  }
}
