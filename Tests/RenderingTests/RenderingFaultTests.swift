import Diagnostics
import Rendering
import Testing

@Suite("A fault of a template is told once")
struct RenderingFaultTests {
  private func fault(_ line: Int, _ page: String) -> RenderingFault {
    RenderingFault(
      Diagnostic(
        .error, "template.operands",
        at: SourceLocation(file: "Templates/layout.html", line: line, column: 1),
        BilingualText("text has no fields", lao: "ຂໍ້ຄວາມບໍ່ມີຊ່ອງ")),
      page: page)
  }

  @Test("with its first page and the number of the others, in both languages")
  func grouped() {
    let pages = ["/news/ກ/", "/", "/en/"]
    let found = RenderingFault.diagnostics(
      of: pages.map { fault(3, $0) } + [fault(4, "/a/"), fault(5, "/b/"), fault(5, "/c/")])
    #expect(
      found.map(\.message) == [
        BilingualText(
          "text has no fields (page /news/ກ/, and on 2 other pages)",
          lao: "ຂໍ້ຄວາມບໍ່ມີຊ່ອງ (ໜ້າ /news/ກ/ ແລະ ອີກ 2 ໜ້າ)"),
        BilingualText("text has no fields (page /a/)", lao: "ຂໍ້ຄວາມບໍ່ມີຊ່ອງ (ໜ້າ /a/)"),
        BilingualText(
          "text has no fields (page /b/, and on 1 other page)",
          lao: "ຂໍ້ຄວາມບໍ່ມີຊ່ອງ (ໜ້າ /b/ ແລະ ອີກ 1 ໜ້າ)"),
      ])
    #expect(found.map { $0.location?.line } == [3, 4, 5])
  }

  @Test("nothing of nothing")
  func none() { #expect(RenderingFault.diagnostics(of: []).isEmpty) }
}
