package import Diagnostics

/// Why a site, or the whole output, can't be published. What is online stays as it was.
package struct PublishingError: Error, Hashable, Sendable {
  /// What kind of fault it is: the command's exit code follows from it.
  package let kind: Kind
  /// An error that names the path and says what to do.
  package let diagnostic: Diagnostic

  package enum Kind: Hashable, Sendable {
    /// Another build holds the lock of the output.
    case locked
    /// The output holds something that G-Web didn't write, or a path can't be written anywhere.
    case refused
    /// The disk or its rights.
    case disk
  }

  init(
    _ kind: Kind, _ identifier: String, _ path: String, _ message: BilingualText,
    hint: BilingualText? = nil, related: [Diagnostic.Related] = []
  ) {
    self.kind = kind
    diagnostic = Diagnostic(
      .error, "publishing.\(identifier)", at: SourceLocation(file: path), message, hint: hint,
      related: related)
  }
}
