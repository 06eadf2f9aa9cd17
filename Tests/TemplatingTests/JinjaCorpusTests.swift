import Diagnostics
import Templating
import Testing

#if canImport(Glibc)
  import Glibc
#endif

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
    "{{ 1e21|int }}": "integers",
    "{{ \"abc\"|attr(\"upper\") is defined }}": "methods before keys",
    "{% set x | length %}abc{% endset %}{{ x + 1 }}": "filter blocks",
    "{% filter length %}abc{% endfilter %}": "filter blocks",
    "{#": "comments",
    "{% from 'm' import nothing %}{{ nothing is defined }}": "unknown names in from … import",
  ]

  @Test func `Every template of the corpus prints what Jinja2 printed`() throws {
    let corpus = try CorpusData.read("jinja2-corpus.json")
    #expect(try #require(corpus["cases"]).asItems.count >= 2600)
    let differing = try differences(from: corpus)
    for (template, found) in differing where Self.differences[template] == nil {
      Issue.record("\(template) printed \(found)")
    }
    #expect(
      Set(differing.map(\.template)) == Set(Self.differences.keys),
      "the table of differences is out of date")
  }

  /// Tries what Corpus/generate.py wrote, or any file of its form.
  @Test(.enabled(if: getenv("GWEB_CORPUS") != nil, "GWEB_CORPUS names no other corpus"))
  func `Every template of another corpus prints what Jinja2 printed`() throws {
    let path = try #require(getenv("GWEB_CORPUS").map { String(cString: $0) })
    for (template, found) in try differences(from: try CorpusData.read(path)) {
      Issue.record("\(template) printed \(found)")
    }
  }

  /// The templates of a corpus that print something else than Jinja2 did, and what they print.
  private func differences(
    from corpus: TemplateDictionary
  ) throws -> [(template: String, found: String)] {
    let data = try #require(corpus["data"]).asPairs.entries.map { ($0.key.asText, $0.value) }
    var differing: [(template: String, found: String)] = []
    for recorded in try #require(corpus["cases"]).asItems.map(\.asPairs) {
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
      if !agrees { differing.append((main, rendered.text + rendered.report())) }
    }
    return differing
  }
}
