/// Writes JSON (RFC 8259) straight into bytes, for feeds, JSON-LD and manifests.
///
/// Strings are safe inside `<script>` (see `Escape.jsonString`). Keys are written in the order in
/// which they come; commas are the writer's business.
///
///     writer.openObject()
///     writer.key("title")
///     writer.string(title)
///     writer.close()
package struct JSONWriter: Sendable {
  private var bytes: [UInt8]
  private var open: [Container] = []
  private var afterKey = false
  private let indentation: Bool

  private struct Container {
    let end: UInt8
    var isEmpty = true
  }

  /// - Parameter indented: one member a line, two spaces a level, for people to read.
  package init(indented: Bool = false, capacity: Int = 0) {
    bytes = []
    bytes.reserveCapacity(capacity)
    indentation = indented
  }

  package mutating func openObject() { openContainer("{", end: UInt8(ascii: "}")) }

  package mutating func openArray() { openContainer("[", end: UInt8(ascii: "]")) }

  /// Ends the innermost object or array; does nothing where none is open.
  package mutating func close() {
    guard let container = open.popLast() else { return }
    if !container.isEmpty { breakLine() }
    bytes.append(container.end)
    afterKey = false
  }

  /// The name of the member whose value comes next.
  package mutating func key(_ name: some ByteSource) {
    beginValue()
    Escape.jsonString(name, into: &bytes)
    bytes.append(literal: indentation ? ": " : ":")
    afterKey = true
  }

  package mutating func string(_ value: some ByteSource) {
    beginValue()
    Escape.jsonString(value, into: &bytes)
  }

  package mutating func integer(_ value: Int) { token(String(value)) }

  /// A number; what is not finite has no place in JSON and becomes `null`.
  package mutating func number(_ value: Double) {
    token(value.isFinite ? String(describing: value) : "null")
  }

  package mutating func boolean(_ value: Bool) { token(value ? "true" : "false") }

  package mutating func null() { token("null") }

  /// A member that is a string.
  package mutating func member(_ name: StaticString, _ value: some ByteSource) {
    key(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    string(value)
  }

  /// A member that is a string, left out where there is none.
  package mutating func member(_ name: StaticString, ifPresent value: String?) {
    if let value { member(name, value) }
  }

  /// What is written, with every open object and array closed.
  package consuming func finish() -> [UInt8] {
    while !open.isEmpty { close() }
    return bytes
  }
}

extension JSONWriter {
  private mutating func openContainer(_ start: StaticString, end: UInt8) {
    beginValue()
    bytes.append(literal: start)
    open.append(Container(end: end))
  }

  private mutating func token(_ text: String) {
    beginValue()
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func beginValue() {
    if afterKey {
      afterKey = false
      return
    }
    guard let last = open.indices.last else { return }
    if !open[last].isEmpty { bytes.append(UInt8(ascii: ",")) }
    open[last].isEmpty = false
    breakLine()
  }

  private mutating func breakLine() {
    guard indentation else { return }
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<open.count * 2 { bytes.append(UInt8(ascii: " ")) }
  }
}
