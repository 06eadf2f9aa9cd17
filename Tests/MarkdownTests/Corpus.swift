import Foundation
import Testing

/// The test data of others, in `shared/corpora` beside the checkout.
enum Corpus {
  static let absence: Comment = "shared/corpora does not lie beside this checkout"

  static let folder: URL? = {
    var directory = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    while directory.path != "/" {
      let candidate = directory.appendingPathComponent("shared/corpora")
      if FileManager.default.fileExists(atPath: candidate.path) { return candidate }
      directory.deleteLastPathComponent()
    }
    return nil
  }()

  static var isPresent: Bool { folder != nil }

  static func json<Value: Decodable>(_ path: String) -> Value? {
    guard let url = folder?.appendingPathComponent(path) else { return nil }
    return try? JSONDecoder().decode(Value.self, from: Data(contentsOf: url))
  }
}

extension Corpus {
  /// The bytes of a gzipped file, by the machine's `gzip`.
  static func gunzipped(_ path: String) throws -> [UInt8] {
    guard let url = folder?.appendingPathComponent(path) else { return [] }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", url.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Array(data)
  }
}
