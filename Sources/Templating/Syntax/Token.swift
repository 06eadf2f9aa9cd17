/// One token of a template.
struct Token: Sendable {
  enum Kind: Sendable {
    /// Literal text, line breaks made uniform.
    case data([UInt8])
    case variableBegin, variableEnd, blockBegin, blockEnd
    case name(String)
    case string(String)
    case integer(Int)
    case real(Double)
    case symbol(Symbol)
    /// What the lexer complained of: no fault of its tag is told beside that.
    case invalid
    case end
  }

  /// The operators and brackets.
  enum Symbol: String, Sendable {
    case plus = "+"
    case minus = "-"
    case slash = "/"
    case doubleSlash = "//"
    case star = "*"
    case percent = "%"
    case doubleStar = "**"
    case tilde = "~"
    case leftBracket = "["
    case rightBracket = "]"
    case leftParenthesis = "("
    case rightParenthesis = ")"
    case leftBrace = "{"
    case rightBrace = "}"
    case equal = "=="
    case notEqual = "!="
    case greater = ">"
    case greaterOrEqual = ">="
    case less = "<"
    case lessOrEqual = "<="
    case assign = "="
    case dot = "."
    case colon = ":"
    case pipe = "|"
    case comma = ","
    case semicolon = ";"
  }

  let kind: Kind
  /// Bytes of the source.
  let range: Range<Int>
}

extension Token {
  /// How messages name it.
  var description: String {
    switch kind {
    case .data: "text"
    case .variableBegin: "{{"
    case .variableEnd: "}}"
    case .blockBegin: "{%"
    case .blockEnd: "%}"
    case .name(let name): name
    case .string(let text): "'\(text)'"
    case .integer(let number): String(number)
    case .real(let number): PythonNumber.description(of: number)
    case .symbol(let symbol): symbol.rawValue
    case .invalid: "?"
    case .end: "end of template"
    }
  }

  func isName(_ word: StaticString) -> Bool {
    guard case .name(let name) = kind else { return false }
    return name == word.description
  }

  func isSymbol(_ symbol: Symbol) -> Bool {
    guard case .symbol(let own) = kind else { return false }
    return own == symbol
  }
}
