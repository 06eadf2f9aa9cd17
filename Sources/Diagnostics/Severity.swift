/// How grave a diagnostic is. Errors keep a site from being published, warnings only under
/// `--strict`, notes never.
package enum Severity: String, Sendable, CaseIterable {
  case error
  case warning
  case note

  /// The word that people read.
  package var name: BilingualText {
    switch self {
    case .error: BilingualText("error", lao: "ຜິດພາດ")
    case .warning: BilingualText("warning", lao: "ຄຳເຕືອນ")
    case .note: BilingualText("note", lao: "ໝາຍເຫດ")
    }
  }
}
