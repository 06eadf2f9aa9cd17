/// A value with declared fields: a post, a site, a link. Templates reach its fields by slot.
package struct TemplateRecord: Sendable {
  /// What it is; its fields are the slots.
  package let type: RecordType
  /// One value a field, in the type's order; `.missing` where an optional field is empty.
  package let values: [TemplateValue]
  /// From 1, the same for no other record that shares a `PrintedCalls`, where many pages show this
  /// one; else 0.
  package let number: Int32

  /// - Precondition: none; a value too few is a missing one.
  package init(_ type: RecordType, _ values: [TemplateValue], number: Int32 = 0) {
    self.type = type
    self.values = values
    self.number = number
  }

  /// The value of a slot.
  subscript(slot: Int) -> TemplateValue {
    slot < values.count ? values[slot] : .missing
  }
}
