import Diagnostics
import Testing

/// Columns as a terminal has them, for the few letters of these tests: Lao marks take none.
private func columns(_ text: String) -> Int {
  text.unicodeScalars.reduce(0) { width, scalar in
    switch scalar.value {
    case 0x0EB1, 0x0EB4...0x0EBC, 0x0EC8...0x0ECE: width
    default: width + 1
    }
  }
}

private func print(_ format: DiagnosticFormat, _ language: MessageLanguage = .english) -> String {
  let source = SourceText(
    path: "Content/ກ.md", bytes: Array("title: ທີ່ ໜຶ່ງ\ntitel: ຂ່າວ\n".utf8))
  let range = Array("title: ທີ່ ".utf8).count..<Array("title: ທີ່ ໜຶ່ງ".utf8).count
  let diagnostic = Diagnostic(
    .error, "test.rule", at: source.location(of: range),
    BilingualText("something is wrong", lao: "ມີບາງຢ່າງຜິດ"),
    hint: BilingualText("mend it", lao: "ແກ້ໄຂ"))
  return DiagnosticPrinter(format: format, language: language, displayWidth: columns)
    .print([diagnostic])
}

@Suite("Diagnostics are printed for people and for machines")
struct DiagnosticPrinterTests {
  @Test("the caret stands under the letter, since Lao marks have no width")
  func human() {
    #expect(
      print(.human) == """
        Content/ກ.md:1:12: error: something is wrong [test.rule]
         1 | title: ທີ່ ໜຶ່ງ
           |          ^~
          = hint: mend it

        """)
  }

  @Test("in Lao")
  func lao() {
    #expect(
      print(.human, .lao) == """
        Content/ກ.md:1:12: ຜິດພາດ: ມີບາງຢ່າງຜິດ [test.rule]
         1 | title: ທີ່ ໜຶ່ງ
           |          ^~
          = ຄຳແນະນຳ: ແກ້ໄຂ

        """)
  }

  @Test("short is one line")
  func short() {
    #expect(print(.short) == "Content/ກ.md:1:12: error test.rule: something is wrong\n")
  }

  @Test("github shows it beside the line")
  func github() {
    #expect(
      print(.github)
        == "::error file=Content/ກ.md,line=1,col=12,endColumn=16,title=test.rule::something is wrong%0Amend it\n"
    )
  }

  @Test("json has both languages")
  func json() {
    #expect(
      print(.json) == """
        {"diagnostics": [
          {"severity": "error", "identifier": "test.rule", "file": "Content/ກ.md", "line": 1, "column": 12, "length": 4, "message": {"en": "something is wrong", "lo": "ມີບາງຢ່າງຜິດ"}, "hint": {"en": "mend it", "lo": "ແກ້ໄຂ"}}
        ]}

        """)
  }

  @Test("nothing to say is nothing, and an empty list in json")
  func nothing() {
    let none: [Diagnostic] = []
    func text(_ format: DiagnosticFormat) -> String {
      DiagnosticPrinter(format: format, language: .english, displayWidth: columns).print(none)
    }
    #expect(text(.human) == "")
    #expect(text(.json) == "{\"diagnostics\": []}\n")
  }

  @Test("what a terminal would obey is shown, not sent")
  func escapeSequences() {
    let diagnostic = Diagnostic(
      .warning, "test.rule", at: SourceLocation(file: "a\u{1B}[31m\n::error::b"),
      BilingualText("x\r\ny", lao: "x"))
    func text(_ format: DiagnosticFormat) -> String {
      DiagnosticPrinter(format: format, language: .english, displayWidth: columns)
        .print([diagnostic])
    }
    #expect(
      text(.short) == "a\\u{1B}[31m\\u{A}::error::b:0:0: warning test.rule: x\\u{D}\\u{A}y\n")
    #expect(
      text(.github)
        == "::warning file=a%1B[31m%0A%3A%3Aerror%3A%3Ab,title=test.rule::x%0D%0Ay\n")
  }

  @Test("all are sorted by place, each said once")
  func sorted() {
    func diagnostic(_ file: String, _ line: Int) -> Diagnostic {
      Diagnostic(
        .error, "r", at: SourceLocation(file: file, line: line, column: 1),
        BilingualText("m", lao: "m"))
    }
    let all = [diagnostic("b", 1), diagnostic("a", 10), diagnostic("a", 2), diagnostic("b", 1)]
    #expect(
      all.sortedForReport().map { "\($0.location?.file ?? "")\($0.location?.line ?? 0)" }
        == ["a2", "a10", "b1"])
  }
}
