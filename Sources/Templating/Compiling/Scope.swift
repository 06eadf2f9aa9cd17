/// The names of one scope of a template, while it is compiled.
struct Scope: Sendable {
  var names: [String: Variable] = [:]
}

/// A variable of a template, and what is known of its value.
struct Variable: Sendable {
  enum Kind: Hashable, Sendable {
    case value
    case loop(plan: Int32, items: ValueType)
    case module(function: Int32)
    case macro(function: Int32)
  }

  var slot: Int32
  /// The function that holds it: how many functions enclose that one.
  var level: Int
  /// Rises with every declaration: what is older than a statement comes from outside it.
  var age: Int
  var kind = Kind.value
  var type = ValueType.any
  var isOptional = false
}

/// What compiling an expression gives.
struct CompiledValue: Sendable {
  var operation: OperationIndex
  var type = ValueType.any
  var isOptional = false
  /// The value, where it is known.
  var constant: TemplateValue?
}

/// A variable that an included template sees.
struct VisibleVariable: Hashable, Sendable {
  let name: String
  let kind: Variable.Kind
  let type: ValueType
  let isOptional: Bool
}

/// One compiled form of a template: by the place and the names that it was compiled for.
struct TemplateForm: Hashable, Sendable {
  let template: String
  let context: HTMLContext
  let visible: [VisibleVariable]
  let seesGlobals: Bool
}
