extension Lexer {
  /// Ends the file where something is never closed: what follows it can't be told from it.
  mutating func cut(_ error: LocatedFault) {
    faults.append(error)
    isCut = true
    let begin = tokens.lastIndex { token in
      switch token.kind {
      case .blockBegin, .variableBegin, .blockEnd, .variableEnd, .data: true
      default: false
      }
    }
    guard let begin else { return }
    switch tokens[begin].kind {
    case .blockBegin, .variableBegin: tokens.removeSubrange(begin...)
    default: break
    }
  }

  func unclosed(_ end: Token.Kind, from start: Int) -> LocatedFault {
    let (open, close) = if case .blockEnd = end { ("{%", "%}") } else { ("{{", "}}") }
    return LocatedFault(fault: .unclosed(open, with: close), range: start..<start + 2)
  }

  /// Whether `{%` or `{{` stands here, which no tag can hold: a dictionary is no key of another.
  func beginsAnotherTag() -> Bool {
    matches("{%", at: position) || (brackets.isEmpty && matches("{{", at: position))
  }

  /// Ends a tag before the one that begins here.
  mutating func endUnclosed(_ end: Token.Kind, from start: Int) {
    // What else is wrong between the two is only text that was taken for code.
    faults.removeAll { $0.range.lowerBound >= start }
    faults.append(unclosed(end, from: start))
    tokens.append(Token(kind: .invalid, range: position..<position))
    tokens.append(Token(kind: end, range: position..<position))
  }

  /// Notes a fault and goes on behind it.
  ///
  /// - Returns: where the tag ended with the fault, whether white space after it is taken away.
  mutating func passOver(_ error: LocatedFault, closing: UInt8) -> Bool? {
    faults.append(error)
    tokens.append(Token(kind: .invalid, range: error.range))
    let at = error.range.lowerBound
    position = max(position, error.range.upperBound)
    // A bracket that is open at the end of its tag.
    guard source[at] == UInt8(ascii: "}") else { return nil }
    let end: Int
    if closing == UInt8(ascii: "%") {
      guard source[at - 1] == closing else { return nil }
      end = at - 1
    } else {
      guard matches("}}", at: at) else { return nil }
      position = at + 2
      end = at
    }
    let kind: Token.Kind = closing == UInt8(ascii: "%") ? .blockEnd : .variableEnd
    tokens.append(Token(kind: kind, range: end..<position))
    return source[end - 1] == UInt8(ascii: "-")
  }
}
