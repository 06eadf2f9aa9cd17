import ArgumentParser

#if canImport(Glibc)
  import Glibc
#endif

/// Buffered writing to standard output or error that notices when it fails: `print` reports
/// success on a full disk.
struct StandardOutput: ~Copyable {
  private let descriptor: Int32
  private var buffer: [UInt8] = []

  init(descriptor: Int32 = STDOUT_FILENO) {
    self.descriptor = descriptor
  }

  mutating func write(_ bytes: some Sequence<UInt8>) throws {
    buffer.append(contentsOf: bytes)
    if buffer.count >= 1 << 16 { try flush() }
  }

  mutating func write(_ text: String) throws { try write(text.utf8) }

  /// A text and a line feed.
  mutating func writeLine(_ text: String) throws {
    try write(text.utf8)
    try write(CollectionOfOne(0x0A))
  }

  /// Hands everything to the system; throws `ExitStatus.cannotWrite` where it does not take it.
  mutating func flush() throws {
    defer { buffer.removeAll(keepingCapacity: true) }
    var written = 0
    while written < buffer.count {
      let count = buffer.withUnsafeBytes { bytes in
        Glibc.write(
          descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw ExitStatus.cannotWrite }
      written += count
    }
  }

  /// Says something on standard error; that it can't be said is no reason to stop.
  static func complain(_ text: String) {
    var output = StandardOutput(descriptor: STDERR_FILENO)
    try? output.write(text)
    try? output.flush()
  }
}
