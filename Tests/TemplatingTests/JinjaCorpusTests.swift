import Diagnostics
import Templating
import Testing

/// What Jinja2 3.1.6 prints, this prints: recorded by Corpus/record.py.
@Suite("Templates render as in Jinja2")
struct JinjaCorpusTests {
  /// The templates that differ, each with its line in DIFFERENCES.md.
  static let differences: [String: String] = [
    #"{{ ("<b>"|safe) ~ "<i>" }}"#: "constants",
    "{% for i in numbers %}{% if loop.first %}<{% endif %}{{ i }}{% if loop.last %}>{% endif %}{% endfor %}":
      "contexts",
    "{% for i in numbers %}{{ loop.previtem|default('-') }}<{{ i }}>{{ loop.nextitem|default('-') }} {% endfor %}":
      "contexts",
    "{% filter striptags %}<b>{{ html }}</b>{% endfilter %}": "filter blocks",
    "{% macro m(items) %}{% for i in items %}{{ caller(i) }}{% endfor %}{% endmacro %}{% call(x) m([1, 2]) %}<{{ x }}>{% endcall %}":
      "contexts",
    "{% extends 'base.html' %}{% block item %}<{{ i }}>{{ super() }}{% endblock %}": "contexts",
    "{% from 'm.html' import w %}{% call w() %}{{ n }}{% endcall %}": "contexts",
    "{{ posts|selectattr('year', 'sameas', 2023)|list|length }}": "corners of Python",
    "{{ 'ΑΣ'|lower }}": "corners of Python",
    "{{ 'ß'.casefold() }}": "corners of Python",
    "{{ user.age.real is defined }}": "corners of Python",
    "{{ n.bit_length() }}": "corners of Python",
    "{{ 1.5.real }}": "corners of Python",
    "{{ 9007199254740993 == 9007199254740992.0 }}": "corners of Python",
    "{{ self is defined }}": "self and super",
    "{% extends 'c.html' %}{% block x %}d{{ super() }}{{ super.super() }}{% endblock %}":
      "self and super",
  ]

  @Test func `Every template of the corpus prints what Jinja2 printed`() throws {
    let corpus = try CorpusData.read("jinja2-corpus.json")
    let data = try #require(corpus["data"]).asPairs.entries.map { ($0.key.asText, $0.value) }
    let cases = try #require(corpus["cases"]).asItems
    #expect(cases.count >= 1600)
    var differing: Set<String> = []
    for recorded in cases.map(\.asPairs) {
      var files: [String: String] = [:]
      for (name, text) in try #require(recorded["templates"]).asPairs.entries {
        files[name.asText] = text.asText
      }
      let main = files.removeValue(forKey: "main") ?? ""
      var isEscaping = true
      if case .boolean(false)? = recorded["escape"] { isEscaping = false }
      let rendered = Rendered(main, data, files: files, escaping: isEscaping)
      let agrees =
        recorded["output"].map {
          rendered.diagnostics.isEmpty && rendered.text.utf8.elementsEqual($0.asText.utf8)
        } ?? !rendered.diagnostics.isEmpty
      if !agrees { differing.insert(main) }
      if Self.differences[main] == nil {
        #expect(agrees, "\(main) printed \(rendered.text) \(rendered.report())")
      }
    }
    #expect(differing == Set(Self.differences.keys), "the table of differences is out of date")
  }
}
