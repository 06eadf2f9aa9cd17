import Diagnostics
import Markup
import Templating
import Testing

/// What macros print for a numbered record is kept. Here two different posts bear one number, which
/// no host does: the second is printed as the first where the call was kept.
@Suite struct PrintedCallsTests {
  @Test func `A macro prints a record once, and copies that for every list that shows it`() {
    let row =
      "{% macro row(post, lang) %}<li lang=\"{{ lang }}\">{{ post.title }}</li>{% endmacro %}"
    #expect(
      rendered(row + "{% for p in posts %}{{ row(p, 'lo') }}{% endfor %}")
        == "<li lang=\"lo\">ຂ່າວ 1</li><li lang=\"lo\">ຂ່າວ 1</li>")
    #expect(
      rendered(row + "{% for p in posts %}{{ row(p, 'lo') }}{% endfor %}", keeping: false)
        == "<li lang=\"lo\">ຂ່າວ 1</li><li lang=\"lo\">ຂ່າວ 2</li>")
  }

  @Test func `What is kept goes from page to page`() {
    let printed = PrintedCalls()
    let text = "{% macro row(post) %}{{ post.title }}{% endmacro %}{{ row(post) }}"
    #expect(rendered(text, post: record("ຂ່າວ 1", number: 7), printed: printed) == "ຂ່າວ 1")
    #expect(rendered(text, post: record("ຂ່າວ 2", number: 7), printed: printed) == "ຂ່າວ 1")
    #expect(rendered(text, post: record("ຂ່າວ 3", number: 8), printed: printed) == "ຂ່າວ 3")
  }

  @Test(arguments: [
    // Another argument makes another call.
    "{% macro row(post, sub=false) %}{{ post.title }}{{ sub }}{% endmacro %}"
      + "{{ row(posts[0]) }}{{ row(posts[1], true) }}{{ row(posts[1], 'lo') }}",
    // A long text has no short code.
    "{% macro row(post, word) %}{{ post.title }}{{ word }}{% endmacro %}"
      + "{% for p in posts %}{{ row(p, 'ແຈ້ງການ') }}{% endfor %}",
    // What a macro reads beside its arguments may differ from page to page.
    "{% macro row(post) %}{{ post.title }}{{ site.name }}{% endmacro %}"
      + "{% for p in posts %}{{ row(p) }}{% endfor %}",
    "{% set mark = posts[0].title %}{% macro row(post) %}{{ mark }}{{ post.title }}{% endmacro %}"
      + "{% for p in posts %}{{ row(p) }}{% endfor %}",
    // Something that counts calls.
    "{% macro row(post) %}{{ post.title }}{% set n = namespace(a=1) %}{{ n.a }}{% endmacro %}"
      + "{% for p in posts %}{{ row(p) }}{% endfor %}",
    "{% macro row(post) %}{{ post.title }}{{ caller() }}{% endmacro %}"
      + "{% for p in posts %}{% call row(p) %}{{ p.title }}{% endcall %}{% endfor %}",
  ])
  func `A call that depends on more than a numbered record is not kept`(text: String) {
    #expect(rendered(text) == rendered(text, keeping: false))
    #expect(rendered(text).contains("ຂ່າວ 2"))
  }

  @Test func `A macro of a macro is part of what is kept`() {
    let text = """
      {%- macro link(post) %}<a>{{ post.title }}</a>{% endmacro %}
      {%- macro row(post, sub=false) %}{% if sub %}<b>{{ link(post) }}</b>{% else %}{{ link(post) }}
      {%- endif %}{{ t('count', n=2) }}{% endmacro %}
      {%- for p in posts %}{{ row(p) }}{{ row(p, true) }}{% endfor %}
      """
    #expect(
      rendered(text)
        == "<a>ຂ່າວ 1</a>2 ຂ່າວ<b><a>ຂ່າວ 1</a></b>2 ຂ່າວ<a>ຂ່າວ 1</a>2 ຂ່າວ<b><a>ຂ່າວ 1</a></b>2 ຂ່າວ")
  }

  @Test func `A copied call counts as many steps as one that runs`() {
    let text =
      "{% macro row(post) %}{{ post.title }}{% for n in range(50) %}.{% endfor %}{% endmacro %}"
      + "{% for p in posts %}{{ row(p) }}{% endfor %}"
    func fault(steps: Int, keeping: Bool) -> String? {
      let limits = RenderLimits(steps: steps)
      return render(text, printed: keeping ? PrintedCalls() : nil, limits: limits).fault
    }
    for steps in 90...130 {
      #expect(fault(steps: steps, keeping: true) == fault(steps: steps, keeping: false))
    }
    #expect(fault(steps: 90, keeping: true) != nil)
    #expect(fault(steps: 130, keeping: true) == nil)
  }

  @Test func `A fault is told for every record that has it`() {
    let text = "{% macro row(post) %}{{ post.summary }}{% endmacro %}{{ row(posts[1]) }}"
    let kept = render(text, printed: PrintedCalls(), limits: RenderLimits()).fault
    #expect(kept != nil)
    #expect(kept == render(text, printed: nil, limits: RenderLimits()).fault)
  }
}

extension PrintedCallsTests {
  private func record(_ title: String, number: Int32) -> TemplateValue {
    .record(
      TemplateRecord(
        ExampleSite.post,
        [.text(title), .missing, .list([]), .markup(MarkupFragment(written: []))], number: number))
  }

  private func rendered(_ text: String, keeping: Bool = true) -> String {
    render(text, printed: keeping ? PrintedCalls() : nil, limits: RenderLimits()).text
  }

  private func rendered(_ text: String, post: TemplateValue, printed: PrintedCalls) -> String {
    render(text, post: post, printed: printed, limits: RenderLimits()).text
  }

  private func render(
    _ text: String, post: TemplateValue? = nil, printed: PrintedCalls?, limits: RenderLimits
  ) -> (text: String, fault: String?) {
    let source = TemplateSource(
      name: "main.html", text: SourceText(path: "main.html", bytes: Array(text.utf8)))
    let (library, diagnostics) = TemplateLibrary.compile(
      [source], schema: ExampleSite.schema, strings: ExampleSite.strings)
    #expect(diagnostics.filter { $0.severity == .error }.isEmpty)
    var globals = ExampleSite.globals()
    globals[0] = post ?? record("ຂ່າວ", number: 9)
    globals[1] = .list([record("ຂ່າວ 1", number: 1), record("ຂ່າວ 2", number: 1)])
    var bytes: [UInt8] = []
    let fault = library.render(
      "main.html", globals: globals, language: "lo", printed: printed, limits: limits, into: &bytes)
    return (String(decoding: bytes, as: UTF8.self), fault?.message.english)
  }
}
