import Diagnostics

extension PublishingError {
  /// The same where the site is online nevertheless.
  var warning: Diagnostic {
    Diagnostic(
      .warning, diagnostic.identifier, at: diagnostic.location, diagnostic.message,
      hint: diagnostic.hint, related: diagnostic.related)
  }
}
