import Foundation
import Testing
import XMLReading

/// The entity bombs and external entities of others, from `shared/corpora/xml`.
@Suite("Hostile XML")
struct HostileXMLTests {
  static let folder: URL? = {
    var directory = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    while directory.path != "/" {
      let candidate = directory.appendingPathComponent("shared/corpora/xml")
      if FileManager.default.fileExists(atPath: candidate.path) { return candidate }
      directory.deleteLastPathComponent()
    }
    return nil
  }()

  private static func files() throws -> [URL] {
    guard let folder else { return [] }
    return try ["recurse", "defusedxml"].flatMap { name in
      try FileManager.default.contentsOfDirectory(
        at: folder.appendingPathComponent(name), includingPropertiesForKeys: nil)
    }
    .filter { $0.pathExtension == "xml" }.sorted { $0.path < $1.path }
  }

  @Test(
    "Whatever declares entities is refused before they grow",
    .enabled(if: folder != nil, "shared/corpora does not lie beside this checkout"))
  func bombs() throws {
    let files = try Self.files()
    #expect(files.count >= 20)
    for file in files {
      let bytes = Array(try Data(contentsOf: file))
      let document = XMLReader(options: .foreign).read(bytes)
      let declares = String(decoding: bytes, as: UTF8.self).contains("<!ENTITY")
      if declares {
        #expect(document.problems.first?.kind == .doctype, "\(file.lastPathComponent)")
      }
      if let text = document.root?.text { #expect(text.utf8.count <= bytes.count) }
    }
  }

  @Test("An external entity is not fetched")
  func externalEntity() {
    let xml = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"
    let document = XMLReader(options: .foreign).read(Array(xml.utf8))
    #expect(document.root == nil)
    #expect(document.problems.map(\.kind) == [.doctype])
  }
}
