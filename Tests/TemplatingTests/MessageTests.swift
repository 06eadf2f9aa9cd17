import Diagnostics
import Templating
import Testing

@Suite("Errors say what is wrong, where, and how to mend it")
struct MessageTests {
  @Test func `A misspelt filter, in English and Lao`() {
    let rendered = Rendered("<h1>ຂ່າວ {{ title|uper }}</h1>", [("title", .text("ກ"))])
    #expect(
      rendered.report() == """
        main:1:19: error: there is no filter ‘uper’ [template.unknown-filter]
         1 | <h1>ຂ່າວ {{ title|uper }}</h1>
           |                   ^~~~
          = hint: did you mean ‘upper’?

        """)
    #expect(
      rendered.report(.lao) == """
        main:1:19: ຜິດພາດ: ບໍ່ມີຕົວກອງ ‘uper’ [template.unknown-filter]
         1 | <h1>ຂ່າວ {{ title|uper }}</h1>
           |                   ^~~~
          = ຄຳແນະນຳ: ໝາຍເຖິງ ‘upper’ ບໍ?

        """)
  }

  @Test(arguments: ["removeprefix", "removesuffix", "replace", "startswith", "join"])
  func `A method that lacks an argument is named itself, and not after the argument`(name: String) {
    let arguments = name == "replace" ? "'ກ'" : ""
    let report = Rendered("{{ 'x'.\(name)(\(arguments)) }}").report()
    #expect(report.hasPrefix("main:1:8: error: ‘\(name)’ needs the argument ‘"), "\(report)")
  }

  @Test func `A name that the data lacks`() {
    #expect(
      Rendered("{{ titel }}", [("title", .text("ກ"))]).report() == """
        main:1:4: error: ‘titel’ is not defined [template.undefined]
         1 | {{ titel }}
           |    ^~~~~
          = hint: did you mean ‘title’?

        """)
  }

  @Test func `A fault in an included template says what included it`() {
    let rendered = Rendered(
      "{% include 'list.html' %}",
      files: [
        "list.html": "<ul>\n{% include 'card.html' %}</ul>", "card.html": "<li>{{ 1 / 0 }}</li>",
      ])
    #expect(
      rendered.report() == """
        card.html:1:8: error: division by zero [template.arithmetic]
         1 | <li>{{ 1 / 0 }}</li>
           |        ^~~~~
          list.html:2:12: note: included here
          main:1:12: note: included here

        """)
  }

  @Test func `A fault in a layout says who extends it`() {
    let rendered = Rendered(
      "{% extends 'base.html' %}", files: ["base.html": "<p>{{ 'ກ' + 1 }}</p>"])
    #expect(
      rendered.report() == """
        base.html:1:7: error: ‘+’ does not work between text and integer [template.operands]
         1 | <p>{{ 'ກ' + 1 }}</p>
           |       ^~~~~~~
          main:1:12: note: extended here

        """)
  }

  @Test func `A fault in a macro says who calls it`() {
    let rendered = Rendered(
      "{% from 'm.html' import f %}\n{{ f(none) }}",
      files: ["m.html": "{% macro f(x) %}{{ x|length }}{% endmacro %}"])
    #expect(
      rendered.report() == """
        m.html:1:22: error: none has no length [template.no-length]
         1 | {% macro f(x) %}{{ x|length }}{% endmacro %}
           |                      ^~~~~~
          main:2:4: note: called here

        """)
  }

  @Test func `All errors of all templates are reported in one run`() {
    let rendered = Rendered(
      "{{ a|zzz }}{{ b is zzz }}<p class={{ c }}>", files: ["broken.html": "{% if %}"])
    #expect(
      rendered.diagnostics.map { "\($0.location?.file ?? "") \($0.identifier)" } == [
        "broken.html template.unclosed", "broken.html template.syntax",
        "main template.unknown-filter", "main template.unknown-test",
        "main template.unquoted-attribute",
      ])
  }

  @Test(arguments: [
    ("{% fro x in y %}", "there is no tag ‘fro’", "did you mean ‘for’?"),
    ("{% if a %}", "the tag ‘if’ is never closed", "close it with {% endif %}"),
    ("{{ a", "‘{{’ is never closed", "close it with ‘}}’"),
    (
      "{% for x in y %}{% endif %}", "‘endif’ belongs to no open tag here",
      "the open tag ‘for’ waits for {% endfor %} or {% else %}"
    ),
    ("{% include 'hed.html' %}", "there is no template ‘hed.html’", "did you mean ‘head.html’?"),
    ("{{ a is defned }}", "there is no test ‘defned’", "did you mean ‘defined’?"),
    (
      "<p class={{ 1 }}>", "a value can't stand in the attribute ‘class’ without quotes",
      "write class=\"…\" with quotes around it"
    ),
    (
      "<p onclick=\"{{ 1 }}\">", "a value can't stand in the event handler ‘onclick’",
      "put it into a data attribute"
    ),
    (
      "{% if 1 %}<p title=\"{% endif %}",
      "one way through this ends in the attribute ‘title’, another in text",
      "close what each branch opens, or repeat the branch around the whole tag"
    ),
    (
      "{{ {}.title }}", "dictionary has no ‘title’",
      "give a default with |default('…'), or ask first with ‘if’"
    ),
  ])
  func `Each fault has its sentence and its hint`(
    template: String, message: String, hint: String
  ) throws {
    let found = try #require(
      Rendered(template, files: ["head.html": ""]).diagnostics.first)
    #expect(found.message.english == message)
    #expect(found.hint?.english == hint)
    #expect(!found.message.lao.isEmpty && found.message.lao != found.message.english)
  }
}
