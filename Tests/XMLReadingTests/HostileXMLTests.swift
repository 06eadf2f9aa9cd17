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

  @Test("A tag of more than a thousand attributes is refused before libxml2 compares them all")
  func attributes() throws {
    func tag(_ count: Int) -> String {
      "<ກ " + (0..<count).map { "a\($0) = '>' " }.joined() + "/>"
    }
    let reader = XMLReader(options: .foreign)
    #expect(reader.check(Array("<a>\(tag(1000))\(tag(1000))</a>".utf8)).isEmpty)
    let hostile = "<a>\(tag(100_000))</a>"
    let problem = try #require(reader.check(Array(hostile.utf8)).first)
    #expect(problem.kind == .tooLarge)
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in hostile.utf16 { wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(reader.check(wide).first?.kind == .tooLarge)
    #expect(
      reader.check([0x4C, 0x6F, 0xA7, 0x94, 0x93]).first?.kind == .other("encoded as EBCDIC"))
  }

  @Test("In another encoding places are lines, and not looked for from the beginning each time")
  func placesOfLatinOne() throws {
    let line = Array("<b>\u{E9}</b>\n".unicodeScalars.map { UInt8($0.value) })
    let head = Array("<?xml version='1.0' encoding='iso-8859-1'?>\n<a>\n".utf8)
    let source = head + Array(repeating: line, count: 30_000).joined() + Array("</a>".utf8)
    let root = try #require(XMLReader(options: .foreign).read(source).root)
    let last = try #require(root.elements.last)
    #expect(last.text == "é")
    #expect(last.source.lowerBound == source.count - 4 - line.count)
  }

  @Test("An external entity is not fetched")
  func externalEntity() {
    let xml = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"
    let document = XMLReader(options: .foreign).read(Array(xml.utf8))
    #expect(document.root == nil)
    #expect(document.problems.map(\.kind) == [.doctype])
  }
}
