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
