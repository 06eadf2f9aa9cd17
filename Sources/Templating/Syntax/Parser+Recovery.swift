extension Parser {
  /// How many faults of one file are told.
  static let faultLimit = 20

  /// What stands between `{{` and `}}`, which are taken too; none where it has a fault.
  mutating func parseOutput() throws(LocatedFault) -> Expression? {
    advance()
    let value = try parseHead { parser throws(LocatedFault) in
      let value = try parser.parseTuple()
      guard case .variableEnd = parser.current.kind else { throw parser.expected("}}") }
      return value
    }
    advance()
    return value
  }

  /// The tag whose `{%` was taken, with its body and its `%}`.
  mutating func parseTag() throws(LocatedFault) -> [Statement] {
    let statements = try parseStatement()
    if isEndMissing {
      isEndMissing = false
    } else {
      try finishTag()
    }
    return statements
  }

  /// Takes a `%}`, and what wrongly stands before it.
  mutating func finishTag() throws(LocatedFault) {
    try parseHead { parser throws(LocatedFault) in
      guard case .blockEnd = parser.current.kind else { throw parser.expected("%}") }
    }
    advance()
  }

  /// Reads what a tag has before its `%}` or `}}`, which is not taken; none where it has a fault.
  ///
  /// Its body is read all the same, so that its end tag is no fault of its own and what is wrong
  /// inside is told in the same run.
  @discardableResult
  mutating func parseHead<Head>(
    _ read: (inout Parser) throws(LocatedFault) -> Head
  ) throws(LocatedFault) -> Head? {
    let start = index
    let depth = depth
    do throws(LocatedFault) {
      return try read(&self)
    } catch {
      let end = tagEnd(from: start)
      if !tokens[tagBegin(from: start)..<end].contains(where: \.isInvalid) { try note(error) }
      self.depth = depth
      index = end
      return nil
    }
  }

  /// As `parseHead`, for a tag with a body: a colon may stand before its `%}`.
  mutating func parseHeadOfBody<Head>(
    _ read: (inout Parser) throws(LocatedFault) -> Head
  ) throws(LocatedFault) -> Head? {
    try parseHead { parser throws(LocatedFault) in
      let head = try read(&parser)
      _ = parser.skip(.colon)
      guard case .blockEnd = parser.current.kind else { throw parser.expected("%}") }
      return head
    }
  }

  mutating func note(_ error: LocatedFault) throws(LocatedFault) {
    if case .nestedTooDeep = error.fault { throw error }
    guard faults.count < Self.faultLimit - 1 else { throw error }
    faults.append(error)
  }
}

extension Parser {
  /// Where the tag ends that the position is in.
  func tagEnd(from start: Int) -> Int {
    for index in start..<tokens.count {
      switch tokens[index].kind {
      case .variableEnd, .blockEnd, .end: return index
      default: continue
      }
    }
    return tokens.count - 1
  }

  private func tagBegin(from start: Int) -> Int {
    for index in stride(from: start, through: 0, by: -1) {
      switch tokens[index].kind {
      case .variableBegin, .blockBegin: return index
      default: continue
      }
    }
    return 0
  }
}
