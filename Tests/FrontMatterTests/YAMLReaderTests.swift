import Diagnostics
import FrontMatter
import Testing

@Suite("YAML is read as text with places")
struct YAMLReaderTests {
  @Test("a key and its value know where they stand, counted in Unicode scalars")
  func places() throws {
    let source = SourceText(path: "ກ.md", bytes: Array("title: ກອງປະຊຸມ\ntags: [ຂ່າວ]\n".utf8))
    let entries = try mapping(of: source)
    #expect(entries.map(\.key) == ["title", "tags"])
    #expect(entries[0].value.content == .text("ກອງປະຊຸມ", .plain))
    let location = entries[0].value.place.location(in: source)
    #expect((location.line, location.column, location.length) == (1, 8, 8))
    #expect(entries[1].keyPlace.line == 2)
  }

  @Test(
    "what YAML would guess a type for stays text",
    arguments: ["no", "0123", "2025-13-45", "1e3", "~", "0x1F", "12:30:45"])
  func noGuessing(value: String) throws {
    let entries = try mapping(of: SourceText(path: "a", bytes: Array("k: \(value)".utf8)))
    #expect(entries[0].value.content == .text(value, .plain))
  }

  @Test("a key that is a mapping is refused, not a trap")
  func mappingAsKey() {
    #expect(messages("? {a: 1}\n: b\n") == ["a:1:3: error yaml.key-not-text: a key must be text"])
  }

  @Test(
    "what could hide or repeat a value is refused with its place",
    arguments: [
      ("a: &x [1]\nb: *x", "a:1:4: error yaml.anchor: anchors (&name) are not used here"),
      ("a: *x", "a:1:4: error yaml.alias: aliases (*name) are not used here"),
      ("a: !!str b", "a:1:4: error yaml.tag: tags (!name) are not used here"),
      ("<<: {a: b}", "a:1:1: error yaml.merge-key: merge keys (<<) are not used here"),
      ("title: ກ\ntitle: ຂ", "a:2:1: error yaml.duplicate-key: key 'title' stands here twice"),
    ])
  func refusals(yaml: String, message: String) {
    #expect(messages(yaml) == [message])
  }

  @Test("a bomb of aliases as keys ends at its first anchor")
  func aliasBomb() {
    var text = "a0: &a0 [x, x]\n"
    for level in 1..<40 { text += "? &a\(level) [*a\(level - 1), *a\(level - 1)]\n: y\n" }
    #expect(messages(text).count == 1)
  }

  @Test("an ampersand inside a text is no anchor")
  func ampersandInText() throws {
    let text = "title: ໄອທີ & ການສື່ສານ, R&D\nsummary: |\n  ລາຄາ &more; text\n"
    #expect(messages(text) == [])
  }

  @Test(
    "nesting too deep for a composer that calls itself is refused",
    arguments: [
      String(repeating: "[", count: 40_000), String(repeating: "- ", count: 40_000) + "x",
      String(repeating: "{a: ", count: 20_000),
    ])
  func nesting(yaml: String) {
    let found = messages(yaml)
    #expect(found.count == 1)
    #expect(found.first?.utf8.starts(with: "a:1:".utf8) == true)
  }

  @Test("a tab that indents is named")
  func tab() {
    #expect(messages("a:\n\tb: c\n") == ["a:2:1: error yaml.tab: a tab can't indent YAML"])
  }

  @Test("an unquoted colon in a title is a syntax error with its place")
  func colonInTitle() {
    #expect(
      messages("title: ຂ່າວ: ກອງປະຊຸມ") == [
        "a:1:12: error yaml.syntax: this is not valid YAML: "
          + "mapping values are not allowed in this context"
      ])
  }

  private func mapping(of source: SourceText) throws -> [LocatedValue.Entry] {
    let (value, diagnostics) = YAMLReader.read(source)
    #expect(diagnostics.isEmpty)
    guard case .mapping(let entries) = try #require(value).content else {
      Issue.record("not a mapping")
      return []
    }
    return entries
  }

  private func messages(_ yaml: String) -> [String] {
    let (_, diagnostics) = YAMLReader.read(SourceText(path: "a", bytes: Array(yaml.utf8)))
    let printer = DiagnosticPrinter(format: .short, language: .english) { $0.count }
    return diagnostics.map { String(printer.print([$0]).dropLast()) }
  }
}
