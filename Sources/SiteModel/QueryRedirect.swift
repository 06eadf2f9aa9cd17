/// An old address with a query that leads to a page of the site.
package struct QueryRedirect: Sendable, Hashable {
  /// Decoded, with its leading slash.
  package let path: String
  /// As it was written, without its question mark.
  package let query: String
  package let target: Permalink
}
