/// The lock files of addresses of a workspace: one a site, and one for what all sites share.
package struct AddressBooks: Sendable, Hashable {
  package var shared = AddressBook.empty
  package var sites: [SiteID: AddressBook] = [:]

  /// A workspace that nothing was published of.
  package init() {}

  /// The book of a site.
  package subscript(site: SiteID) -> AddressBook { sites[site] ?? .empty }
}
