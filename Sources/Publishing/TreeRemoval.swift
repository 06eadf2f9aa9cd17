#if canImport(Glibc)
  import Glibc
#endif

extension Folder {
  /// Removes a folder and everything below it; links are removed, not followed. Only for trees
  /// that nobody but this target has written.
  func removeTree(_ name: String) throws(PublishingError) {
    guard let status = try status(name) else { return }
    guard status.kind == .folder else {
      let error = remove(name)
      if error != 0 { throw .system(error, shown(name)) }
      return
    }
    guard let child = try child(name) else { return }
    try child.removeEntries()
    let error = remove(name, folder: true)
    if error != 0 { throw .system(error, shown(name)) }
  }

  /// Removes the files of a tree that its manifest lists, and the folders that are empty then.
  ///
  /// - Returns: whether the whole tree is gone; what somebody put in after it was published stays.
  func removePublishedTree(_ name: String) throws(PublishingError) -> Bool {
    guard let child = try child(name) else { return true }
    let file = try child.open(Manifest.fileName, shown: child.shown(Manifest.fileName))
    guard let file else { return remove(name, folder: true) == 0 }
    guard let manifest = Manifest(parsing: try file.bytes(shown: child.shown)) else { return false }
    let isEmpty = try child.removeListed(manifest, path: [])
    guard isEmpty, child.remove(Manifest.fileName) == 0 else { return false }
    return remove(name, folder: true) == 0
  }

  private func removeEntries() throws(PublishingError) {
    for name in try names() {
      // A file first: that is what most entries are.
      let error = remove(name.terminated)
      if error == 0 { continue }
      guard error == EISDIR || error == EPERM else {
        throw .system(error, shown(String(decoding: name, as: UTF8.self)))
      }
      try removeTree(String(decoding: name, as: UTF8.self))
    }
  }

  /// Whether nothing is left but the manifest at the root.
  private func removeListed(_ manifest: Manifest, path: [UInt8]) throws(PublishingError) -> Bool {
    var isEmpty = true
    for name in try names() {
      let child = path.isEmpty ? name : path + [0x2F] + name
      if child.elementsEqual(Manifest.fileName.utf8) { continue }
      if child.withUnsafeBufferPointer({ manifest.index(of: $0) }) != nil {
        let error = remove(name.terminated)
        if error != 0 { throw .system(error, shown(String(decoding: name, as: UTF8.self))) }
        continue
      }
      let text = String(decoding: name, as: UTF8.self)
      guard text.utf8.elementsEqual(name), try status(name.terminated)?.kind == .folder,
        let inner = try self.child(text), try inner.removeListed(manifest, path: child)
      else {
        isEmpty = false
        continue
      }
      if remove(name.terminated, folder: true) != 0 { isEmpty = false }
    }
    return isEmpty
  }
}
