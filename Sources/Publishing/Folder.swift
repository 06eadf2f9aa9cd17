#if canImport(Glibc)
  import Glibc
#endif
import CLinux

/// An open folder: owns its descriptor, and is the one place from which this target calls the
/// system. Every name is taken relative to it, so that nothing moved or linked elsewhere meanwhile
/// can be meant.
///
/// Paths are NUL-terminated; `shown` is what a message calls the folder.
final class Folder: Sendable {
  let descriptor: Int32
  let shown: String
  /// Whether what is made in it must be given its rights one by one, since the umask may take some
  /// away.
  let setsRights: Bool

  init(descriptor: Int32, shown: String, setsRights: Bool = true) {
    self.descriptor = descriptor
    self.shown = shown
    self.setsRights = setsRights
  }

  deinit { close(descriptor) }

  /// What a message calls something in this folder.
  func shown(_ path: String) -> String { path.isEmpty ? shown : shown + "/" + path }
}

extension Folder {
  /// open(2): a folder that the person who runs the build named; it may be reached through links.
  static func open(_ path: String) throws(PublishingError) -> Folder {
    let descriptor = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw errno == ENOTDIR ? .notAFolder(path) : .system(errno, path) }
    return Folder(descriptor: descriptor, shown: path)
  }

  /// The same, made with all folders on the way where there is none (mkdir(2)).
  static func makeAndOpen(_ path: String) throws(PublishingError) -> Folder {
    for (index, byte) in path.utf8.enumerated() where byte == 0x2F && index > 0 {
      try make(String(decoding: path.utf8.prefix(index), as: UTF8.self))
    }
    try make(path)
    return try open(path)
  }

  /// stat(2): whether there is a folder of this path.
  static func exists(_ path: String) throws(PublishingError) -> Bool {
    var status = stat()
    if stat(path, &status) == 0 { return status.st_mode & S_IFMT == S_IFDIR }
    if errno == ENOENT || errno == ENOTDIR { return false }
    throw .system(errno, path)
  }

  private static func make(_ path: String) throws(PublishingError) {
    // What exists already says so before it says that it may not be written.
    if mkdir(path, PublishedRights.folder) == 0 {
      chmod(path, PublishedRights.folder)
      return
    }
    let error = errno
    if error == EEXIST { return }
    if error == ENOTDIR { throw .notAFolder(path) }
    if try !exists(path) { throw .system(error, path) }
  }

  /// openat(2): a folder within this one, not a link to one; nil where there is none.
  func child(_ name: String, shown: String? = nil) throws(PublishingError) -> Folder? {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    let child = openat(descriptor, name, flags)
    if child >= 0 { return Folder(descriptor: child, shown: shown ?? self.shown(name)) }
    if errno == ENOENT { return nil }
    throw .system(errno, self.shown(name))
  }

  /// mkdirat(2) and openat(2): a folder within this one, made where there is none, with the rights
  /// of a published one.
  func makeChild(_ name: String) throws(PublishingError) -> Folder {
    let isNew = mkdirat(descriptor, name, PublishedRights.folder) == 0
    if !isNew, errno != EEXIST { throw .system(errno, shown(name)) }
    let isRight = try status(name)?.rights == PublishedRights.folder
    // Of a folder of somebody else's only the owner can say that.
    if !isRight { _ = setRights(PublishedRights.folder, of: name) }
    let child = openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard child >= 0 else { throw .system(errno, shown(name)) }
    return Folder(descriptor: child, shown: shown(name), setsRights: !isNew || !isRight)
  }

  /// fstatat(2), links not followed; nil where there is no such thing.
  func status(_ path: UnsafePointer<CChar>) throws(PublishingError) -> FileStatus? {
    var status = stat()
    if fstatat(descriptor, path, &status, AT_SYMLINK_NOFOLLOW) == 0 { return FileStatus(status) }
    if errno == ENOENT || errno == ENOTDIR { return nil }
    throw .system(errno, shown(String(cString: path)))
  }

  /// fstat(2) of the folder itself.
  func status() throws(PublishingError) -> FileStatus {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(errno, shown) }
    return FileStatus(status)
  }

  /// readdir(3): the names in a folder but `.` and `..`, sorted by bytes.
  func names() throws(PublishingError) -> [[UInt8]] {
    let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0, let stream = fdopendir(copy) else {
      let error = errno
      if copy >= 0 { close(copy) }
      throw .system(error, shown)
    }
    defer { closedir(stream) }
    let offset = MemoryLayout<dirent>.offset(of: \dirent.d_name) ?? 0
    var names: [[UInt8]] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: UInt8.self)
      let bytes = UnsafeBufferPointer(
        start: name, count: strlen(UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self)))
      if !bytes.elementsEqual([0x2E]), !bytes.elementsEqual([0x2E, 0x2E]) {
        names.append(Array(bytes))
      }
    }
    if errno != 0 { throw .system(errno, shown) }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }
}

extension Folder {
  /// renameat2(2) with RENAME_EXCHANGE: each takes the other's place in one step. The error's
  /// number, 0 where it went well.
  func exchange(_ name: String, with other: String, in folder: Folder) -> Int32 {
    CLinuxRename(descriptor, name, folder.descriptor, other, CLinuxExchange) == 0 ? 0 : errno
  }

  /// renameat(2).
  func move(_ name: String, to other: String, in folder: Folder) throws(PublishingError) {
    guard renameat(descriptor, name, folder.descriptor, other) == 0 else {
      throw .system(errno, folder.shown(other))
    }
  }

  /// symlinkat(2).
  func link(_ name: String, to target: String) throws(PublishingError) {
    guard symlinkat(target, descriptor, name) == 0 else { throw .system(errno, shown(name)) }
  }

  /// readlinkat(2); nil where the thing is no link.
  func target(ofLink name: String) -> String? {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlinkat(descriptor, name, &buffer, buffer.count)
    guard count > 0 else { return nil }
    return String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// fsync(2) of the folder: what was renamed in it stays so after a power cut.
  func sync() throws(PublishingError) {
    while fsync(descriptor) != 0 {
      if errno != EINTR { throw .system(errno, shown) }
    }
  }

  /// syncfs(2): everything written to this file system is on the disk when it returns. One call
  /// for a whole build; fsync of each of 25,000 pages takes minutes.
  func syncFileSystem() throws(PublishingError) {
    guard CLinuxSyncFileSystem(descriptor) == 0 else { throw .system(errno, shown) }
  }
}
