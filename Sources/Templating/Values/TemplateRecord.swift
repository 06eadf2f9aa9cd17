/// A value with declared fields: a post, a site, a link. Templates reach its fields by slot.
package struct TemplateRecord: Sendable {
  /// What it is; its fields are the slots.
  package let type: RecordType
  /// One value a field, in the type's order; `.missing` where an optional field is empty.
  package let values: [TemplateValue]

  /// - Precondition: none; a value too few is a missing one.
  package init(_ type: RecordType, _ values: [TemplateValue]) {
    self.type = type
    self.values = values
  }

  /// The value of a slot.
  subscript(slot: Int) -> TemplateValue {
    slot < values.count ? values[slot] : .missing
  }
}
