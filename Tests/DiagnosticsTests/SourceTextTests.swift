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
