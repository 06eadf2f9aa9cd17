#if canImport(Glibc)
  import Glibc
#endif
import CLinux

extension WorkspaceReader {
  /// Opens what a path beneath the root names, without following any link.
  ///
  /// - Throws: `outside` for absolute paths and `..`, before any system call; what the system says
  ///   for everything else.
  func descriptor(of path: String, flags: Int32) throws(WorkspaceFault) -> Int32 {
    guard Self.staysInside(path) else { throw .outside(path) }
    let flags = flags | O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    while true {
      let descriptor =
        hasOpenBeneath ? CLinuxOpenBeneath(root, path, flags) : openByParts(path, flags)
      if descriptor >= 0 { return descriptor }
      let error = errno
      // openat2 says EAGAIN when somebody renames folders meanwhile.
      if error == EINTR || error == EAGAIN { continue }
      throw .system(error, path)
    }
  }

  /// No empty part, no `.` and `..`, no leading `/`, no NUL that would cut the path short.
  private static func staysInside(_ path: String) -> Bool {
    var length = 0
    var dots = 0
    for byte in path.utf8 {
      if byte == 0x2F {
        guard length > 0, !(dots == length && length <= 2) else { return false }
        length = 0
        dots = 0
        continue
      }
      guard byte != 0 else { return false }
      length += 1
      if byte == 0x2E { dots += 1 }
    }
    return length > 0 && !(dots == length && length <= 2)
  }

  /// The same promise without openat2: folder by folder, none of them a link.
  private func openByParts(_ path: String, _ flags: Int32) -> Int32 {
    var folder = root
    var start = path.utf8.startIndex
    while let slash = path.utf8[start...].firstIndex(of: 0x2F) {
      let part = String(path.utf8[start..<slash]) ?? ""
      let next = openat(folder, part, CLinuxPathOnly | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      // A link among the folders is "not a folder" here; openat2 says ELOOP.
      let error = next < 0 && errno == ENOTDIR ? ELOOP : errno
      if folder != root { close(folder) }
      guard next >= 0 else {
        errno = error
        return -1
      }
      folder = next
      start = path.utf8.index(after: slash)
    }
    let descriptor = openat(folder, String(path.utf8[start...]) ?? "", flags)
    let error = errno
    if folder != root { close(folder) }
    errno = error
    return descriptor
  }
}
