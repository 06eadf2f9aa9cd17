package import Content

/// A category or a tag of a site in one language, with what is filed under it.
package struct Term: Sendable {
  package let taxonomy: Taxonomy
  /// What the lock file of addresses calls it.
  package let subject: AddressSubject
  /// The part of its URL, and the id of a category.
  package let slug: String
  package let title: String
  package let description: String?
  package let permalink: Permalink
  /// Newest first.
  package let placements: [PlacementID]

  package enum Taxonomy: String, Sendable, Hashable, CaseIterable {
    case categories
    case tags
  }
}
