import Diagnostics
import Markup
import Templating

/// A small site, and the data of a page without one, for tests.
enum ExampleSite {
  static let post = RecordType(
    "Post", "A news post.",
    [
      RecordField("title", .text, "Its title."),
      RecordField("summary", .text, optional: true, "A sentence or two."),
      RecordField("tags", .list(.text), "Its tags."),
      RecordField("body", .markup, "The rendered Markdown."),
    ])
  static let site = RecordType("Site", "A site.", [RecordField("name", .text, "Its name.")])

  static let schema = TemplateSchema(
    types: [post, site],
    globals: [
      TemplateGlobal("post", .record("Post"), "The post."),
      TemplateGlobal("posts", .list(.record("Post")), "All posts."),
      TemplateGlobal("site", .record("Site"), shared: true, "The site."),
    ],
    functions: [
      HostFunction("asset", [.init("name", .text)], result: .text, isPure: true, "A file.") {
        arguments, _ in
        guard case .text("style.css")? = arguments.first else {
          return .failure(
            BilingualText("there is no such file", lao: "ບໍ່ມີແຟ້ມນີ້"), hint: nil)
        }
        return .value(.text("/style.1a2b.css"))
      }
    ])

  static let strings = TemplateStrings([
    .init(
      name: "lo", file: "lo.yml",
      entries: [
        .init(key: "more", pattern: "ອ່ານຕໍ່", location: SourceLocation(file: "lo.yml")),
        .init(key: "count", pattern: "{n} ຂ່າວ", location: SourceLocation(file: "lo.yml")),
      ]),
    .init(
      name: "en", file: "en.yml",
      entries: [
        .init(key: "count", pattern: "{n} posts", location: SourceLocation(file: "en.yml"))
      ]),
  ])

  /// The values of the schema's globals.
  static func globals(summary: TemplateValue = .missing) -> [TemplateValue] {
    let post = TemplateValue.record(
      TemplateRecord(
        post,
        [
          .text("ຂ່າວ <ໃໝ່>"), summary, .list([.text("ກ"), .text("ຂ")]),
          .markup(MarkupFragment(written: Array("<p>ເນື້ອໃນ</p>".utf8))),
        ]))
    return [post, .list([post, post]), .record(TemplateRecord(site, [.text("ກະຊວງ")]))]
  }

  /// What `gweb template --data` would read.
  static let data = TemplateDictionary([
    ("title", .text("ຂ່າວ")), ("n", .integer(5)),
    ("user", .dictionary(TemplateDictionary([("name", .text("ບຸນມີ"))]))),
    ("posts", .list([.text("ໜຶ່ງ"), .text("ສອງ")])),
  ])
}
