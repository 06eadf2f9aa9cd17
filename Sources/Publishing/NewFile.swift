#if canImport(Glibc)
  import Glibc
#endif

/// A file that is being written; owns its descriptor.
struct NewFile: ~Copyable {
  private let descriptor: Int32

  init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// All of some bytes.
  func write(_ bytes: [UInt8], shown: @autoclosure () -> String) throws(PublishingError) {
    try bytes.withUnsafeBufferPointer { bytes throws(PublishingError) in
      try write(UnsafeRawBufferPointer(bytes), shown: shown())
    }
  }

  /// write(2), again for what a short count left over.
  func write(
    _ bytes: UnsafeRawBufferPointer, shown: @autoclosure () -> String
  ) throws(PublishingError) {
    var offset = 0
    while offset < bytes.count {
      let count = Glibc.write(
        descriptor, bytes.baseAddress.map { $0 + offset }, bytes.count - offset)
      if count > 0 {
        offset += count
      } else if count == 0 {
        // A disk that takes nothing and says nothing.
        throw .system(EIO, shown(), bytes: bytes.count)
      } else if errno != EINTR {
        throw .system(errno, shown(), bytes: bytes.count)
      }
    }
  }

  /// fstat(2) and close(2).
  ///
  /// - Throws: where the file has not the size that was written, though every write said so; and
  ///   where the disk says only now that it is full, as network file systems do.
  consuming func finish(size: Int, shown: @autoclosure () -> String) throws(PublishingError) {
    var status = stat()
    var error = fstat(descriptor, &status) == 0 ? 0 : errno
    if error == 0, Int(status.st_size) != size { error = EIO }
    let descriptor = descriptor
    discard self
    if close(descriptor) != 0, error == 0, errno != EINTR { error = errno }
    if error != 0 { throw .system(error, shown(), bytes: size) }
  }
}
