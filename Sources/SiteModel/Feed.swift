package import Content

/// A feed of a site: where it stands, and what it lists.
package struct Feed: Sendable {
  package let subject: Subject
  package let language: ContentLanguage
  /// The page whose list it is.
  package let page: Permalink
  /// Newest first.
  package let entries: [PlacementID]
  package let formats: [Format]

  package enum Subject: Sendable, Hashable {
    case news
    case publications
    case provinces
    /// The title of a category or tag.
    case term(String)
  }

  /// The raw value is the name of the file.
  package enum Format: String, Sendable, Hashable, CaseIterable {
    case rss = "rss.xml"
    case atom = "atom.xml"
    case json = "feed.json"
  }

  /// How many entries a feed carries at most.
  package static let limit = 20

  /// The feed with those of its entries alone that pass.
  func keeping(_ passes: (PlacementID) -> Bool) -> Feed {
    Feed(
      subject: subject, language: language, page: page, entries: entries.filter(passes),
      formats: formats)
  }

  package func permalink(_ format: Format) -> Permalink { page.file(format.rawValue) }
}
