internal import Diagnostics

extension Compiler {
  /// Compiles every template that is a page of its own, and tries the others as one.
  mutating func compileAll() {
    var linked: Set<String> = []
    for template in templates.values { linked.formUnion(NameMentions.links(of: template)) }
    for name in program.templateNames where !linked.contains(name) { compileEntry(name) }
    // What only a circle of templates leads to stands nowhere else.
    for name in program.templateNames where linked.contains(name) && !compiled.contains(name) {
      compileEntry(name)
    }
    // What others include is judged where it stands; as a page of its own it may make no sense.
    for name in program.templateNames where program.entries[name] == nil {
      let before = diagnostics
      let reportedBefore = reported
      compileEntry(name)
      let isBroken = diagnostics.count > before.count
      if isBroken { program.entries[name] = .broken }
      diagnostics = before
      reported = reportedBefore
    }
  }

  private mutating func compileEntry(_ name: String) {
    let (function, end, _) = function(
      for: name, at: HTMLContext(), visible: [], seesGlobals: true)
    if program.isEscaping, !end.isText, let template = templates[name] {
      source = sourceNumbers[name] ?? 0
      let count = template.source.text.bytes.count
      report(.endsInsideMarkup(end.description), max(0, count - 1)..<count)
    }
    program.entries[name] = .function(function)
  }

  /// The function that renders a template at a place.
  mutating func function(
    for name: String, at context: HTMLContext, visible: [VisibleVariable], seesGlobals: Bool
  ) -> (function: Int32, end: HTMLContext, oldestTouched: Int) {
    let form = TemplateForm(
      template: name, context: context, visible: visible, seesGlobals: seesGlobals)
    if let known = forms[form] {
      if let end = known.end { return (known.function, end, known.oldestTouched) }
      forms[form]?.wasUsedRecursively = true
      return (known.function, context, Self.pageAge)
    }
    let saved = (scopes, functions, chain, openBlocks, source, self.seesGlobals, oldestTouched)
    defer {
      (scopes, functions, chain, openBlocks, source, self.seesGlobals, oldestTouched) = saved
    }
    scopes = [Scope()]
    functions = []
    openBlocks = []
    oldestTouched = .max
    self.seesGlobals = seesGlobals
    let function = beginFunction(.template, name)
    forms[form] = CompiledForm(function: function)
    openForms[name, default: 0] += 1
    defer { openForms[name, default: 1] -= 1 }
    for variable in visible {
      declare(
        variable.name, kind: variable.kind, type: variable.type, optional: variable.isOptional)
    }
    let ownAge = age
    chain = TemplateChain()
    chain.isOpen = true
    source = sourceNumbers[name] ?? 0
    let stored = storedNames(ofChainFrom: name)
    var items = openScope(setting: stored, 0..<1)
    var end = context
    items.append(compileChain(name, &end))
    program.functions[Int(function)].exports = exports(stored, of: name)
    endFunction(body: sequence(items, 0..<1))
    if forms[form]?.wasUsedRecursively == true, program.isEscaping, end != context {
      report(.recursionEndsElsewhere(context.description, end.description), 0..<1)
    }
    let touched = oldestTouched > ownAge ? Int.max : Self.pageAge
    forms[form]?.end = end
    forms[form]?.oldestTouched = touched
    return (function, end, touched)
  }

  /// The names that others can import: those that begin with `_`, and what was imported itself,
  /// are a template's own.
  private func exports(_ names: [String], of template: String) -> [String: Int32] {
    var result: [String: Int32] = [:]
    let imported = templates[template]?.statements.importedNames ?? []
    for name in names where name.utf8.first != UInt8(ascii: "_") && !imported.contains(name) {
      result[name] = scopes[scopes.count - 1].names[name]?.slot
    }
    return result
  }

  /// What a template and all that it may extend set at their top level: these share one scope, as
  /// Jinja2's context.
  private func storedNames(ofChainFrom name: String) -> [String] {
    var seen: Set<String> = [name]
    var waiting = [name]
    var names: [String] = []
    while let next = waiting.popLast() {
      guard let template = templates[next] else { continue }
      for name in template.statements.storedNames where !names.contains(name) {
        names.append(name)
      }
      guard let parent = template.parent else { continue }
      let parents = parent.name.literalNames ?? templates.keys.sorted()
      for parent in parents where seen.insert(parent).inserted { waiting.append(parent) }
    }
    return names
  }
}

// MARK: Inheritance

extension Compiler {
  /// A template and what it extends, root last.
  private mutating func compileChain(
    _ name: String, _ context: inout HTMLContext
  ) -> OperationIndex {
    guard let template = templates[name] else { return add(.nothing, 0..<1) }
    compiled.insert(name)
    let savedSource = source
    let savedChain = chain
    source = sourceNumbers[name] ?? source
    defer { source = savedSource }
    chain.templates.append(template)
    for (blockName, block) in template.blocks {
      chain.blocks[blockName, default: []].append((name, block))
    }
    guard let parent = template.parent else {
      // Names that only the whole chain knows are known now.
      chain.blockFunctions = [:]
      let body = compile(template.statements, &context)
      return body
    }
    var items: [OperationIndex] = []
    let position =
      template.statements.firstIndex {
        if case .extends = $0.kind { true } else { false }
      } ?? 0
    items.append(compile(Array(template.statements[..<position]), &context))
    var ignored = HTMLContext()
    items.append(compile(template.statements[position...].effects, &ignored))
    items.append(compileParent(parent, of: template, &context))
    chain = savedChain
    return sequence(items, template.statements[position].range)
  }

  private mutating func compileParent(
    _ parent: (name: Expression, position: Int), of template: ParsedTemplate,
    _ context: inout HTMLContext
  ) -> OperationIndex {
    let range = parent.name.range
    let open = Set(chain.templates.map(\.source.name))
    trail.append(
      Diagnostic.Related(location: location(range), message: TemplateFault.extendedHere))
    defer { trail.removeLast() }
    if case .literal(.text(let parentName)) = parent.name.kind {
      guard let found = resolve(parentName, range) else { return add(.nothing, range) }
      guard !open.contains(found) else {
        report(.extendsItself(found), range)
        return add(.nothing, range)
      }
      let function = functions[functions.count - 1].index
      program.functions[Int(function)].extensions.append(place(range))
      return compileChain(found, &context)
    }
    let value = compile(parent.name).operation
    if isOverLimit { report(.compileLimit, range) }
    let names = parent.name.literalNames ?? templates.keys.sorted()
    var candidates: [String: Int32] = [:]
    let before = context
    var after: HTMLContext?
    for candidate in names where templates[candidate] != nil && !open.contains(candidate) {
      if isOverLimit { break }
      var end = before
      let savedChain = chain
      let operation =
        parent.name.literalNames == nil
        ? tryOut { $0.compileChain(candidate, &end) } : compileChain(candidate, &end)
      chain = savedChain
      guard let operation else { continue }
      if after == nil { after = end }
      if program.isEscaping, let known = after, known != end { continue }
      candidates[candidate] = operation
    }
    context = after ?? before
    program.candidates.append(candidates)
    return add(
      .extendDynamic(value, candidates: Int32(program.candidates.count - 1)), range)
  }

  func place(_ range: Range<Int>) -> Program.Place {
    Program.Place(source: source, lower: Int32(range.lowerBound), upper: Int32(range.upperBound))
  }

  /// A template's name as written, or none and a complaint; none alone where it has faults of its
  /// own that were reported.
  mutating func resolve(_ name: String, _ range: Range<Int>) -> String? {
    if templates[name] != nil { return name }
    if !templateNames.contains(name) {
      report(.unknownTemplate(name, nearest: nearest(name, among: templateNames.sorted())), range)
    }
    return nil
  }
}

extension Sequence<Statement> {
  /// What remains of a template's own top level once its layout prints the page: assignments,
  /// macros and imports.
  fileprivate var effects: [Statement] {
    compactMap { statement in
      switch statement.kind {
      case .set, .setBlock, .macro, .importModule, .importNames: return statement
      case .condition(let branches, let otherwise):
        let kind = Statement.Kind.condition(
          branches.map { ($0.test, $0.body.effects) }, otherwise: otherwise.effects)
        return Statement(kind: kind, range: statement.range)
      case .loop(let loop):
        let inner = Statement.Loop(
          target: loop.target, items: loop.items, condition: loop.condition,
          isRecursive: loop.isRecursive, body: loop.body.effects,
          otherwise: loop.otherwise.effects)
        return Statement(kind: .loop(inner), range: statement.range)
      case .with(let pairs, let body):
        return Statement(kind: .with(pairs, body: body.effects), range: statement.range)
      default: return nil
      }
    }
  }
}
