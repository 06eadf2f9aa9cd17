package import Diagnostics

/// What became of one file: a document where one could be made, and what is wrong with it.
package struct ParsedDocument: Sendable {
  /// None where the path itself is wrong.
  package let origin: Origin?
  package let document: Document?
  package let reach: Reach
  package let diagnostics: [Diagnostic]

  package init(
    origin: Origin?, document: Document?, reach: Reach, diagnostics: [Diagnostic]
  ) {
    self.origin = origin
    self.document = document
    self.reach = reach
    self.diagnostics = diagnostics
  }

  /// Which sites would show the file, where there is no document to say so.
  package enum Reach: Sendable, Hashable {
    case origin
    /// It asks for syndication, but to whom can't be read.
    case everySite
  }
}
