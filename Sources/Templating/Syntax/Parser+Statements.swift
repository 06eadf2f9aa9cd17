extension Parser {
  /// Statements up to one of the end tags, whose name is taken and returned.
  mutating func parseBody(
    until ends: [String]
  ) throws(LocatedFault) -> (body: [Statement], end: String) {
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
        if case .name(let name) = current.kind {
          if ends.contains(name) {
            advance()
            return (result, name)
          }
          switch try recover(from: name, current.range) {
          case .ends(let end):
            index = tagEnd(from: index)
            return (result, end)
          case .endsOuter:
            index -= 1
            isEndMissing = true
            return (result, lastEnd(of: ends))
          case .isPassedOver:
            index = tagEnd(from: index)
            advance()
            continue
          case nil: break
          }
        }
        result.append(contentsOf: try parseTag())
      default:
        guard let open = openTags.last, !ends.isEmpty else { return (result, "") }
        if !isCut { try note(fault(.unclosedTag(open.name, end: lastEnd(of: ends)), open.range)) }
        isEndMissing = true
        return (result, lastEnd(of: ends))
      }
    }
  }

  private func lastEnd(of ends: [String]) -> String {
    ends.first { $0.utf8.starts(with: "end".utf8) } ?? ""
  }

  /// The body of a tag: from its `%}` to an end tag's name, which is taken and returned.
  mutating func parseBlockBody(
    of tag: String, _ range: Range<Int>, until ends: [String]
  ) throws(LocatedFault) -> (body: [Statement], end: String) {
    _ = skip(.colon)
    try finishTag()
    try descend(current.range)
    openTags.append(OpenTag(name: tag, ends: ends, range: range))
    defer {
      depth -= 1
      openTags.removeLast()
    }
    return try parseBody(until: ends)
  }

  mutating func parseStatement() throws(LocatedFault) -> [Statement] {
    guard case .name(let tag) = current.kind else {
      try parseHead { parser throws(LocatedFault) in throw parser.expectedName() }
      return []
    }
    let range = advance().range
    func made(_ kind: Statement.Kind?) -> [Statement] {
      kind.map { [Statement(kind: $0, range: range)] } ?? []
    }
    switch tag {
    case "for": return made(try parseLoop(range))
    case "if": return made(try parseCondition(range))
    case "set": return made(try parseSet(range))
    case "with": return made(try parseWith(range))
    case "block": return made(try parseBlock(range))
    case "extends": return made(try parseExtends(range))
    case "include":
      return made(try parseHead { parser throws(LocatedFault) in try parser.parseInclude() })
    case "import":
      return made(try parseHead { parser throws(LocatedFault) in try parser.parseImport() })
    case "from":
      return made(try parseHead { parser throws(LocatedFault) in try parser.parseFrom() })
    case "macro": return made(try parseMacro(range))
    case "call": return made(try parseCallBlock(range))
    case "filter": return made(try parseFilterBlock(range))
    case "print":
      return try parseHead { parser throws(LocatedFault) in try parser.parsePrint() } ?? []
    default:
      try passUnknown(tag, range)
      return []
    }
  }

  private mutating func parsePrint() throws(LocatedFault) -> [Statement] {
    var result: [Statement] = []
    while true {
      if case .blockEnd = current.kind { return result }
      if !result.isEmpty { try expect(.comma) }
      let value = try parseExpression()
      result.append(Statement(kind: .output(value), range: value.range))
    }
  }

  private mutating func parseLoop(_ range: Range<Int>) throws(LocatedFault) -> Statement.Kind? {
    let head = try parseHeadOfBody { parser throws(LocatedFault) in
      let target = try parser.parseTarget(endsAt: "in")
      try parser.expect(name: "in")
      let items = try parser.parseTuple(conditional: false, endsAt: "recursive")
      let condition = parser.skip(name: "if") ? try parser.parseExpression() : nil
      return (target, items, condition, parser.skip(name: "recursive"))
    }
    let (body, end) = try parseBlockBody(of: "for", range, until: ["endfor", "else"])
    var otherwise: [Statement] = []
    if end == "else" {
      otherwise = try parseBlockBody(of: "for", range, until: ["endfor"]).body
    }
    guard let (target, items, condition, isRecursive) = head else { return nil }
    return .loop(
      Statement.Loop(
        target: target, items: items, condition: condition, isRecursive: isRecursive, body: body,
        otherwise: otherwise))
  }

  private mutating func parseCondition(
    _ range: Range<Int>
  ) throws(LocatedFault) -> Statement.Kind {
    var branches: [(test: Expression, body: [Statement])] = []
    while true {
      let test = try parseHeadOfBody { parser throws(LocatedFault) in
        try parser.parseTuple(conditional: false)
      }
      let (body, end) = try parseBlockBody(of: "if", range, until: ["elif", "else", "endif"])
      if let test { branches.append((test, body)) }
      if end == "elif" { continue }
      let otherwise =
        end == "else" ? try parseBlockBody(of: "if", range, until: ["endif"]).body : []
      return .condition(branches, otherwise: otherwise)
    }
  }

  private mutating func parseSet(_ range: Range<Int>) throws(LocatedFault) -> Statement.Kind? {
    let tag = index..<tagEnd(from: index)
    let head = try parseHeadOfBody { parser throws(LocatedFault) in
      let target = try parser.parseTarget(allowsNamespace: true)
      return try parser.parseAssignment(to: target)
    }
    switch head {
    case nil where holdsAssignment(tag) || !isBlockSetAhead(): return nil
    case .set: return head
    default: break
    }
    let body = try parseBlockBody(of: "set", range, until: ["endset"]).body
    guard case .setBlock(let target, let filter, _)? = head else { return nil }
    return .setBlock(target, filter: filter, body: body)
  }

  /// What follows the target of a `set`: a value, or the filters of the body to come.
  private mutating func parseAssignment(
    to target: Target
  ) throws(LocatedFault) -> Statement.Kind {
    if skip(.assign) { return .set(target, try parseTuple()) }
    let filter = current.isSymbol(.pipe) ? try parseFilterChain(isFirst: false) : nil
    return .setBlock(target, filter: filter, body: [])
  }

  private mutating func parseMacro(_ range: Range<Int>) throws(LocatedFault) -> Statement.Kind? {
    let head = try parseHeadOfBody { parser throws(LocatedFault) in
      (try parser.expectName().name, try parser.parseParameters())
    }
    let body = try parseBlockBody(of: "macro", range, until: ["endmacro"]).body
    return head.map { .macro(Statement.Macro(name: $0.0, parameters: $0.1, body: body)) }
  }

  private mutating func parseFilterBlock(
    _ range: Range<Int>
  ) throws(LocatedFault) -> Statement.Kind? {
    let filter = try parseHeadOfBody { parser throws(LocatedFault) in
      try parser.parseFilterChain(isFirst: true)
    }
    let body = try parseBlockBody(of: "filter", range, until: ["endfilter"]).body
    return filter.map { .filterBlock($0, body: body) }
  }

  private mutating func parseFilterChain(isFirst: Bool) throws(LocatedFault) -> Expression {
    var filter = try parseFilter(nil, isFirst: isFirst)
    while current.isSymbol(.pipe) { filter = try parseFilter(filter) }
    return filter
  }

  private mutating func parseWith(_ range: Range<Int>) throws(LocatedFault) -> Statement.Kind? {
    let head = try parseHeadOfBody { parser throws(LocatedFault) in
      var values: [(target: Target, value: Expression)] = []
      while true {
        if case .blockEnd = parser.current.kind { return values }
        if !values.isEmpty { try parser.expect(.comma) }
        let target = try parser.parseTarget()
        try parser.expect(.assign)
        values.append((target, try parser.parseExpression()))
      }
    }
    let body = try parseBlockBody(of: "with", range, until: ["endwith"]).body
    return head.map { .with($0, body: body) }
  }

  private mutating func parseBlock(_ range: Range<Int>) throws(LocatedFault) -> Statement.Kind? {
    let head = try parseHeadOfBody { parser throws(LocatedFault) in
      let (name, nameRange) = try parser.expectName()
      let isScoped = parser.skip(name: "scoped")
      let isRequired = parser.skip(name: "required")
      if parser.current.isSymbol(.minus) {
        throw parser.fault(.hyphenInBlockName, parser.current.range)
      }
      return (name, nameRange, isScoped, isRequired)
    }
    let body = try parseBlockBody(of: "block", range, until: ["endblock"]).body
    guard let (name, nameRange, isScoped, isRequired) = head else { return nil }
    if isRequired, !body.allSatisfy(\.isBlank) {
      try note(fault(.requiredBlockNotEmpty(name), nameRange))
    }
    if !isEndMissing, case .name(let again) = current.kind, again == name { advance() }
    let block = Statement.Block(
      name: name, isScoped: isScoped, isRequired: isRequired, body: body)
    if blocks.updateValue(block, forKey: name) != nil {
      try note(fault(.duplicateBlock(name), nameRange))
    }
    return .block(block)
  }

  private mutating func parseExtends(_ range: Range<Int>) throws(LocatedFault) -> Statement.Kind? {
    guard
      let name = try parseHead({ parser throws(LocatedFault) in try parser.parseExpression() })
    else { return nil }
    if parent != nil { try note(fault(.secondExtends, range)) }
    if let open = openTags.first { try note(fault(.extendsInside(open.name), range)) }
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
    var names: [Statement.ImportedName] = []
    var seesVariables: Bool?
    while true {
      seesVariables = takeVisibility()
      if seesVariables != nil { break }
      let (name, range) = try expectName()
      if name.utf8.first == UInt8(ascii: "_") { throw fault(.privateImport(name), range) }
      let alias = skip(name: "as") ? try expectName().name : name
      names.append(Statement.ImportedName(name: name, alias: alias, range: range))
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

  private mutating func parseCallBlock(
    _ range: Range<Int>
  ) throws(LocatedFault) -> Statement.Kind? {
    let head = try parseHeadOfBody { parser throws(LocatedFault) in
      let hasParameters = parser.current.isSymbol(.leftParenthesis)
      let parameters = hasParameters ? try parser.parseParameters() : []
      let call = try parser.parseExpression()
      guard case .call = call.kind else { throw parser.fault(.expectedCall, call.range) }
      return (parameters, call)
    }
    let body = try parseBlockBody(of: "call", range, until: ["endcall"]).body
    return head.map { parameters, call in
      .callBlock(
        Statement.Macro(name: "caller", parameters: parameters, body: body), call: call)
    }
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
