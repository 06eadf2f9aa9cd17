extension Parser {
  mutating func parseExpression(
    conditional: Bool = true
  ) throws(LocatedFault) -> Expression {
    try descend(current.range)
    defer { depth -= 1 }
    return conditional ? try parseConditional() : try parseOr()
  }

  /// An expression, or a tuple without parentheses.
  mutating func parseTuple(
    conditional: Bool = true, endsAt end: StaticString? = nil, inParentheses: Bool = false
  ) throws(LocatedFault) -> Expression {
    let start = current.range
    var parts: [Expression] = []
    var isTuple = false
    while true {
      if !parts.isEmpty { try expect(.comma) }
      if isTupleEnd(end) { break }
      parts.append(try parseExpression(conditional: conditional))
      guard current.isSymbol(.comma) else { break }
      isTuple = true
    }
    if !isTuple {
      if let only = parts.first { return only }
      guard inParentheses else {
        throw fault(.expectedExpression(found: current.description), current.range)
      }
    }
    return try node(
      .tuple(parts), start.lowerBound..<(parts.last?.range ?? start).upperBound, parts)
  }

  private func isTupleEnd(_ end: StaticString?) -> Bool {
    switch current.kind {
    case .variableEnd, .blockEnd, .symbol(.rightParenthesis): true
    default: end.map { current.isName($0) } ?? false
    }
  }
}

extension Parser {
  /// Makes a node; refuses it where the tree becomes too deep for a recursion over it.
  func node(
    _ kind: Expression.Kind, _ range: Range<Int>, _ children: [Expression]
  ) throws(LocatedFault) -> Expression {
    var depth = 1
    for child in children { depth = max(depth, child.depth + 1) }
    if depth > Self.depthLimit { throw fault(.nestedTooDeep(Self.depthLimit), range) }
    return Expression(kind: kind, range: range, depth: depth)
  }

  func span(_ a: Expression, _ b: Expression) -> Range<Int> {
    min(a.range.lowerBound, b.range.lowerBound)..<max(a.range.upperBound, b.range.upperBound)
  }

  private mutating func parseConditional() throws(LocatedFault) -> Expression {
    var result = try parseOr()
    while skip(name: "if") {
      let test = try parseOr()
      var otherwise: Expression?
      if skip(name: "else") {
        try descend(current.range)
        defer { depth -= 1 }
        otherwise = try parseConditional()
      }
      result = try node(
        .conditional(test: test, then: result, otherwise: otherwise), result.range,
        [test, result] + (otherwise.map { [$0] } ?? []))
    }
    return result
  }

  private mutating func parseOr() throws(LocatedFault) -> Expression {
    var left = try parseAnd()
    while skip(name: "or") {
      let right = try parseAnd()
      left = try node(.or(left, right), span(left, right), [left, right])
    }
    return left
  }

  private mutating func parseAnd() throws(LocatedFault) -> Expression {
    var left = try parseNot()
    while skip(name: "and") {
      let right = try parseNot()
      left = try node(.and(left, right), span(left, right), [left, right])
    }
    return left
  }

  private mutating func parseNot() throws(LocatedFault) -> Expression {
    let range = current.range
    guard skip(name: "not") else { return try parseComparison() }
    try descend(range)
    defer { depth -= 1 }
    let operand = try parseNot()
    return try node(.not(operand), range.lowerBound..<operand.range.upperBound, [operand])
  }

  private mutating func parseComparison() throws(LocatedFault) -> Expression {
    let first = try parseSum()
    var rest: [(Expression.Comparison, Expression)] = []
    while let comparison = takeComparison() { rest.append((comparison, try parseSum())) }
    guard let last = rest.last else { return first }
    return try node(.comparison(first, rest), span(first, last.1), [first] + rest.map(\.1))
  }

  private mutating func takeComparison() -> Expression.Comparison? {
    var result: Expression.Comparison?
    switch current.kind {
    case .symbol(.equal): result = .equal
    case .symbol(.notEqual): result = .notEqual
    case .symbol(.less): result = .less
    case .symbol(.lessOrEqual): result = .lessOrEqual
    case .symbol(.greater): result = .greater
    case .symbol(.greaterOrEqual): result = .greaterOrEqual
    default:
      if current.isName("in") { result = .isIn }
      if current.isName("not"), peek().isName("in") {
        advance()
        result = .isNotIn
      }
    }
    if result != nil { advance() }
    return result
  }

  private mutating func parseSum() throws(LocatedFault) -> Expression {
    var left = try parseConcatenation()
    while true {
      let operation: Expression.Arithmetic
      if skip(.plus) {
        operation = .add
      } else if skip(.minus) {
        operation = .subtract
      } else {
        return left
      }
      let right = try parseConcatenation()
      left = try node(.arithmetic(operation, left, right), span(left, right), [left, right])
    }
  }

  private mutating func parseConcatenation() throws(LocatedFault) -> Expression {
    let first = try parseProduct()
    var parts = [first]
    while skip(.tilde) { parts.append(try parseProduct()) }
    guard parts.count > 1 else { return first }
    return try node(.concatenation(parts), span(first, parts[parts.count - 1]), parts)
  }

  private mutating func parseProduct() throws(LocatedFault) -> Expression {
    var left = try parsePower()
    while true {
      let operation: Expression.Arithmetic
      switch current.kind {
      case .symbol(.star): operation = .multiply
      case .symbol(.slash): operation = .divide
      case .symbol(.doubleSlash): operation = .floorDivide
      case .symbol(.percent): operation = .modulo
      default: return left
      }
      advance()
      let right = try parsePower()
      left = try node(.arithmetic(operation, left, right), span(left, right), [left, right])
    }
  }

  private mutating func parsePower() throws(LocatedFault) -> Expression {
    var left = try parseUnary()
    while skip(.doubleStar) {
      let right = try parseUnary()
      left = try node(.arithmetic(.power, left, right), span(left, right), [left, right])
    }
    return left
  }

  private mutating func parseUnary(filtered: Bool = true) throws(LocatedFault) -> Expression {
    let start = current.range
    var result: Expression
    if current.isSymbol(.minus) || current.isSymbol(.plus) {
      let isNegative = advance().isSymbol(.minus)
      try descend(start)
      defer { depth -= 1 }
      let operand = try parseUnary(filtered: false)
      result = try node(
        isNegative ? .negative(operand) : .positive(operand),
        start.lowerBound..<operand.range.upperBound, [operand])
    } else {
      result = try parsePrimary()
    }
    result = try parsePostfix(result)
    return filtered ? try parseFilters(result) : result
  }

  mutating func parsePrimary() throws(LocatedFault) -> Expression {
    let token = current
    switch token.kind {
    case .name(let name):
      advance()
      switch name {
      case "true", "True": return try node(.literal(.boolean(true)), token.range, [])
      case "false", "False": return try node(.literal(.boolean(false)), token.range, [])
      case "none", "None": return try node(.literal(.none), token.range, [])
      default: return try node(.name(name), token.range, [])
      }
    case .string(var text):
      var end = advance().range.upperBound
      while case .string(let more) = current.kind {
        text += more
        end = advance().range.upperBound
      }
      return try node(.literal(.text(text)), token.range.lowerBound..<end, [])
    case .integer(let number):
      advance()
      return try node(.literal(.integer(number)), token.range, [])
    case .real(let number):
      advance()
      return try node(.literal(.real(number)), token.range, [])
    case .symbol(.leftParenthesis):
      advance()
      let inner = try parseTuple(inParentheses: true)
      try expect(.rightParenthesis)
      return inner
    case .symbol(.leftBracket): return try parseList()
    case .symbol(.leftBrace): return try parseDictionary()
    default: throw fault(.expectedExpression(found: token.description), token.range)
    }
  }

  private mutating func parseList() throws(LocatedFault) -> Expression {
    let start = advance().range.lowerBound
    var parts: [Expression] = []
    while !current.isSymbol(.rightBracket) {
      if !parts.isEmpty { try expect(.comma) }
      if current.isSymbol(.rightBracket) { break }
      parts.append(try parseExpression())
    }
    let end = try expect(.rightBracket).range.upperBound
    return try node(.list(parts), start..<end, parts)
  }

  private mutating func parseDictionary() throws(LocatedFault) -> Expression {
    let start = advance().range.lowerBound
    var pairs: [(key: Expression, value: Expression)] = []
    while !current.isSymbol(.rightBrace) {
      if !pairs.isEmpty { try expect(.comma) }
      if current.isSymbol(.rightBrace) { break }
      let key = try parseExpression()
      try expect(.colon)
      pairs.append((key, try parseExpression()))
    }
    let end = try expect(.rightBrace).range.upperBound
    return try node(.dictionary(pairs), start..<end, pairs.map(\.key) + pairs.map(\.value))
  }
}
