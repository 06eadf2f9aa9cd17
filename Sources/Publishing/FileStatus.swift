#if canImport(Glibc)
  import Glibc
#endif

/// What the system says of a file or folder.
struct FileStatus: Sendable {
  let kind: Kind
  /// In bytes.
  let size: Int
  let inode: UInt
  /// When the bytes of a file, or the entries of a folder, last changed.
  let modified: Moment
  /// Who may read, write and enter it, without the special bits.
  let rights: mode_t

  enum Kind: Sendable {
    case file
    case folder
    case link
    case other
  }

  /// A time of the file system's clock.
  struct Moment: Comparable, Sendable {
    let seconds: Int
    let nanoseconds: Int

    static func < (a: Moment, b: Moment) -> Bool {
      (a.seconds, a.nanoseconds) < (b.seconds, b.nanoseconds)
    }
  }

  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .link
    default: kind = .other
    }
    rights = status.st_mode & 0o777
    size = Int(status.st_size)
    inode = UInt(status.st_ino)
    modified = Moment(seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
  }
}
