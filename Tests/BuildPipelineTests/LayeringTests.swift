import Foundation
import Testing

/// The invariants of ARCHITECTURE.md, read from the sources: each is an absence.
@Suite("The layers hold")
struct LayeringTests {
  private let package: PackageDescription
  private let layers: [[String]]

  init() throws {
    package = try PackageDescription()
    layers = package.names
  }

  @Test("the package's description is read whole")
  func description() {
    #expect(layers.count == 9)
    #expect(layers.first?.contains("CCMark") == true)
    #expect(layers.last == ["gweb"])
    let gweb = package.layers.last?.first?.dependencies ?? []
    #expect(gweb.contains("ArgumentParser") && gweb.contains("BuildPipeline"))
  }

  @Test("what a target depends on it imports, and what it imports it depends on")
  func dependencies() throws {
    let known = Set(layers.joined()).union(["Yams", "ArgumentParser", "CAllocations", "CFuzzer"])
    for target in package.layers.joined() + package.others where target.isCode {
      let files = try files(of: target.name)
      guard !files.isEmpty else { continue }
      let imported = Set(try imports(of: target.name).map(\.module)).intersection(known)
      for unused in Set(target.dependencies).subtracting(imported) {
        Issue.record("\(target.name) depends on \(unused) and imports it nowhere")
      }
      for undeclared in imported.subtracting(target.dependencies) {
        Issue.record("\(target.name) imports \(undeclared) and does not depend on it")
      }
    }
  }

  @Test("imports lead only to a lower layer")
  func importsLeadDown() throws {
    for (level, targets) in layers.enumerated() {
      let allowed = Set(layers[..<level].joined())
      let all = Set(layers.joined())
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
        == Set(layers.joined()).union(["Benchmarks", "CAllocations"]).union(fuzzing(folders)))
  }

  @Test(
    "a library of others is imported by one target alone",
    arguments: [
      ("CCMark", ["Markdown"]), ("CLibXML2", ["XMLReading"]), ("CICU", ["LaoText"]),
      ("CCrypto", ["Hashing"]),
      ("Yams", ["FrontMatter"]), ("ArgumentParser", ["gweb"]),
      ("CLinux", ["Publishing", "Workspaces"]),
    ])
  func oneImporter(module: String, importers: [String]) throws {
    for target in layers.joined() where !importers.contains(target) {
      for (file, imported) in try imports(of: target) {
        #expect(imported != module, "\(file) imports \(module)")
      }
    }
  }

  @Test("no target imports Foundation")
  func noFoundation() throws {
    for target in layers.joined() {
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
    for target in layers.joined() where !targets.contains(target) {
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
    for target in layers.joined() {
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
