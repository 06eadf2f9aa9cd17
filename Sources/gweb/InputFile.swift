import Diagnostics

#if canImport(Glibc)
  import Glibc
#endif

/// The file that a command is told to read, or standard input.
enum InputFile {
  /// Why it can't be read, for whoever named it.
  struct Fault: Error {
    let diagnostic: Diagnostic
    /// Whether nothing has that name.
    var isMissing = false
  }

  /// The name under which standard input stands in messages.
  static let standardInputName = "<stdin>"

  /// All bytes of a regular file, or of standard input where there is no path or `-`.
  ///
  /// - Parameter limit: the bytes that are taken at most; a larger file is a fault, and is not read
  ///   to its end.
  static func read(_ path: String?, limit: Int) throws(Fault) -> (name: String, bytes: [UInt8]) {
    guard let path, path != "-" else {
      var input = StandardInput()
      guard let bytes = input.readAll(limit: limit) else {
        throw tooLarge(standardInputName, limit: limit)
      }
      return (standardInputName, bytes)
    }
    // A pipe without a writer would hold a plain open for ever.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(path, errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw unreadable(path, errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw notAFile(path) }
    guard status.st_size <= limit else { throw tooLarge(path, limit: limit) }
    var input = StandardInput(descriptor: descriptor)
    guard let bytes = input.readAll(limit: limit) else { throw tooLarge(path, limit: limit) }
    return (path, bytes)
  }
}

extension InputFile {
  private static func unreadable(_ path: String, _ code: Int32) -> Fault {
    let reason = strerror(code).map { String(cString: $0) } ?? "error \(code)"
    var fault = fault(
      "input.unreadable", path,
      BilingualText("can't be read: \(reason)", lao: "ອ່ານບໍ່ໄດ້: \(reason)"))
    fault.isMissing = code == ENOENT || code == ENOTDIR
    return fault
  }

  private static func notAFile(_ path: String) -> Fault {
    fault(
      "input.not-a-file", path,
      BilingualText("is no regular file", lao: "ບໍ່ແມ່ນແຟ້ມທຳມະດາ"))
  }

  private static func tooLarge(_ path: String, limit: Int) -> Fault {
    fault(
      "input.too-large", path,
      BilingualText(
        "has more than \(limit) bytes and is not read",
        lao: "ໃຫຍ່ກວ່າ \(limit) ໄບ ຈຶ່ງບໍ່ອ່ານ"))
  }

  private static func fault(_ identifier: String, _ path: String, _ message: BilingualText) -> Fault
  {
    Fault(diagnostic: Diagnostic(.error, identifier, at: SourceLocation(file: path), message))
  }
}
