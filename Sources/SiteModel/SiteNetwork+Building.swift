package import Content
import Diagnostics
import LaoText

extension SiteNetwork {
  /// Places every public document on its sites.
  ///
  /// - Parameters:
  ///   - only: the sites to build; empty means all.
  ///   - held: the sites that files keep back of which no document could be made.
  ///   - map: calls its function for every number below a count and gives the results in that order,
  ///     on as many cores as it likes: sites don't depend on each other.
  package static func build(
    _ sources: NetworkSources, window: PublicationWindow, only: Set<SiteID>,
    held: HeldSites = HeldSites(),
    map: (_ count: Int, _ site: @escaping @Sendable (Int) -> BuiltSite) async -> [BuiltSite]
  ) async -> SiteNetwork {
    let plan = SitePlan(sources, window: window, only: only, held: held)
    return plan.network(of: await map(plan.chosen.count) { plan.site($0) })
  }

  /// The same on one core.
  package static func build(
    _ sources: NetworkSources, window: PublicationWindow, only: Set<SiteID>,
    held: HeldSites = HeldSites()
  ) -> SiteNetwork {
    let plan = SitePlan(sources, window: window, only: only, held: held)
    return plan.network(of: plan.chosen.indices.map { plan.site($0) })
  }
}

/// The sites that are to be built, and what they are built from.
private struct SitePlan: Sendable {
  let sources: NetworkSources
  let index: DocumentIndex
  let chosen: [SiteConfiguration]
  let held: HeldSites

  init(
    _ sources: NetworkSources, window: PublicationWindow, only: Set<SiteID>,
    held: HeldSites = HeldSites()
  ) {
    self.sources = sources
    self.held = held
    index = DocumentIndex(sources, window: window)
    chosen = sources.configurations.filter { only.isEmpty || only.contains($0.id) }
  }

  func site(_ number: Int) -> BuiltSite {
    var builder = SiteBuilder(configuration: chosen[number], index: index)
    let site = builder.build()
    return BuiltSite(site: site, diagnostics: builder.diagnostics)
  }

  func network(of built: [BuiltSite]) -> SiteNetwork {
    var held = self.held
    held.merge(index.held)
    for site in built {
      for fault in site.diagnostics where fault.severity == .error {
        held.hold(
          [site.site.id], because: fault.location?.file ?? site.site.configuration.location.file)
      }
    }
    return SiteNetwork(
      sources, sites: built.map(\.site), index: index,
      diagnostics: index.diagnostics + built.flatMap(\.diagnostics), held: held)
  }
}

/// One site, and what is wrong with it.
package struct BuiltSite: Sendable {
  let site: Site
  /// Of them an error is in something that this site alone would show.
  let diagnostics: [Diagnostic]
}
