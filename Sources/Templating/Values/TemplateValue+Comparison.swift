internal import Markup

extension TemplateValue {
  /// How large a text or list a template may make.
  static let sizeLimit = 16 << 20

  /// Python's truth of a value.
  var isTrue: Bool {
    get throws(TemplateFault) {
      switch self {
      // A declared value that is merely missing is false; a name that nothing sets is an error.
      case .undefined(.nothing), .undefined(.noElse): return false
      case .undefined(let missing): throw .undefined(missing)
      case .none: return false
      case .boolean(let flag): return flag
      case .integer(let number): return number != 0
      case .real(let number): return number != 0
      case .text(let text): return !text.isEmpty
      case .markup(let markup): return !markup.isEmpty
      case .list(let items), .tuple(let items): return !items.isEmpty
      case .dictionary(let dictionary): return dictionary.count > 0
      case .record, .callable: return true
      }
    }
  }

  /// Python's `==`.
  func isEqual(to other: TemplateValue) throws(TemplateFault) -> Bool {
    switch (self, other) {
    case (.undefined(.noElse), .undefined(.noElse)): return true
    case (.undefined(.noElse), .undefined(let missing)),
      (.undefined(let missing), .undefined(.noElse)):
      throw .undefined(missing)
    case (.undefined(.noElse), _), (_, .undefined(.noElse)): return false
    case (.undefined(let missing), _), (_, .undefined(let missing)):
      throw .undefined(missing)
    case (.none, .none): return true
    case (.text(let a), .text(let b)): return PythonText.isEqual(a, b)
    case (.integer(let a), .integer(let b)): return a == b
    case (.list(let a), .list(let b)), (.tuple(let a), .tuple(let b)):
      guard a.count == b.count else { return false }
      for (x, y) in zip(a, b) {
        if try !x.isEqual(to: y) { return false }
      }
      return true
    case (.dictionary(let a), .dictionary(let b)):
      guard a.count == b.count else { return false }
      for (key, value) in a.entries {
        guard let hashed = DictionaryKey(key), let own = b[hashed] else { return false }
        if try !value.isEqual(to: own) { return false }
      }
      return true
    case (.record(let a), .record(let b)):
      guard a.type.name == b.type.name, a.values.count == b.values.count else { return false }
      for (x, y) in zip(a.values, b.values) {
        if case .undefined = x {
          guard case .undefined = y else { return false }
          continue
        }
        if case .undefined = y { return false }
        if try !x.isEqual(to: y) { return false }
      }
      return true
    case (.callable(let a), .callable(let b)): return a == b
    default:
      if let a = plainText, let b = other.plainText { return PythonText.isEqual(a, b) }
      if let a = number, let b = other.number { return a.isEqual(to: b) }
      return false
    }
  }

  /// Python's `<`; an error where the two have no order.
  func isLess(than other: TemplateValue, symbol: String = "<") throws(TemplateFault) -> Bool {
    switch (self, other) {
    case (.undefined(let missing), _), (_, .undefined(let missing)):
      throw .undefined(missing)
    case (.list(let a), .list(let b)), (.tuple(let a), .tuple(let b)):
      for (x, y) in zip(a, b) {
        if try !x.isEqual(to: y) { return try x.isLess(than: y, symbol: symbol) }
      }
      return a.count < b.count
    default:
      if let a = plainText, let b = other.plainText { return PythonText.isOrdered(a, before: b) }
      if let a = number, let b = other.number { return a.isLess(than: b) }
      throw .unsupported(symbol, kindName, other.kindName)
    }
  }

  /// Python's `in`: whether this value holds another.
  func contains(_ item: TemplateValue) throws(TemplateFault) -> Bool {
    switch self {
    case .undefined(let missing): throw .undefined(missing)
    case .text, .markup:
      guard let part = item.plainText, let text = plainText else {
        throw .unsupported("in", item.kindName, kindName)
      }
      if part.isEmpty { return true }
      return !PythonText.occurrences(of: Array(part.utf8), in: Array(text.utf8), limit: 1).isEmpty
    case .list(let items), .tuple(let items):
      for own in items where try own.isEqual(to: item) { return true }
      return false
    case .dictionary(let dictionary):
      guard let key = DictionaryKey(item) else { throw .badKey(item.kindName) }
      return dictionary[key] != nil
    case .none, .boolean, .integer, .real, .record, .callable: throw .notIterable(kindName)
    }
  }

  /// Text or markup, as text.
  var plainText: String? {
    switch self {
    case .text(let text): text
    case .markup(let markup): markup.string
    default: nil
    }
  }

  /// A number; booleans are numbers, as in Python.
  var number: Number? {
    switch self {
    case .boolean(let flag): .integer(flag ? 1 : 0)
    case .integer(let number): .integer(number)
    case .real(let number): .real(number)
    default: nil
    }
  }

  /// A number of either kind.
  enum Number {
    case integer(Int)
    case real(Double)

    var double: Double {
      switch self {
      case .integer(let number): Double(number)
      case .real(let number): number
      }
    }

    func isEqual(to other: Number) -> Bool {
      if case .integer(let a) = self, case .integer(let b) = other { return a == b }
      return double == other.double
    }

    func isLess(than other: Number) -> Bool {
      if case .integer(let a) = self, case .integer(let b) = other { return a < b }
      return double < other.double
    }
  }
}
