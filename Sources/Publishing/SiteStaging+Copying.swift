import Hashing

/// Why a file of the workspace was not copied.
package enum CopyFault<Source: Error>: Error {
  /// It can't be read.
  case source(Source)
  /// It was changed while it was read: its pieces do not belong together.
  case changed
  /// Its place in the tree can't be written.
  case output(PublishingError)
}

/// What is copied: read in pieces, since it may be larger than memory.
package struct CopySource<Fault: Error> {
  /// In bytes, when it was opened.
  let size: Int
  /// Fills a buffer from an offset; 0 at the end.
  let read: (UnsafeMutableRawBufferPointer, _ offset: Int) throws(Fault) -> Int
  /// Whether it is still what it was when it was opened.
  let isUnchanged: () throws(Fault) -> Bool

  package init(
    size: Int,
    read: @escaping (UnsafeMutableRawBufferPointer, _ offset: Int) throws(Fault) -> Int,
    isUnchanged: @escaping () throws(Fault) -> Bool
  ) {
    self.size = size
    self.read = read
    self.isUnchanged = isUnchanged
  }
}

extension SiteStaging {
  /// Takes one file of the workspace as it is, a piece of 128 kB at a time.
  ///
  /// What may be online already, since it has the size that is online, is read for its hash first;
  /// everything else is read once and written at once.
  ///
  /// - Returns: its record, to be handed to `seal`.
  /// - Throws: where nothing was taken; the path may be tried again.
  package func copy<Fault: Error>(
    _ path: String, from source: CopySource<Fault>
  ) throws(CopyFault<Fault>) -> StagedFile {
    do throws(PublishingError) {
      try TreePath.check(path, site: site)
    } catch { throw .output(error) }
    if let online = online(path, size: source.size) {
      let hash = try read(source) { (_) throws(PublishingError) in }.get()
      if hash == online {
        return StagedFile(path: path, size: source.size, hash: hash, change: .unchanged)
      }
    }
    let written: Result<ContentHash, CopyFault<Fault>>
    do throws(PublishingError) {
      written = try write(source, to: path)
    } catch { throw .output(error) }
    let hash = try written.get()
    let isKnown = published.manifest.index(of: path) != nil
    return StagedFile(
      path: path, size: source.size, hash: hash, change: isKnown ? .changed : .new)
  }

  /// Takes one more path of a file that was taken already: a second name of it (linkat(2)), so that a
  /// picture that a thousand documents name is stored once.
  ///
  /// - Parameter file: its record, of this staging.
  /// - Returns: the record of the path, to be handed to `seal`.
  package func link(_ path: String, sameAs file: StagedFile) throws(PublishingError) -> StagedFile {
    try TreePath.check(path, site: site)
    let change = published.holds(path, size: file.size, hash: file.hash)
    let record = StagedFile(path: path, size: file.size, hash: file.hash, change: change)
    if change == .unchanged { return record }
    let target = try tree().folder
    // One that has not changed is taken over when the tree is sealed; until then it lies online.
    let source = file.change == .unchanged ? published.folder ?? target : target
    try take(record, from: source, at: file.path, to: target)
    return record
  }
}

extension SiteStaging {
  /// The hash of what is online as a path, where that has a size and is what was published.
  private func online(_ path: String, size: Int) -> ContentHash? {
    guard let index = published.manifest.index(of: path), published.states[index] == .intact,
      published.manifest.size(index) == size
    else { return nil }
    return published.manifest.hash(index)
  }

  /// Writes the pieces of a source to a new file, of which nothing is left where that fails.
  private func write<Fault: Error>(
    _ source: CopySource<Fault>, to path: String
  ) throws(PublishingError) -> Result<ContentHash, CopyFault<Fault>> {
    let new = try create(path)
    var isWhole = false
    defer { if !isWhole { discard(path) } }
    let hash = read(source) { piece throws(PublishingError) in
      try new.write(piece, shown: shown(path))
    }
    guard case .success = hash else { return hash }
    try new.finish(size: source.size, shown: shown(path))
    isWhole = true
    return hash
  }

  /// Reads a source to its end.
  ///
  /// - Returns: the hash of all pieces, which are of one moment.
  private func read<Fault: Error>(
    _ source: CopySource<Fault>, _ body: (UnsafeRawBufferPointer) throws(PublishingError) -> Void
  ) -> Result<ContentHash, CopyFault<Fault>> {
    let buffer = UnsafeMutableRawBufferPointer.allocate(
      byteCount: min(max(source.size, 1), 1 << 17), alignment: 16)
    defer { buffer.deallocate() }
    var hasher = ContentHasher()
    var offset = 0
    while offset < source.size {
      let count: Int
      do throws(Fault) { count = try source.read(buffer, offset) } catch {
        return .failure(.source(error))
      }
      if count == 0 { break }
      let piece = UnsafeRawBufferPointer(rebasing: buffer[..<count])
      hasher.update(piece)
      do throws(PublishingError) { try body(piece) } catch { return .failure(.output(error)) }
      offset += count
    }
    let isUnchanged: Bool
    do throws(Fault) { isUnchanged = try source.isUnchanged() } catch {
      return .failure(.source(error))
    }
    guard isUnchanged, offset == source.size else { return .failure(.changed) }
    return .success(hasher.finalize())
  }
}
