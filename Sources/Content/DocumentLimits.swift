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
  package static let footnotes = 1_000
}

extension DocumentLimits {
  /// What a body has too much of.
  ///
  /// - Parameter source: the body as it was written.
  static func diagnostics(
    of body: MarkdownDocument, source: ArraySlice<UInt8>, path: String
  ) -> [Diagnostic] {
    let notes = source.contains(UInt8(ascii: "^")) ? footnotes(in: source) : 0
    return [
      body.outline.count > headings
        ? problem(
          "headings", body.outline.count, limit: headings,
          BilingualText("headings", lao: "ຫົວຂໍ້"), path) : nil,
      notes > footnotes
        ? problem(
          "footnotes", notes, limit: footnotes, BilingualText("footnotes", lao: "ໝາຍເຫດທ້າຍໜ້າ"), path
        )
        : nil,
    ].compactMap { $0 }
  }

  private static func problem(
    _ name: String, _ count: Int, limit: Int, _ what: BilingualText, _ path: String
  ) -> Diagnostic {
    Diagnostic(
      .error, "document.too-many-\(name)", at: SourceLocation(file: path),
      BilingualText(
        "the text has \(count) \(what.english); at most \(limit) are taken",
        lao: "ເນື້ອໃນມີ \(count) \(what.lao); ໃສ່ໄດ້ສູງສຸດ \(limit)"),
      hint: BilingualText(
        "divide it into several documents, or attach it as a PDF",
        lao: "ແບ່ງອອກເປັນຫຼາຍເອກະສານ ຫຼື ແນບເປັນ PDF"))
  }

  /// Lines that begin as the text of a footnote does: `[^1]: …`.
  private static func footnotes(in source: ArraySlice<UInt8>) -> Int {
    source.split(separator: 0x0A).count { line in
      line.starts(with: "[^".utf8)
        && line.firstIndex(of: UInt8(ascii: "]")).map {
          line[$0...].dropFirst().first == UInt8(ascii: ":")
        } == true
    }
  }
}
