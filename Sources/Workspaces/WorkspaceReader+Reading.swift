#if canImport(Glibc)
  import Glibc
#endif

extension WorkspaceReader {
  /// The bytes of a file, all from one moment.
  ///
  /// Five system calls: open, stat, read, stat, close. A file that changed in between is read once
  /// more.
  ///
  /// - Parameter limit: in bytes, else the workspace's; checked before anything is read.
  package func read(_ path: String, limit: Int? = nil) throws(WorkspaceFault) -> [UInt8] {
    let limit = limit ?? limits.fileSize
    for _ in 0..<2 {
      let file = try open(path, limit: limit)
      let bytes = try file.readAll()
      if try file.isUnchanged(), bytes.count == file.size { return bytes }
    }
    throw .changing(path)
  }

  /// Opens a file that is copied in pieces, without holding it in memory.
  ///
  /// - Parameter limit: in bytes; none where nil.
  package func open(_ path: String, limit: Int?) throws(WorkspaceFault) -> OpenFile {
    let descriptor = try descriptor(of: path, flags: 0)
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let error = errno
      close(descriptor)
      throw .system(error, path)
    }
    if let fault = refusal(of: status, path) {
      close(descriptor)
      throw fault
    }
    if let limit, Int(status.st_size) > limit {
      close(descriptor)
      throw .tooLarge(path, size: Int(status.st_size), limit: limit)
    }
    return OpenFile(descriptor: descriptor, path: path, stamp: FileStamp(status))
  }

  /// Why a thing is not read, whatever it holds; nil for a file of our own.
  func refusal(of status: stat, _ path: String) -> WorkspaceFault? {
    switch status.st_mode & S_IFMT {
    case S_IFREG:
      status.st_nlink > 1 && status.st_uid != owner ? .foreignHardLink(path) : nil
    case S_IFDIR: .notAFile(path)
    case S_IFLNK: .symbolicLink(path)
    default: .specialFile(path)
    }
  }
}
