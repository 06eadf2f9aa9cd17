/// A text as a key: compared and hashed by its bytes, which for Lao is far quicker than by canonical
/// equivalence.
package struct ByteKey: Hashable, Sendable {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  package static func == (one: ByteKey, other: ByteKey) -> Bool {
    one.text.hasSameBytes(as: other.text)
  }

  package func hash(into hasher: inout Hasher) {
    text.withBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
