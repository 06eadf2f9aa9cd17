extension Parser {
  /// Statements up to one of the end tags, which is left as the current token.
  mutating func parseBody(until ends: [String]) throws(LocatedFault) -> [Statement] {
    var result: [Statement] = []
    while true {
      let token = current
      switch token.kind {
      case .data(let bytes):
        advance()
        result.append(Statement(kind: .data(bytes), range: token.range))
      case .variableBegin:
        if let value = try parseOutput() {
          result.append(Statement(kind: .output(value), range: value.range))
        }
      case .blockBegin:
        advance()
        if case .name(let name) = current.kind, ends.contains(name) { return result }
        result.append(contentsOf: try parseTag())
      default:
        if let open = openTags.last, !ends.isEmpty {
          throw fault(.unclosedTag(open.name, ends: open.ends), token.range)
        }
        return result
      }
    }
  }

  /// The body of a tag: from its `%}` to an end tag's name, which is consumed and returned.
  mutating func parseBlockBody(
    of tag: String, until ends: [String]
  ) throws(LocatedFault) -> (body: [Statement], end: String) {
    _ = skip(.colon)
    try expectBlockEnd()
    try descend(current.range)
    openTags.append((tag, ends))
    let wasTopLevel = isTopLevel
    isTopLevel = isTopLevel && tag == "if"
    defer {
      depth -= 1
      openTags.removeLast()
      isTopLevel = wasTopLevel
    }
    let body = try parseBody(until: ends)
    let (end, _) = try expectName()
    return (body, end)
  }

  mutating func parseStatement() throws(LocatedFault) -> [Statement] {
    let (tag, range) = try expectName()
    func made(_ kind: Statement.Kind) -> [Statement] { [Statement(kind: kind, range: range)] }
    switch tag {
    case "for": return made(.loop(try parseLoop()))
    case "if": return made(try parseCondition())
    case "set": return made(try parseSet())
    case "with": return made(try parseWith())
    case "block": return made(.block(try parseBlock(range)))
    case "extends": return made(try parseExtends(range))
    case "include": return made(try parseInclude())
    case "import": return made(try parseImport())
    case "from": return made(try parseFrom())
    case "macro":
      let (name, _) = try expectName()
      let parameters = try parseParameters()
      let body = try parseBlockBody(of: tag, until: ["endmacro"]).body
      return made(.macro(Statement.Macro(name: name, parameters: parameters, body: body)))
    case "call": return made(try parseCallBlock())
    case "filter":
      let filter = try parseFilterChain(isFirst: true)
      return made(
        .filterBlock(filter, body: try parseBlockBody(of: tag, until: ["endfilter"]).body))
    case "print": return try parsePrint(range)
    default:
      let known = [
        "for", "if", "set", "with", "block", "extends", "include", "import", "from", "macro",
        "call", "filter", "raw", "print",
      ]
      throw fault(
        .unknownTag(tag, known: known + (openTags.last?.ends ?? []), open: openTags.last), range)
    }
  }

  private mutating func parsePrint(_ range: Range<Int>) throws(LocatedFault) -> [Statement] {
    var result: [Statement] = []
    while true {
      if case .blockEnd = current.kind { return result }
      if !result.isEmpty { try expect(.comma) }
      let value = try parseExpression()
      result.append(Statement(kind: .output(value), range: value.range))
    }
  }

  private mutating func parseLoop() throws(LocatedFault) -> Statement.Loop {
    let target = try parseTarget(endsAt: "in")
    try expect(name: "in")
    let items = try parseTuple(conditional: false, endsAt: "recursive")
    let condition = skip(name: "if") ? try parseExpression() : nil
    let isRecursive = skip(name: "recursive")
    let (body, end) = try parseBlockBody(of: "for", until: ["endfor", "else"])
    var otherwise: [Statement] = []
    if end == "else" { otherwise = try parseBlockBody(of: "for", until: ["endfor"]).body }
    return Statement.Loop(
      target: target, items: items, condition: condition, isRecursive: isRecursive, body: body,
      otherwise: otherwise)
  }

  private mutating func parseCondition() throws(LocatedFault) -> Statement.Kind {
    var branches: [(test: Expression, body: [Statement])] = []
    while true {
      let test = try parseTuple(conditional: false)
      let (body, end) = try parseBlockBody(of: "if", until: ["elif", "else", "endif"])
      branches.append((test, body))
      if end == "elif" { continue }
      let otherwise = end == "else" ? try parseBlockBody(of: "if", until: ["endif"]).body : []
      return .condition(branches, otherwise: otherwise)
    }
  }

  private mutating func parseSet() throws(LocatedFault) -> Statement.Kind {
    let target = try parseTarget(allowsNamespace: true)
    if skip(.assign) { return .set(target, try parseTuple()) }
    let filter = current.isSymbol(.pipe) ? try parseFilterChain(isFirst: false) : nil
    let body = try parseBlockBody(of: "set", until: ["endset"]).body
    return .setBlock(target, filter: filter, body: body)
  }

  private mutating func parseFilterChain(isFirst: Bool) throws(LocatedFault) -> Expression {
    var filter = try parseFilter(nil, isFirst: isFirst)
    while current.isSymbol(.pipe) { filter = try parseFilter(filter) }
    return filter
  }

  private mutating func parseWith() throws(LocatedFault) -> Statement.Kind {
    var values: [(target: Target, value: Expression)] = []
    while true {
      if case .blockEnd = current.kind { break }
      if !values.isEmpty { try expect(.comma) }
      let target = try parseTarget()
      try expect(.assign)
      values.append((target, try parseExpression()))
    }
    return .with(values, body: try parseBlockBody(of: "with", until: ["endwith"]).body)
  }

  private mutating func parseBlock(_ range: Range<Int>) throws(LocatedFault) -> Statement.Block {
    let (name, nameRange) = try expectName()
    let isScoped = skip(name: "scoped")
    let isRequired = skip(name: "required")
    if current.isSymbol(.minus) { throw fault(.hyphenInBlockName, current.range) }
    let body = try parseBlockBody(of: "block", until: ["endblock"]).body
    if isRequired, !body.allSatisfy(\.isBlank) {
      throw fault(.requiredBlockNotEmpty(name), nameRange)
    }
    if case .name(let again) = current.kind, again == name { advance() }
    let block = Statement.Block(
      name: name, isScoped: isScoped, isRequired: isRequired, body: body)
    guard blocks.updateValue(block, forKey: name) == nil else {
      throw fault(.duplicateBlock(name), nameRange)
    }
    return block
  }

  private mutating func parseExtends(_ range: Range<Int>) throws(LocatedFault) -> Statement.Kind {
    let name = try parseExpression()
    guard parent == nil else { throw fault(.secondExtends, range) }
    guard openTags.isEmpty else { throw fault(.extendsInside(openTags[0].name), range) }
    parent = (name, range.lowerBound)
    return .extends(name)
  }

  private mutating func parseInclude() throws(LocatedFault) -> Statement.Kind {
    let name = try parseExpression()
    var ignoresMissing = false
    if current.isName("ignore"), peek().isName("missing") {
      advance()
      advance()
      ignoresMissing = true
    }
    return .include(
      name, ignoresMissing: ignoresMissing, seesVariables: takeVisibility() ?? true)
  }

  private mutating func parseImport() throws(LocatedFault) -> Statement.Kind {
    let template = try parseExpression()
    try expect(name: "as")
    let (name, _) = try expectName()
    return .importModule(template, name: name, seesVariables: takeVisibility() ?? false)
  }

  private mutating func parseFrom() throws(LocatedFault) -> Statement.Kind {
    let template = try parseExpression()
    try expect(name: "import")
    var names: [(name: String, alias: String)] = []
    var seesVariables: Bool?
    while true {
      seesVariables = takeVisibility()
      if seesVariables != nil { break }
      let (name, range) = try expectName()
      if name.utf8.first == UInt8(ascii: "_") { throw fault(.privateImport(name), range) }
      let alias = skip(name: "as") ? try expectName().name : name
      names.append((name, alias))
      seesVariables = takeVisibility()
      if seesVariables != nil || !skip(.comma) { break }
    }
    return .importNames(template, names, seesVariables: seesVariables ?? false)
  }

  /// `with context` or `without context`.
  private mutating func takeVisibility() -> Bool? {
    guard current.isName("with") || current.isName("without"), peek().isName("context") else {
      return nil
    }
    let isWith = advance().isName("with")
    advance()
    return isWith
  }

  private mutating func parseCallBlock() throws(LocatedFault) -> Statement.Kind {
    let parameters = current.isSymbol(.leftParenthesis) ? try parseParameters() : []
    let call = try parseExpression()
    guard case .call = call.kind else { throw fault(.expectedCall, call.range) }
    let body = try parseBlockBody(of: "call", until: ["endcall"]).body
    return .callBlock(
      Statement.Macro(name: "caller", parameters: parameters, body: body), call: call)
  }

  private mutating func parseParameters() throws(LocatedFault) -> [(
    name: String, defaultValue: Expression?
  )] {
    try expect(.leftParenthesis)
    var parameters: [(name: String, defaultValue: Expression?)] = []
    while !current.isSymbol(.rightParenthesis) {
      if !parameters.isEmpty { try expect(.comma) }
      let (name, range) = try expectName()
      if skip(.assign) {
        parameters.append((name, try parseExpression()))
      } else if let last = parameters.last, last.defaultValue != nil {
        throw fault(.defaultBeforeOther(name), range)
      } else {
        parameters.append((name, nil))
      }
    }
    try expect(.rightParenthesis)
    return parameters
  }
}

extension Statement {
  /// Whether it is white space alone.
  var isBlank: Bool {
    guard case .data(let bytes) = kind else { return false }
    return bytes.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
  }
}
