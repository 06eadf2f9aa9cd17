import Diagnostics
import Templating
import Testing

@Suite("Limits end a page with an error")
struct LimitTests {
  @Test func `A macro that calls itself ends`() {
    let rendered = Rendered("{% macro m(x) %}{{ m(x) }}{% endmacro %}{{ m(1) }}")
    #expect(
      rendered.diagnostics.first?.message.english
        == "100 calls of macros, includes and loops are within each other")
  }

  @Test func `A template that includes itself ends`() {
    #expect(Rendered("ກ{% include 'main' %}").diagnostics.map(\.identifier) == ["template.limit"])
  }

  /// Found by fuzzing: a macro is another one in each form of a template, so that the compiler
  /// made forms until its stack was full.
  @Test func `A template with a macro may include itself`() {
    let rendered = Rendered(
      "{% macro m() %}ກ{% endmacro %}{{ m() }}{% if false %}{% include 'main' %}{% endif %}")
    #expect(rendered.diagnostics.isEmpty)
    #expect(rendered.text == "ກ")
  }

  /// Found by fuzzing: the letters that could become a scheme are part of the place.
  @Test func `A template may include itself further on in an address`() {
    let rendered = Rendered(
      "<a href=\"{% include 'b' %}\">ກ</a>",
      files: ["b": "a{% if 0 %}{% include 'b' %}{% endif %}"])
    #expect(rendered.diagnostics.isEmpty)
    #expect(rendered.text == "<a href=\"a\">ກ</a>")
  }

  /// Found by fuzzing: 69c7e272, where the name of an attribute grew with each of twice as many
  /// forms a level.
  @Test func `A template that includes itself twice in a tag ends`() {
    let rendered = Rendered(
      "*di<add3re~{% include 'main' %} ~{% include 'main' %} s\u{FFFD}<{*!")
    #expect(rendered.diagnostics.containsErrors)
  }

  @Test func `Templates that lead to each other too deep are an error of the compiler`() {
    let files = (0..<110).map { ("t\($0)", "ກ{% include 't\($0 + 1)' %}") }
    let rendered = Rendered(
      "{% include 't0' %}",
      files: Dictionary(files) { $1 }.merging(["t110": "ຂ"]) { $1 })
    let fault = rendered.diagnostics.first { $0.identifier == "template.limit" }
    #expect(
      fault?.message
        == BilingualText(
          "templates lead from here to each other too deep or in too many ways",
          lao: "ຈາກບ່ອນນີ້ ແມ່ແບບນຳໄປຫາກັນເລິກເກີນໄປ ຫຼືຫຼາຍທາງເກີນໄປ"))
  }

  @Test func `Two layouts that extend each other are refused`() {
    let rendered = Rendered("{% extends 'b' %}", files: ["b": "{% extends 'main' %}"])
    #expect(rendered.diagnostics.contains { $0.identifier == "template.extends" })
  }

  @Test func `A page takes no more steps than it may`() {
    let rendered = Rendered(
      "{% for i in range(90000) %}{% for j in range(90000) %}{% endfor %}{% endfor %}",
      limits: RenderLimits(steps: 100_000))
    #expect(rendered.diagnostics.first?.message.english == "this page takes more than 100000 steps")
  }

  @Test func `A page grows no larger than it may`() {
    let rendered = Rendered(
      "{% for i in range(1000) %}{{ 'ຍາວ' * 100 }}{% endfor %}",
      limits: RenderLimits(outputBytes: 10_000))
    #expect(rendered.diagnostics.first?.message.english == "this page is larger than 10000 bytes")
    #expect(rendered.text.isEmpty)
  }

  @Test func `A page of literal text alone grew without a limit`() {
    let rendered = Rendered(
      "{% for i in range(1000) %}ຂໍ້ຄວາມຍາວ{% endfor %}", limits: RenderLimits(outputBytes: 10_000))
    #expect(rendered.diagnostics.first?.message.english == "this page is larger than 10000 bytes")
  }

  @Test(arguments: [
    "{{ " + String(repeating: "(", count: 5000) + "1" + String(repeating: ")", count: 5000) + " }}",
    "{{ 1" + String(repeating: "+1", count: 5000) + " }}",
    "{{ x" + String(repeating: "|e", count: 5000) + " }}",
    "{{ " + String(repeating: "not ", count: 5000) + "1 }}",
    "{{ " + String(repeating: "-", count: 5000) + "1 }}",
    String(repeating: "{% if 1 %}", count: 5000),
  ])
  func `What is nested too deep is refused when it is parsed`(template: String) {
    #expect(Rendered(template).diagnostics.first?.identifier == "template.nesting")
  }

  @Test(arguments: [
    "{% set n = namespace(x=[]) %}{% for i in range(9999) %}{% set n.x = [n.x] %}{% endfor %}{{ n.x }}",
    "{% set n = namespace(x=[1]) %}{% for i in range(40) %}{% set n.x = n.x + n.x %}{% endfor %}",
    "{% set n = namespace(x='ກ') %}{% for i in range(40) %}{% set n.x = n.x ~ n.x %}{% endfor %}",
    "{% set n = namespace(x=[1]) %}{% for i in range(40) %}{% set n.x = [n.x, n.x] %}{% endfor %}{{ n.x }}",
    "{{ 'x' * 1000000000 }}", "{{ [0] * 1000000000 }}", "{{ 'x'.center(1000000000) }}",
    "{{ '%1000000000d' % 1 }}", "{{ '{:1000000000}'.format(1) }}", "{{ 'x'|indent(1000000000) }}",
    "{{ 2 ** 64 }}", "{{ 9223372036854775807 + 1 }}", "{{ (-9223372036854775807 - 1)|abs }}",
    "{{ range(1000000) }}", "{{ [1]|batch(1000000000, 'x')|list }}",
    "{{ 'x'|slice(1000000000)|list }}",
  ])
  func `A value that grows without bound is an error`(template: String) {
    #expect(Rendered(template).diagnostics.containsErrors)
  }

  @Test(arguments: [
    "{{ 9223372036854775807|round(-1) }}", "{{ '-inf'|filesizeformat }}",
    "{{ (-1e30)|filesizeformat }}", "{{ (-1e300)|filesize }}", "{{ 1e21|int }}",
    "{{ '99999999999999999999'|int }}", "{{ [] * 9223372036854775807 }}",
    "{{ '' * 9223372036854775807 }}",
  ])
  func `Numbers that no integer holds ended the process, or it never ended`(template: String) {
    let message = Rendered(template).diagnostics.first?.message.english
    #expect(
      message == "this number becomes too large" || message == "this value becomes too large")
  }

  @Test(arguments: [
    ("{{ 5|round(-400) }}", "0"), ("{{ 5.5|round(-9223372036854775807 - 1) }}", "0"),
    ("{{ 'ກຂ'|truncate(9223372036854775807) }}", "ກຂ"),
    ("{{ 'ກຂ'|truncate(5, leeway=9223372036854775807) }}", "ກຂ"),
    ("{{ 'ກຂ'.ljust(-9223372036854775807 - 1) }}", "ກຂ"),
    ("{{ 'ກຂ'|excerpt(9223372036854775807) }}", "ກຂ"),
  ])
  func `The largest and smallest numbers as arguments ended the process`(
    template: String, output: String
  ) {
    let rendered = Rendered(template)
    #expect(rendered.diagnostics.isEmpty)
    #expect(rendered.text.hasPrefix(output))
  }
}
