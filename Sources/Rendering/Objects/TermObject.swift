import SiteModel
import Templating

enum TermObject {
  static let type = RecordType(
    "Term", "A category or a tag.",
    [
      RecordField("id", .text, "The last part of its URL."),
      RecordField("title", .text, "What readers see."),
      RecordField("url", .text, "Its page."),
      RecordField("description", .text, optional: true, "One sentence."),
      RecordField("count", .integer, "How many documents are filed under it."),
    ])

  static func value(_ term: Term) -> TemplateValue {
    .record(
      TemplateRecord(
        type,
        [
          .text(term.slug), .text(term.title), .text(term.permalink.encoded),
          .optional(term.description), .integer(term.placements.count),
        ]))
  }
}
