/// A heading of a body.
package struct MarkdownHeading: Hashable, Sendable {
  /// The level in the markup, 1 to 6.
  package let level: Int
  /// Its words, without markup.
  package let text: String
  /// The id of its element, unique in the body; none in the plain style.
  package let id: String?

  package init(level: Int, text: String, id: String?) {
    self.level = level
    self.text = text
    self.id = id
  }
}
