import Diagnostics
import Testing

@testable import Rendering

@Suite("Style sheets load nothing from elsewhere")
struct StyleSheetRuleTests {
  @Test(
    "desk E15: a foreign request of a style sheet is told with its place",
    arguments: [
      ("@import \"https://fonts.la/c.css\";", 10, "https://fonts.la/c.css"),
      ("@IMPORT URL('//fonts.la/c.css');", 14, "//fonts.la/c.css"),
      ("p { background: url( http://a.la/ກ.png ) }", 22, "http://a.la/ກ.png"),
      ("p { background: url(data:image/png;base64,AA) }", 21, "data:image/png;base64,AA"),
    ])
  func deskE15StyleSheets(sheet: String, column: Int, address: String) {
    let found = StyleSheetRule.check("css/style.css", Array(sheet.utf8))
    #expect(found.map(\.identifier) == ["theme.foreign-request"])
    #expect(found.first?.location?.file == "Templates/assets/css/style.css")
    #expect(found.first?.location?.column == column)
    #expect(
      found.first?.message
        == BilingualText(
          "no request leaves the site's own host: ‘\(address)’",
          lao: "ໜ້າບໍ່ໂຫຼດຫຍັງຈາກໂຮສອື່ນ: ‘\(address)’"))
  }

  @Test(
    "what lies on the site's own host may be loaded",
    arguments: [
      "/* @import \"https://a.la\" */ p { background: url(/a.png) }", "@import 'b.css';",
      "p { mask: url(\"#a\") } a[href^=\"https://a.la\"] { color: red }", "@import url(", "url('",
    ])
  func allowed(sheet: String) {
    #expect(StyleSheetRule.check("style.css", Array(sheet.utf8)).isEmpty)
  }

  @Test("a file that is no style sheet is not read as one")
  func otherFiles() {
    #expect(StyleSheetRule.check("a.txt", Array("url(https://a.la)".utf8)).isEmpty)
  }
}
