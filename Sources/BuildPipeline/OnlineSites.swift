import Content
import Diagnostics
import Publishing
import SiteModel

/// What is online of the sites that this build does not publish. Without errors and `--site` there
/// are none, and the bytes follow from the workspace and the day alone.
struct OnlineSites: Sendable {
  private(set) var pages: [SiteID: OnlinePages] = [:]
  /// The trees that are online of them.
  private(set) var trees: [SiteID: OnlineTree] = [:]
  /// Kept back, and never online.
  private(set) var hidden: Set<SiteID> = []
  private(set) var diagnostics: [Diagnostic] = []

  private let output: String

  init(output: String) {
    self.output = output
  }

  /// Looks at sites that are kept back by errors: what has no tree can't be led to.
  ///
  /// - Returns: whether there is something that was not known before.
  mutating func add(held sites: Set<SiteID>) -> Bool {
    let new = sites.filter { pages[$0] == nil }
    for site in new.sorted() {
      if let tree = read(site) {
        pages[site] = tree
      } else {
        pages[site] = OnlinePages.none
        hidden.insert(site)
      }
    }
    return !new.isEmpty
  }

  /// Looks at sites that were not asked for. Those that are not in this output are somewhere else,
  /// and nothing is known of them.
  mutating func add(others sites: some Sequence<SiteID>) {
    for site in sites { pages[site] = read(site) }
  }

  private mutating func read(_ site: SiteID) -> OnlinePages? {
    do throws(PublishingError) {
      guard let tree = try OnlineTree.read(output: output, site: site.text) else { return nil }
      diagnostics += tree.warnings
      trees[site] = tree
      return OnlinePages { tree.contains($0) }
    } catch {
      diagnostics.append(error.diagnostic)
      return nil
    }
  }
}
