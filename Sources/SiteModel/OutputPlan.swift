/// Everything that goes out: the sites that are to be published, each with every file that its tree
/// will have. What a sink is given, and nothing else, can be published, looked over or shown.
package struct OutputPlan: Sendable {
  package let network: SiteNetwork
  /// In official order.
  package let sites: [Site]

  package init(network: SiteNetwork, sites: [Site]) {
    self.network = network
    self.sites = sites
  }

  /// How many files all sites have together.
  package var fileCount: Int { sites.reduce(0) { $0 + $1.files.count } }
}

extension SiteNetwork {
  /// The plan of the sites that nothing keeps back.
  package var plan: OutputPlan {
    OutputPlan(network: self, sites: sites.filter { !held.contains($0.id) })
  }

  /// The plan of all sites, for those who look them over and publish nothing.
  package var planOfAll: OutputPlan { OutputPlan(network: self, sites: sites) }
}
