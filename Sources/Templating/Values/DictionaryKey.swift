internal import Markup

/// A value as the key of a dictionary: compared by Unicode scalars, and with Python's equalities
/// (`1`, `1.0` and `True` are one key).
package enum DictionaryKey: Sendable {
  case none
  case integer(Int)
  case real(Double)
  case text(String)
  case tuple([DictionaryKey])
  case other(Int)

  /// None where the value can't be a key.
  init?(_ value: TemplateValue) {
    switch value {
    case .none: self = .none
    case .boolean(let flag): self = .integer(flag ? 1 : 0)
    case .integer(let number): self = .integer(number)
    case .real(let number):
      if let whole = Int(exactly: number) { self = .integer(whole) } else { self = .real(number) }
    case .text(let text): self = .text(text)
    case .markup(let markup): self = .text(markup.string)
    case .tuple(let values):
      var keys: [DictionaryKey] = []
      for value in values {
        guard let key = DictionaryKey(value) else { return nil }
        keys.append(key)
      }
      self = .tuple(keys)
    case .undefined, .list, .dictionary, .record, .callable: return nil
    }
  }
}

extension DictionaryKey: Hashable {
  // String's own equality is canonical equivalence, by which two spellings of one accented name
  // would be one key.
  package static func == (a: DictionaryKey, b: DictionaryKey) -> Bool {
    switch (a, b) {
    case (.none, .none): true
    case (.integer(let a), .integer(let b)): a == b
    case (.real(let a), .real(let b)): a == b
    case (.text(let a), .text(let b)): PythonText.isEqual(a, b)
    case (.tuple(let a), .tuple(let b)): a == b
    case (.other(let a), .other(let b)): a == b
    default: false
    }
  }

  package func hash(into hasher: inout Hasher) {
    switch self {
    case .none: hasher.combine(0)
    case .integer(let number): hasher.combine(number)
    case .real(let number): hasher.combine(number)
    case .text(let text):
      var text = text
      text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    case .tuple(let keys): hasher.combine(keys)
    case .other(let number): hasher.combine(number)
    }
  }
}
