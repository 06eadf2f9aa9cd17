import BuildPipeline
import Foundation
import LaoText
import Testing

/// A copy of the golden workspace that a test may spoil.
struct Workspace: ~Copyable {
  private let folder: URL

  init() throws {
    folder = try Self.copyOfGolden()
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var root: URL { folder.appendingPathComponent("workspace") }
  var output: URL { folder.appendingPathComponent("public") }

  func write(_ path: String, _ text: String) throws { try write(path, bytes: Array(text.utf8)) }

  func write(_ path: String, bytes: [UInt8]) throws {
    let file = root.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: root.appendingPathComponent(path))
  }

  func build() async -> BuildReport { await Self.build(root, output: output) }

  private static func copyOfGolden() throws -> URL {
    let folder = try temporaryFolder()
    try FileManager.default.copyItem(
      at: GoldenFolder("published").workspace, to: folder.appendingPathComponent("workspace"))
    return folder
  }

  static func build(_ workspace: URL, output: URL) async -> BuildReport {
    guard let day = CalendarDate(year: 2024, month: 11, day: 20) else {
      return BuildReport(diagnostics: [])
    }
    var options = BuildOptions(
      workspace: workspace.path, output: output.path, day: day, generator: "G-Web test")
    options.syncs = false
    options.jobs = 2
    return await Build(options, now: { 0 }).run()
  }
}
