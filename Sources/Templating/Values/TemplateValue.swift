package import Markup

/// What a template computes with: Python's values as Jinja2 uses them.
///
/// Text is compared, counted and cut by Unicode scalars. Integers have 64 bits; an overflow is an
/// error of the template and never a wrong number.
package enum TemplateValue: Sendable {
  /// A name or a part that does not exist; any use but `is defined` and `default` is an error.
  case undefined(MissingName)
  /// Python's `None`.
  case none
  case boolean(Bool)
  case integer(Int)
  case real(Double)
  /// Text that is escaped wherever it is printed.
  case text(String)
  /// Text that is markup already: it passes as it is where text stands, and nowhere else.
  case markup(MarkupFragment)
  case list([TemplateValue])
  /// Python's tuple, which `items`, `groupby` and `(a, b)` give; it differs from a list in print only.
  case tuple([TemplateValue])
  case dictionary(TemplateDictionary)
  /// A value with declared fields, as the host passes it.
  case record(TemplateRecord)
  /// Something that can be called or that holds state while a page is rendered; templates alone
  /// make these.
  case callable(TemplateCallable)
}

extension TemplateValue {
  /// A missing optional value, for the slot of a record.
  package static var missing: TemplateValue { .undefined(MissingName.nothing) }

  /// Text, or a missing value where there is none.
  package static func optional(_ text: String?) -> TemplateValue {
    text.map { .text($0) } ?? .missing
  }
}
