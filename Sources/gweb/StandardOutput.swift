import ArgumentParser
import Diagnostics
import LaoText

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

  /// Hands everything to the system; throws `ExitStatus.cannotWrite` where it does not take it, and
  /// says why unless the reader of a pipe has left.
  mutating func flush() throws {
    defer { buffer.removeAll(keepingCapacity: true) }
    var written = 0
    while written < buffer.count {
      let count = buffer.withUnsafeBytes { bytes in
        Glibc.write(
          descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        if errno != EPIPE, descriptor == STDOUT_FILENO { Self.report(errno) }
        throw ExitStatus.cannotWrite
      }
      written += count
    }
  }

  /// Says on standard error why standard output can't be written.
  private static func report(_ error: Int32) {
    let reason = String(cString: strerror(error))
    let diagnostic = Diagnostic(
      .error, "output.unwritable", at: nil,
      BilingualText(
        "standard output can't be written: \(reason)",
        lao: "ຂຽນຜົນອອກທາງ standard output ບໍ່ໄດ້: \(reason)"),
      hint: BilingualText(
        "lead it to a file on a disk with space, or leave out the '>'",
        lao: "ສົ່ງໄປແຟ້ມຢູ່ດິສທີ່ຍັງມີບ່ອນຫວ່າງ, ຫຼື ບໍ່ຕ້ອງໃຊ້ '>'"))
    let printer = DiagnosticPrinter(format: .human, language: ProcessEnvironment.messageLanguage) {
      DisplayWidth.columns(of: $0)
    }
    complain(printer.print([diagnostic]))
  }

  /// Says something on standard error; that it can't be said is no reason to stop.
  static func complain(_ text: String) {
    var output = StandardOutput(descriptor: STDERR_FILENO)
    try? output.write(text)
    try? output.flush()
  }
}
