import Diagnostics
import Templating
import Testing

@Suite("Names are checked when templates are compiled")
struct SchemaTests {
  private func compile(_ files: [String: String]) -> (TemplateLibrary, [Diagnostic]) {
    TemplateLibrary.compile(
      files.map { TemplateSource(name: $0, text: SourceText(path: $0, bytes: Array($1.utf8))) },
      schema: ExampleSite.schema, strings: ExampleSite.strings)
  }

  private func messages(_ template: String) -> [String] {
    compile(["main": template]).1.map { diagnostic in
      diagnostic.message.english + (diagnostic.hint.map { "; " + $0.english } ?? "")
    }
  }

  private func render(
    _ template: String, summary: TemplateValue = .missing, language: String = "lo"
  ) -> (String, Diagnostic?) {
    let (library, diagnostics) = compile(["main": template])
    #expect(!diagnostics.containsErrors, "\(diagnostics)")
    var bytes: [UInt8] = []
    let fault = library.render(
      "main", globals: ExampleSite.globals(summary: summary), language: language, page: "/news/1/",
      into: &bytes
    )
    return (String(decoding: bytes, as: UTF8.self), fault)
  }

  @Test(arguments: [
    ("{{ pots.title }}", "there is no ‘pots’ here; did you mean ‘post’?"),
    ("{{ post.titel }}", "Post has no ‘titel’; did you mean ‘title’?"),
    ("{{ post['titel'] }}", "Post has no ‘titel’; did you mean ‘title’?"),
    (
      "{% for p in posts %}{{ p.tiitle }}{% endfor %}",
      "Post has no ‘tiitle’; did you mean ‘title’?"
    ),
    (
      "{% for p in posts|sort(attribute='titel') %}{% endfor %}",
      "Post has no ‘titel’; did you mean ‘title’?"
    ),
    ("{{ (posts|first).titel }}", "Post has no ‘titel’; did you mean ‘title’?"),
    ("{% set p = post %}{{ p.titel }}", "Post has no ‘titel’; did you mean ‘title’?"),
    ("{{ posts|map(attribute='titel')|join }}", "Post has no ‘titel’; did you mean ‘title’?"),
    (
      "{% macro m(p) %}{{ p.titel }}{% endmacro %}",
      "nothing that templates see has a ‘titel’; did you mean ‘title’?"
    ),
    ("{{ post.title.uper() }}", "a text has no method ‘uper’; did you mean ‘upper’?"),
    (
      "{{ post.title|safe }}",
      "the filter ‘safe’ is not allowed in the templates of sites; print the value without it: what "
        + "is markup by its type passes as it is"
    ),
    ("{{ asset('stile.css') }}", "there is no such file"),
    ("{{ asset(nam='x') }}", "‘asset’ takes no argument ‘nam’; did you mean ‘name’?"),
    ("{{ t('mor') }}", "no strings file has the key ‘mor’; did you mean ‘more’?"),
    (
      "{{ t('count') }}",
      "the string ‘count’ has a place for ‘n’, which is not given; write t('count', n=value)"
    ),
    (
      "{% macro m(lang) %}{% endmacro %}{{ m(lnag=1) }}",
      "‘m’ takes no argument ‘lnag’; did you mean ‘lang’?"
    ),
  ])
  func `A typo is refused with what was meant`(template: String, message: String) {
    #expect(messages(template).contains(message))
  }

  @Test func `Declared values print, text escaped and markup as it is`() {
    #expect(render("{{ post.title }}{{ post.body }}").0 == "ຂ່າວ &lt;ໃໝ່&gt;<p>ເນື້ອໃນ</p>")
  }

  @Test func `A missing optional value prints nothing only where a template asks`() {
    #expect(render("{% if post.summary %}x{% endif %}").0 == "")
    #expect(render("{{ post.summary|default('–') }}").0 == "–")
    #expect(render("{{ post.summary or post.title|length }}").0 == "10")
    let fault = render("{{ post.summary }}").1
    #expect(fault?.message.english == "this has no value here (page /news/1/)")
    #expect(fault?.message.lao == "ບ່ອນນີ້ບໍ່ມີຄ່າ (ໜ້າ /news/1/)")
  }

  @Test func `Strings are in the language of the page, with their values in place`() {
    #expect(render("{{ t('count', n=3) }}").0 == "3 ຂ່າວ")
    #expect(render("{{ t('count', n: posts|length) }}", language: "en").0 == "2 posts")
  }

  @Test func `A key that one language lacks is a warning with both files`() throws {
    let found = try #require(compile(["main": "{{ t('more') }}"]).1.first)
    #expect(found.severity == .warning)
    #expect(found.message.english == "the string ‘more’ is missing in en (en.yml)")
    #expect(found.location?.file == "lo.yml")
    #expect(found.related.map(\.location.file) == ["main"])
  }

  @Test func `What reads only shared values is rendered once`() {
    let (library, diagnostics) = compile([
      "main": "{% include 'footer' %}{{ post.title }}{% for c in site.name %}{{ c }}{% endfor %}",
      "footer": "<footer>{{ site.name }}</footer>",
    ])
    #expect(diagnostics.isEmpty)
    let fragments = library.fragments(globals: ExampleSite.globals(), language: "lo")
    var other = ExampleSite.globals()
    other[2] = .record(
      TemplateRecord(
        RecordType("Site", "", [RecordField("name", .text, "")]), [.text("ອື່ນ")]))
    var bytes: [UInt8] = []
    #expect(
      library.render("main", globals: other, language: "lo", fragments: fragments, into: &bytes)
        == nil)
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "<footer>ກະຊວງ</footer>ຂ່າວ &lt;ໃໝ່&gt;ກະຊວງ")
  }

  @Test func `What reads a page's own values is rendered for each page`() {
    let (library, _) = compile([
      "main": "{% for p in posts %}{% include 'card' %}{% endfor %}",
      "card": "{% if site.name %}{{ p.title }}{% endif %}{{ post.title }}",
    ])
    let fragments = library.fragments(globals: ExampleSite.globals(), language: "lo")
    var bytes: [UInt8] = []
    var empty = ExampleSite.globals()
    empty[1] = .list([])
    #expect(
      library.render("main", globals: empty, language: "lo", fragments: fragments, into: &bytes)
        == nil)
    #expect(bytes.isEmpty)
  }

  @Test func `Many threads render from one library`() async {
    let (library, _) = compile(["main": "{% for p in posts %}{{ p.title }}{% endfor %}"])
    let values = ExampleSite.globals()
    let pages = await withTaskGroup(of: String.self) { group in
      for _ in 0..<50 {
        group.addTask {
          var bytes: [UInt8] = []
          _ = library.render("main", globals: values, language: "lo", into: &bytes)
          return String(decoding: bytes, as: UTF8.self)
        }
      }
      return await group.reduce(into: Set<String>()) { $0.insert($1) }
    }
    #expect(pages == ["ຂ່າວ &lt;ໃໝ່&gt;ຂ່າວ &lt;ໃໝ່&gt;"])
  }
}
