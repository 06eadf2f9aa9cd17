package import Content

/// The sites that must not be published now, each with the files that are to blame: what is online
/// of them stays as it is.
package struct HeldSites: Sendable {
  private var files: [SiteID: Set<String>] = [:]

  /// No site is kept back.
  package init() {}

  /// Keeps sites back because of a file of the workspace.
  package mutating func hold(_ sites: some Sequence<SiteID>, because file: String) {
    for site in sites { files[site, default: []].insert(file) }
  }

  package mutating func merge(_ other: HeldSites) {
    files.merge(other.files) { $0.union($1) }
  }

  package var sites: Set<SiteID> { Set(files.keys) }

  package func contains(_ site: SiteID) -> Bool { files[site] != nil }

  /// The files that are to blame, sorted by bytes.
  package func reasons(of site: SiteID) -> [String] {
    (files[site] ?? []).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
