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
