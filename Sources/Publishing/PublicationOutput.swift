package import Diagnostics

/// The output folder, locked for this process: one published tree a site, and beside them `.gweb`
/// with what G-Web needs for itself.
///
///     public/<site>/               published trees, each with its manifest
///     public/.gweb/lock            held while a build runs
///     public/.gweb/staging/        trees that are being built
///     public/.gweb/previous/<site>.<number>
///                                  the trees before the last publications, for `rollback`
///     public/.gweb/history/<site>  when they were published, and for which day
///     public/.gweb/preview         marks an output that never goes online
///     public/.gweb/kept/<site>/    published files that somebody changed by hand, before they are
///                                  replaced
///     public/.gweb/trees/          published trees where folders can't be exchanged (see `switch`)
///
/// One value is shared by all tasks of a build. Sites may be staged at the same time; one site's
/// `begin`, `seal` and `publish` follow each other.
package final class PublicationOutput: Sendable {
  let folder: Folder
  let folders: StateFolders
  let history: Folder
  /// Whether everything is on the disk before and after trees are exchanged.
  let syncs: Bool
  let exchanges: Bool
  /// What could not be cleaned up after builds that were killed.
  package let warnings: [Diagnostic]

  private let lock: OutputLock

  /// Makes the folder where there is none, locks it and removes what killed builds left behind.
  ///
  /// - Parameters:
  ///   - path: absolute, or relative to the current directory.
  ///   - holder: what a second build is told of who is here, one line in each language.
  ///   - syncs: false for builds that nobody minds to lose in a power cut (`--no-sync`).
  ///   - purpose: who is to see it. An output is for one purpose for good.
  /// - Throws: `locked` where another build holds it; `refused` where it is for another purpose;
  ///   `disk` where it can't be written.
  package convenience init(
    path: String, holder: BilingualText, syncs: Bool = true, purpose: Purpose = .online
  ) throws(PublishingError) {
    try self.init(path: path, holder: holder, syncs: syncs, exchanges: true, purpose: purpose)
  }

  /// The same for an output that must be there already: what only brings trees back makes no folder
  /// where somebody mistyped its name.
  ///
  /// - Throws: also `refused` where there is no such folder, or nothing was ever published to it.
  package convenience init(existing path: String, holder: BilingualText) throws(PublishingError) {
    guard try Folder.exists(path + "/.gweb") else { throw .noOutput(path) }
    try self.init(path: path, holder: holder, syncs: true, exchanges: true, purpose: nil)
  }

  /// - Parameters:
  ///   - exchanges: false makes tests go the way of file systems without RENAME_EXCHANGE.
  ///   - purpose: nil takes the output for what it is.
  init(
    path: String, holder: BilingualText, syncs: Bool, exchanges: Bool, purpose: Purpose? = .online
  ) throws(PublishingError) {
    folder = try Folder.makeAndOpen(path)
    // A build under another umask made both: the folder itself must let readers in too.
    let (own, inner) = (try folder.status().rights, try folder.status(".gweb")?.rights)
    if own == inner, own != PublishedRights.folder { folder.setOwnRights() }
    let state = try folder.makeChild(".gweb")
    lock = try OutputLock(in: state, output: path, holder: holder)
    if let purpose { try OutputMark(folder, state).claim(for: purpose) }
    folders = StateFolders(
      staging: try state.makeChild("staging"), previous: try state.makeChild("previous"),
      kept: try state.makeChild("kept"), trees: try state.makeChild("trees"))
    history = try state.makeChild("history")
    self.syncs = syncs
    self.exchanges = exchanges
    var cleaning = LeftoverCleaning(output: folder, folders: folders)
    cleaning.run()
    warnings = cleaning.warnings
  }

  var staging: Folder { folders.staging }
  var previous: Folder { folders.previous }
  var kept: Folder { folders.kept }
  var trees: Folder { folders.trees }

  /// The trees that a site had before.
  func generations(of site: String) -> Generations { Generations(site: site, output: folders) }
}
