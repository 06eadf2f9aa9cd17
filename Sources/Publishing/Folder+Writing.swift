#if canImport(Glibc)
  import Glibc
#endif

extension Folder {
  /// openat(2): a new file; nil where a folder on the way is missing.
  ///
  /// - Parameter shown: what a message calls the file.
  func create(_ path: UnsafePointer<CChar>, shown: @autoclosure () -> String)
    throws(PublishingError) -> NewFile?
  {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    while true {
      let file = openat(descriptor, path, flags, PublishedRights.file)
      if file >= 0 {
        if setsRights { fchmod(file, PublishedRights.file) }
        return NewFile(descriptor: file)
      }
      if errno == ENOENT { return nil }
      if errno != EINTR { throw .system(errno, shown()) }
    }
  }

  /// mkdirat(2) of every folder on the way to a path that is not there yet.
  func makeFolders(to path: [UInt8], shown: @autoclosure () -> String)
    throws(PublishingError)
  {
    guard let slash = path.lastIndex(of: 0x2F) else { return }
    let error = withUnsafeTemporaryAllocation(of: CChar.self, capacity: slash + 1) { buffer in
      for index in 0..<slash { buffer[index] = CChar(bitPattern: path[index]) }
      buffer[slash] = 0
      return make(buffer, end: slash)
    }
    if error != 0 { throw .system(error, shown()) }
  }

  /// The deepest first: most often only that one is missing.
  private func make(_ path: UnsafeMutableBufferPointer<CChar>, end: Int) -> Int32 {
    guard let base = path.baseAddress else { return EINVAL }
    let error = make(base)
    guard error == ENOENT, let slash = path[..<end].lastIndex(of: 0x2F) else { return error }
    path[slash] = 0
    let above = make(path, end: slash)
    path[slash] = 0x2F
    return above == 0 ? make(base) : above
  }

  private func make(_ path: UnsafePointer<CChar>) -> Int32 {
    guard mkdirat(descriptor, path, PublishedRights.folder) == 0 else {
      return errno == EEXIST ? 0 : errno
    }
    if setsRights { _ = setRights(PublishedRights.folder, of: path) }
    return 0
  }

  /// linkat(2): a second name for a file. The error's number, 0 where it went well.
  func link(_ path: UnsafePointer<CChar>, to other: UnsafePointer<CChar>, in folder: Folder)
    -> Int32
  {
    linkat(descriptor, path, folder.descriptor, other, 0) == 0 ? 0 : errno
  }

  /// openat(2): a file to read, not a link; nil where there is none.
  func open(_ path: UnsafePointer<CChar>, shown: @autoclosure () -> String)
    throws(PublishingError) -> PublishedFile?
  {
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    while true {
      let file = openat(descriptor, path, flags)
      if file >= 0 { return PublishedFile(descriptor: file) }
      if errno == ENOENT || errno == ELOOP || errno == ENOTDIR { return nil }
      if errno != EINTR { throw .system(errno, shown()) }
    }
  }

  /// unlinkat(2) of a file or, with AT_REMOVEDIR, an empty folder. The error's number.
  func remove(_ path: UnsafePointer<CChar>, folder: Bool = false) -> Int32 {
    unlinkat(descriptor, path, folder ? AT_REMOVEDIR : 0) == 0 || errno == ENOENT ? 0 : errno
  }
}
