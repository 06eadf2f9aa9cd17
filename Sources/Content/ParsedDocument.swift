package import Diagnostics

/// What became of one file: a document where one could be made, and what is wrong with it.
package struct ParsedDocument: Sendable {
  /// None where the path itself is wrong.
  package let origin: Origin?
  package let document: Document?
  /// Whether it says that it goes to other sites, but not to which in a way that can be read.
  package let asksForSyndication: Bool
  package let diagnostics: [Diagnostic]

  package init(
    origin: Origin?, document: Document?, asksForSyndication: Bool = false,
    diagnostics: [Diagnostic]
  ) {
    self.origin = origin
    self.document = document
    self.asksForSyndication = asksForSyndication
    self.diagnostics = diagnostics
  }
}
