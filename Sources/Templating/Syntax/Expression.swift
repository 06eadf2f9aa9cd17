/// An expression of a template, as it was written.
struct Expression: Sendable {
  indirect enum Kind: Sendable {
    case literal(TemplateValue)
    case name(String)
    case attribute(Expression, String)
    case item(Expression, Expression)
    case slice(Expression, start: Expression?, stop: Expression?, step: Expression?)
    case call(Expression, Arguments)
    /// The value is absent in `{% filter %}` and `{% set %}` blocks: what the block holds.
    case filter(Expression?, String, Arguments)
    case test(Expression, String, Arguments)
    case list([Expression])
    case tuple([Expression])
    case dictionary([(key: Expression, value: Expression)])
    case not(Expression)
    case negative(Expression)
    case positive(Expression)
    case arithmetic(Arithmetic, Expression, Expression)
    case concatenation([Expression])
    case and(Expression, Expression)
    case or(Expression, Expression)
    case comparison(Expression, [(Comparison, Expression)])
    case conditional(test: Expression, then: Expression, otherwise: Expression?)
  }

  /// The arguments of a call, filter or test.
  struct Arguments: Sendable {
    var positional: [Expression] = []
    var named: [(name: String, value: Expression)] = []
    var starred: Expression?
    var doubleStarred: Expression?
  }

  enum Arithmetic: Sendable {
    case add, subtract, multiply, divide, floorDivide, modulo, power

    /// As templates write it.
    var symbol: String {
      switch self {
      case .add: "+"
      case .subtract: "-"
      case .multiply: "*"
      case .divide: "/"
      case .floorDivide: "//"
      case .modulo: "%"
      case .power: "**"
      }
    }
  }

  enum Comparison: Sendable {
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual, isIn, isNotIn

    /// As templates write it.
    var symbol: String {
      switch self {
      case .equal: "=="
      case .notEqual: "!="
      case .less: "<"
      case .lessOrEqual: "<="
      case .greater: ">"
      case .greaterOrEqual: ">="
      case .isIn: "in"
      case .isNotIn: "not in"
      }
    }
  }

  let kind: Kind
  /// The bytes that a message points at: the name of an attribute or filter, not all before it.
  let range: Range<Int>
  /// How deep it is nested, itself included; bounded, so that no recursion over it runs away.
  let depth: Int
}

extension Expression.Arguments {
  var all: [Expression] {
    positional + named.map(\.value) + [starred, doubleStarred].compactMap { $0 }
  }
}
