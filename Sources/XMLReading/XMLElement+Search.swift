extension XMLElement {
  /// Whether this is the name, byte for byte: strings are equal where they are canonically
  /// equivalent, which a foreign name could be on purpose.
  package func isNamed(_ name: StaticString, namespace: StaticString? = nil) -> Bool {
    Self.equal(self.name, name) && namespace.map { Self.equal(self.namespace, $0) } ?? true
  }

  /// The elements inside, in order.
  package var elements: [XMLElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The first element inside with a name.
  package func first(_ name: StaticString, namespace: StaticString? = nil) -> XMLElement? {
    for case .element(let element) in children where element.isNamed(name, namespace: namespace) {
      return element
    }
    return nil
  }

  /// All elements directly inside with a name.
  package func all(_ name: StaticString, namespace: StaticString? = nil) -> [XMLElement] {
    elements.filter { $0.isNamed(name, namespace: namespace) }
  }

  /// The value of an attribute without a namespace.
  package func attribute(_ name: StaticString) -> String? {
    attributes.first { $0.namespace.utf8.isEmpty && Self.equal($0.name, name) }?.value
  }

  /// All text inside, that of elements inside included.
  package var text: String {
    var result = ""
    append(to: &result)
    return result
  }
}

extension XMLElement {
  /// The reader lets no more than 256 elements nest, so this cannot exhaust the stack.
  private func append(to text: inout String) {
    for child in children {
      switch child {
      case .text(let words): text += words
      case .element(let element): element.append(to: &text)
      }
    }
  }

  private static func equal(_ text: String, _ literal: StaticString) -> Bool {
    text.utf8.elementsEqual(
      UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }
}
