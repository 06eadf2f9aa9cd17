package import FrontMatter

/// A text of front matter that somebody may have to point at later.
package struct LocatedText: Sendable, Hashable {
  package let text: String
  package let place: LocatedValue.Place

  package init(_ text: String, at place: LocatedValue.Place) {
    self.text = text
    self.place = place
  }
}
