/// The names that a document may use and that other files define.
package struct Vocabulary: Sendable, Hashable {
  package let sites: Set<SiteID>
  /// The sites whose documents may appear on others' sites: those of ministries.
  package let syndicators: Set<SiteID>
  package let groups: [String]
  package let categories: [String]
  /// The sites whose slugs are in Lao script.
  package let laoSlugs: Set<SiteID>

  package init(
    sites: Set<SiteID>, syndicators: Set<SiteID>, groups: [String], categories: [String],
    laoSlugs: Set<SiteID> = []
  ) {
    self.sites = sites
    self.syndicators = syndicators
    self.groups = groups
    self.categories = categories
    self.laoSlugs = laoSlugs
  }

  /// The names that the configuration defines.
  package init(shared: SharedConfiguration, sites: [SiteConfiguration]) {
    self.init(
      sites: Set(sites.map(\.id)),
      syndicators: Set(sites.filter { $0.kind == .ministry }.map(\.id)),
      groups: shared.groups.map(\.id), categories: shared.categories.map(\.id),
      laoSlugs: Set(sites.filter { $0.slugs == .lao }.map(\.id)))
  }

  /// What `syndicate: {to: …}` can name, in the order of a hint.
  var syndicationTargets: [String] { ["all"] + groups + sites.map(\.text).sorted() }
}
