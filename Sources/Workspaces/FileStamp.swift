#if canImport(Glibc)
  import Glibc
#endif

/// What changes when a file changes: compared before and after it is read.
struct FileStamp: Equatable {
  let size: Int
  private let modified: Moment
  private let changed: Moment

  init(_ status: stat) {
    size = Int(status.st_size)
    modified = Moment(seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
    changed = Moment(seconds: status.st_ctim.tv_sec, nanoseconds: status.st_ctim.tv_nsec)
  }

  private struct Moment: Equatable {
    let seconds: Int
    let nanoseconds: Int
  }
}
