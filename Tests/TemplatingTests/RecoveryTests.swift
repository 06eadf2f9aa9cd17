import Diagnostics
import Templating
import Testing

@Suite("Several faults of one file are told in one run, and nothing that only follows from them")
struct RecoveryTests {
  private func faults(_ template: String) -> [String] {
    Rendered(template).diagnostics.map { diagnostic in
      let place = diagnostic.location
      return "\(place?.line ?? 0):\(place?.column ?? 0) \(diagnostic.message.english)"
    }
  }

  @Test func `Two typos in outputs`() {
    #expect(
      faults("<p>{{ ກ ຂ }}</p>\n{{ 1 + }}\n{{ 'ດີ' }}") == [
        "1:9 ‘}}’ is expected here, but ‘ຂ’ stands here",
        "2:8 a value is expected here, but ‘}}’ stands here",
      ])
  }

  @Test func `A broken head of a loop, and a fault in its body`() {
    #expect(
      faults("{% for x of y %}\n{{ x. }}\n{% else %}\n{{ | }}{% endfor %}\n{{ 1 + }}") == [
        "1:10 ‘in’ is expected here, but ‘of’ stands here",
        "2:7 a name is expected here, but ‘}}’ stands here",
        "4:4 a value is expected here, but ‘|’ stands here",
        "5:8 a value is expected here, but ‘}}’ stands here",
      ])
  }

  @Test func `A broken condition swallows neither its branches nor its end`() {
    #expect(
      faults("{% if a = 1 %}{{ 1 }}{% elif b %}{{ 2 * }}{% else %}3{% endif %}{{ 4 }}") == [
        "1:9 ‘%}’ is expected here, but ‘=’ stands here",
        "1:41 a value is expected here, but ‘}}’ stands here",
      ])
  }

  @Test func `A broken elif, and an else with a condition`() {
    #expect(
      faults("{% if a %}ກ{% elif %}{{ ຂ ຄ }}{% else if b %}{% endif %}{{ + }}") == [
        "1:20 a value is expected here, but ‘%}’ stands here",
        "1:27 ‘}}’ is expected here, but ‘ຄ’ stands here",
        "1:39 ‘%}’ is expected here, but ‘if’ stands here",
        "1:62 a value is expected here, but ‘}}’ stands here",
      ])
  }

  @Test func `A broken macro, set and include`() {
    #expect(
      faults(
        "{% macro f(1) %}x{% endmacro %}\n{% set x = %}\n{% include %}\n{% set y %}{% endset %}")
        == [
          "1:12 a name is expected here, but ‘1’ stands here",
          "2:12 a value is expected here, but ‘%}’ stands here",
          "3:12 a value is expected here, but ‘%}’ stands here",
        ])
  }

  @Test func `Broken names of blocks, and what is wrong inside and behind them`() {
    #expect(
      faults(
        """
        {% block ຫົວ-ຂໍ້ %}{{ + }}{% endblock %}
        {% block %}{% endblock %}
        {% block a %}{% endblock b %}
        {% block a %}{% endblock %}
        {% block c required %}x{% endblock %}
        {{ * }}
        """) == [
          "1:13 a block's name has no hyphen",
          "1:25 a value is expected here, but ‘}}’ stands here",
          "2:10 a name is expected here, but ‘%}’ stands here",
          "3:26 ‘%}’ is expected here, but ‘b’ stands here",
          "4:10 the block ‘a’ stands twice in this template",
          "5:10 the required block ‘c’ can hold only white space and comments",
          "6:4 a value is expected here, but ‘*’ stands here",
        ])
  }

  @Test func `Broken extends`() {
    #expect(
      faults(
        """
        {% extends %}
        {% extends 'a' %}
        {% extends 'b' %}
        {% if x %}{% extends 'c' %}{% endif %}
        {{ + }}
        """) == [
          "1:12 a value is expected here, but ‘%}’ stands here",
          "3:4 a template extends only one other",
          "4:14 a template extends only one other",
          "4:14 ‘extends’ can't stand inside ‘if’",
          "5:6 a value is expected here, but ‘}}’ stands here",
        ])
  }

  @Test func `An unknown tag with an end of its own is one fault, and its body is read`() {
    #expect(
      faults("{% cache 60 %}{{ + }}{% endcache %}{{ - }}") == [
        "1:4 there is no tag ‘cache’",
        "1:20 a value is expected here, but ‘}}’ stands here",
        "1:41 a value is expected here, but ‘}}’ stands here",
      ])
  }

  @Test func `A misspelt tag owns the end tag of what was meant`() {
    #expect(
      faults("{% for ກ in y %}{% fro x in y %}{% else %}{% endfor %}{% endfor %}{{ + }}") == [
        "1:20 there is no tag ‘fro’", "1:72 a value is expected here, but ‘}}’ stands here",
      ])
    #expect(
      faults("{% iff x %}{% elif y %}{% else %}{% endif %}") == ["1:4 there is no tag ‘iff’"])
  }

  @Test func `An unknown tag without an end is one fault`() {
    #expect(
      faults("{% for x in y %}{% load ກ %}{% endfor %}\n{% inclde 'x' %}") == [
        "1:20 there is no tag ‘load’", "2:4 there is no tag ‘inclde’",
      ])
  }

  @Test func `A misspelt end tag ends its tag`() {
    #expect(
      faults("{% for x in y %}{% enfor %}{% if x %}{% endiff %}{{ + }}") == [
        "1:20 there is no tag ‘enfor’", "1:41 there is no tag ‘endiff’",
        "1:55 a value is expected here, but ‘}}’ stands here",
      ])
  }

  @Test func `The end tag of another kind ends the tag, unless its own follows`() {
    #expect(
      faults("{% for x in y %}{% endif %}{{ + }}") == [
        "1:20 ‘endif’ belongs to no open tag here",
        "1:33 a value is expected here, but ‘}}’ stands here",
      ])
    #expect(
      faults("{% for x in y %}{% endif %}{% else %}{% elif x %}{% endfor %}{% endblock %}") == [
        "1:20 ‘endif’ belongs to no open tag here", "1:41 ‘elif’ belongs to no open tag here",
        "1:65 ‘endblock’ belongs to no open tag here",
      ])
  }

  @Test func `A tag that is never closed is told where it begins, and the one around it ends`() {
    #expect(
      faults("{% if ກ %}\n{% for x in y %}\n{% with %}{% endif %}\n{{ + }}") == [
        "2:4 the tag ‘for’ is never closed", "3:4 the tag ‘with’ is never closed",
        "4:6 a value is expected here, but ‘}}’ stands here",
      ])
    #expect(
      faults("{% block a %}\n{% for x in y %}{% else %}") == [
        "1:4 the tag ‘block’ is never closed", "2:4 the tag ‘for’ is never closed",
      ])
  }

  @Test func `Characters without meaning, numbers, escapes and brackets spoil their tag alone`() {
    #expect(
      faults(
        """
        {{ ກ ! }}{% if a & b %}{% endif %}
        {{ 99999999999999999999 }}{{ '\\xzz' ~ '\\u12' }}
        {{ f(1 }}{% if (a %}{% endif %}{{ a] }}{{ [1) }}
        {{ + }}
        """) == [
          "1:6 ‘!’ has no meaning here", "1:18 ‘&’ has no meaning here",
          "2:4 this number can't be read or is too large",
          "2:31 this escape in a text is not complete",
          "2:40 this escape in a text is not complete",
          "3:8 ‘)’ is expected here, but ‘}’ stands here",
          "3:20 ‘)’ is expected here, but ‘}’ stands here", "3:36 ‘]’ has no meaning here",
          "3:45 ‘]’ is expected here, but ‘)’ stands here",
          "4:6 a value is expected here, but ‘}}’ stands here",
        ])
  }

  @Test func `A tag without its end is closed before the next one`() {
    #expect(
      faults("<p>{{ ຫົວຂໍ້ <b>ສະບາຍດີ; {{ x }}</b>{% if x {% endif %}{{ + }}") == [
        "1:4 ‘{{’ is never closed", "1:37 ‘{%’ is never closed",
        "1:61 a value is expected here, but ‘}}’ stands here",
      ])
  }

  @Test func `What is never closed hides the rest, and the tags that are open there`() {
    #expect(
      faults("{{ + }}{% if x %}{# ກ {{ + }}{% endif %}") == [
        "1:6 a value is expected here, but ‘}}’ stands here", "1:18 ‘{#’ is never closed",
      ])
    #expect(
      faults("{{ + }}{% if x %}{{ 'ກ }}{% endif %}") == [
        "1:6 a value is expected here, but ‘}}’ stands here", "1:21 ‘'’ is never closed",
      ])
  }

  @Test func `No more than twenty faults of one file are told`() {
    #expect(faults(String(repeating: "{{ + }}\n", count: 50)).count == 20)
  }

  @Test func `What is wrong with a template that a computed name could mean was lost`() {
    let rendered = Rendered(
      "{% include page %}", [("page", .text("ກ.html"))],
      files: ["z.html": "{{ title|uper }}", "ກ.html": "{% extends up %}", "y.html": "<p {{ 1 }}>"])
    #expect(
      rendered.diagnostics.map { "\($0.location?.file ?? "") \($0.message.english)" } == [
        "y.html a value can't stand inside a tag outside of an attribute's quotes",
        "z.html there is no filter ‘uper’",
      ])
  }
}
