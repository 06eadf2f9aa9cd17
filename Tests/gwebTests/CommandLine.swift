import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// The command as its users run it: a process with arguments, an environment and an exit code.
struct GWebProcess {
  let status: Int32
  let output: String
  let errors: String

  /// The folder of the repository, which is a workspace.
  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The binary that was built beside this test.
  private static var binary: URL {
    var folder = Bundle.main.bundleURL
    #if os(Linux)
      let arguments = ProcessInfo.processInfo.arguments
      if let bundle = arguments.first(where: { $0.hasSuffix(".xctest") }) {
        folder = URL(fileURLWithPath: bundle).deletingLastPathComponent()
      }
    #endif
    return folder.appendingPathComponent("gweb")
  }

  /// Whether this user may become another one, and that one may run the binary where it lies.
  static func canRunAsNobody() throws -> Bool {
    guard geteuid() == 0 else { return false }
    return try GWebProcess(["--version"], asNobody: true).status == 0
  }

  /// - Parameters:
  ///   - device: where standard output goes, if not to `output`.
  ///   - folder: the current folder, if not this process'.
  ///   - umask: in octal digits, if not this process'.
  ///   - asNobody: as user 65534, who owns nothing.
  init(
    _ arguments: [String], environment: [String: String] = [:], output device: String? = nil,
    folder current: URL? = nil, umask: String? = nil, asNobody: Bool = false
  ) throws {
    let process = Process()
    process.executableURL = asNobody ? URL(fileURLWithPath: "/usr/bin/setpriv") : Self.binary
    process.arguments =
      asNobody
      ? ["--reuid", "65534", "--regid", "65534", "--clear-groups", Self.binary.path] + arguments
      : arguments
    if let current { process.currentDirectoryURL = current }
    if let umask {
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = ["-c", "umask \(umask); exec \"$@\"", "sh", Self.binary.path] + arguments
    }
    // What a sanitizer is told reaches the program too.
    let sanitizers = ProcessInfo.processInfo.environment.filter { $0.key.hasSuffix("SAN_OPTIONS") }
    process.environment = ["LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"]
      .merging(sanitizers) { $1 }.merging(environment) { $1 }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "gweb-run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = try ["output", "errors"].map { name in
      let file = folder.appendingPathComponent(name)
      try Data().write(to: file)
      return (file, try FileHandle(forWritingTo: file))
    }
    process.standardOutput =
      try device.map { try FileHandle(forWritingTo: URL(fileURLWithPath: $0)) } ?? files[0].1
    process.standardError = files[1].1
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    output = String(decoding: try Data(contentsOf: files[0].0), as: UTF8.self)
    errors = String(decoding: try Data(contentsOf: files[1].0), as: UTF8.self)
  }
}

/// A folder of this test's own.
func temporaryFolder() throws -> URL {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
    "gweb-command-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  return folder
}
