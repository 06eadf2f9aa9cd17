/// A statement of a template, or a piece of its literal text.
struct Statement: Sendable {
  indirect enum Kind: Sendable {
    case data([UInt8])
    case output(Expression)
    case condition([(test: Expression, body: [Statement])], otherwise: [Statement])
    case loop(Loop)
    case set(Target, Expression)
    /// Each filter of the chain wraps the captured text, which is the innermost, absent value.
    case setBlock(Target, filter: Expression?, body: [Statement])
    case with([(target: Target, value: Expression)], body: [Statement])
    case filterBlock(Expression, body: [Statement])
    case macro(Macro)
    case callBlock(Macro, call: Expression)
    case block(Block)
    case extends(Expression)
    case include(Expression, ignoresMissing: Bool, seesVariables: Bool)
    case importModule(Expression, name: String, seesVariables: Bool)
    case importNames(Expression, [ImportedName], seesVariables: Bool)
    /// Evaluated for nothing: `{% do %}`, and the autoescape tag of others.
    case scope([Statement])
  }

  /// One name of `{% from … import name as alias %}`.
  struct ImportedName: Sendable {
    let name: String
    let alias: String
    let range: Range<Int>
  }

  struct Loop: Sendable {
    let target: Target
    let items: Expression
    let condition: Expression?
    let isRecursive: Bool
    let body: [Statement]
    let otherwise: [Statement]
  }

  /// A macro, or the body of a `call` block.
  struct Macro: Sendable {
    let name: String
    let parameters: [(name: String, defaultValue: Expression?)]
    let body: [Statement]
  }

  struct Block: Sendable {
    let name: String
    let isScoped: Bool
    let isRequired: Bool
    let body: [Statement]
  }

  let kind: Kind
  /// The bytes of the tag's name, or of the expression that is printed.
  let range: Range<Int>
}

/// What `set`, `for` and `with` assign to.
struct Target: Sendable {
  indirect enum Kind: Sendable {
    case name(String)
    case tuple([Target])
    case namespace(String, attribute: String)
  }

  let kind: Kind
  let range: Range<Int>

  /// The names that it sets in the scope where it stands.
  var names: [String] {
    switch kind {
    case .name(let name): [name]
    case .tuple(let parts): parts.flatMap(\.names)
    case .namespace: []
    }
  }
}
