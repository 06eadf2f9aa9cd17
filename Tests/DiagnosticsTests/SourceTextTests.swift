import Diagnostics
import Testing

@Suite("Places in source files")
struct SourceTextTests {
  @Test("columns count Unicode scalars, and CR LF ends a line")
  func columns() {
    let source = SourceText(path: "a", bytes: Array("ກຂ\r\nຄງ x\r\n".utf8))
    let offset = Array("ກຂ\r\nຄງ ".utf8).count
    let location = source.location(of: offset..<offset + 1)
    #expect((location.line, location.column, location.lineText) == (2, 4, "ຄງ x"))
  }

  @Test("a range past the end of its line is cut there")
  func cut() {
    let source = SourceText(path: "a", bytes: Array("ab\ncd".utf8))
    #expect(source.location(of: 1..<5).length == 1)
    #expect(source.location(of: 90..<99).line == 2)
  }

  @Test("a repaired text leads back to the file")
  func repaired() {
    let original = Array("ທີີ່: ຂ່າວ".utf8)
    let repaired = Array("ທີ່: ຂ່າວ".utf8)
    let source = SourceText(
      path: "a", original: original, repaired: repaired,
      edits: [.init(original: 3..<9, repaired: 3..<6)])
    let location = source.location(at: Array("ທີ່: ".utf8).count)
    #expect(location.column == 7)
    #expect(location.lineText == "ທີີ່: ຂ່າວ")
  }

  @Test("offsets of lines and columns, by scalars and by bytes, clamped to the line")
  func offsets() {
    let source = SourceText(path: "a", bytes: Array("ກຂ\nຄ\n".utf8))
    #expect(source.offset(line: 1, scalarColumn: 2) == 3)
    #expect(source.offset(line: 2, scalarColumn: 99) == 10)
    #expect(source.offset(line: 2, byteColumn: 4) == 10)
  }
}

/// What keeps a hundred thousand places of one file from taking minutes and gigabytes.
@Suite("Many places of one file")
struct SourceLocatorTests {
  private let source = SourceText(
    path: "a", bytes: Array("ກຂ\r\nຄງ x\n\nຈ ສ ຊ ຍ\r\nດ".utf8))

  @Test("Places are the same in any order")
  func order() {
    let offsets = Array(0..<source.bytes.count)
    let shuffled = offsets.sorted { ($0 * 7) % 11 < ($1 * 7) % 11 }
    for order in [offsets, offsets.reversed(), shuffled] {
      var locator = SourceLocator(source)
      for offset in order {
        #expect(
          locator.location(of: offset..<offset + 2) == source.location(of: offset..<offset + 2))
      }
    }
  }

  @Test("Of a very long line the part around the place is kept, and printed as before")
  func longLine() {
    let front = String(repeating: "ກາ ", count: 20_000)
    let line = front + "ຂີດ" + String(repeating: " ງາ", count: 20_000)
    let long = SourceText(path: "a", bytes: Array(line.utf8))
    let start = front.utf8.count
    let location = long.location(of: start..<start + 9)
    #expect((location.line, location.column, location.length) == (1, 60_001, 3))
    #expect(location.lineText.utf8.count < 3_000)
    let printer = DiagnosticPrinter(format: .human, language: .english) { $0.unicodeScalars.count }
    let report = printer.print([
      Diagnostic(.error, "a.b", at: location, BilingualText("x", lao: "x"))
    ])
    let shown = String(repeating: "ກາ ", count: 20) + "ຂີດ" + String(repeating: " ງາ", count: 33)
    #expect(
      report == """
        a:1:60001: error: x [a.b]
         1 | …\(String(shown.unicodeScalars.prefix(160)))…
           | \(String(repeating: " ", count: 61))^~~

        """)
  }
}
