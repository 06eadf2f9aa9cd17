extension Parser {
  mutating func parseTarget(
    endsAt end: StaticString? = nil, allowsNamespace: Bool = false
  ) throws(LocatedFault) -> Target {
    let start = current.range
    var parts: [Target] = []
    var isTuple = false
    while true {
      if isTargetEnd(end) { break }
      parts.append(try parseTargetPart(allowsNamespace: allowsNamespace))
      guard skip(.comma) else { break }
      isTuple = true
    }
    if !isTuple, let only = parts.first { return only }
    guard !parts.isEmpty else { throw expectedName() }
    return Target(kind: .tuple(parts), range: start)
  }

  private func isTargetEnd(_ end: StaticString?) -> Bool {
    switch current.kind {
    case .variableEnd, .blockEnd, .symbol(.rightParenthesis), .symbol(.assign): true
    default: end.map { current.isName($0) } ?? false
    }
  }

  private mutating func parseTargetPart(allowsNamespace: Bool) throws(LocatedFault) -> Target {
    if current.isSymbol(.leftParenthesis) {
      try descend(current.range)
      defer { depth -= 1 }
      advance()
      let inner = try parseTarget(allowsNamespace: allowsNamespace)
      try expect(.rightParenthesis)
      return inner
    }
    guard case .name(let name) = current.kind else {
      throw fault(.cannotAssign(current.description), current.range)
    }
    let range = advance().range
    if ["true", "false", "none", "True", "False", "None"].contains(name) {
      throw fault(.cannotAssign(name), range)
    }
    if allowsNamespace, skip(.dot) {
      let (attribute, end) = try expectName()
      return Target(
        kind: .namespace(name, attribute: attribute), range: range.lowerBound..<end.upperBound)
    }
    return Target(kind: .name(name), range: range)
  }
}
