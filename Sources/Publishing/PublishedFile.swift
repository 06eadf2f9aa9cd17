#if canImport(Glibc)
  import Glibc
#endif
import Hashing

/// A file that is being read back; owns its descriptor.
struct PublishedFile: ~Copyable {
  private let descriptor: Int32

  init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// read(2) in pieces up to the end.
  func forEachPiece(
    shown: @autoclosure () -> String,
    _ body: (UnsafeRawBufferPointer) throws(PublishingError) -> Void
  ) throws(PublishingError) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = read(descriptor, buffer.baseAddress, buffer.count)
      if count == 0 { return }
      if count < 0 {
        if errno == EINTR { continue }
        throw .system(errno, shown())
      }
      try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
  }

  func hash(shown: @autoclosure () -> String) throws(PublishingError) -> ContentHash {
    var hasher = ContentHasher()
    try forEachPiece(shown: shown()) { hasher.update($0) }
    return hasher.finalize()
  }

  /// fstat(2) and pread(2): the last bytes, fewer where the file is shorter.
  func end(_ length: Int, shown: @autoclosure () -> String) throws(PublishingError) -> [UInt8] {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(errno, shown()) }
    var error: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      let start = max(0, Int(status.st_size) - length)
      let read = pread(descriptor, buffer.baseAddress, length, off_t(start))
      if read < 0 { error = errno }
      count = max(0, read)
    }
    if error != 0 { throw .system(error, shown()) }
    return bytes
  }

  func bytes(shown: @autoclosure () -> String) throws(PublishingError) -> [UInt8] {
    var bytes: [UInt8] = []
    try forEachPiece(shown: shown()) { bytes += $0 }
    return bytes
  }
}
