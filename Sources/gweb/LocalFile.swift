import Diagnostics

#if canImport(Glibc)
  import Glibc
#endif

/// A file that a person names on the command line.
enum LocalFile {
  /// More than any template or its data needs.
  private static let limit = 64 << 20

  /// The bytes of a regular file; none where there is no such one or it can't be read.
  static func read(_ path: String) -> [UInt8]? {
    // Without blocking: a name may lead to a pipe that nobody writes to.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size <= limit
    else { return nil }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0, bytes.count <= limit else { return nil }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }

  /// The part of a path before its last slash; `.` where there is none.
  static func folder(of path: String) -> String {
    let bytes = Array(path.utf8)
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == 0 ? "/" : String(decoding: bytes[..<slash], as: UTF8.self)
  }

  /// The part of a path after its last slash.
  static func name(of path: String) -> String {
    let bytes = Array(path.utf8)
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(decoding: bytes[(slash + 1)...], as: UTF8.self)
  }

  /// The diagnostic of a file that can't be read.
  static func unreadable(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "file.unreadable", at: SourceLocation(file: path),
      BilingualText("this file can't be read", lao: "ອ່ານແຟ້ມນີ້ບໍ່ໄດ້"),
      hint: BilingualText(
        "check its name and its permissions", lao: "ກວດເບິ່ງຊື່ ແລະສິດຂອງມັນ"))
  }
}
