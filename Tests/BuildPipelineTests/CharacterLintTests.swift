import Foundation
import Testing

@Suite("No guard decides by Character")
struct CharacterLintTests {
  /// Every target that writes output, paths or addresses, or judges what comes in. LaoText is about
  /// text, and has its own rules; its tables are of scalars.
  private static let targets = [
    "Diagnostics", "Hashing", "Markup", "Markdown", "XMLReading", "FrontMatter", "Templating",
    "Content", "Workspaces", "SiteModel", "Rendering", "Syndication", "Checks", "Publishing",
    "BuildPipeline", "gweb",
  ]

  /// Files of Jinja2's filters that work on arrays of scalars, as Python's text does.
  private static let ofScalars: Set = [
    "Templating/Filters/NumberFormat.swift", "Templating/Filters/TextWrapping.swift",
    "Templating/Filters/FilterSetting+Text.swift", "Templating/Filters/PercentFormat.swift",
    "Templating/Filters/BraceFormat.swift", "Templating/Filters/TextLinking.swift",
  ]

  @Test("in any target", arguments: targets)
  func sources(of target: String) throws {
    let folder = sources.appendingPathComponent(target)
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".swift") }
    #expect(!files.isEmpty)
    for file in files {
      let path = "\(target)/\(file)"
      let text = String(
        decoding: try Data(contentsOf: folder.appendingPathComponent(file)), as: UTF8.self)
      let lint = try CharacterLint(isOfScalars: Self.ofScalars.contains(path))
      for fault in lint.faults(in: text) { Issue.record("Sources/\(path):\(fault)") }
    }
  }

  @Test("a target that is left out is not forgotten")
  func allTargets() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: sources.path)
    let others: Set = [
      "CCMark", "CCrypto", "CLibXML2", "CICU", "CLinux", "LaoText", "Benchmarks", "CAllocations",
      "Fuzzing",
      "CFuzzer",
    ]
    #expect(Set(folders).subtracting(others) == Set(Self.targets))
  }

  @Test(
    "the lint sees each way to do so",
    arguments: [
      #"if text.contains("\"") {"#, #"let parts = path.split(separator: "/")"#,
      #"guard !path.hasPrefix("../") else {"#, "name.hasSuffix(ending)",
      #"let safe = text.replacing("<", with: "&lt;")"#, "func escape(_ c: Character) -> String {",
      "var seen: Set<Character> = []", "let open: [Character]", #"Character("/")"#,
      #"text.firstIndex(of: ":")"#, #"path.last == "/""#, #"path.first != "/""#,
      #"path.starts(with: "/")"#, #"name.allSatisfy { $0 != "/" }"#,
      #"text.contains(where: { $0 == "<" })"#, #"text.prefix(while: { $0 != "/" })"#,
      #"text.drop { $0 == " " }"#, "for character in text {", #"text.contains { $0.isNewline }"#,
      #"text.split(whereSeparator: \.isWhitespace)"#, #"text.trimmingPrefix("/")"#,
      #"text.wholeMatch(of: /a/)"#, #"let pattern: Regex = /x/"#,
      #"text.components(separatedBy: "/")"#, #"text.ranges(of: "x")"#,
    ])
  func seen(code: String) throws {
    #expect(try CharacterLint().faults(in: "  " + code) == ["1: \(code)"])
  }

  @Test(
    "the lint passes over bytes, scalars and comments",
    arguments: [
      #"text.utf8.contains(UInt8(ascii: "/"))"#, #"path.utf8.split(separator: 0x2F)"#,
      #"bytes.starts(with: "<!--".utf8)"#, #"text.unicodeScalars.contains("{")"#,
      "scalar.properties.isWhitespace", #"// text.contains("\"") would not see it"#,
      #"  /// text.hasPrefix("/")"#, "case .controlCharacter(let key):",
      #"PythonText.replacing(old, with: new)"#, #"names.contains(name)"#,
      "if Self.isLetter(byte) {",
      #"message: "a quote followed by a vowel is one Character""#,
    ])
  func passed(code: String) throws {
    #expect(try CharacterLint().faults(in: code) == [])
  }

  private var sources: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Sources")
  }
}
