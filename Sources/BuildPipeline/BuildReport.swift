package import Diagnostics
package import Publishing
package import SiteModel

/// What a build did.
package struct BuildReport: Sendable {
  package var diagnostics: [Diagnostic]
  /// The sites that are online as this build made them, in official order.
  package var published: [PublicationSummary] = []
  /// The sites whose old trees were left as they were, and those that `check` found fault with.
  package var withheld: [String] = []
  /// Of sites that are kept back, the files that are to blame.
  package var reasons: [String: [String]] = [:]
  /// The addresses that were changed on purpose, each with where it leads now, by site.
  package var moved: [String: [MovedAddress]] = [:]
  /// How many sites were looked over by `check`.
  package var checkedSites = 0
  /// The web addresses of bodies that leave the workspace's sites, sorted; `check` alone finds them.
  package var foreignLinks: [ForeignLink] = []
  package var failure: Failure?
  /// Why nothing was begun.
  package var refusal: BuildRefusal.Reason?
  package var timings: [Timing] = []
  /// What the day keeps out of the sites; nil where nothing was assembled.
  package var outlook: Outlook?
  /// Where each published site is read, without a slash at the end, by its id.
  package var baseURLs: [String: String] = [:]
  /// What the build worked on. A command that ends with it keeps it to its end: to let go of ten
  /// thousand documents one by one takes longer than to publish them.
  package var workingSet: [any Sendable] = []

  /// An address that leads on to another now.
  package struct MovedAddress: Sendable, Hashable {
    /// Paths of the site.
    package let from: String
    package let to: String
  }

  /// Why nothing, or not everything, could be written.
  package enum Failure: Sendable, Hashable {
    /// Another build holds the lock.
    case locked
    /// The output can't be written.
    case output
  }

  /// A web address, and where documents wrote it.
  package struct ForeignLink: Sendable {
    /// Without its fragment.
    package let address: String
    package let places: [SourceLocation]

    package init(address: String, places: [SourceLocation]) {
      self.address = address
      self.places = places
    }
  }

  /// How long a stage took.
  package struct Timing: Sendable {
    package let stage: String
    package let nanoseconds: Int
  }

  /// A build that did not begin.
  init(_ refusal: BuildRefusal) {
    self.init(diagnostics: refusal.diagnostics)
    self.refusal = refusal.reason
  }

  /// A build that got no further than this.
  package init(diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }

  /// Whether something must be mended.
  package var hasErrors: Bool { diagnostics.containsErrors }
}
