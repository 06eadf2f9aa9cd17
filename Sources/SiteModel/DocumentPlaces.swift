import Content

/// Where the readers of one site find the documents of the workspace: on the site itself, else at
/// their origins.
struct DocumentPlaces: Sendable {
  private let configuration: SiteConfiguration
  private let index: DocumentIndex
  private let placements: Table<PlacementID, Placement>
  private let numbers: [DocumentID: PlacementID]
  /// The site's pages of documents by their path, for those that stand where others have a shared
  /// one.
  private let pages: [Permalink: PlacementID]

  init(
    _ configuration: SiteConfiguration, placements: Table<PlacementID, Placement>,
    index: DocumentIndex
  ) {
    self.configuration = configuration
    self.index = index
    self.placements = placements
    var numbers: [DocumentID: PlacementID] = [:]
    var pages: [Permalink: PlacementID] = [:]
    for (number, placement) in placements.numbered where !placement.isGathered {
      numbers[placement.document] = number
      if placement.hasPage { pages[placement.permalink] = number }
    }
    self.numbers = numbers
    self.pages = pages
  }

  /// A path of the site, or an absolute URL; none where no reader finds the document today.
  func address(of document: DocumentID) -> String? {
    if let number = numbers[document] {
      let found = placements[number]
      return found.hasPage ? found.permalink.encoded : found.canonical
    }
    if index.sources.documents[document].path.origin == .shared {
      return index.permalinks[document].flatMap { pages[$0] == nil ? nil : $0.encoded }
    }
    return index.canonical(of: document)
  }

  /// Why no reader finds a document that has no address.
  func absence(of document: DocumentID) -> DocumentAbsence {
    let found = index.sources.documents[document]
    if let absence = index.window.absence(of: found) { return absence }
    switch found.path.origin {
    case .shared: return .notInLanguage(configuration.id)
    case .site(let origin):
      guard let source = index.configuration(origin), source.languages.contains(found.language)
      else { return .notInLanguage(origin) }
      return .notOnline(origin)
    }
  }
}
