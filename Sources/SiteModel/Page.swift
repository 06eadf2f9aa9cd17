package import Content

/// A page of a site: its place, and what it shows.
package struct Page: Sendable {
  package let permalink: Permalink
  package let language: ContentLanguage
  package let content: Content

  /// What a page shows.
  package enum Content: Sendable {
    case home
    case document(PlacementID)
    case news(Listing)
    case year(Int, Listing)
    case publications(Listing)
    case periodicals(Listing)
    case events(Listing)
    case terms(Term.Taxonomy)
    case term(TermID, Listing)
    /// The placement of a page document at its path, if a site has one, introduces the list.
    case services(PlacementID?)
    case provinces(Listing)
    case notFound
    case redirect(to: Permalink)
  }
}

/// One page of a list that goes on over several.
package struct Listing: Sendable, Hashable {
  /// The first page of the list.
  package let base: Permalink
  /// From 1.
  package let number: Int
  package let pageCount: Int
  package let entryCount: Int
  package let entries: [PlacementID]

  package init(
    base: Permalink, number: Int, pageCount: Int, entryCount: Int, entries: [PlacementID]
  ) {
    self.base = base
    self.number = number
    self.pageCount = pageCount
    self.entryCount = entryCount
    self.entries = entries
  }

  /// Cuts a list into pages; an empty list has one empty page.
  static func pages(of entries: [PlacementID], base: Permalink, size: Int) -> [Listing] {
    let count = max(1, (entries.count + size - 1) / size)
    return (1...count).map { number in
      let lower = (number - 1) * size
      let part = Array(entries[lower..<min(entries.count, lower + size)])
      return Listing(
        base: base, number: number, pageCount: count, entryCount: entries.count, entries: part)
    }
  }

  package var permalink: Permalink { base.page(number) }
}
