import Diagnostics
import Publishing
import Rendering
import SiteModel
import Workspaces

/// Where the files of a plan go: to a staging tree, to be looked over, or to be shown.
protocol OutputSink: Sendable {
  /// What a sink notes of a file.
  associatedtype Note: Sendable

  /// Takes a file whose bytes were made.
  /// - Parameter site: the position of the site in the plan.
  func take(
    _ file: PlannedFile, _ bytes: [UInt8], site: Int
  ) throws(PublishingError) -> Note?

  /// Takes a file of the workspace as it is.
  /// - Parameter path: on the disk, relative to the workspace.
  func copy(
    _ file: PlannedFile, from path: String, site: Int
  ) throws(OutputFault) -> Note?
}

/// Why a file could not be copied: its source can't be read, or its place can't be written.
enum OutputFault: Error {
  case source(WorkspaceFault)
  case output(PublishingError)
}

/// What became of one site's files in a sink.
struct SiteOutcome<Note: Sendable>: Sendable {
  var notes: [Note] = []
  /// Pages that their templates could not make.
  var templateFaults: [RenderingFault] = []
  /// Files of the workspace that could not be read after all.
  var contentFaults: [Diagnostic] = []
  var failure: PublishingError?

  mutating func merge(_ other: Self) {
    notes += other.notes
    templateFaults += other.templateFaults
    contentFaults += other.contentFaults
    failure = failure ?? other.failure
  }
}
