/// One declared field of a record.
package struct RecordField: Sendable {
  package let name: String
  package let type: ValueType
  /// Whether it can be missing; a missing value prints only through `default` or a test.
  package let isOptional: Bool
  /// One line for `gweb template --explain`.
  package let documentation: String

  package init(
    _ name: String, _ type: ValueType, optional: Bool = false, _ documentation: String
  ) {
    self.name = name
    self.type = type
    self.isOptional = optional
    self.documentation = documentation
  }
}

/// A kind of record that templates see, declared once.
package struct RecordType: Sendable {
  // One reference, so that a record is cheap to copy.
  private indirect enum Storage {
    case fields(name: String, documentation: String, [RecordField], keys: [UInt64])
  }
  private let storage: Storage

  package init(_ name: String, _ documentation: String, _ fields: [RecordField]) {
    storage = .fields(
      name: name, documentation: documentation, fields, keys: fields.map { Self.key(of: $0.name) })
  }

  /// As templates' authors read it in messages: `Post`.
  package var name: String {
    switch storage {
    case .fields(let name, _, _, _): name
    }
  }
  /// One line for `gweb template --explain`.
  package var documentation: String {
    switch storage {
    case .fields(_, let documentation, _, _): documentation
    }
  }
  /// The fields; a field's position is its slot.
  package var fields: [RecordField] {
    switch storage {
    case .fields(_, _, let fields, _): fields
    }
  }

  /// The slot of a field. Macros look up the fields of their arguments while they run, so that this
  /// compares numbers, and a name only where it will be the right one. `==` is safe there: the names
  /// of fields are ASCII, and no other text of as many bytes is equivalent to them.
  func slot(of name: String) -> Int? { slot(of: name, key: Self.key(of: name)) }

  /// - Parameter key: that of the name, which a compiled template has at hand.
  func slot(of name: String, key: UInt64) -> Int? {
    switch storage {
    case .fields(_, _, let fields, let keys):
      return keys.indices.first {
        keys[$0] == key && fields[$0].name == name
      }
    }
  }

  /// The first seven bytes of a name, and its length.
  static func key(of name: String) -> UInt64 {
    var key = UInt64(truncatingIfNeeded: name.utf8.count) & 0xFF
    for byte in name.utf8.prefix(7) { key = key << 8 | UInt64(byte) }
    return key
  }
}
