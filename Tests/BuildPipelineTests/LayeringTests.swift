import Foundation
import Testing

/// The invariants of ARCHITECTURE.md, read from the sources: each is an absence.
@Suite("The layers hold")
struct LayeringTests {
  /// Targets by layer, as Package.swift has them.
  private static let layers: [[String]] = [
    ["CCMark", "CCrypto", "CLibXML2", "CICU", "CLinux"],
    ["Diagnostics", "Hashing", "LaoText", "Markup"],
    ["Markdown", "XMLReading", "FrontMatter", "Templating"],
    ["Content", "Workspaces"],
    ["SiteModel"],
    ["Rendering", "Syndication"],
    ["Checks", "Publishing"],
    ["BuildPipeline"],
    ["gweb"],
  ]

  @Test("imports lead only to a lower layer")
  func importsLeadDown() throws {
    for (level, targets) in Self.layers.enumerated() {
      let allowed = Set(Self.layers[..<level].joined())
      let all = Set(Self.layers.joined())
      for target in targets {
        for (file, module) in try imports(of: target) where all.contains(module) {
          #expect(allowed.contains(module), "\(file) imports \(module)")
        }
      }
    }
  }

  @Test("every target of the package has its layer here")
  func everyTarget() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: sources.path)
    #expect(
      Set(folders)
        == Set(Self.layers.joined()).union(["Benchmarks", "CAllocations"]).union(fuzzing(folders)))
  }

  @Test(
    "a library of others is imported by one target alone",
    arguments: [
      ("CCMark", ["Markdown"]), ("CLibXML2", ["XMLReading"]), ("CICU", ["LaoText"]),
      ("CCrypto", ["Hashing"]),
      ("Yams", ["FrontMatter"]), ("ArgumentParser", ["gweb"]),
      ("CLinux", ["Publishing", "Workspaces", "gweb"]),
    ])
  func oneImporter(module: String, importers: [String]) throws {
    for target in Self.layers.joined() where !importers.contains(target) {
      for (file, imported) in try imports(of: target) {
        #expect(imported != module, "\(file) imports \(module)")
      }
    }
  }

  @Test("no target imports Foundation")
  func noFoundation() throws {
    for target in Self.layers.joined() {
      for (file, imported) in try imports(of: target) {
        #expect(!imported.hasPrefix("Foundation"), "\(file) imports \(imported)")
      }
    }
  }

  @Test(
    "only Workspaces, Publishing and gweb touch the disk; only gweb reads clock and environment",
    arguments: [
      (
        ["open(", "openat(", "fopen(", "opendir(", "stat(", "unlink(", "mkdir(", "rename("],
        ["Workspaces", "Publishing", "gweb"]
      ),
      (["getenv(", "clock_gettime(", "gettimeofday(", "getcwd(", "isatty("], ["gweb"]),
    ])
  func system(calls: [String], targets: [String]) throws {
    for target in Self.layers.joined() where !targets.contains(target) {
      for (file, text) in try files(of: target) where text.contains("import Glibc") {
        for call in calls {
          let isCalled = [" ", "(", "."].contains { text.contains("\($0)\(call)") }
          #expect(!isCalled, "\(file) calls \(call)")
        }
      }
    }
  }

  @Test(
    "what makes shared state, hides a race or traps is not written",
    arguments: ["@unchecked", "nonisolated(unsafe)", "try!", "fatalError(", "static var shared"])
  func forbidden(words: String) throws {
    for target in Self.layers.joined() {
      for (file, text) in try files(of: target) {
        #expect(!text.contains(words), "\(file) has \(words)")
      }
    }
  }
}

extension LayeringTests {
  private var sources: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Sources")
  }

  private func fuzzing(_ folders: [String]) -> [String] {
    folders.filter { ["CFuzzer", "Fuzzing"].contains($0) }
  }

  private func files(of target: String) throws -> [(path: String, text: String)] {
    let folder = sources.appendingPathComponent(target)
    return try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".swift") }.map {
        (
          "\(target)/\($0)",
          String(
            decoding: try Data(contentsOf: folder.appendingPathComponent($0)), as: UTF8.self)
        )
      }
  }

  private func imports(of target: String) throws -> [(file: String, module: String)] {
    try files(of: target).flatMap { path, text in
      text.split(separator: "\n").compactMap { line in
        let words = line.split(separator: " ")
        guard let index = words.firstIndex(of: "import"), index <= 1, words.count > index + 1 else {
          return nil
        }
        return (path, String(words[index + 1].prefix { $0 != "." }))
      }
    }
  }
}
