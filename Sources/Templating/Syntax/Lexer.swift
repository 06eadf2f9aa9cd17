/// Splits a template into tokens, by the rules of Jinja2 with its default delimiters.
///
/// What is wrong within a tag is noted, an `.invalid` token stands in its place, and reading goes
/// on (`Lexer+Recovery.swift`).
struct Lexer {
  let source: [UInt8]
  var position = 0
  var tokens: [Token] = []
  /// What was wrong in tags.
  var faults: [LocatedFault] = []
  /// Whether something that is never closed hides the rest of the file.
  var isCut = false
  /// The brackets that are open in the tag that is read: what closes each of them.
  var brackets: [UInt8] = []

  private init(_ source: [UInt8]) { self.source = source }

  /// Reads a template; its last token is `.end`.
  static func read(_ source: [UInt8]) -> Lexer {
    var lexer = Lexer(source)
    do throws(LocatedFault) {
      try lexer.readAll()
    } catch {
      lexer.cut(error)
    }
    lexer.tokens.append(Token(kind: .end, range: source.count..<source.count))
    return lexer
  }
}

extension Lexer {
  private enum Opening { case variable, block, comment }

  private mutating func readAll() throws(LocatedFault) {
    var stripsLeft = false
    while position < source.count {
      var start = position
      if stripsLeft { start = skipSpace(start) }
      stripsLeft = false
      guard let (opening, at) = nextOpening(from: start) else {
        addData(start..<source.count)
        position = source.count
        break
      }
      let sign = at + 2 < source.count ? source[at + 2] : 0
      var dataEnd = at
      if sign == UInt8(ascii: "-") { dataEnd = withoutSpace(before: dataEnd, from: start) }
      addData(start..<dataEnd)
      let signed = sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+")
      position = at + (signed ? 3 : 2)
      switch opening {
      case .comment: stripsLeft = try skipComment(from: at)
      case .block:
        if let strips = try readRaw(from: at) {
          stripsLeft = strips
        } else {
          tokens.append(Token(kind: .blockBegin, range: at..<at + 2))
          stripsLeft = try readCode(closing: UInt8(ascii: "%"), from: at)
        }
      case .variable:
        tokens.append(Token(kind: .variableBegin, range: at..<at + 2))
        stripsLeft = try readCode(closing: UInt8(ascii: "}"), from: at)
      }
    }
  }

  private func nextOpening(from start: Int) -> (Opening, Int)? {
    var index = start
    while index + 1 < source.count {
      if source[index] == UInt8(ascii: "{") {
        switch source[index + 1] {
        case UInt8(ascii: "{"): return (.variable, index)
        case UInt8(ascii: "%"): return (.block, index)
        case UInt8(ascii: "#"): return (.comment, index)
        default: break
        }
      }
      index += 1
    }
    return nil
  }

  private mutating func addData(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      if source[index] == 0x0D {
        bytes.append(0x0A)
        if index + 1 < range.upperBound, source[index + 1] == 0x0A { index += 1 }
      } else {
        bytes.append(source[index])
      }
      index += 1
    }
    tokens.append(Token(kind: .data(bytes), range: range))
  }

  /// Whether white space after the comment is taken away.
  private mutating func skipComment(from start: Int) throws(LocatedFault) -> Bool {
    let contentStart = position
    var index = contentStart
    while index + 1 < source.count {
      if source[index] == UInt8(ascii: "#"), source[index + 1] == UInt8(ascii: "}") {
        position = index + 2
        return index > contentStart && source[index - 1] == UInt8(ascii: "-")
      }
      index += 1
    }
    throw LocatedFault(fault: .unclosed("{#", with: "#}"), range: start..<start + 2)
  }

  /// Reads `{% raw %} ... {% endraw %}`; none where the tag is another one.
  private mutating func readRaw(from start: Int) throws(LocatedFault) -> Bool? {
    var index = skipSpace(position)
    guard matches("raw", at: index) else { return nil }
    index = skipSpace(index + 3)
    var strips = false
    if matches("-%}", at: index) {
      strips = true
      index += 3
    } else if matches("%}", at: index) {
      index += 2
    } else {
      return nil
    }
    var dataStart = index
    if strips { dataStart = skipSpace(dataStart) }
    var search = dataStart
    while search + 1 < source.count {
      guard matches("{%", at: search) else {
        search += 1
        continue
      }
      var inner = search + 2
      let sign = inner < source.count ? source[inner] : 0
      if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { inner += 1 }
      inner = skipSpace(inner)
      guard matches("endraw", at: inner) else {
        search += 1
        continue
      }
      inner = skipSpace(inner + 6)
      var stripsAfter = false
      if matches("-%}", at: inner) {
        stripsAfter = true
        inner += 3
      } else if matches("+%}", at: inner) {
        inner += 3
      } else if matches("%}", at: inner) {
        inner += 2
      } else {
        search += 1
        continue
      }
      var dataEnd = search
      if sign == UInt8(ascii: "-") { dataEnd = withoutSpace(before: dataEnd, from: dataStart) }
      addData(dataStart..<dataEnd)
      position = inner
      return stripsAfter
    }
    throw LocatedFault(
      fault: .unclosed("{% raw %}", with: "{% endraw %}"), range: start..<index)
  }

  /// Reads the inside of `{{ }}` or `{% %}`; whether white space after it is taken away.
  private mutating func readCode(
    closing: UInt8, from start: Int
  ) throws(LocatedFault) -> Bool {
    brackets.removeAll()
    let kind: Token.Kind = closing == UInt8(ascii: "%") ? .blockEnd : .variableEnd
    while true {
      position = skipSpace(position)
      guard position < source.count else {
        throw unclosed(kind, from: start)
      }
      if brackets.isEmpty {
        let sign = source[position]
        let isSigned =
          sign == UInt8(ascii: "-") || (sign == UInt8(ascii: "+") && closing == UInt8(ascii: "%"))
        let end = position + (isSigned ? 1 : 0)
        if end + 1 < source.count, source[end] == closing, source[end + 1] == UInt8(ascii: "}") {
          tokens.append(Token(kind: kind, range: position..<end + 2))
          position = end + 2
          return sign == UInt8(ascii: "-")
        }
      }
      if beginsAnotherTag() {
        endUnclosed(kind, from: start)
        return false
      }
      do throws(LocatedFault) {
        try readToken()
      } catch {
        if case .unclosed = error.fault { throw error }
        if let strips = passOver(error, closing: closing) { return strips }
      }
    }
  }

  private mutating func readToken() throws(LocatedFault) {
    let byte = source[position]
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): try readNumber()
    case UInt8(ascii: "'"), UInt8(ascii: "\""): try readString(quote: byte)
    case UInt8(ascii: "_"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...:
      try readName()
    default: try readSymbol()
    }
  }

  private mutating func readSymbol() throws(LocatedFault) {
    let start = position
    for length in [2, 1] where start + length <= source.count {
      let text = String(decoding: source[start..<start + length], as: UTF8.self)
      guard let symbol = Token.Symbol(rawValue: text) else { continue }
      position += length
      let range = start..<position
      switch symbol {
      case .leftParenthesis: brackets.append(UInt8(ascii: ")"))
      case .leftBracket: brackets.append(UInt8(ascii: "]"))
      case .leftBrace: brackets.append(UInt8(ascii: "}"))
      case .rightParenthesis, .rightBracket, .rightBrace:
        guard let expected = brackets.popLast() else {
          throw LocatedFault(fault: .unexpected(symbol.rawValue), range: range)
        }
        if expected != source[start] {
          throw LocatedFault(
            fault: .expected(String(UnicodeScalar(expected)), found: symbol.rawValue), range: range)
        }
      default: break
      }
      tokens.append(Token(kind: .symbol(symbol), range: range))
      return
    }
    throw LocatedFault(
      fault: .unexpected(String(decoding: source[start...start], as: UTF8.self)),
      range: start..<start + 1)
  }

  private mutating func readName() throws(LocatedFault) {
    let start = position
    while position < source.count, isNameByte(source[position]), spaceLength(at: position) == 0 {
      position += 1
    }
    let name = String(decoding: source[start..<position], as: UTF8.self)
    guard PythonText.isIdentifier(name) else {
      throw LocatedFault(fault: .unexpected(name), range: start..<position)
    }
    tokens.append(Token(kind: .name(name), range: start..<position))
  }

  func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "_"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
      true
    default: false
    }
  }

  func matches(_ word: StaticString, at index: Int) -> Bool {
    guard index + word.utf8CodeUnitCount <= source.count else { return false }
    for offset in 0..<word.utf8CodeUnitCount where source[index + offset] != word.utf8Start[offset]
    { return false }
    return true
  }
}
