internal import Diagnostics

/// Turns tokens into statements, by the grammar of Jinja2.
///
/// A fault within a tag is noted and reading goes on behind that tag (`Parser+Recovery.swift`); a
/// fault of the structure ends the file, since what follows it can't be trusted to mean what it
/// says. Of a file with faults nothing is compiled.
struct Parser {
  /// How deep expressions and statements may be nested. Recursion over the tree is bounded by it.
  static let depthLimit = 100

  let tokens: [Token]
  var index = 0
  var depth = 0
  var blocks: [String: Statement.Block] = [:]
  var parent: (name: Expression, position: Int)?
  /// The tags that are open, innermost last: for messages.
  var openTags: [(name: String, ends: [String])] = []
  /// Whether the statement that is read stands at the top level.
  var isTopLevel = true
  /// What was wrong in tags that could be passed over.
  var faults: [LocatedFault] = []

  private init(_ tokens: [Token]) { self.tokens = tokens }

  /// Parses a template; none, and its faults, where it can't be.
  static func parse(_ source: TemplateSource) -> (ParsedTemplate?, [Diagnostic]) {
    var faults: [LocatedFault] = []
    do throws(LocatedFault) {
      var parser = Parser(try Lexer.tokens(of: source.text.bytes))
      let (statements, fault) = parser.parseAll()
      faults = parser.faults + (fault.map { [$0] } ?? [])
      if faults.isEmpty {
        let parsed = ParsedTemplate(
          source: source, statements: statements, blocks: parser.blocks, parent: parser.parent)
        return (parsed, [])
      }
    } catch {
      faults = [error]
    }
    return (nil, faults.map { $0.fault.diagnostic(at: source.text.location(of: $0.range)) })
  }

  /// The statements, and the fault that ended the file; the others are in `faults`.
  private mutating func parseAll() -> ([Statement], LocatedFault?) {
    do throws(LocatedFault) {
      return (try parseBody(until: []), nil)
    } catch {
      return ([], error)
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

  mutating func expectBlockEnd() throws(LocatedFault) {
    guard case .blockEnd = current.kind else { throw expected("%}") }
    advance()
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
