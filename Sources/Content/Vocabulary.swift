package import LaoText

/// What a document is read with and other files define: names that it may use, the clocks of sites,
/// the day of the build.
package struct Vocabulary: Sendable, Hashable {
  package let sites: Set<SiteID>
  /// The sites whose documents may appear on others' sites.
  package let syndicators: Set<SiteID>
  package let groups: [String]
  package let categories: [String]
  /// The sites whose slugs are in Lao script.
  package let laoSlugs: Set<SiteID>
  /// The clock of documents that belong to all sites.
  package let zone: Zone
  /// The clocks of sites; those without have the shared one.
  package let zones: [SiteID: Zone]
  /// The day that is built for: years that lie centuries ahead of it are Buddhist.
  package let day: CalendarDate?

  package init(
    sites: Set<SiteID>, syndicators: Set<SiteID>, groups: [String], categories: [String],
    laoSlugs: Set<SiteID> = [], zone: Zone = .vientiane, zones: [SiteID: Zone] = [:],
    day: CalendarDate? = nil
  ) {
    self.sites = sites
    self.syndicators = syndicators
    self.groups = groups
    self.categories = categories
    self.laoSlugs = laoSlugs
    self.zone = zone
    self.zones = zones
    self.day = day
  }

  /// The names that the configuration defines.
  ///
  /// - Parameters:
  ///   - folders: every site that has a folder, also those of which nothing is known; nil means those
  ///     that are known.
  ///   - syndicators: nil means those that the configuration names.
  package init(
    shared: SharedConfiguration, sites: [SiteConfiguration], folders: Set<SiteID>? = nil,
    syndicators: Set<SiteID>? = nil, day: CalendarDate? = nil
  ) {
    self.init(
      sites: folders ?? Set(sites.map(\.id)),
      syndicators: syndicators ?? shared.syndicators(among: sites),
      groups: shared.groups.map(\.id), categories: shared.categories.map(\.id),
      laoSlugs: Set(sites.filter { $0.slugs == .lao }.map(\.id)), zone: shared.defaults.zone,
      zones: Dictionary(sites.map { ($0.id, $0.zone) }) { first, _ in first }, day: day)
  }

  /// How the dates of an origin's documents are read.
  func dateRules(of origin: Origin) -> DateRules {
    switch origin {
    case .shared: DateRules(zone: zone, day: day)
    case .site(let site): DateRules(zone: zones[site] ?? zone, day: day)
    }
  }

  /// What `syndicate: {to: …}` can name, in the order of a hint.
  var syndicationTargets: [String] { ["all"] + groups + sites.map(\.text).sorted() }
}
