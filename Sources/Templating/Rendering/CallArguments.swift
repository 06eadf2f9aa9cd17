/// The arguments of one call, evaluated.
struct CallArguments {
  /// None where an argument was left out before a named one.
  var positional: [TemplateValue?] = []
  var named: [(name: String, value: TemplateValue)] = []
}

extension CallArguments {
  var isEmpty: Bool { positional.isEmpty && named.isEmpty }

  /// An argument by its position or, where it was named, by its name.
  func value(_ position: Int, _ name: String) -> TemplateValue? {
    if position < positional.count, let value = positional[position] { return value }
    return named.first { PythonText.isEqual($0.name, name) }?.value
  }

  func integer(
    _ position: Int, _ name: String, default missing: Int, of owner: String
  ) throws(TemplateFault) -> Int {
    guard let value = value(position, name) else { return missing }
    switch value.number {
    case .integer(let number)?: return number
    case .real(let number)? where number.magnitude < 1e15: return Int(number)
    default:
      if case .undefined(let reason) = value { throw .undefined(reason) }
      throw .badArgument(name, of: owner, found: value.kindName)
    }
  }

  func boolean(
    _ position: Int, _ name: String, default missing: Bool
  ) throws(TemplateFault) -> Bool {
    guard let value = value(position, name) else { return missing }
    return try value.isTrue
  }

  /// A text, none where it was left out or is `none`.
  func text(_ position: Int, _ name: String) throws(TemplateFault) -> String? {
    guard let value = value(position, name) else { return nil }
    if case .none = value { return nil }
    return try value.string
  }

  func require(_ position: Int, _ name: String, of owner: String) throws(TemplateFault)
    -> TemplateValue
  {
    guard let value = value(position, name) else {
      throw .missingArgument(name, of: owner)
    }
    return value
  }
}
