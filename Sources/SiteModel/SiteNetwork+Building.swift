package import Content
import Diagnostics
import LaoText

extension SiteNetwork {
  /// Places every public document on its sites.
  ///
  /// - Parameters:
  ///   - only: the sites to build; empty means all.
  ///   - unreadable: the sites that a file would appear on that no document could be made of.
  ///   - map: calls its function for every number below a count and gives the results in that order,
  ///     on as many cores as it likes: sites don't depend on each other.
  package static func build(
    _ sources: NetworkSources, window: PublicationWindow, only: Set<SiteID>,
    unreadable: Set<SiteID>,
    map: (_ count: Int, _ site: @escaping @Sendable (Int) -> BuiltSite) async -> [BuiltSite]
  ) async -> SiteNetwork {
    let plan = SitePlan(sources, window: window, only: only, unreadable: unreadable)
    return plan.network(of: await map(plan.chosen.count) { plan.site($0) })
  }

  /// The same on one core.
  package static func build(
    _ sources: NetworkSources, window: PublicationWindow, only: Set<SiteID>,
    unreadable: Set<SiteID>
  ) -> SiteNetwork {
    let plan = SitePlan(sources, window: window, only: only, unreadable: unreadable)
    return plan.network(of: plan.chosen.indices.map { plan.site($0) })
  }
}

/// The sites that are to be built, and what they are built from.
private struct SitePlan: Sendable {
  let sources: NetworkSources
  let index: DocumentIndex
  let chosen: [SiteConfiguration]
  let unreadable: Set<SiteID>

  init(
    _ sources: NetworkSources, window: PublicationWindow, only: Set<SiteID>,
    unreadable: Set<SiteID>
  ) {
    self.sources = sources
    self.unreadable = unreadable
    index = DocumentIndex(sources, window: window)
    chosen = sources.configurations.filter { only.isEmpty || only.contains($0.id) }
  }

  func site(_ number: Int) -> BuiltSite {
    var builder = SiteBuilder(configuration: chosen[number], index: index)
    let site = builder.build()
    return BuiltSite(
      site: site, diagnostics: builder.diagnostics, isBlocked: builder.isBlocked)
  }

  func network(of built: [BuiltSite]) -> SiteNetwork {
    SiteNetwork(
      sources, sites: built.map(\.site), index: index,
      diagnostics: index.diagnostics + built.flatMap(\.diagnostics),
      blocked: unreadable.union(index.blocked).union(
        built.filter(\.isBlocked).map(\.site.id)))
  }
}

/// One site, and what is wrong with it.
package struct BuiltSite: Sendable {
  let site: Site
  let diagnostics: [Diagnostic]
  /// Whether something that this site alone would show has errors.
  let isBlocked: Bool
}
