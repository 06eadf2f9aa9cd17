#if canImport(Glibc)
  import Glibc
#endif

/// A file of the workspace that is being read; owns its descriptor.
package final class OpenFile: Sendable {
  /// The path relative to the workspace.
  package let path: String
  /// In bytes, when the file was opened.
  package var size: Int { stamp.size }

  private let descriptor: Int32
  private let stamp: FileStamp

  init(descriptor: Int32, path: String, stamp: FileStamp) {
    self.descriptor = descriptor
    self.path = path
    self.stamp = stamp
  }

  deinit { close(descriptor) }

  /// Reads at an offset, as many bytes as there are and fit; 0 at the end.
  package func read(
    into buffer: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws(WorkspaceFault) -> Int {
    while true {
      let count = pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
      if count >= 0 { return count }
      let error = errno
      if error != EINTR { throw .system(error, path) }
    }
  }

  /// Whether size and times are those of the moment when it was opened: only then do the pieces
  /// that were read belong together.
  package func isUnchanged() throws(WorkspaceFault) -> Bool {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(errno, path) }
    return FileStamp(status) == stamp
  }

  /// The fault to report where `isUnchanged` says no.
  package var changingFault: WorkspaceFault { .changing(path) }

  /// All bytes up to the size; fewer where the file shrank.
  func readAll() throws(WorkspaceFault) -> [UInt8] {
    var failure: WorkspaceFault?
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      let raw = UnsafeMutableRawBufferPointer(buffer)
      while count < raw.count {
        do throws(WorkspaceFault) {
          let step = try read(
            into: UnsafeMutableRawBufferPointer(rebasing: raw[count...]), at: count)
          if step == 0 { return }
          count += step
        } catch {
          failure = error
          return
        }
      }
    }
    if let failure { throw failure }
    return bytes
  }
}
