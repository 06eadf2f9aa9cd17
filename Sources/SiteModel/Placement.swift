package import Content

/// A document on a site: where it stands there, and how it came.
package struct Placement: Sendable {
  package let document: DocumentID
  package let mode: Mode
  package let language: ContentLanguage
  /// The page on this site; for cards and links the page at the origin.
  package let permalink: Permalink
  /// The absolute URL of the original.
  package let canonical: String
  /// The site whose document it is, where that is another one.
  package let origin: SiteID?
  /// The moment that lists sort by, in seconds after 1970.
  package let sortKey: Int
  /// Which files of the document stand where on this site.
  package let files: [PlacedFile]

  /// Whether it is a province's news on the ministry's page of gathered news, and in no other list.
  package let isGathered: Bool

  /// Whether it is a draft, or its day has not come: it is shown to its authors alone, and in no feed
  /// and no sitemap.
  package let isAwaited: Bool

  /// How a document appears on a site.
  package enum Mode: Sendable, Hashable {
    case own
    case copy
    case card
    case link
  }

  /// Whether the site has a page of its own for it.
  package var hasPage: Bool { mode == .own || mode == .copy }
}

/// A file of a document on a site.
package struct PlacedFile: Sendable, Hashable {
  /// As the document names it.
  package let name: String
  /// The path in the workspace.
  package let source: String
  /// The path in the site.
  package let permalink: Permalink
  /// In bytes.
  package let size: Int
  package let media: MediaFile
}
