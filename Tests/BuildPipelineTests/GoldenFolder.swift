import BuildPipeline
import Diagnostics
import Foundation
import LaoText
import Testing

/// A golden test is a folder: `workspace/`, and what a build must make of it.
///
/// With GWEB_RECORD=1 in the environment the expectation is written anew, and the test fails: what
/// was recorded must be read before it is believed.
struct GoldenFolder {
  let root: URL

  init(_ name: String) {
    root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Golden").appendingPathComponent(name)
  }

  var workspace: URL { root.appendingPathComponent("workspace") }
  var isRecording: Bool { ProcessInfo.processInfo.environment["GWEB_RECORD"] == "1" }

  /// Builds the workspace into a new folder.
  func build(
    _ configure: (inout BuildOptions) -> Void = { _ in }
  ) async throws -> (report: BuildReport, output: URL) {
    let output = try temporaryFolder()
    var options = BuildOptions(
      workspace: workspace.path, output: output.path,
      day: try #require(CalendarDate(year: 2024, month: 11, day: 20)), generator: "G-Web test")
    options.syncs = false
    // The workspace is the repository's: its lock files are recorded by hand.
    options.isLocked = true
    options.jobs = 2
    configure(&options)
    return (await Build(options, now: { 0 }).run(), output)
  }

  /// Compares a published tree with `expected/`: an extra file fails as a missing one does.
  func expect(tree: URL) throws {
    let expected = root.appendingPathComponent("expected")
    if isRecording {
      try? FileManager.default.removeItem(at: expected)
      for (path, bytes) in try files(in: tree) {
        let file = expected.appendingPathComponent(path)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try bytes.write(to: file)
      }
      Issue.record("recorded \(expected.path)")
      return
    }
    let (wanted, found) = (try files(in: expected), try files(in: tree))
    #expect(Set(found.keys).subtracting(wanted.keys).sorted() == [], "extra files")
    #expect(Set(wanted.keys).subtracting(found.keys).sorted() == [], "missing files")
    for (path, bytes) in wanted.sorted(by: { $0.key < $1.key }) {
      guard let other = found[path] else { continue }
      let (text, wantedText) = (
        String(decoding: other, as: UTF8.self), String(decoding: bytes, as: UTF8.self)
      )
      #expect(text == wantedText, "\(path)")
    }
  }

  /// Compares a text with a file of the golden folder.
  func expect(_ text: String, file name: String) throws {
    let file = root.appendingPathComponent(name)
    if isRecording {
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(file.path)")
      return
    }
    #expect(text == String(decoding: try Data(contentsOf: file), as: UTF8.self))
  }

  private func files(in folder: URL) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      if path.hasPrefix(".gweb") || path.hasSuffix(".gweb-manifest") { continue }
      let file = folder.appendingPathComponent(path)
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder)
      if !isFolder.boolValue { files[path] = try Data(contentsOf: file) }
    }
    return files
  }
}

/// A folder of this test's own.
func temporaryFolder() throws -> URL {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
    "gweb-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  return folder
}

extension BuildReport {
  /// The diagnostics as `--format short` prints them.
  func short(_ language: MessageLanguage = .english) -> String {
    DiagnosticPrinter(format: .short, language: language) { DisplayWidth.columns(of: $0) }
      .print(diagnostics)
  }
}
