/// How diagnostics are printed: the argument of `--format`.
package enum DiagnosticFormat: String, Sendable, CaseIterable {
  /// For people: the line with a caret, and the hint.
  case human
  /// `file:line:column: severity identifier: message`, one line each.
  case short
  /// One JSON object, both languages.
  case json
  /// Workflow commands that GitHub shows beside the line.
  case github
}
