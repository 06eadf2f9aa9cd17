package import Content
import Diagnostics
import LaoText

extension SiteNetwork {
  /// Places every public document on its sites.
  ///
  /// Sites don't depend on each other once the documents' own permalinks are known, so `map` may
  /// build them on several cores.
  /// - Parameters:
  ///   - only: the sites to build; empty means all.
  ///   - unreadable: the sites that a file would appear on that no document could be made of.
  package static func build(
    _ sources: NetworkSources, window: PublicationWindow, only: Set<SiteID>,
    unreadable: Set<SiteID>
  ) -> SiteNetwork {
    let index = DocumentIndex(sources, window: window)
    var sites: [Site] = []
    var diagnostics = index.diagnostics
    var blocked = unreadable.union(index.blocked)
    for configuration in sources.configurations
    where only.isEmpty || only.contains(configuration.id) {
      var builder = SiteBuilder(configuration: configuration, index: index)
      sites.append(builder.build())
      diagnostics += builder.diagnostics
      if builder.isBlocked { blocked.insert(configuration.id) }
    }
    return SiteNetwork(
      sources, sites: sites, index: index, diagnostics: diagnostics, blocked: blocked)
  }
}
