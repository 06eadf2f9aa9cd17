/// HTML or XML that this workspace's own code wrote: markup by type.
///
/// Templates print it as it is, where plain text would be escaped. So it is made only from the
/// bytes of a `MarkupWriter` or from parts of other fragments, never from what an author typed.
package struct MarkupFragment: Hashable, Sendable {
  /// UTF-8, well-formed when put inside an element.
  package let utf8: [UInt8]

  /// Nothing at all.
  package static let empty = MarkupFragment(written: [])

  /// Takes bytes that are markup already; whoever calls vouches for every one of them.
  package init(written utf8: [UInt8]) {
    self.utf8 = utf8
  }

  /// Text, escaped.
  package init(text: String) {
    var bytes: [UInt8] = []
    Escape.text(text, into: &bytes)
    utf8 = bytes
  }

  /// For messages and tests; the hot paths use `utf8`.
  package var string: String { String(decoding: utf8, as: UTF8.self) }

  package var isEmpty: Bool { utf8.isEmpty }
}
