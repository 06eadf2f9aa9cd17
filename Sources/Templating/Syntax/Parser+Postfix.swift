extension Parser {
  mutating func parsePostfix(_ value: Expression) throws(LocatedFault) -> Expression {
    var result = value
    while true {
      switch current.kind {
      case .symbol(.dot): result = try parseAttribute(result)
      case .symbol(.leftBracket): result = try parseItem(result)
      case .symbol(.leftParenthesis): result = try parseCall(result)
      default: return result
      }
    }
  }

  mutating func parseFilters(_ value: Expression) throws(LocatedFault) -> Expression {
    var result = value
    while true {
      switch current.kind {
      case .symbol(.pipe): result = try parseFilter(result)
      case .symbol(.leftParenthesis): result = try parseCall(result)
      case .name("is"): result = try parseTest(result)
      default: return result
      }
    }
  }

  private mutating func parseAttribute(_ value: Expression) throws(LocatedFault) -> Expression {
    advance()
    let token = current
    switch token.kind {
    case .name(let name):
      advance()
      return try node(.attribute(value, name), token.range, [value])
    case .integer(let number):
      advance()
      let key = try node(.literal(.integer(number)), token.range, [])
      return try node(.item(value, key), token.range, [value, key])
    default: throw expectedName()
    }
  }

  private mutating func parseItem(_ value: Expression) throws(LocatedFault) -> Expression {
    let start = advance().range.lowerBound
    var bounds: [Expression?] = [nil, nil, nil]
    var colons = 0
    while !current.isSymbol(.rightBracket) {
      if current.isSymbol(.colon), colons < 2 {
        advance()
        colons += 1
      } else {
        guard bounds[colons] == nil else { throw expected("]") }
        bounds[colons] = try parseTuplePart()
      }
    }
    let end = try expect(.rightBracket).range.upperBound
    if colons > 0 {
      return try node(
        .slice(value, start: bounds[0], stop: bounds[1], step: bounds[2]), start..<end,
        [value] + bounds.compactMap { $0 })
    }
    guard let key = bounds[0] else {
      throw fault(.expectedExpression(found: "]"), start..<end)
    }
    return try node(.item(value, key), start..<end, [value, key])
  }

  /// An index; several with commas are a tuple.
  private mutating func parseTuplePart() throws(LocatedFault) -> Expression {
    let first = try parseExpression()
    var parts = [first]
    while skip(.comma) {
      if current.isSymbol(.rightBracket) { break }
      parts.append(try parseExpression())
    }
    guard parts.count > 1 else { return first }
    return try node(.tuple(parts), span(first, parts[parts.count - 1]), parts)
  }

  private mutating func parseCall(_ value: Expression) throws(LocatedFault) -> Expression {
    let arguments = try parseArguments()
    return try node(.call(value, arguments), value.range, [value] + arguments.all)
  }

  mutating func parseFilter(
    _ value: Expression?, isFirst: Bool = false
  ) throws(LocatedFault) -> Expression {
    if !isFirst { try expect(.pipe) }
    let (name, range) = try parseDottedName()
    var arguments = Expression.Arguments()
    if current.isSymbol(.leftParenthesis) { arguments = try parseArguments() }
    return try node(
      .filter(value, name, arguments), range, (value.map { [$0] } ?? []) + arguments.all)
  }

  private mutating func parseDottedName() throws(LocatedFault) -> (String, Range<Int>) {
    var (name, range) = try expectName()
    while skip(.dot) {
      let (part, partRange) = try expectName()
      name += "." + part
      range = range.lowerBound..<partRange.upperBound
    }
    return (name, range)
  }

  private mutating func parseTest(_ value: Expression) throws(LocatedFault) -> Expression {
    advance()
    let isNegated = skip(name: "not")
    let (name, range) = try parseDottedName()
    var arguments = Expression.Arguments()
    if current.isSymbol(.leftParenthesis) {
      arguments = try parseArguments()
    } else if startsTestArgument() {
      if current.isName("is") { throw fault(.chainedTests, current.range) }
      arguments.positional = [try parsePostfix(try parsePrimary())]
    }
    let test = try node(.test(value, name, arguments), range, [value] + arguments.all)
    return isNegated ? try node(.not(test), range, [test]) : test
  }

  private func startsTestArgument() -> Bool {
    switch current.kind {
    case .name(let name): !["else", "or", "and"].contains(name)
    case .string, .integer, .real, .symbol(.leftParenthesis), .symbol(.leftBracket),
      .symbol(.leftBrace):
      true
    default: false
    }
  }

  private mutating func parseArguments() throws(LocatedFault) -> Expression.Arguments {
    let start = try expect(.leftParenthesis).range
    try descend(start)
    defer { depth -= 1 }
    var arguments = Expression.Arguments()
    var isFirst = true
    while !current.isSymbol(.rightParenthesis) {
      if !isFirst {
        try expect(.comma)
        if current.isSymbol(.rightParenthesis) { break }
      }
      isFirst = false
      if skip(.star) {
        guard arguments.starred == nil, arguments.doubleStarred == nil else {
          throw fault(.badArguments, start)
        }
        arguments.starred = try parseExpression()
      } else if skip(.doubleStar) {
        guard arguments.doubleStarred == nil else { throw fault(.badArguments, start) }
        arguments.doubleStarred = try parseExpression()
      } else if case .name(let name) = current.kind, peek().isSymbol(.assign) {
        guard arguments.doubleStarred == nil else { throw fault(.badArguments, start) }
        advance()
        advance()
        arguments.named.append((name, try parseExpression()))
      } else if case .name(let name) = current.kind, peek().isSymbol(.colon) {
        // `t('key', name: value)` names an argument as the issue and Swift write it.
        guard arguments.doubleStarred == nil else { throw fault(.badArguments, start) }
        advance()
        advance()
        arguments.named.append((name, try parseExpression()))
      } else {
        guard arguments.starred == nil, arguments.doubleStarred == nil, arguments.named.isEmpty
        else { throw fault(.badArguments, current.range) }
        arguments.positional.append(try parseExpression())
      }
    }
    try expect(.rightParenthesis)
    return arguments
  }
}
