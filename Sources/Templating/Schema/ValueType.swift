/// What is known of a value before a page is rendered.
package indirect enum ValueType: Hashable, Sendable {
  /// Anything; attributes of it are looked up by name when a page is rendered.
  case any
  case boolean
  case integer
  case real
  case text
  case markup
  case list(ValueType)
  /// Text keys, values of one type.
  case dictionary(ValueType)
  /// A record type of the schema, by name.
  case record(String)

  /// As `--explain` and messages write it.
  package var description: String {
    switch self {
    case .any: "any"
    case .boolean: "boolean"
    case .integer: "integer"
    case .real: "number"
    case .text: "text"
    case .markup: "markup"
    case .list(let element): "list of \(element.description)"
    case .dictionary(let value): "dictionary of \(value.description)"
    case .record(let name): name
    }
  }
}
