import Content
import SiteModel
import Templating

enum CoverObject {
  static let type = RecordType(
    "Cover", "The picture at the head of a document.",
    [
      RecordField("url", .text, "Ready for src."),
      RecordField("alt", .text, "What it shows, for those who can't see it."),
      RecordField("caption", .text, optional: true, "Printed below it."),
      RecordField("credit", .text, optional: true, "Who made it."),
      RecordField("width", .integer, optional: true, "In pixels."),
      RecordField("height", .integer, optional: true, "In pixels."),
      RecordField("media_type", .text, "image/jpeg, image/png, …"),
    ])

  static func value(_ cover: Document.Cover, file: PlacedFile) -> TemplateValue {
    .record(
      TemplateRecord(
        type,
        [
          .text(file.permalink.encoded), .text(cover.alternative), .optional(cover.caption),
          .optional(cover.credit), file.media.width.map { .integer($0) } ?? .missing,
          file.media.height.map { .integer($0) } ?? .missing, .text(file.media.kind.mediaType),
        ]))
  }
}

enum AttachmentObject {
  static let type = RecordType(
    "Attachment", "A file to download.",
    [
      RecordField("title", .text, "What readers see; the file's name where nobody named it."),
      RecordField("url", .text, "Ready for href."),
      RecordField("size", .integer, "In bytes; the filter filesize makes it readable."),
      RecordField("type", .text, "PDF, DOCX, …"),
      RecordField("lang", .text, optional: true, "lo or en, where it is known."),
    ])

  static func value(_ attachment: Document.Attachment, file: PlacedFile) -> TemplateValue {
    .record(
      TemplateRecord(
        type,
        [
          .text(attachment.title ?? attachment.file.text), .text(file.permalink.encoded),
          .integer(file.size), .text(file.media.kind.label),
          .optional(attachment.language?.rawValue),
        ]))
  }
}
