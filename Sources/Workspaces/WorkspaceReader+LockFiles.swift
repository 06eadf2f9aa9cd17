#if canImport(Glibc)
  import Glibc
#endif

extension WorkspaceReader {
  /// Puts a lock file in the place of the one that is there, in one step: whoever reads it finds the
  /// old one or the new one, whole. It is the one thing of a workspace that G-Web writes.
  ///
  /// - Parameters:
  ///   - path: `<folder>/<name>`, in a folder that is there.
  ///   - syncs: whether the bytes are on the disk before the old file goes.
  package func replaceLockFile(
    _ path: String, with bytes: [UInt8], syncs: Bool
  ) throws(WorkspaceFault) {
    guard let slash = path.utf8.lastIndex(of: 0x2F) else { throw .outside(path) }
    let folder = try descriptor(of: String(path.utf8[..<slash]) ?? "", flags: O_DIRECTORY)
    defer { close(folder) }
    let name = String(path.utf8[path.utf8.index(after: slash)...]) ?? ""
    // Hidden, so that a listing passes over what a killed build left; one for each process.
    let temporary = ".\(name).\(getpid())"
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC
    let file = openat(folder, temporary, flags, 0o644)
    guard file >= 0 else { throw .system(errno, path) }
    var error = Self.write(bytes, to: file)
    // Editors of a group share a workspace: the rights are those of the file that goes.
    var status = stat()
    if error == 0, fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0,
      fchmod(file, status.st_mode & 0o777) != 0
    {
      error = errno
    }
    if error == 0, syncs, fsync(file) != 0 { error = errno }
    if close(file) != 0, error == 0 { error = errno }
    if error == 0, renameat(folder, temporary, folder, name) != 0 { error = errno }
    guard error == 0 else {
      unlinkat(folder, temporary, 0)
      throw .system(error, path)
    }
  }

  /// write(2) of all bytes; the error's number, 0 where it went well.
  private static func write(_ bytes: [UInt8], to file: Int32) -> Int32 {
    bytes.withUnsafeBytes { bytes in
      var offset = 0
      while offset < bytes.count {
        let count = Glibc.write(file, bytes.baseAddress.map { $0 + offset }, bytes.count - offset)
        if count > 0 {
          offset += count
        } else if count == 0 {
          return EIO
        } else if errno != EINTR {
          return errno
        }
      }
      return 0
    }
  }
}
