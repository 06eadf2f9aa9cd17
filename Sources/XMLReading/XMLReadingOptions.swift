/// What a reader of XML lets pass.
package struct XMLReadingOptions: Sendable {
  /// The document type declarations that may stand at the front.
  package var doctype: Doctype
  /// Bytes of the source.
  package var maximumSize: Int
  /// Elements, attributes and runs of text.
  package var maximumNodes: Int

  /// None of them may declare anything: that is how entities grow without bound.
  package enum Doctype: Sendable {
    /// None at all.
    case refused
    /// `<!DOCTYPE html>` alone, as our own pages have it.
    case html
    /// Any that declares nothing itself; what it points to is never loaded.
    case ignored
  }

  package init(doctype: Doctype, maximumSize: Int = 5_242_880, maximumNodes: Int = 500_000) {
    self.doctype = doctype
    self.maximumSize = maximumSize
    self.maximumNodes = maximumNodes
  }

  /// Feeds and other files from elsewhere: 5 MB and half a million nodes.
  package static let foreign = XMLReadingOptions(doctype: .ignored)

  /// Our own pages.
  package static let page = XMLReadingOptions(doctype: .html, maximumSize: 16_777_216)

  /// Our own feeds, sitemaps and outlines.
  package static let data = XMLReadingOptions(
    doctype: .refused, maximumSize: 67_108_864,
    maximumNodes: 5_000_000)
}
