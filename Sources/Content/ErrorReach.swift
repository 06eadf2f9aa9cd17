/// Which sites an error in a file could reach: the one answer for files of every kind. Their trees
/// stay as they are until it is mended; no other site's does.
package struct ErrorReach: Sendable, Hashable {
  /// Every site that has a folder in `Sites/`, whatever is in it.
  package let sites: Set<SiteID>
  /// Those whose documents may appear on others.
  package let syndicators: Set<SiteID>

  package init(sites: Set<SiteID>, syndicators: Set<SiteID>) {
    self.sites = sites
    self.syndicators = syndicators
  }

  /// The sites that a file could reach, by where it lies.
  ///
  /// - A file of one site's folder, in `Sites/` or `Content/`, reaches that site: a file too high in
  ///   the tree, of no section, or with another ending too.
  /// - What all sites share, and what lies in a folder that is no site's, reaches all: nobody knows
  ///   whose it is.
  ///
  /// - Parameter asksForSyndication: whether it says that it goes to other sites, without saying to
  ///   which in a way that can be read. It counts where its origin may send at all.
  package func sites(of file: String, asksForSyndication: Bool = false) -> Set<SiteID> {
    let parts = file.utf8.split(separator: 0x2F).map { String(decoding: $0, as: UTF8.self) }
    // `Content/<site>/x`: two parts alone are a file of nobody.
    guard parts.count > 2, let site = SiteID(parts[1]), sites.contains(site) else { return sites }
    switch parts[0] {
    case "Content", "Sites":
      return asksForSyndication && syndicators.contains(site) ? sites : [site]
    default: return sites
    }
  }
}
