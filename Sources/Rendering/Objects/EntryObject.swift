import Content
import SiteModel
import Templating

enum EntryObject {
  static let type = RecordType(
    "Entry", "A document in a list.",
    [
      RecordField("title", .text, "Its title."),
      RecordField("url", .text, "Its page, here or at its origin."),
      RecordField("summary", .text, "At most 200 characters."),
      RecordField("date", .text, optional: true, "ISO 8601."),
      RecordField("kind", .text, "news, publication, periodical, issue, event or page."),
      RecordField("news_kind", .text, "news, notice or press-release; empty for other kinds."),
      RecordField("lang", .text, "lo or en."),
      RecordField("category", .record("Term"), optional: true, "What it is filed under."),
      RecordField("cover", .record("Cover"), optional: true, "Its picture."),
      RecordField("attachments", .list(.record("Attachment")), "Its files."),
      RecordField("syndicated", .record("Syndicated"), optional: true, "The site it comes from."),
      RecordField("mode", .text, "own, copy, card or link."),
      RecordField("external", .boolean, "Whether the link leads to another site."),
      RecordField("start", .text, optional: true, "When an event begins, ISO 8601."),
      RecordField("end", .text, optional: true, "When an event ends, ISO 8601."),
      RecordField("place", .text, optional: true, "Where an event takes place."),
      RecordField("number", .text, optional: true, "The number of an issue or publication."),
      RecordField("featured", .boolean, "Whether its editor wants it seen first."),
    ])

  /// - Parameters:
  ///   - category: as `TermObject` makes it, or missing.
  ///   - origin: as `OriginObject` makes it, or missing.
  ///   - number: of the placement in its site, from 1.
  static func value(
    _ placement: Placement, document: Document, category: TemplateValue, origin: TemplateValue,
    number serial: Int32
  ) -> TemplateValue {
    let event: EventDetails? =
      if case .event(let event) = document.details { event } else { nil }
    return .record(
      TemplateRecord(
        type,
        [
          .text(document.title.text),
          .text(placement.hasPage ? placement.permalink.encoded : placement.canonical),
          .text(summary(of: document, placement)), .optional(document.date?.isoText),
          .text(document.kind.rawValue), .text(newsKind(of: document)),
          .text(document.language.rawValue), category, cover(of: document, placement),
          .list(attachments(of: document, placement)), origin, .text(mode(placement.mode)),
          .boolean(!placement.hasPage), .optional(event?.start.isoText),
          .optional(event?.end?.isoText), .optional(event?.place),
          .optional(number(of: document)),
          .boolean(document.isFeatured),
        ], number: serial))
  }

  static func cover(of document: Document, _ placement: Placement) -> TemplateValue {
    guard let cover = document.cover,
      let file = placement.files.first(where: { $0.source == source(cover.file.text, document) })
    else { return .missing }
    return CoverObject.value(cover, file: file)
  }

  static func attachments(of document: Document, _ placement: Placement) -> [TemplateValue] {
    guard !document.attachments.isEmpty else { return [] }
    return document.attachments.compactMap { attachment in
      placement.files.first { $0.source == source(attachment.file.text, document) }.map {
        AttachmentObject.value(attachment, file: $0)
      }
    }
  }

  /// The kind of a news post; empty for documents of other kinds.
  static func newsKind(of document: Document) -> String {
    if case .news(let kind) = document.details { return kind.rawValue }
    return ""
  }

  /// The introduction that the sender wrote for other sites, else the summary.
  private static func summary(of document: Document, _ placement: Placement) -> String {
    placement.mode == .own ? document.summary : document.syndication?.lead ?? document.summary
  }

  private static func number(of document: Document) -> String? {
    switch document.details {
    case .issue(let issue): String(issue.number)
    case .publication(let publication): publication.number
    default: nil
    }
  }

  private static func mode(_ mode: Placement.Mode) -> String {
    switch mode {
    case .own: "own"
    case .copy: "copy"
    case .card: "card"
    case .link: "link"
    }
  }

  private static func source(_ name: String, _ document: Document) -> String {
    document.path.folder + "/" + name
  }
}
