package import Diagnostics

/// A file or folder of the workspace that can't be had, and why.
package struct WorkspaceFault: Error, Hashable, Sendable {
  /// An error whose location is the file.
  package let diagnostic: Diagnostic
  /// Whether there is no such thing (any more).
  let isAbsence: Bool

  init(
    _ identifier: String, _ path: String, _ message: BilingualText, hint: BilingualText? = nil,
    isAbsence: Bool = false
  ) {
    self.isAbsence = isAbsence
    diagnostic = Diagnostic(
      .error, "workspace.\(identifier)", at: SourceLocation(file: path), message, hint: hint)
  }
}
