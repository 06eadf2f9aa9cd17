/// Where a link or an image of a body leads.
package struct MarkdownAddress: Hashable, Sendable {
  package let kind: Kind
  /// As the author wrote it, with Markdown's escapes and entities resolved; not escaped for HTML.
  package let destination: String
  /// The bytes of the attribute's value inside the document's markup, without its quotes.
  package let value: Range<Int>
  /// The place in the source: byte offsets in the space of the indices that were rendered.
  package let source: Range<Int>

  package enum Kind: Sendable {
    case link, image
  }

  package init(kind: Kind, destination: String, value: Range<Int>, source: Range<Int>) {
    self.kind = kind
    self.destination = destination
    self.value = value
    self.source = source
  }
}
