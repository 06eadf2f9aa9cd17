package import Diagnostics
package import LaoText
package import Workspaces

/// What a build is asked to do. The clock, the time zone and the environment are read by whoever
/// asks.
package struct BuildOptions: Sendable {
  package var workspace: String
  package var output: String
  /// The sites to build; empty means all.
  package var sites: [String] = []
  /// The day to build for: what is public, what has expired.
  package var day: CalendarDate
  package var includesDrafts = false
  /// Whether what is built is shown to its authors alone: it has drafts, or what is not due yet. Such
  /// a build has an output of its own, which is marked.
  package var isPreview = false
  /// Whether a site may lose more than a third of its pages at once.
  package var allowsRemoval = false
  /// When the build is, by the clock of whoever asks: `2026-11-30T09:00+07:00`. It is told by `gweb
  /// history` and stands nowhere in what is published.
  package var moment = ""
  /// Whether warnings keep sites from being published too.
  package var isStrict = false
  /// Whether everything is looked over and nothing written.
  package var isCheck = false
  /// Whether the lock files of addresses stay as they are; what is not in them is told.
  package var isLocked = false
  /// Whether published trees are on the disk for certain before the build ends.
  package var syncs = true
  /// How many files are worked on at a time, at least 1.
  package var jobs = 1
  /// G-Web and its version.
  package var generator: String
  /// What a second build is told of who is here, one line in each language.
  package var holder = BilingualText("gweb", lao: "gweb")
  /// For tests, which show that nothing depends on it.
  package var order = EnumerationOrder.asFound

  /// Whether what is built is marked on every page, and search engines are kept off it.
  var showsUnpublished: Bool { isPreview || includesDrafts }

  package init(workspace: String, output: String, day: CalendarDate, generator: String) {
    self.workspace = workspace
    self.output = output
    self.day = day
    self.generator = generator
  }
}
