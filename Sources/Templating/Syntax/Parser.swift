internal import Diagnostics

/// Turns tokens into statements, by the grammar of Jinja2.
///
/// A fault is noted and reading goes on behind it (`Parser+Recovery.swift`, `Parser+EndTags.swift`),
/// so that one run tells all faults of a file. Of a file with faults nothing is compiled.
struct Parser {
  /// How deep expressions and statements may be nested. Recursion over the tree is bounded by it.
  static let depthLimit = 100

  let tokens: [Token]
  /// Whether the lexer lost the rest of the file, and with it the ends of tags.
  let isCut: Bool
  var index = 0
  var depth = 0
  var blocks: [String: Statement.Block] = [:]
  var parent: (name: Expression, position: Int)?
  /// The tags that are open, innermost last.
  var openTags: [OpenTag] = []
  /// Whether the innermost tag ended without its end tag, which its reader must not wait for.
  var isEndMissing = false
  /// What was wrong so far.
  var faults: [LocatedFault] = []

  struct OpenTag: Sendable {
    let name: String
    let ends: [String]
    let range: Range<Int>

    /// Whether a tag of that name ends it.
    func isEnded(by name: String) -> Bool {
      ends.contains { $0.utf8.elementsEqual(name.utf8) }
    }
  }

  private init(_ lexer: Lexer) {
    tokens = lexer.tokens
    isCut = lexer.isCut
  }

  /// Parses a template; none, and its faults, where it can't be.
  static func parse(_ source: TemplateSource) -> (ParsedTemplate?, [Diagnostic]) {
    let lexer = Lexer.read(source.text.bytes)
    var parser = Parser(lexer)
    let statements = parser.parseAll()
    let faults = (lexer.faults + parser.faults).sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    if faults.isEmpty {
      let parsed = ParsedTemplate(
        source: source, statements: statements, blocks: parser.blocks, parent: parser.parent)
      return (parsed, [])
    }
    let told = faults.prefix(Self.faultLimit)
    return (nil, told.map { $0.fault.diagnostic(at: source.text.location(of: $0.range)) })
  }

  private mutating func parseAll() -> [Statement] {
    do throws(LocatedFault) {
      return try parseBody(until: []).body
    } catch {
      faults.append(error)
      return []
    }
  }
}

// MARK: Tokens

extension Parser {
  var current: Token { tokens[index] }

  func peek() -> Token { tokens[min(index + 1, tokens.count - 1)] }

  @discardableResult
  mutating func advance() -> Token {
    let token = tokens[index]
    if index + 1 < tokens.count { index += 1 }
    return token
  }

  mutating func skip(_ symbol: Token.Symbol) -> Bool {
    guard current.isSymbol(symbol) else { return false }
    advance()
    return true
  }

  mutating func skip(name: StaticString) -> Bool {
    guard current.isName(name) else { return false }
    advance()
    return true
  }

  @discardableResult
  mutating func expect(_ symbol: Token.Symbol) throws(LocatedFault) -> Token {
    guard current.isSymbol(symbol) else { throw expected(symbol.rawValue) }
    return advance()
  }

  mutating func expectName() throws(LocatedFault) -> (name: String, range: Range<Int>) {
    guard case .name(let name) = current.kind else { throw expectedName() }
    return (name, advance().range)
  }

  mutating func expect(name: StaticString) throws(LocatedFault) {
    guard skip(name: name) else { throw expected(name.description) }
  }

  func expected(_ what: String) -> LocatedFault {
    LocatedFault(fault: .expected(what, found: current.description), range: current.range)
  }

  func expectedName() -> LocatedFault {
    LocatedFault(fault: .expectedName(found: current.description), range: current.range)
  }

  func fault(_ fault: TemplateFault, _ range: Range<Int>) -> LocatedFault {
    LocatedFault(fault: fault, range: range)
  }

  mutating func descend(_ range: Range<Int>) throws(LocatedFault) {
    depth += 1
    if depth > Self.depthLimit { throw fault(.nestedTooDeep(Self.depthLimit), range) }
  }
}
