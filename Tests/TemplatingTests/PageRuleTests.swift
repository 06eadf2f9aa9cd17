import Diagnostics
import Templating
import Testing

/// What is said of templates of a site: `place: message`, a line for each.
private func faults(
  _ page: String, files: [String: String] = [:], _ language: MessageLanguage = .english
) -> [String] {
  var files = files
  files["page.html"] = page
  let schema = TemplateSchema(
    types: [], globals: [TemplateGlobal("x", .any, ""), TemplateGlobal("list", .list(.any), "")],
    makesPages: true)
  let sources = files.map {
    TemplateSource(name: $0, text: SourceText(path: $0, bytes: Array($1.utf8)))
  }
  return TemplateLibrary.compile(sources, schema: schema).diagnostics.map { diagnostic in
    let place = diagnostic.location.map { "\($0.file):\($0.line):\($0.column)" } ?? ""
    let message = language == .english ? diagnostic.message.english : diagnostic.message.lao
    return "\(place): \(message)"
  }
}

@Suite("What no page may hold is told when templates are compiled")
struct PageRuleTests {
  @Test(
    "desk E15: each mistake is told with its place in the template",
    arguments: [
      ("<script>x()</script>", 1, "no script runs: the policy of the page blocks it"),
      ("<script src=\"/x.js\"></script>", 1, "no script runs: the policy of the page blocks it"),
      (
        "<script src=\"https://a.la/x.js\"></script>", 1,
        "no script runs: the policy of the page blocks it"
      ),
      (
        "<style>p { color: red }</style>", 1,
        "<style> does nothing: the policy of the page blocks it"
      ),
      ("<p style=\"color:red\">ກ</p>", 4, "‘style’ does nothing: the policy of the page blocks it"),
      ("<p onclick=\"x()\">ກ</p>", 4, "‘onclick’ does nothing: the policy of the page blocks it"),
      (
        "<img alt=\"\" src=\"https://cdn.la/ກ.png\" />", 13,
        "no request leaves the site's own host: ‘https://cdn.la/ກ.png’"
      ),
      (
        "<img alt=\"\" src=\"//cdn.la/{{ x }}.png\" />", 13,
        "no request leaves the site's own host: ‘//cdn.la/…’"
      ),
      (
        "<img alt=\"\" src=\"data:image/png;base64,AA\" />", 13,
        "no request leaves the site's own host: ‘data:image/png;base64,AA’"
      ),
      (
        "<img alt=\"\" src=\"/a.png\" srcset=\"/a.png 1x, https://b.la/b.png 2x\" />", 26,
        "no request leaves the site's own host: ‘/a.png 1x, https://b.la/b.png 2x’"
      ),
      (
        "<video poster=\"http://a.la/p.jpg\"></video>", 8,
        "no request leaves the site's own host: ‘http://a.la/p.jpg’"
      ),
      (
        "<link href=\"https://fonts.la/c.css\" rel=\"stylesheet\" />", 7,
        "no request leaves the site's own host: ‘https://fonts.la/c.css’"
      ),
      (
        "<link rel=\"preconnect\" href=\"https://fonts.la\" />", 24,
        "no request leaves the site's own host: ‘https://fonts.la’"
      ),
      (
        "<iframe src=\"https://video.la/1\"></iframe>", 1,
        "<iframe> stays empty: the policy of the page blocks it"
      ),
      (
        "<object data=\"/a.pdf\"></object>", 1,
        "<object> stays empty: the policy of the page blocks it"
      ),
      ("<base href=\"/en/\" />", 1, "<base> stays empty: the policy of the page blocks it"),
      (
        "<a href=\"javascript:x()\">ກ</a>", 4,
        "‘javascript:x()’ leads nowhere: pages open http, https, mailto and tel alone"
      ),
      ("<p id=\"ກ\">1</p><p id=\"ກ\">2</p>", 19, "the id ‘ກ’ stands twice in one page"),
      ("<h1>1</h1><h1>2</h1>", 11, "a page has one <h1>, and this is its second"),
      ("<img src=\"/a.png\" />", 1, "<img> has no ‘alt’ for those who can't see it"),
      ("<div><p>ກ</p>", 1, "<div> is never closed"),
      ("<p>ກ</p></div>", 9, "</div> closes nothing that is open"),
      ("<ul><li>ກ</ul>", 10, "</ul> comes while <li> is open"),
      ("<p>ກ<br></p>", 5, "<br> has no slash at its end"),
      ("<div />ກ", 1, "<div /> is not closed for browsers, which ignore the slash"),
      ("<p hidden>ກ</p>", 4, "the attribute ‘hidden’ has no value in quotes"),
      ("<p class=a>ກ</p>", 4, "the attribute ‘class’ has no value in quotes"),
      (
        "<p class=\"a\" class=\"b\">ກ</p>", 14,
        "the attribute ‘class’ stands twice in one tag"
      ),
      ("<p>ກ&nbsp;ຂ</p>", 5, "XML does not know ‘&nbsp;’"),
      ("<p>ກ & ຂ</p>", 6, "‘&’ stands here by itself"),
      ("<p title=\"ກ&copy;\">ກ</p>", 4, "XML does not know ‘&copy;’"),
      ("<p>1 < 2</p>", 6, "‘<’ begins no element here"),
      ("<title>1 < 2</title>", 10, "‘<’ begins no element here"),
    ])
  func deskE15Mistakes(template: String, column: Int, message: String) {
    #expect(faults(template) == ["page.html:1:\(column): \(message)"])
  }

  @Test(
    "what pages may hold is not told",
    arguments: [
      "<!DOCTYPE html>\n<!-- <script> -->\n<p>ກ &amp; &#3713; &lt;</p>",
      "<script type=\"application/ld+json\">{{ x|tojson }}</script>",
      "<a href=\"https://a.la/\">ກ</a><a href=\"mailto:a@b.la\">ຂ</a>",
      "<link rel=\"canonical\" href=\"https://a.la/\" /><link rel=\"alternate\" href=\"//a.la/\" />",
      "<meta property=\"og:image\" content=\"https://a.la/a.png\" />",
      "<img src=\"{{ x }}\" alt=\"{{ x }}\" /><br /><hr />",
      "<svg viewBox=\"0 0 1 1\"><path d=\"M0 0\" /></svg>",
      "<title>{{ x }} – ກ</title><textarea name=\"a\">&lt;b&gt;</textarea>",
      "{% if x %}<h1>ກ</h1>{% else %}<h1>ຂ</h1>{% endif %}",
      "{% if x %}<p id=\"a\">ກ</p>{% endif %}{% if not x %}<p id=\"a\">ຂ</p>{% endif %}",
      "{% for item in list %}<p id=\"a-{{ item }}\">ກ</p>{% endfor %}",
      "{% if x %}<div>{% endif %}<p>ກ</p>{% if x %}</div>{% endif %}",
      "<p{% if x %} class=\"a\"{% else %} class=\"b\"{% endif %}>ກ</p>",
      "<p>1 &lt; 2</p><p title=\"a &gt; b\">ກ</p>",
    ])
  func allowed(template: String) {
    #expect(faults(template) == [])
  }

  @Test("a layout is followed with the blocks of each page, includes and macros where they stand")
  func followed() {
    let found = faults(
      """
      {% extends 'layout.html' %}
      {% from 'macros.html' import note %}
      {% block main %}{{ super() }}<h1>ຂ</h1>{{ note() }}{% endblock %}
      """,
      files: [
        "layout.html":
          "<main id=\"_main\">{% include 'head.html' %}{% block main %}<p>ກ</p>{% endblock %}</main>",
        "head.html": "<h1>ກ</h1>",
        "macros.html": "{% macro note() %}<p id=\"_main\">ກ</p>{% endmacro %}",
      ])
    #expect(
      found == [
        "macros.html:1:22: the id ‘_main’ stands twice in one page",
        "page.html:3:30: a page has one <h1>, and this is its second",
      ])
  }

  @Test("a literal id or heading in a loop is its own second")
  func loops() {
    #expect(
      faults("{% for item in list %}<p id=\"ກ\">{{ item }}</p>{% endfor %}")
        == ["page.html:1:26: the id ‘ກ’ stands twice in one page"])
    #expect(
      faults("{% for item in list %}<h1>{{ item }}</h1>{% endfor %}")
        == ["page.html:1:23: a page has one <h1>, and this is its second"])
  }

  @Test("an alt that only one way writes is none on the other")
  func conditionalAlt() {
    #expect(
      faults("<img src=\"/a.png\"{% if x %} alt=\"{{ x }}\"{% endif %} />")
        == ["page.html:1:1: <img> has no ‘alt’ for those who can't see it"])
  }

  @Test("a macro that nothing calls, and what a variable captures, are followed, too")
  func unused() {
    #expect(
      faults("{% macro a() %}<p style=\"ກ\">ກ</p>{% endmacro %}")
        == ["page.html:1:19: ‘style’ does nothing: the policy of the page blocks it"])
    #expect(
      faults("{% set a %}<p style=\"ກ\">ກ</p>{% endset %}{{ a }}")
        == ["page.html:1:15: ‘style’ does nothing: the policy of the page blocks it"])
  }

  @Test("templates that lead to each other in a circle end")
  func circles() {
    #expect(
      faults(
        "{% macro a() %}<p>{{ a() }}</p>{% endmacro %}{{ a() }}{% include 'b.html' %}",
        files: ["b.html": "{% if x %}{% include 'b.html' %}{% endif %}"]) == [])
  }

  @Test("what templates make elsewhere than on a site is their own matter")
  func elsewhere() {
    #expect(Rendered("<script>x()</script><p style=\"a\">&nbsp;").diagnostics.isEmpty)
  }

  @Test("each message stands in both languages, with how to mend it")
  func words() throws {
    let template = """
      <p style="ກ" onclick="x()" id="ກ"><img src="https://a.la/" /><b id="ກ">&nbsp;</b></p>
      """
    let schema = TemplateSchema(types: [], globals: [], makesPages: true)
    let source = SourceText(path: "page.html", bytes: Array(template.utf8))
    let found = TemplateLibrary.compile(
      [TemplateSource(name: "page.html", text: source)], schema: schema
    ).diagnostics
    #expect(
      found.map(\.identifier) == [
        "template.blocked", "template.blocked", "template.image-without-alt",
        "template.foreign-request", "template.doubled-id", "template.not-xml",
      ])
    #expect(
      found.map(\.message.lao) == [
        "‘style’ ບໍ່ມີຜົນ: ນະໂຍບາຍຂອງໜ້າຫ້າມໄວ້", "‘onclick’ ບໍ່ມີຜົນ: ນະໂຍບາຍຂອງໜ້າຫ້າມໄວ້",
        "<img> ບໍ່ມີ ‘alt’ ສຳລັບຜູ້ທີ່ເບິ່ງບໍ່ເຫັນ", "ໜ້າບໍ່ໂຫຼດຫຍັງຈາກໂຮສອື່ນ: ‘https://a.la/’",
        "id ‘ກ’ ມີສອງບ່ອນໃນໜ້າດຽວ", "XML ບໍ່ຮູ້ຈັກ ‘&nbsp;’",
      ])
    #expect(found.allSatisfy { $0.hint != nil })
    #expect(found[4].related.map(\.location.column) == [28])
  }
}
