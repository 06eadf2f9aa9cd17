import Hashing

/// What lies where a site is published: the tree that its manifest describes, compared with what
/// is really there.
///
/// A file or folder whose time is before its manifest's was not touched since, for the manifest is
/// written last; that is one stat for each. Whatever may have been touched is read: a folder for
/// files that we didn't write, a file for its hash. A time that is the manifest's own says nothing,
/// since the clock of files stands still for some milliseconds.
struct PublishedTree: Sendable {
  /// Nil where nothing is published yet.
  let folder: Folder?
  let manifest: Manifest
  /// What is there of each file of the manifest.
  let states: [State]
  /// Files that no manifest accounts for, where the manifest itself is damaged: they are ours
  /// where the new tree has the same paths.
  let unaccounted: [[UInt8]]
  /// Whether there is a manifest, be it damaged.
  let hasManifest: Bool
  /// Files and folders of the tree, the manifest and the root (an empty path) with them, that have
  /// other rights than published ones have.
  let wrongFiles: [[UInt8]]
  let wrongFolders: [[UInt8]]

  enum State: Sendable {
    case intact
    /// Somebody removed it.
    case missing
    /// Somebody changed it, or the disk did.
    case changed
  }

  static let none = PublishedTree(
    folder: nil, manifest: .empty, states: [], unaccounted: [], hasManifest: false,
    wrongFiles: [], wrongFolders: [])
}

extension PublishedTree {
  /// Whether it is just what its manifest says, and that can be believed.
  var isWhole: Bool {
    hasManifest && manifest.count > 0 && unaccounted.isEmpty
      && states.allSatisfy { $0 == .intact }
  }

  /// Whether a file of the manifest is there with just these bytes.
  func holds(_ path: String, size: Int, hash: ContentHash) -> StagedFile.Change {
    guard let index = manifest.index(of: path) else { return .new }
    return states[index] == .intact && manifest.size(index) == size && manifest.hash(index) == hash
      ? .unchanged : .changed
  }
}

extension PublishedTree {
  /// Reads the manifest and compares the tree with it.
  ///
  /// - Throws: where the folder has no manifest but files, or files that the manifest doesn't list.
  init(reading folder: Folder) throws(PublishingError) {
    let name = Manifest.fileName
    guard let status = try folder.status(name),
      let file = try folder.open(name, shown: folder.shown(name))
    else {
      let files = try folder.filesBelow()
      guard files.isEmpty else { throw .unknownFolder(folder.shown, files) }
      self.init(
        folder: folder, manifest: .empty, states: [], unaccounted: [], hasManifest: false,
        wrongFiles: [], wrongFolders: [])
      return
    }
    guard let manifest = Manifest(parsing: try file.bytes(shown: folder.shown(name))) else {
      let files = try folder.filesBelow().filter { !$0.elementsEqual(name.utf8) }
      self.init(
        folder: folder, manifest: .empty, states: [], unaccounted: files, hasManifest: true,
        wrongFiles: [], wrongFolders: [])
      return
    }
    var comparison = TreeComparison(folder: folder, manifest: manifest, written: status.modified)
    try comparison.run()
    guard comparison.foreign.isEmpty else {
      throw .foreignFiles(folder.shown, comparison.foreign)
    }
    self.init(
      folder: folder, manifest: manifest, states: comparison.states, unaccounted: [],
      hasManifest: true,
      wrongFiles: comparison.wrongFiles
        + (status.rights == PublishedRights.file ? [] : [Array(name.utf8)]),
      wrongFolders: comparison.wrongFolders)
  }
}

/// The comparison of one tree with its manifest.
private struct TreeComparison {
  let folder: Folder
  let manifest: Manifest
  let written: FileStatus.Moment
  var states: [PublishedTree.State] = []
  var foreign: [[UInt8]] = []
  var wrongFiles: [[UInt8]] = []
  var wrongFolders: [[UInt8]] = []

  init(folder: Folder, manifest: Manifest, written: FileStatus.Moment) {
    self.folder = folder
    self.manifest = manifest
    self.written = written
  }

  mutating func run() throws(PublishingError) {
    states.reserveCapacity(manifest.count)
    try visit(folder: [])
    var previous: ArraySlice<UInt8> = []
    for index in 0..<manifest.count {
      let path = manifest.path(index)
      try visitFolders(on: path, after: previous)
      states.append(try state(index))
      previous = path
    }
  }

  /// Sorted by bytes, the files of a folder and below stand together: a folder is met for the
  /// first time where a path leaves the path before it.
  private mutating func visitFolders(
    on path: ArraySlice<UInt8>, after previous: ArraySlice<UInt8>
  ) throws(PublishingError) {
    var common = 0
    for (a, b) in zip(path, previous) {
      if a != b { break }
      common += 1
    }
    var index = path.startIndex + common
    while index < path.endIndex {
      if path[index] == 0x2F { try visit(folder: Array(path[path.startIndex..<index])) }
      index += 1
    }
  }

  /// Looks into a folder that may have been touched after the manifest was written.
  private mutating func visit(folder path: [UInt8]) throws(PublishingError) {
    let isRoot = path.isEmpty
    let status = isRoot ? try folder.status() : try folder.status(path.terminated)
    guard let status, status.kind == .folder else { return }
    if status.rights != PublishedRights.folder { wrongFolders.append(path) }
    guard status.modified >= written else { return }
    let opened = isRoot ? folder : try folder.child(String(decoding: path, as: UTF8.self))
    guard let opened else { return }
    for name in try opened.names() {
      let child = isRoot ? name : path + [0x2F] + name
      if child.elementsEqual(Manifest.fileName.utf8) || manifest.hasFiles(in: child) { continue }
      if child.withUnsafeBufferPointer({ manifest.index(of: $0) }) != nil { continue }
      guard try opened.status(name.terminated)?.kind == .folder,
        let inner = try opened.child(String(decoding: name, as: UTF8.self))
      else {
        foreign.append(child)
        continue
      }
      foreign += try inner.filesBelow().map { child + [0x2F] + $0 }
    }
  }

  private mutating func state(_ index: Int) throws(PublishingError) -> PublishedTree.State {
    let path = manifest.path(index)
    // The manifest's text has a NUL after each path.
    let status = try manifest.text.withUnsafeBufferPointer { text throws(PublishingError) in
      guard let base = text.baseAddress else { return FileStatus?.none }
      let start = UnsafeRawPointer(base + path.startIndex)
      return try folder.status(start.assumingMemoryBound(to: CChar.self))
    }
    guard let status else { return .missing }
    guard status.kind == .file else {
      // A link or a folder where our file was is somebody's.
      foreign.append(Array(path))
      return .changed
    }
    if status.rights != PublishedRights.file { wrongFiles.append(Array(path)) }
    if status.size == manifest.size(index), status.modified < written { return .intact }
    let shown = folder.shown(manifest.pathText(index))
    guard let file = try folder.open(Array(path).terminated, shown: shown) else { return .missing }
    return try file.hash(shown: shown) == manifest.hash(index) ? .intact : .changed
  }
}

extension Folder {
  /// The paths of everything that is not a folder, however deep, sorted by bytes.
  func filesBelow() throws(PublishingError) -> [[UInt8]] {
    var files: [[UInt8]] = []
    for name in try names() {
      let text = String(decoding: name, as: UTF8.self)
      // A name that isn't UTF-8 is not ours, whatever it is.
      if text.utf8.elementsEqual(name), try status(name.terminated)?.kind == .folder,
        let child = try child(text)
      {
        files += try child.filesBelow().map { name + [0x2F] + $0 }
      } else {
        files.append(name)
      }
    }
    return files
  }
}

extension [UInt8] {
  /// The bytes as the system wants a path: signed, with a NUL at the end.
  var terminated: [CChar] { map { CChar(bitPattern: $0) } + [0] }
}
