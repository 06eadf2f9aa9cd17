import BuildPipeline
import Diagnostics
import Foundation
import LaoText
import Testing

/// A workspace over time: what is written, built, and then online.
final class History {
  let workspace: Workspace
  private(set) var report = BuildReport(diagnostics: [])

  init() throws { workspace = try Workspace() }

  /// Writes a file below `Content/`; nil removes it.
  func write(_ path: String, _ text: String?) throws {
    if let text {
      try workspace.write("Content/" + path, text)
    } else {
      try workspace.remove("Content/" + path)
    }
  }

  func move(_ path: String, to other: String) throws {
    let root = workspace.root.appendingPathComponent("Content")
    let target = root.appendingPathComponent(other)
    try FileManager.default.createDirectory(
      at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.moveItem(at: root.appendingPathComponent(path), to: target)
  }

  func build(
    day: String = "2026-11-30", _ configure: (inout BuildOptions) -> Void = { _ in }
  ) async throws {
    let parts = day.split(separator: "-").compactMap { Int($0) }
    var options = BuildOptions(
      workspace: workspace.root.path, output: workspace.output.path,
      day: try #require(CalendarDate(year: parts[0], month: parts[1], day: parts[2])),
      generator: "G-Web test")
    options.syncs = false
    options.jobs = 2
    configure(&options)
    report = await Build(options, now: { 0 }).run()
  }

  /// Forgets what the last report says of spelling.
  func dropSpelling() { report.diagnostics.removeAll { $0.identifier.hasPrefix("lao.") } }

  /// A file that is online; nil where there is none.
  func online(_ path: String) -> String? {
    try? String(contentsOf: workspace.output.appendingPathComponent(path), encoding: .utf8)
  }

  /// The lines of a lock file.
  func addresses(_ path: String) -> [String] {
    let url = workspace.root.appendingPathComponent(path)
    return ((try? String(contentsOf: url, encoding: .utf8)) ?? "").split(separator: "\n").map {
      String($0)
    }
  }
}

/// A post of front matter and a body.
func post(_ title: String, date: String, _ more: String = "", body: String = "ເນື້ອໃນ") -> String {
  "---\ntitle: \(title)\ndate: \(date)\n\(more.isEmpty ? "" : more + "\n")---\n\n\(body)\n"
}
