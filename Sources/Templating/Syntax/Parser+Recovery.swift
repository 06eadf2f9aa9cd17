extension Parser {
  /// How many faults of one file are told.
  private static let faultLimit = 20

  /// What stands between `{{` and `}}`, which are taken too; none where it has a fault.
  mutating func parseOutput() throws(LocatedFault) -> Expression? {
    advance()
    let start = index
    let depth = depth
    do throws(LocatedFault) {
      let value = try parseTuple()
      guard case .variableEnd = current.kind else { throw expected("}}") }
      advance()
      return value
    } catch {
      guard let end = tagEnd(from: start) else { throw error }
      try note(error)
      self.depth = depth
      index = end
      advance()
      return nil
    }
  }

  /// The tag whose `{%` was taken, with its body and its `%}`.
  ///
  /// Where its head has a fault, its body is read all the same, so that its end tag is no fault of
  /// its own and what is wrong inside is told in the same run.
  mutating func parseTag() throws(LocatedFault) -> [Statement] {
    let start = index
    let depth = depth
    do throws(LocatedFault) {
      let statements = try parseStatement()
      try expectBlockEnd()
      return statements
    } catch {
      // A fault behind the head is one of the structure.
      guard let end = tagEnd(from: start), index <= end, case .name(let tag) = tokens[start].kind
      else { throw error }
      var ends: [String] = []
      switch tag {
      case "include", "import", "from", "print": break
      case "set": guard holdsAssignment(start..<end) else { throw error }
      case "for": ends = ["endfor", "else"]
      case "if": ends = ["endif", "elif", "else"]
      case "with", "macro", "call", "filter": ends = ["end" + tag]
      default: throw error
      }
      try note(error)
      self.depth = depth
      index = end
      if let last = ends.first { try passBody(of: tag, ends, last) }
      try expectBlockEnd()
      return []
    }
  }
}

extension Parser {
  /// Reads the bodies of a tag up to its last end tag, for their faults alone.
  private mutating func passBody(
    of tag: String, _ ends: [String], _ last: String
  ) throws(LocatedFault) {
    var ends = ends
    while true {
      let end = try parseBlockBody(of: tag, until: ends).end
      if end == last { return }
      if end == "else" { ends = [last] }
      if let next = tagEnd(from: index) { index = next }
    }
  }

  private mutating func note(_ error: LocatedFault) throws(LocatedFault) {
    if case .nestedTooDeep = error.fault { throw error }
    guard faults.count < Self.faultLimit - 1 else { throw error }
    faults.append(error)
  }

  /// Where the tag ends that the position is in; none where another begins before.
  private func tagEnd(from start: Int) -> Int? {
    for index in start..<tokens.count {
      switch tokens[index].kind {
      case .variableEnd, .blockEnd: return index
      case .variableBegin, .blockBegin, .data: return nil
      default: continue
      }
    }
    return nil
  }

  private func holdsAssignment(_ range: Range<Int>) -> Bool {
    tokens[range].contains { $0.isSymbol(.assign) }
  }
}
