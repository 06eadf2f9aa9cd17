import Diagnostics
import Markdown

/// How much one document may have: every tag and every alias is a page, and one file must not be
/// able to fill the disk of nineteen sites. Generous for what people write.
package enum DocumentLimits {
  package static let tags = 30
  package static let aliases = 100
  package static let attachments = 200
  package static let authors = 50
  /// Articles in the table of contents of an issue.
  package static let articles = 500
  package static let headings = 1_000
}

extension DocumentLimits {
  /// What a body has too much of.
  static func diagnostics(of body: MarkdownDocument, path: String) -> [Diagnostic] {
    guard body.outline.count > headings else { return [] }
    return [
      Diagnostic(
        .error, "document.too-many-headings", at: SourceLocation(file: path),
        BilingualText(
          "the text has \(body.outline.count) headings; at most \(headings) are taken",
          lao: "ເນື້ອໃນມີ \(body.outline.count) ຫົວຂໍ້; ໃສ່ໄດ້ສູງສຸດ \(headings)"),
        hint: BilingualText(
          "divide it into several documents, or attach it as a PDF",
          lao: "ແບ່ງອອກເປັນຫຼາຍເອກະສານ ຫຼື ແນບເປັນ PDF"))
    ]
  }
}
