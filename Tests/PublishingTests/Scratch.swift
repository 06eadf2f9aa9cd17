import Diagnostics
import Foundation
import Hashing
import Testing

@testable import Publishing

#if canImport(Glibc)
  import Glibc
#endif

extension BilingualText {
  /// Who holds the lock in tests.
  static let test = BilingualText("test", lao: "ທົດສອບ")
}

/// An output folder of one test, removed with it.
final class Scratch: Sendable {
  let path: String

  init(in folder: String = NSTemporaryDirectory()) {
    path = folder + "gweb-publishing-\(UUID().uuidString)"
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func open() throws -> PublicationOutput {
    try PublicationOutput(path: path, holder: .test, syncs: false)
  }

  /// Publishes one site from texts by path.
  @discardableResult
  func publish(_ files: [String: String], site: String = "xaisomboun") throws
    -> PublicationSummary
  {
    let output = try open()
    return try output.publish([try output.seal(files, site: site)])[0].get()
  }

  /// What a reader finds: every file but the manifest, by path.
  func tree(_ site: String = "xaisomboun") throws -> [String: String] {
    var tree: [String: String] = [:]
    for path in try files(site) where path != ".gweb-manifest" {
      tree[path] = try text("\(site)/\(path)")
    }
    return tree
  }

  /// Every file of a folder of the output, the manifest with them, sorted.
  func files(_ folder: String) throws -> [String] {
    let root = URL(fileURLWithPath: path + "/" + folder).resolvingSymlinksInPath().path
    return try FileManager.default.subpathsOfDirectory(atPath: root)
      .filter { path in
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: root + "/" + path, isDirectory: &isFolder)
        return !isFolder.boolValue
      }.sorted()
  }

  func text(_ file: String) throws -> String {
    try String(contentsOfFile: path + "/" + file, encoding: .utf8)
  }

  /// Writes by hand, as somebody does who isn't G-Web: later than the manifest.
  func write(_ text: String, to file: String) throws {
    let whole = URL(fileURLWithPath: path + "/" + file)
    try FileManager.default.createDirectory(
      at: whole.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: whole, atomically: false, encoding: .utf8)
  }

  func inode(_ file: String) -> UInt {
    var status = stat()
    return stat(path + "/" + file, &status) == 0 ? UInt(status.st_ino) : 0
  }

  /// The names in a folder of `.gweb`.
  func state(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path + "/.gweb/" + folder).sorted()
  }
}

extension PublicationOutput {
  func seal(_ files: [String: String], site: String = "xaisomboun") throws -> SealedSite {
    let staging = try begin(site)
    return try staging.seal(
      try files.map { try staging.write($0.key, Array($0.value.utf8)) })
  }
}

/// The error of a block that must fail.
func refusal(_ body: () throws -> Void) -> PublishingError? {
  do {
    try body()
    Issue.record("nothing was refused")
    return nil
  } catch {
    return error as? PublishingError
  }
}
