#if canImport(Glibc)
  import Glibc
#endif
package import Hashing
import Synchronization

extension SiteStaging {
  /// Ends the staging of a site: adds the files that have not changed, as second names of the
  /// published ones, and writes the manifest. Where nothing differs, nothing is written.
  ///
  /// - Parameters:
  ///   - files: the record of every file of the new tree, in any order.
  ///   - sources: a hash of all that the tree is made from but the day: where it is that of the tree
  ///     online, only the calendar has changed this one. Without it each difference is an edit.
  /// - Throws: `refused` where two files have one path.
  package func seal(
    _ files: [StagedFile], sources: ContentHash? = nil
  ) throws(PublishingError) -> SealedSite {
    let files = files.sorted { StagedFile.precedes($0, $1) }
    for (file, next) in zip(files, files.dropFirst())
    where file.path.utf8.elementsEqual(next.path.utf8) {
      throw .duplicate(file.path, site: output.folder.shown(site))
    }
    let removed = try removedPaths(files)
    let notes = published.mendRights()
    let text = Manifest.text(of: files)
    let hash = ContentHash(of: text)
    let isSame =
      published.folder != nil && hash == published.manifest.hash
      && files.allSatisfy { $0.change == .unchanged }
    let tree = isSame ? nil : try complete(files, text)
    return SealedSite(
      staging: self,
      new: files.filter { $0.change == .new }.map(\.path),
      changed: files.filter { $0.change == .changed }.map(\.path),
      removed: removed, files: files.count, bytes: files.reduce(0) { $0 + $1.size },
      removal: RemovalLimit(online: published.manifest.pageCount, removed: removed),
      manifestHash: hash, manifestEnd: Array(text.suffix(Manifest.endLength)), sources: sources,
      notes: notes, tree: tree)
  }
}

extension SiteStaging {
  /// What the published tree has and the new one hasn't.
  private func removedPaths(_ files: [StagedFile]) throws(PublishingError) -> [String] {
    let manifest = published.manifest
    var isKept = [Bool](repeating: false, count: manifest.count)
    for file in files {
      if let index = manifest.index(of: file.path) { isKept[index] = true }
    }
    if !published.unaccounted.isEmpty {
      let paths = Set(files.map { Array($0.path.utf8) })
      let unknown = published.unaccounted.filter { !paths.contains($0) }
      guard unknown.isEmpty else {
        throw .damagedManifest(output.folder.shown(site), unknown)
      }
    }
    return isKept.indices.filter { !isKept[$0] }.map { manifest.pathText($0) }
  }

  private func complete(
    _ files: [StagedFile], _ manifest: [UInt8]
  ) throws(PublishingError) -> StagingTree {
    let tree = try tree()
    if let source = published.folder {
      for file in files where file.change == .unchanged {
        try take(file, from: source, at: file.path, to: tree.folder)
      }
    }
    let shown = self.shown(Manifest.fileName)
    guard let file = try tree.folder.create(Manifest.fileName, shown: shown) else {
      throw .system(ENOENT, shown)
    }
    try file.write(manifest, shown: shown)
    try file.finish(size: manifest.count, shown: shown)
    return tree
  }

  /// linkat of one file, after mkdirat where its folder is missing. A copy where the system
  /// refuses links: of files that another user owns, that have too many names, or on disks without
  /// links.
  ///
  /// - Parameter path: where the file lies in the source.
  func take(
    _ file: StagedFile, from source: Folder, at path: String, to target: Folder
  ) throws(PublishingError) {
    let shown = self.shown(file.path)
    var error = source.link(path, to: file.path, in: target)
    if error == ENOENT {
      try target.makeFolders(to: Array(file.path.utf8), shown: shown)
      error = source.link(path, to: file.path, in: target)
    }
    if error == EMLINK, let copy = state.withLock({ $0.copies[file.hash] }) {
      error = target.link(copy, to: file.path, in: target)
    }
    switch error {
    case 0: return
    case EMLINK:
      try copy(file, from: source, at: path)
      state.withLock { $0.copies[file.hash] = file.path }
    case EPERM, EOPNOTSUPP, ENOSYS, EXDEV: try copy(file, from: source, at: path)
    case ENOENT: throw .changedMeanwhile(shown)
    default: throw .system(error, shown, bytes: file.size)
    }
  }

  private func copy(
    _ file: StagedFile, from source: Folder, at path: String
  ) throws(PublishingError) {
    let shown = self.shown(file.path)
    guard let original = try source.open(path, shown: shown) else { throw .changedMeanwhile(shown) }
    let copy = try create(file.path)
    var hasher = ContentHasher()
    try original.forEachPiece(shown: shown) { piece throws(PublishingError) in
      hasher.update(piece)
      try copy.write(piece, shown: shown)
    }
    guard hasher.finalize() == file.hash else { throw .changedMeanwhile(shown) }
    try copy.finish(size: file.size, shown: shown)
  }
}
