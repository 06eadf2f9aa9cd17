import Diagnostics
import Markup
import Templating

/// How fast templates are: the reference page (25 navigation entries twice, five tags, six related
/// posts, a body of 4 kB; 17 kB in all). Milliseconds for 1000 pages are microseconds for one.
enum TemplatingBenchmarks {
  /// The reference page, with its parts shared on request.
  private struct Page {
    let library: TemplateLibrary
    let values: [TemplateValue]
    let fragments: FragmentCache
    let size: Int

    init() {
      let (library, diagnostics) = TemplateLibrary.compile(sources, schema: schema)
      precondition(diagnostics.isEmpty, "the reference templates have faults")
      self.library = library
      values = globals
      fragments = library.fragments(globals: values, language: "lo")
      var page: [UInt8] = []
      _ = library.render("post.html", globals: values, language: "lo", into: &page)
      size = page.count
    }

    /// Renders it a thousand times.
    func render(sharing fragments: FragmentCache? = nil) -> Int {
      var total = 0
      for _ in 0..<1000 {
        var output: [UInt8] = []
        output.reserveCapacity(size + 1024)
        _ = library.render(
          "post.html", globals: values, language: "lo", fragments: fragments, into: &output)
        total += output.count
      }
      return total
    }
  }

  static func all() -> [Benchmark] {
    let page = Page()
    return [
      Benchmark(name: "templates render 1000 reference pages", bytes: page.size * 1000) {
        page.render()
      },
      Benchmark(name: "templates render 1000 pages, shared parts once", bytes: page.size * 1000) {
        page.render(sharing: page.fragments)
      },
      Benchmark(name: "templates compile the reference page", bytes: 0) {
        TemplateLibrary.compile(sources, schema: schema).library.names.count
      },
    ]
  }

  /// Threads that render from one library, and from the values of one site.
  static func scaling() -> [Scaling] {
    let page = Page()
    return [Scaling(name: "templates render 1000 reference pages on all cores") { page.render() }]
  }

  private static var sources: [TemplateSource] {
    files.map { name, text in
      TemplateSource(name: name, text: SourceText(path: name, bytes: Array(text.utf8)))
    }
  }
}

extension TemplatingBenchmarks {
  private static let link = RecordType(
    "Link", "A link.",
    [
      RecordField("title", .text, ""), RecordField("url", .text, ""),
      RecordField("current", .boolean, ""),
    ])
  private static let entry = RecordType(
    "Entry", "A post in a list.",
    [
      RecordField("title", .text, ""), RecordField("url", .text, ""),
      RecordField("date", .text, ""), RecordField("summary", .text, ""),
    ])
  private static let page = RecordType(
    "Page", "A page.",
    [
      RecordField("title", .text, ""), RecordField("date", .text, ""),
      RecordField("body", .markup, ""), RecordField("tags", .list(.record("Link")), ""),
      RecordField("related", .list(.record("Entry")), ""),
    ])

  private static var schema: TemplateSchema {
    TemplateSchema(
      types: [link, entry, page],
      globals: [
        TemplateGlobal("site", .text, shared: true, ""),
        TemplateGlobal("navigation", .list(.record("Link")), shared: true, ""),
        TemplateGlobal("page", .record("Page"), ""),
      ])
  }

  private static var globals: [TemplateValue] {
    let navigation = (0..<25).map { number in
      TemplateValue.record(
        TemplateRecord(
          link,
          [
            .text("ກົມຄຸ້ມຄອງການບໍລິການ ແລະ ປິ່ນປົວສາທາລະນະສຸກ \(number)"),
            .text("/pages/health/\(number)/"),
            .boolean(number == 3),
          ]))
    }
    let related = (0..<6).map { number in
      TemplateValue.record(
        TemplateRecord(
          entry,
          [
            .text("ກອງປະຊຸມສະຫຼຸບວຽກງານປະຈຳປີ \(number) ແລະ \"ທິດທາງ\""),
            .text("/news/2023/kongpasoum-\(number)/"), .text("2023-03-2\(number)"),
            .text("ກະຊວງໄດ້ຈັດກອງປະຊຸມສະຫຼຸບການເຄື່ອນໄຫວວຽກງານ & ວາງແຜນປີຕໍ່ໄປ"),
          ]))
    }
    let body = String(
      repeating: "<p>ໃນຕອນເຊົ້າຂອງວັນທີ 21 ມີນາ ທີ່ນະຄອນຫຼວງວຽງຈັນ ໄດ້ຈັດພິທີເປີດ</p>\n", count: 25)
    let page = TemplateRecord(
      page,
      [
        .text("ພິທີເປີດສູນສາທາລະນະສຸກ"), .text("2023-03-21"),
        .markup(MarkupFragment(written: Array(body.utf8))), .list(Array(navigation.prefix(5))),
        .list(related),
      ])
    return [.text("ກະຊວງສາທາລະນະສຸກ"), .list(navigation), .record(page)]
  }

  private static let files = [
    "layout.html": """
    <!DOCTYPE html>
    <html lang="lo"><head><meta charset="utf-8" /><title>{{ page.title }} – {{ site }}</title></head>
    <body><header>{% include 'navigation.html' %}</header><main>{% block main %}{% endblock %}</main>
    <footer>{% include 'navigation.html' %}<p>© {{ site }}</p></footer></body></html>
    """,
    "navigation.html": """
    <nav><ul>{% for item in navigation %}
    <li{% if item.current %} class="current"{% endif %}><a href="{{ item.url }}">{{ item.title }}</a></li>{% endfor %}
    </ul></nav>
    """,
    "post.html": """
    {% extends 'layout.html' %}{% block main %}<article><h1>{{ page.title }}</h1>
    <time datetime="{{ page.date }}">{{ page.date }}</time>{{ page.body }}
    <ul class="tags">{% for tag in page.tags %}<li><a rel="tag" href="{{ tag.url }}">{{ tag.title }}</a></li>{% endfor %}</ul>
    {% for post in page.related %}<section><h2><a href="{{ post.url }}">{{ post.title }}</a></h2>
    <time datetime="{{ post.date }}">{{ post.date }}</time><p>{{ post.summary }}</p></section>{% endfor %}</article>{% endblock %}
    """,
  ]
}
