import Diagnostics
import Testing

@testable import gweb

@Suite("gweb markdown")
struct MarkdownCommandTests {
  private func render(_ markdown: String, page: Bool = false) -> MarkdownRendering {
    MarkdownRendering(Array(markdown.utf8), name: "<stdin>", isForPage: page)
  }

  private func short(_ diagnostics: [Diagnostic], _ language: MessageLanguage) -> String {
    DiagnosticPrinter(format: .short, language: language) { $0.unicodeScalars.count }
      .print(diagnostics)
  }

  @Test("The fragment is that of the specification")
  func plain() {
    let rendering = render("# ຂ່າວ\n\nແຂວງ *ໄຊສົມບູນ*  \n[ກ](/ຂ)\n")
    #expect(
      String(decoding: rendering.markup, as: UTF8.self) == """
        <h1>ຂ່າວ</h1>
        <p>ແຂວງ <em>ໄຊສົມບູນ</em><br />
        <a href="/%E0%BA%82">ກ</a></p>

        """)
    #expect(rendering.diagnostics.isEmpty)
  }

  @Test("As a page, Lao is normalised and headings have romanised ids")
  func page() {
    #expect(
      String(decoding: render("# ໜ້າທີີ່\n", page: true).markup, as: UTF8.self)
        == "<h2 id=\"h-nathi\">ໜ້າທີ່</h2>\n")
  }

  @Test("Problems behind a repair are told at their place in the file")
  func places() {
    let rendering = render("ໜ້າທີີ່ <b>x</b>", page: true)
    #expect(
      short(rendering.diagnostics, .english)
        == "<stdin>:1:9: warning markdown.read-html: HTML <b> is read as what it means, without its looks\n"
    )
    #expect(
      short(rendering.diagnostics, .lao)
        == "<stdin>:1:9: warning markdown.read-html: HTML <b> ຖືກອ່ານຕາມຄວາມໝາຍ ໂດຍບໍ່ເອົາຮູບແບບຂອງມັນ\n")
  }

  @Test("A page beyond a limit is an error, and nothing is printed")
  func refused() {
    let rendering = render(String(repeating: "> ", count: 51) + "ກ")
    #expect(rendering.markup.isEmpty)
    #expect(rendering.diagnostics.containsErrors)
  }
}
