/// The built-in tests, by Jinja2's names.
enum ValueTest: String, CaseIterable, Sendable {
  case defined, undefined, none, boolean, `false`, `true`, integer, float, number, string, mapping
  case sequence, iterable, callable, sameas, escaped, `in`, eq, ne, lt, le, gt, ge, even, odd
  case divisibleby, lower, upper, filter, test

  private static let aliases: [String: ValueTest] = [
    "==": .eq, "equalto": .eq, "!=": .ne, "<": .lt, "lessthan": .lt, "<=": .le, ">": .gt,
    "greaterthan": .gt, ">=": .ge,
  ]

  init?(name: String) {
    if let known = ValueTest(rawValue: name) ?? Self.aliases[name] {
      self = known
    } else {
      return nil
    }
  }

  static var allNames: [String] { (allCases.map(\.rawValue) + aliases.keys).sorted() }

  var parameters: [String] {
    switch self {
    case .sameas, .eq, .ne, .lt, .le, .gt, .ge: ["other"]
    case .in: ["seq"]
    case .divisibleby: ["num"]
    default: []
    }
  }
}

extension ValueTest {
  /// Whether a value passes the test.
  func holds(
    for value: TemplateValue, _ arguments: CallArguments
  ) throws(TemplateFault) -> Bool {
    switch (self, value) {
    case (.defined, .undefined), (.undefined, .undefined): return self == .undefined
    case (.defined, _): return true
    case (.undefined, _): return false
    case (.callable, .callable(.object)), (.callable, .callable(.loop)): return false
    case (.callable, _):
      if case .callable = value { return true }
      return false
    case (.none, _), (.boolean, _), (.true, _), (.false, _), (.integer, _), (.float, _),
      (.number, _), (.string, _), (.mapping, _), (.escaped, _):
      return isOfKind(value)
    default: break
    }
    if self == .sequence, case .undefined = value { return false }
    if case .undefined(let missing) = value { throw .undefined(missing) }
    switch self {
    case .sequence, .iterable: return isOfKind(value)
    case .eq: return try value.isEqual(to: other(arguments))
    case .ne: return !(try value.isEqual(to: other(arguments)))
    case .lt: return try Renderer.compare(.less, value, other(arguments))
    case .le: return try Renderer.compare(.lessOrEqual, value, other(arguments))
    case .gt: return try Renderer.compare(.greater, value, other(arguments))
    case .ge: return try Renderer.compare(.greaterOrEqual, value, other(arguments))
    case .in: return try arguments.require(0, "seq", of: "in").contains(value)
    case .sameas: return try isSame(value, other(arguments))
    case .even, .odd:
      return try Self.remainder(value, by: .integer(2)) == (self == .even ? 0 : 1)
    case .divisibleby:
      return try Self.remainder(value, by: arguments.require(0, "num", of: "divisibleby")) == 0
    case .lower:
      let text = try value.string
      return text.unicodeScalars.contains { $0.properties.isCased }
        && PythonText.isEqual(PythonText.lowercased(text), text)
    case .upper:
      let text = try value.string
      return text.unicodeScalars.contains { $0.properties.isCased }
        && PythonText.isEqual(PythonText.uppercased(text), text)
    case .filter: return Filter(name: try value.string) != nil
    default: return ValueTest(name: try value.string) != nil
    }
  }

  private func other(_ arguments: CallArguments) throws(TemplateFault) -> TemplateValue {
    try arguments.require(0, "other", of: rawValue)
  }

  private func isOfKind(_ value: TemplateValue) -> Bool {
    switch (self, value) {
    case (.none, .none), (.boolean, .boolean), (.true, .boolean(true)), (.false, .boolean(false)),
      (.integer, .integer), (.float, .real), (.number, .integer), (.number, .real),
      (.number, .boolean), (.string, .text), (.string, .markup), (.mapping, .dictionary),
      (.escaped, .markup):
      true
    case (.sequence, .text), (.sequence, .markup), (.sequence, .list), (.sequence, .tuple),
      (.sequence, .dictionary), (.iterable, .text), (.iterable, .markup), (.iterable, .list),
      (.iterable, .tuple), (.iterable, .dictionary):
      true
    default: false
    }
  }

  private func isSame(
    _ a: TemplateValue, _ b: TemplateValue
  ) throws(TemplateFault) -> Bool {
    switch (a, b) {
    case (.boolean(let a), .boolean(let b)): a == b
    case (.boolean, _), (_, .boolean): false
    case (.integer, .real), (.real, .integer): false
    default: try a.isEqual(to: b)
    }
  }

  private static func remainder(
    _ value: TemplateValue, by divisor: TemplateValue
  ) throws(TemplateFault) -> Double {
    guard value.number != nil else { throw .wrongInput("even", value.kindName) }
    return try TemplateValue.apply(.modulo, value, divisor).number?.double ?? 0
  }
}
