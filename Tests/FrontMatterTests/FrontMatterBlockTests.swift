import Diagnostics
import FrontMatter
import Testing

@Suite("Front matter stands between two lines of dashes")
struct FrontMatterBlockTests {
  @Test("the yaml and the body are found")
  func plain() throws {
    let text = "---\ntitle: ຂ່າວ\n---\n\nເນື້ອໃນ\n"
    let block = try FrontMatterBlock.find(in: Array(text.utf8))
    #expect(part(block.yaml, of: text) == "title: ຂ່າວ\n")
    #expect(part(block.body, of: text) == "\nເນື້ອໃນ\n")
    #expect(block.firstLine == 2)
  }

  @Test("a thematic break in the body stays in the body")
  func thematicBreak() throws {
    let text = "---\na: b\n---\nx\n---\ny\n"
    let block = try FrontMatterBlock.find(in: Array(text.utf8))
    #expect(part(block.body, of: text) == "x\n---\ny\n")
  }

  @Test("a byte order mark, CRLF and spaces after the dashes are no obstacle")
  func windows() throws {
    let text = "\u{FEFF}---  \r\na: b\r\n--- \r\nbody"
    let block = try FrontMatterBlock.find(in: Array(text.utf8))
    #expect(part(block.yaml, of: text) == "a: b\r\n")
    #expect(part(block.body, of: text) == "body")
  }

  @Test(
    "what has none says why",
    arguments: [
      ("", "a.md:0:0: error front-matter.empty-file: the file is empty\n"),
      (" \n\n", "a.md:0:0: error front-matter.empty-file: the file is empty\n"),
      ("ສະບາຍດີ\n", "a.md:1:1: error front-matter.missing: the file has no front matter\n"),
      (
        "---\ntitle: ກ\n",
        "a.md:1:1: error front-matter.never-closed: "
          + "the front matter that opens here is never closed\n"
      ),
    ])
  func faults(text: String, message: String) {
    let source = SourceText(path: "a.md", bytes: Array(text.utf8))
    do {
      _ = try FrontMatterBlock.find(in: source.bytes)
      Issue.record("found one")
    } catch {
      let printer = DiagnosticPrinter(format: .short, language: .english) { $0.count }
      #expect(printer.print([error.diagnostic(in: source)]) == message)
    }
  }

  private func part(_ range: Range<Int>, of text: String) -> String {
    String(decoding: Array(text.utf8)[range], as: UTF8.self)
  }
}
