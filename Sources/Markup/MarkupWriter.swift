/// Writes HTML that is also XML, or plain XML, straight into bytes: no tree is built.
///
/// Names are literals of our source code; everything else is escaped for its place. Void elements
/// are written `<br />` and no other element closes itself, so that an HTML parser and an XML
/// parser read the same page.
///
///     writer.open("a")
///     writer.attribute("href", url: address)
///     writer.text(title)
///     writer.close()
package struct MarkupWriter: Sendable {
  @usableFromInline var bytes: [UInt8]
  @usableFromInline var openElements: [StaticString] = []
  @usableFromInline var pending = Pending.nothing

  /// The start tag that still takes attributes.
  @usableFromInline enum Pending: Sendable {
    case nothing, element, void
  }

  /// - Parameter capacity: the bytes to set aside.
  package init(capacity: Int = 0) {
    bytes = []
    bytes.reserveCapacity(capacity)
  }

  /// How many bytes are written, an unfinished start tag included.
  package var count: Int { bytes.count }

  /// The last byte that is written; none at the beginning.
  package var lastByte: UInt8? { pending == .nothing ? bytes.last : UInt8(ascii: ">") }

  /// How many elements are open.
  package var depth: Int { openElements.count }

  /// Begins an element; attributes may follow, then its content, then `close()`.
  package mutating func open(_ name: StaticString) {
    finishTag()
    bytes.append(UInt8(ascii: "<"))
    bytes.append(literal: name)
    openElements.append(name)
    pending = .element
  }

  /// An element without content and end tag, `br` or `img`; attributes may follow.
  package mutating func void(_ name: StaticString) {
    finishTag()
    bytes.append(UInt8(ascii: "<"))
    bytes.append(literal: name)
    pending = .void
  }

  /// Ends the innermost element; does nothing where none is open.
  package mutating func close() {
    finishTag()
    guard let name = openElements.popLast() else { return }
    bytes.append(literal: "</")
    bytes.append(literal: name)
    bytes.append(UInt8(ascii: ">"))
  }

  /// Text, escaped.
  @inlinable package mutating func text(_ value: some ByteSource) {
    finishTag()
    Escape.text(value, into: &bytes)
  }

  /// Markup that is already written.
  package mutating func fragment(_ fragment: MarkupFragment) {
    finishTag()
    bytes.append(contentsOf: fragment.utf8)
  }

  /// A line break, for readers of the source.
  package mutating func newline() {
    finishTag()
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Ends the start tag that is being written, if there is one.
  @inlinable package mutating func finishTag() {
    switch pending {
    case .nothing: return
    case .element: bytes.append(UInt8(ascii: ">"))
    case .void: bytes.append(literal: " />")
    }
    pending = .nothing
  }

  /// What is written, with every open element closed.
  package consuming func finish() -> [UInt8] {
    while !openElements.isEmpty { close() }
    finishTag()
    return bytes
  }

  /// What is written, as a fragment, with every open element closed.
  package consuming func finishFragment() -> MarkupFragment {
    MarkupFragment(written: finish())
  }
}
