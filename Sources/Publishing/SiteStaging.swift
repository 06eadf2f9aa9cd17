#if canImport(Glibc)
  import Glibc
#endif
import Hashing
import Synchronization

/// One site while it is being built: files are compared with the published tree as they come, and
/// what differs is written to a staging tree, which is made when the first file needs it. Nothing
/// is held in memory but the manifest of the published tree.
///
/// Files may be written from all cores at once. A staging that is not sealed and published removes
/// its tree when it is let go.
package final class SiteStaging: Sendable {
  /// The site's id, which is the name of its folder.
  package let site: String
  let output: PublicationOutput
  let published: PublishedTree
  let state = Mutex(State())

  struct State {
    var tree: StagingTree?
    /// Hashes of the folders that were made. A collision is harmless: the file can't be created
    /// then, and the folder is made after all.
    var made: Set<Int> = []
    /// Files of the staging tree that were copied since the file that they are can't have more names.
    var copies: [ContentHash: String] = [:]
  }

  init(site: String, output: PublicationOutput, published: PublishedTree) {
    self.site = site
    self.output = output
    self.published = published
  }

  deinit {
    // What this can't remove, the next build does.
    state.withLock { state in
      if let tree = state.tree { _ = try? output.staging.removeTree(tree.name) }
    }
  }
}

extension SiteStaging {
  /// Takes one file of the new tree.
  ///
  /// Where the published tree has the same bytes nothing is written; else mkdirat, openat, write,
  /// fstat and close.
  ///
  /// - Parameter path: relative to the site's root, in NFC.
  /// - Returns: its record, to be handed to `seal`.
  package func write(_ path: String, _ bytes: [UInt8]) throws(PublishingError) -> StagedFile {
    try TreePath.check(path, site: site)
    let hash = ContentHash(of: bytes)
    let change = published.holds(path, size: bytes.count, hash: hash)
    let file = StagedFile(path: path, size: bytes.count, hash: hash, change: change)
    if change == .unchanged { return file }
    let new = try create(path)
    try new.write(bytes, shown: shown(path))
    try new.finish(size: bytes.count, shown: shown(path))
    return file
  }

  /// Takes a file that is online as it is: nothing is read and nothing written, the new tree gets a
  /// second name of it.
  ///
  /// - Returns: its record, to be handed to `seal`; nil where the published tree has no such file,
  ///   or somebody has changed it.
  package func keep(_ path: String) throws(PublishingError) -> StagedFile? {
    guard let index = published.manifest.index(of: path), published.states[index] == .intact,
      !published.manifest.isOld, let hash = published.manifest.hash(index)
    else { return nil }
    try TreePath.check(path, site: site)
    return StagedFile(
      path: path, size: published.manifest.size(index), hash: hash, change: .unchanged)
  }
}

extension SiteStaging {
  /// What a message calls a file: where it will be, not where it is staged.
  func shown(_ path: String) -> String { output.folder.shown(site) + "/" + path }

  /// The staging tree, made where there is none yet.
  func tree() throws(PublishingError) -> StagingTree {
    try state.withLock { state throws(PublishingError) in
      if let tree = state.tree { return tree }
      let tree = try StagingTree(site: site, in: output.staging)
      state.tree = tree
      return tree
    }
  }

  /// The new file of a path that is not what it should be: it is gone, so that the path may be
  /// written again.
  func discard(_ path: String) {
    state.withLock { state in
      if let tree = state.tree { _ = tree.folder.remove(path) }
    }
  }

  /// A new file of the staging tree, in folders that are made as needed.
  func create(_ path: String) throws(PublishingError) -> NewFile {
    let folder = try tree().folder
    let bytes = Array(path.utf8)
    let parent = Self.hash(ofFolderIn: bytes)
    if let parent, !state.withLock({ $0.made.contains(parent) }) {
      try folder.makeFolders(to: bytes, shown: shown(path))
      state.withLock { _ = $0.made.insert(parent) }
    }
    if let file = try folder.create(path, shown: shown(path)) { return file }
    try folder.makeFolders(to: bytes, shown: shown(path))
    if let file = try folder.create(path, shown: shown(path)) { return file }
    throw .system(ENOENT, shown(path))
  }

  /// A hash of the folder that holds a path; nil for the root.
  private static func hash(ofFolderIn path: [UInt8]) -> Int? {
    guard let slash = path.lastIndex(of: 0x2F) else { return nil }
    var hasher = Hasher()
    path.withUnsafeBytes { hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: $0[..<slash])) }
    return hasher.finalize()
  }
}
