/// The names that templates mention, so that an included one is given no more variables than it
/// could use.
enum NameMentions {
  /// By template: every name in it and in what it includes, imports or extends.
  static func all(in templates: [String: ParsedTemplate]) -> [String: Set<String>] {
    var names: [String: Set<String>] = [:]
    var links: [String: Set<String>] = [:]
    for (name, template) in templates {
      var collector = Collector()
      collector.visit(template.statements)
      names[name] = collector.names
      links[name] = collector.isDynamic ? Set(templates.keys) : collector.templates
    }
    var result: [String: Set<String>] = [:]
    for name in templates.keys {
      var seen: Set<String> = [name]
      var waiting = [name]
      var all: Set<String> = []
      while let next = waiting.popLast() {
        all.formUnion(names[next] ?? [])
        for link in links[next] ?? [] where seen.insert(link).inserted { waiting.append(link) }
      }
      result[name] = all
    }
    return result
  }

  /// The templates that a template names as literals.
  static func links(of template: ParsedTemplate) -> Set<String> {
    var collector = Collector()
    collector.visit(template.statements)
    return collector.templates
  }

  /// The templates that a template names, and whether it computes others.
  static func references(of template: ParsedTemplate) -> (names: Set<String>, isDynamic: Bool) {
    var collector = Collector()
    collector.visit(template.statements)
    return (collector.templates, collector.isDynamic)
  }

  /// The keys of dictionaries, the names of arguments and all that templates set: what may be an
  /// attribute of a value that they make themselves.
  static func keys(in templates: [ParsedTemplate]) -> Set<String> {
    var collector = Collector()
    for template in templates { collector.visit(template.statements) }
    return collector.keys
  }

  /// Whether statements mention a name, or include what might.
  static func mentions(_ name: String, in statements: [Statement]) -> Bool {
    var collector = Collector()
    collector.visit(statements)
    return collector.hasIncludes || collector.names.contains(name)
  }
}

extension NameMentions {
  /// Whether statements mention a name themselves.
  static func names(_ name: String, in statements: [Statement]) -> Bool {
    var collector = Collector()
    collector.visit(statements)
    return collector.names.contains(name)
  }
}

extension NameMentions {
  private struct Collector {
    var names: Set<String> = []
    var templates: Set<String> = []
    var isDynamic = false
    var hasIncludes = false
    var keys: Set<String> = []

    mutating func visit(_ statements: [Statement]) {
      for statement in statements { visit(statement) }
    }

    private mutating func visit(_ statement: Statement) {
      switch statement.kind {
      case .data: break
      case .output(let value): visit(value)
      case .condition(let branches, let otherwise):
        for branch in branches {
          visit(branch.test)
          visit(branch.body)
        }
        visit(otherwise)
      case .loop(let loop):
        visit(loop.items)
        if let condition = loop.condition { visit(condition) }
        visit(loop.body)
        visit(loop.otherwise)
      case .set(let target, let value):
        keys.formUnion(target.names)
        visit(target)
        visit(value)
      case .setBlock(let target, let filter, let body):
        keys.formUnion(target.names)
        visit(target)
        if let filter { visit(filter) }
        visit(body)
      case .with(let pairs, let body):
        for pair in pairs { visit(pair.value) }
        visit(body)
      case .filterBlock(let filter, let body):
        visit(filter)
        visit(body)
      case .macro(let macro): visit(macro)
      case .callBlock(let macro, let call):
        visit(macro)
        visit(call)
      case .block(let block): visit(block.body)
      case .extends(let name), .include(let name, _, _), .importModule(let name, _, _),
        .importNames(let name, _, _):
        hasIncludes = true
        link(name)
      case .scope(let body): visit(body)
      }
    }

    private mutating func visit(_ target: Target) {
      if case .namespace(let name, let attribute) = target.kind {
        names.insert(name)
        keys.insert(attribute)
      }
    }

    private mutating func visit(_ macro: Statement.Macro) {
      keys.insert(macro.name)
      for parameter in macro.parameters {
        if let value = parameter.defaultValue { visit(value) }
      }
      visit(macro.body)
    }

    private mutating func link(_ name: Expression) {
      if let literals = name.literalNames {
        templates.formUnion(literals)
      } else {
        isDynamic = true
      }
      visit(name)
    }

    private mutating func visit(_ arguments: Expression.Arguments) {
      keys.formUnion(arguments.named.map(\.name))
      for argument in arguments.all { visit(argument) }
    }

    private mutating func visit(_ expression: Expression) {
      switch expression.kind {
      case .literal: break
      case .name(let name): names.insert(name)
      case .attribute(let value, _): visit(value)
      case .item(let value, let key):
        visit(value)
        visit(key)
      case .slice(let value, let start, let stop, let step):
        for part in [value, start, stop, step].compactMap({ $0 }) { visit(part) }
      case .call(let value, let arguments):
        visit(value)
        visit(arguments)
      case .filter(let value, _, let arguments):
        if let value { visit(value) }
        visit(arguments)
      case .test(let value, _, let arguments):
        visit(value)
        visit(arguments)
      case .list(let parts), .tuple(let parts), .concatenation(let parts):
        for part in parts { visit(part) }
      case .dictionary(let pairs):
        for pair in pairs {
          if case .literal(.text(let key)) = pair.key.kind { keys.insert(key) }
          visit(pair.key)
          visit(pair.value)
        }
      case .not(let value), .negative(let value), .positive(let value): visit(value)
      case .arithmetic(_, let a, let b), .and(let a, let b), .or(let a, let b):
        visit(a)
        visit(b)
      case .comparison(let first, let rest):
        visit(first)
        for part in rest { visit(part.1) }
      case .conditional(let test, let then, let otherwise):
        visit(test)
        visit(then)
        if let otherwise { visit(otherwise) }
      }
    }
  }
}

extension Expression {
  /// The template names of a literal, of a list of literals or of a choice between literals.
  var literalNames: [String]? {
    switch kind {
    case .literal(.text(let name)): return [name]
    case .list(let parts), .tuple(let parts):
      var names: [String] = []
      for part in parts {
        guard let inner = part.literalNames else { return nil }
        names += inner
      }
      return names
    case .conditional(_, let then, let otherwise?):
      guard let a = then.literalNames, let b = otherwise.literalNames else { return nil }
      return a + b
    default: return nil
    }
  }
}

extension [Statement] {
  /// The names that statements import at this level and set in no other way later.
  var importedNames: Set<String> {
    var result: Set<String> = []
    for statement in self {
      switch statement.kind {
      case .importModule(_, let name, _): result.insert(name)
      case .importNames(_, let names, _): result.formUnion(names.map(\.alias))
      default: result.subtract([statement].storedNames)
      }
    }
    return result
  }

  /// The names that statements set in the scope where they stand.
  var storedNames: [String] {
    var seen: Set<String> = []
    var result: [String] = []
    func add(_ name: String) { if seen.insert(name).inserted { result.append(name) } }
    func visit(_ statements: [Statement]) {
      for statement in statements {
        switch statement.kind {
        case .set(let target, _), .setBlock(let target, _, _): target.names.forEach(add)
        case .macro(let macro): add(macro.name)
        case .importModule(_, let name, _): add(name)
        case .importNames(_, let names, _): names.forEach { add($0.alias) }
        case .condition(let branches, let otherwise):
          for branch in branches { visit(branch.body) }
          visit(otherwise)
        default: break
        }
      }
    }
    visit(self)
    return result
  }
}
