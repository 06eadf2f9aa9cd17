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
  private indirect enum Storage { case fields(name: String, documentation: String, [RecordField]) }
  private let storage: Storage

  package init(_ name: String, _ documentation: String, _ fields: [RecordField]) {
    storage = .fields(name: name, documentation: documentation, fields)
  }

  /// As templates' authors read it in messages: `Post`.
  package var name: String {
    switch storage {
    case .fields(let name, _, _): name
    }
  }
  /// One line for `gweb template --explain`.
  package var documentation: String {
    switch storage {
    case .fields(_, let documentation, _): documentation
    }
  }
  /// The fields; a field's position is its slot.
  package var fields: [RecordField] {
    switch storage {
    case .fields(_, _, let fields): fields
    }
  }

  /// The slot of a field.
  func slot(of name: String) -> Int? {
    fields.firstIndex { $0.name.utf8.elementsEqual(name.utf8) }
  }
}
