import Diagnostics
import Templating
import Testing

@Suite("No value leaves its place")
struct EscapingTests {
  /// Every payload in every place: Corpus/contexts.html, read back by strict rules here and by
  /// html5lib in Corpus/read_back.py.
  @Test func `A page of hostile values has the shape of a page of harmless ones`() throws {
    let template = String(decoding: try CorpusData.bytes("contexts.html"), as: UTF8.self)
    let payloads = try #require(try CorpusData.read("payloads.json")["payloads"]).asItems
    #expect(payloads.count >= 300)
    let names = TemplateDictionary([("x", .text("")), ("y", .text(""))])
    let (library, diagnostics) = TemplateLibrary.compile(
      [TemplateSource(name: "main", text: SourceText(path: "main", bytes: Array(template.utf8)))],
      schema: TemplateSchema(namesOf: names))
    #expect(diagnostics.isEmpty)
    var want: PageShape?
    for payload in [TemplateValue.text("harmless")] + payloads where !payload.asText.isEmpty {
      var bytes: [UInt8] = []
      let fault = library.render(
        "main", globals: [payload, .text("")], language: "lo", into: &bytes)
      #expect(fault == nil)
      let shape = try PageShape(reading: bytes)
      if want == nil { want = shape }
      #expect(shape.tags == want?.tags, "\(payload.asText)")
      for url in shape.urls { #expect(isAllowed(url), "\(payload.asText) gave \(url)") }
      for script in shape.scripts {
        let read = JSONReader.read(SourceText(path: "script", bytes: script))
        #expect(read.diagnostic == nil, "\(payload.asText)")
      }
    }
  }

  /// Resolves the references that escapers write, then looks for a scheme as a browser does.
  private func isAllowed(_ url: String) -> Bool {
    var text = Array(url.utf8)
    for (reference, byte) in [("&amp;", "&"), ("&#39;", "'"), ("&#34;", "\"")] {
      while let range = text.indices.first(where: { text[$0...].starts(with: reference.utf8) }) {
        text.replaceSubrange(range..<range + reference.utf8.count, with: byte.utf8)
        if reference == "&amp;" { break }
      }
    }
    text.removeAll { $0 <= 0x20 }
    guard let colon = text.firstIndex(of: UInt8(ascii: ":")) else { return true }
    let before = text[..<colon]
    if before.contains(where: { "/?#".utf8.contains($0) }) { return true }
    let scheme = String(decoding: before, as: UTF8.self).lowercased()
    return ["http", "https", "mailto", "tel"].contains(scheme)
      || !scheme.utf8.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789+-.".utf8.contains($0) }
  }

  @Test func `A quote with a Lao vowel on it is still a quote`() {
    let value = TemplateValue.text("\"\u{0EB4} onclick=x")
    #expect(
      Rendered("<p title=\"{{ v }}\">ກ</p>", [("v", value)]).text
        == "<p title=\"&#34;\u{0EB4} onclick=x\">ກ</p>")
  }

  @Test func `Two values together make no scheme`() {
    let rendered = Rendered(
      "<a href=\"{{ a }}{{ b }}\">x</a>", [("a", .text("java")), ("b", .text("script:alert(1)"))])
    #expect(rendered.text == "<a href=\"javascript%3Aalert(1)\">x</a>")
  }

  @Test func `A value behind a question mark is one component`() {
    #expect(
      Rendered("<a href=\"/?q={{ q }}&amp;p=1\">x</a>", [("q", .text("a&b=ລ"))]).text
        == "<a href=\"/?q=a%26b%3D%E0%BA%A5&amp;p=1\">x</a>")
  }

  @Test func `Markup in an attribute is read as its text`() {
    #expect(
      Rendered("{% set m %}<b>ກ &amp; ຂ</b>{% endset %}<p title=\"{{ m }}\">{{ m }}</p>").text
        == "<p title=\"ກ &amp; ຂ\"><b>ກ &amp; ຂ</b></p>")
  }

  @Test func `JSON keeps Lao as it is and ends no script`() {
    #expect(
      Rendered(
        "<script type=\"application/ld+json\">{\"n\": {{ n }}, \"t\": \"ຂ່າວ {{ n }}\"}</script>",
        [("n", .text("ລາວ</script>"))]
      ).text
        == "<script type=\"application/ld+json\">{\"n\": \"ລາວ\\u003c/script\\u003e\", "
        + "\"t\": \"ຂ່າວ ລາວ\\u003c/script\\u003e\"}</script>")
  }

  @Test(arguments: [
    "<p class={{ v }}>", "<p {{ v }}>", "<p {{ v }}=\"x\">", "<p data-{{ v }}=\"x\">", "<{{ v }}>",
    "</{{ v }}>", "<h{{ v }}>", "<p onclick=\"{{ v }}\">", "<p ONCLICK='{{ v }}'>",
    "<p style=\"{{ v }}\">", "<script>{{ v }}</script>", "<script type=\"module\">{{ v }}</script>",
    "<script type=\"text/javascript\">{{ v }}</script>", "<style>{{ v }}</style>",
    "<!-- {{ v }} -->", "<!doctype {{ v }}>", "<iframe srcdoc=\"{{ v }}\"></iframe>",
    "<a href=\"javascript:f({{ v }})\">", "<a href=\"data:{{ v }}\">", "<a href=\"{{ v }}:x\">",
    "<script type=\"{{ v }}\">1</script>", "<xmp>{{ v }}</xmp>", "<plaintext>{{ v }}",
    "<title>a</{{ v }}</title>", "<script type=\"application/json\">\"\\{{ v }}\"</script>",
    "<svg onload=\"{{ v }}\">", "<animate values=\"{{ v }}\">", "<p title=\"x\"{{ v }}>",
  ])
  func `An output that can't be made safe is refused`(template: String) {
    let identifiers = Rendered(template, [("v", .text("x"))]).diagnostics.map(\.identifier)
    #expect(
      identifiers.contains { $0 == "template.output-place" || $0 == "template.unquoted-attribute" })
  }

  @Test(arguments: [
    "{% if v %}<p{% endif %} class=\"x\">", "{% if v %}<p title=\"{% endif %}x\">",
    "{% for i in v %}<p title=\"{% endfor %}", "<p title=\"{% if v %}\"{% endif %}>",
    "<p>{{ v }}<b", "<script>", "{% macro m() %}<p{% endmacro %}", "<!-- x",
    "{% set x %}<p title=\"{% endset %}", "{% if v %}<script>{% endif %}</script>",
  ])
  func `Ways that end in different places are refused`(template: String) {
    let identifiers = Rendered(template, [("v", .text("x"))]).diagnostics.map(\.identifier)
    #expect(
      identifiers.contains { $0 == "template.branches-differ" || $0 == "template.unclosed-markup" })
  }

  @Test(arguments: [
    "<li{% if v %} class=\"on\"{% endif %}>ກ</li>",
    "<option{% if v %} selected{% else %} disabled{% endif %} value=\"{{ v }}\">",
    "<a href=\"{% if v %}/a/{% else %}{{ v }}{% endif %}{{ v }}\">ກ</a>",
    "<meta property=\"og:type\" content=\"{% if v %}article{% else %}website{% endif %}\" />",
    "<p class=\"a{% for i in v %} {{ i }}{% endfor %}\">",
  ])
  func `Ways that end in one place are not`(template: String) {
    #expect(Rendered(template, [("v", .text("x"))]).diagnostics.isEmpty)
  }

  @Test func `The characters of markup, and what it is filled up with, are no markup`() {
    let markup = "{% set m %}<b>{% endset %}"
    #expect(Rendered(markup + "{% for c in m %}{{ c }}{% endfor %}").text == "&lt;b&gt;")
    #expect(
      Rendered(markup + "{{ m|first }}{{ m|last }}{{ m|list|join }}").text == "&lt;&gt;&lt;b&gt;")
    #expect(
      Rendered(markup + "{{ m.ljust(9, '<') }}").diagnostics.map(\.identifier) == [
        "template.bad-argument"
      ])
  }

  @Test(arguments: [
    "<p{% if v %} on{% else %} data-{% endif %}click=\"{{ v }}\">",
    "<p {% if v %}on{% endif %}click=\"{{ v }}\">",
    "<p{% if v %} title=\"\"{% endif %}on=\"{{ v }}\">",
    "<p{% for i in v %} on{% endfor %}click=\"{{ v }}\">", "<p{{ {}|xmlattr }}x onclick=\"\">",
    "<b{% if v %} x{% endif %}r>",
  ])
  func `A name that a branch began went on as another`(template: String) {
    let messages = Rendered(template, [("v", .text("x"))]).diagnostics.map(\.message.english)
    #expect(messages.contains("here a name could go on that not every way has written"))
  }

  @Test(arguments: [
    "<option {% if v %}selected {% endif %}value=\"{{ v }}\">",
    "<p{% if v %} hidden{% endif %} title=\"{{ v }}\">", "<p{{ {'id': v}|xmlattr }} class=\"a\">",
    "<p{% if v %} hidden{% endif %}>", "<br{% if v %} hidden{% endif %}/>",
  ])
  func `A name that a branch ends is none that goes on`(template: String) {
    #expect(Rendered(template, [("v", .text("x"))]).diagnostics.isEmpty)
  }

  @Test(arguments: [
    "<a href=\"{% if v %}javascript:{% endif %}{{ v }}\">",
    "<a href=\"{% for i in v %}data:{% endfor %}{{ v }}\">",
    "<a href=\"javascript&colon;{{ v }}\">", "<a href=\"&#106;avascript:{{ v }}\">",
    "<meta http-equiv=\"refresh\" content=\"{{ v }}\" />",
    "<meta http-equiv=\"refresh\" content=\"0; {{ v }}\" />",
    "<meta http-equiv=\" Refresh \" content=\"{{ v }};url=/\" />",
    "<meta http-equiv=\"&#114;efresh\" content=\"0;{{ v }}\" />",
    "<meta content=\"{{ v }}\" http-equiv=\"refresh\" />", "<meta http-equiv=\"{{ v }}\" />",
    "<svg><animate attributeName=\"{{ v }}\" values=\"a\" /></svg>",
  ])
  func `A scheme or a redirect that a value could complete was not refused`(template: String) {
    let identifiers = Rendered(template, [("v", .text("x"))]).diagnostics.map(\.identifier)
    #expect(identifiers == ["template.output-place"])
  }

  @Test(arguments: [
    ("<a ping=\"/a {{ v }} {{ v }}\">ກ</a>", "<a ping=\"/a #blocked #blocked\">ກ</a>"),
    ("<p xml:base=\"{{ v }}\">ກ</p>", "<p xml:base=\"#blocked\">ກ</p>"),
    (
      "<meta http-equiv=\"refresh\" content=\"0; url={{ v }}\" />",
      "<meta http-equiv=\"refresh\" content=\"0; url=#blocked\" />"
    ),
    (
      "<meta http-equiv=\"refresh\" content=\"0; url=/{{ v }}\" />",
      "<meta http-equiv=\"refresh\" content=\"0; url=/javascript:f()\" />"
    ),
    (
      "<meta name=\"description\" content=\"{{ v }}\" />",
      "<meta name=\"description\" content=\"javascript:f()\" />"
    ),
  ])
  func `Each URL of a list and of a redirect is judged`(template: String, output: String) {
    #expect(Rendered(template, [("v", .text("javascript:f()"))]).text == output)
  }

  @Test(arguments: [
    "<title>ກ<b>{{ v }}</b></title>", "<svg><title><script>{{ v }}</script></title>",
  ])
  func `A title that holds elements is refused, since SVG and XML read them`(template: String) {
    let identifiers = Rendered(template, [("v", .text("x"))]).diagnostics.map(\.identifier)
    #expect(identifiers.first == "template.html")
  }
}
