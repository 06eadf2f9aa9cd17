import Content
import Diagnostics
import LaoText

/// A news post for a test: front matter, and what became of it.
struct Post {
  static let vocabulary = Vocabulary(
    sites: Set(["ministry", "xaisomboun"].compactMap(SiteID.init)),
    syndicators: Set(["ministry"].compactMap(SiteID.init)), groups: ["central"],
    categories: ["training", "statistics"], day: CalendarDate(year: 2026, month: 11, day: 30))
  static var parser: DocumentParser { DocumentParser(vocabulary: vocabulary) }

  let parsed: ParsedDocument

  init(_ frontMatter: String, body: String = "", file: String = "Content/ministry/news/ກ.md") {
    let text = "---\n\(frontMatter)\n---\n\(body)\n"
    parsed = Self.parser.parse(path: file, bytes: Array(text.utf8))
  }

  var short: [String] { Self.short(parsed) }
  var document: Document? { parsed.document }
  /// Messages with their severity, without places.
  var told: [String] {
    parsed.diagnostics.sortedForReport().map {
      "\($0.severity.rawValue) \($0.identifier): \($0.message.english)"
    }
  }
  var hints: [String] { parsed.diagnostics.sortedForReport().compactMap(\.hint?.english) }
  var human: String { print(.english) }
  var lao: String { print(.lao) }

  static func short(_ parsed: ParsedDocument) -> [String] {
    parsed.diagnostics.sortedForReport().map { diagnostic in
      let place = diagnostic.location
      return "\(place?.file ?? ""):\(place?.line ?? 0):\(place?.column ?? 0) "
        + "\(diagnostic.identifier): \(diagnostic.message.english)"
    }
  }

  private func print(_ language: MessageLanguage) -> String {
    DiagnosticPrinter(format: .human, language: language) { $0.unicodeScalars.count }
      .print(parsed.diagnostics)
  }
}
