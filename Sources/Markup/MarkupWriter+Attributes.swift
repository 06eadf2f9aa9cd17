extension MarkupWriter {
  /// An attribute of the element that was just begun; returns the bytes of its value, as escaped.
  ///
  /// After content it is left out: an attribute has no place there.
  @inlinable @discardableResult
  package mutating func attribute(_ name: StaticString, _ value: some ByteSource) -> Range<Int> {
    guard beginAttribute(name) else { return bytes.count..<bytes.count }
    let start = bytes.count
    Escape.attribute(value, into: &bytes)
    return endAttribute(from: start)
  }

  /// An attribute whose value is a URL; a refused one becomes `#blocked`.
  @inlinable @discardableResult
  package mutating func attribute(_ name: StaticString, url value: some ByteSource) -> Range<Int> {
    guard beginAttribute(name) else { return bytes.count..<bytes.count }
    let start = bytes.count
    Escape.urlAttribute(value, into: &bytes)
    return endAttribute(from: start)
  }

  /// An attribute with a value of our source code, which needs no escaping.
  package mutating func attribute(_ name: StaticString, literal value: StaticString) {
    guard beginAttribute(name) else { return }
    bytes.append(literal: value)
    bytes.append(UInt8(ascii: "\""))
  }

  /// An attribute whose value is a number.
  package mutating func attribute(_ name: StaticString, number value: Int) {
    attribute(name, String(value))
  }
}

extension MarkupWriter {
  @usableFromInline mutating func beginAttribute(_ name: StaticString) -> Bool {
    guard pending != .nothing else { return false }
    bytes.append(UInt8(ascii: " "))
    bytes.append(literal: name)
    bytes.append(literal: "=\"")
    return true
  }

  @usableFromInline mutating func endAttribute(from start: Int) -> Range<Int> {
    let range = start..<bytes.count
    bytes.append(UInt8(ascii: "\""))
    return range
  }
}
