import Diagnostics

/// The templates that pages are rendered with; the raw value is the file's name.
enum PageTemplate: String, CaseIterable {
  case home
  case news
  case year
  case post
  case publications
  case publication
  case periodicals
  case periodical
  case issue
  case events
  case event
  case categories
  case tags
  case term
  case page
  case services
  case provinces
  case notFound = "not-found"
  case redirect

  var fileName: String { rawValue + ".html" }

  /// Said where the file is missing from the workspace.
  var missingDiagnostic: Diagnostic {
    Diagnostic(
      .error, "template.missing", at: SourceLocation(file: "Templates/\(fileName)"),
      BilingualText(
        "the template '\(fileName)' is missing", lao: "ຂາດແມ່ແບບ '\(fileName)'"),
      hint: BilingualText(
        "restore it from the repository", lao: "ເອົາແຟ້ມນັ້ນຄືນມາຈາກຄັງເກັບ (repository)"))
  }
}
