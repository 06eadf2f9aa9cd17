internal import Diagnostics

extension Compiler {
  /// Compiles statements, whose literal text leads on from a place in the HTML.
  mutating func compile(
    _ statements: [Statement], _ context: inout HTMLContext
  ) -> OperationIndex {
    descend()
    defer { ascend() }
    var items: [OperationIndex] = []
    for statement in statements {
      if case .data(let bytes) = statement.kind {
        read(bytes, at: statement.range, &context)
        addLiteral(bytes, to: &items, statement.range)
        continue
      }
      let outer = oldestTouched
      let ageBefore = age
      let fragmentsBefore = fragmentOperations.count
      oldestTouched = .max
      var compiled = compile(statement, &context)
      if schema.isStrict, oldestTouched > ageBefore, statement.isWorthCaching {
        compiled = fragment(compiled, replacing: fragmentsBefore, statement.range)
      }
      oldestTouched = min(outer, oldestTouched)
      if case .literal(let first, let count) = program.operations[Int(compiled)] {
        mergeLiteral(first, count, compiled, into: &items)
      } else {
        items.append(compiled)
      }
    }
    let range = statements.first?.range ?? 0..<0
    return sequence(items, range)
  }

  private mutating func addLiteral(
    _ bytes: [UInt8], to items: inout [OperationIndex], _ range: Range<Int>
  ) {
    let first = Int32(program.literals.count)
    program.literals.append(contentsOf: bytes)
    let literal = add(.literal(first: first, count: Int32(bytes.count)), range)
    mergeLiteral(first, Int32(bytes.count), literal, into: &items)
  }

  /// Literals that follow each other are one copy.
  private mutating func mergeLiteral(
    _ first: Int32, _ count: Int32, _ operation: OperationIndex,
    into items: inout [OperationIndex]
  ) {
    if let last = items.last,
      case .literal(let start, let length) = program.operations[Int(last)],
      start + length == first
    {
      program.operations[Int(last)] = .literal(first: start, count: length + count)
    } else {
      items.append(operation)
    }
  }

  /// Makes a part of what is rendered once; the parts inside it are no longer parts of their own.
  private mutating func fragment(
    _ body: OperationIndex, replacing start: Int, _ range: Range<Int>
  ) -> OperationIndex {
    for operation in fragmentOperations[start...] {
      if case .fragment(_, let inner) = program.operations[Int(operation)] {
        program.operations[Int(operation)] = .sequence(
          first: addList([inner]).first, count: 1)
      }
    }
    fragmentOperations.removeSubrange(start...)
    program.fragments.append(
      Program.FragmentPlan(body: body, function: functions[functions.count - 1].index))
    let operation = add(.fragment(Int32(program.fragments.count - 1), body), range)
    fragmentOperations.append(operation)
    return operation
  }

  private mutating func compile(
    _ statement: Statement, _ context: inout HTMLContext
  ) -> OperationIndex {
    descend()
    defer { ascend() }
    let range = statement.range
    switch statement.kind {
    case .data, .extends: return add(.nothing, range)
    case .output(let value): return compileOutput(value, range, &context)
    case .condition(let branches, let otherwise):
      return compileCondition(branches[...], otherwise, range, &context)
    case .loop(let loop): return compileLoop(loop, range, &context)
    case .set(let target, let value):
      let compiled = compile(value)
      return assign(target, compiled, range)
    case .setBlock(let target, let filter, let body):
      let captured = capture(body, range)
      guard let filter else {
        return assign(target, CompiledValue(operation: captured, type: .markup), range)
      }
      capturedBody = captured
      return assign(target, compile(filter), range)
    case .with(let pairs, let body):
      let values = pairs.map { compile($0.value) }
      var items: [OperationIndex] = []
      scopes.append(Scope())
      for (pair, value) in zip(pairs, values) {
        for name in pair.target.names { declare(name) }
        items.append(assign(pair.target, value, range))
      }
      items.append(contentsOf: openScope(setting: body.storedNames, range))
      items.append(compile(body, &context))
      closeScope()
      closeScope()
      return sequence(items, range)
    case .filterBlock(let filter, let body):
      capturedBody = capture(body, range)
      let value = compile(filter)
      return output(value, filter, range, &context)
    case .macro(let macro):
      let function = compileFunction(macro, kind: .macro, range)
      return assignMacro(macro.name, function, range)
    case .callBlock(let macro, let call): return compileCallBlock(macro, call, range, &context)
    case .block(let block): return compileBlock(block, range, &context)
    case .include(let name, let ignoresMissing, let seesVariables):
      return compileInclude(
        name, ignoresMissing: ignoresMissing, seesVariables: seesVariables, range, &context)
    case .importModule(let template, let name, let seesVariables):
      return compileImport(template, as: name, seesVariables: seesVariables, range)
    case .importNames(let template, let names, let seesVariables):
      return compileImport(template, names: names, seesVariables: seesVariables, range)
    case .scope(let body): return compile(body, &context)
    }
  }
}

// MARK: Text and values

extension Compiler {
  private mutating func read(
    _ bytes: [UInt8], at range: Range<Int>, _ context: inout HTMLContext
  ) {
    guard program.isEscaping, let (fault, offset) = context.read(bytes) else { return }
    let place = min(range.lowerBound + offset, range.upperBound - 1)
    report(fault, place..<place + 1)
    context = HTMLContext()
  }

  private mutating func compileOutput(
    _ value: Expression, _ range: Range<Int>, _ context: inout HTMLContext
  ) -> OperationIndex {
    if case .call(let callee, let arguments) = value.kind, case .name("super") = callee.kind,
      arguments.all.isEmpty, variable("super") == nil, !openBlocks.isEmpty
    {
      return compileSuper(range, &context)
    }
    if program.isEscaping, case .filter(let attributes?, "xmlattr", _) = value.kind,
      case .success(.attributes) = context.escaper(isAttributes: true)
    {
      // The names and values themselves are needed, each of which has its own escaper.
      context = context.afterOutput
      return add(.print(compile(attributes).operation, .attributes), range)
    }
    return output(compile(value), value, range, &context)
  }

  /// Prints a value as its place wants it.
  private mutating func output(
    _ value: CompiledValue, _ expression: Expression, _ range: Range<Int>,
    _ context: inout HTMLContext
  ) -> OperationIndex {
    guard program.isEscaping else { return add(.print(value.operation, .none), range) }
    var outermost = ""
    if case .filter(_, let name, _) = expression.kind { outermost = name }
    switch context.escaper() {
    case .failure(let fault):
      report(fault, range)
      return add(.nothing, range)
    case .success(var escaper):
      context = context.afterOutput
      // What `tojson` makes is JSON already, safe in a script.
      if escaper == .jsonValue, outermost == "tojson" { escaper = .none }
      if escaper == .url || escaper == .sourceSet { checkURL(value, expression) }
      if let constant = value.constant, let folded = fold(constant, escaper, range) {
        return folded
      }
      return add(.print(value.operation, escaper), range)
    }
  }

  /// A constant becomes literal text.
  private mutating func fold(
    _ value: TemplateValue, _ escaper: Escaper, _ range: Range<Int>
  ) -> OperationIndex? {
    var bytes: [UInt8] = []
    guard (try? ValueWriter.write(value, escaper, program, into: &bytes)) != nil else { return nil }
    let first = Int32(program.literals.count)
    program.literals.append(contentsOf: bytes)
    return add(.literal(first: first, count: Int32(bytes.count)), range)
  }

  private mutating func checkURL(_ value: CompiledValue, _ expression: Expression) {
    guard schema.isStrict else { return }
    switch value.type {
    case .boolean, .real, .list, .dictionary, .record:
      report(.notPrintable(value.type, in: "URL"), expression.range)
    default: break
    }
  }

  /// What statements print, as a value; they stand in text of their own.
  mutating func capture(_ body: [Statement], _ range: Range<Int>) -> OperationIndex {
    var inner = HTMLContext()
    var items = openScope(setting: body.storedNames, range)
    items.append(compile(body, &inner))
    closeScope()
    requireText(inner, range)
    return add(.capture(sequence(items, range)), range)
  }

  mutating func requireText(_ context: HTMLContext, _ range: Range<Int>) {
    guard program.isEscaping, !context.isText else { return }
    report(.endsInsideMarkup(context.description), range)
  }

  mutating func assign(
    _ target: Target, _ value: CompiledValue, _ range: Range<Int>
  ) -> OperationIndex {
    if case .name(let name) = target.kind {
      guard var variable = scopes[scopes.count - 1].names[name] ?? variable(name) else {
        return add(.nothing, range)
      }
      touch(variable)
      variable.type = value.type
      variable.isOptional = value.isOptional
      variable.kind = .value
      scopes[scopes.count - 1].names[name] = variable
      return add(.set(slot: variable.slot, value.operation), range)
    }
    let plan = self.plan(target)
    program.targets.append(plan)
    return add(.setTuple(Int32(program.targets.count - 1), value.operation), range)
  }

  mutating func plan(_ target: Target) -> Program.TargetPlan {
    switch target.kind {
    case .name(let name):
      guard var variable = scopes[scopes.count - 1].names[name] else { return .tuple([]) }
      touch(variable)
      variable.type = .any
      variable.kind = .value
      scopes[scopes.count - 1].names[name] = variable
      return .slot(variable.slot)
    case .tuple(let parts): return .tuple(parts.map { plan($0) })
    case .namespace(let name, let attribute):
      return .namespace(compileName(name, target.range).operation, attribute)
    }
  }

  private mutating func assignMacro(
    _ name: String, _ function: Int32, _ range: Range<Int>
  ) -> OperationIndex {
    guard var variable = scopes[scopes.count - 1].names[name] else { return add(.nothing, range) }
    touch(variable)
    variable.kind = .macro(function: function)
    variable.type = .any
    scopes[scopes.count - 1].names[name] = variable
    return add(.macro(slot: variable.slot, function: function), range)
  }
}

// MARK: Branches and loops

extension Compiler {
  private mutating func compileCondition(
    _ branches: ArraySlice<(test: Expression, body: [Statement])>, _ otherwise: [Statement],
    _ range: Range<Int>, _ context: inout HTMLContext
  ) -> OperationIndex {
    guard let branch = branches.first else { return compile(otherwise, &context) }
    let test = compile(branch.test).operation
    let before = context
    let scopeBefore = scopes[scopes.count - 1]
    var thenContext = before
    let then = compile(branch.body, &thenContext)
    let scopeAfter = scopes[scopes.count - 1]
    scopes[scopes.count - 1] = scopeBefore
    var otherContext = before
    let other = compileCondition(branches.dropFirst(), otherwise, range, &otherContext)
    mergeScope(with: scopeAfter)
    context = join(thenContext, otherContext, range)
    return add(.condition(test, then, other), range)
  }

  /// What both branches left is known of a variable, and no more.
  private mutating func mergeScope(with other: Scope) {
    let last = scopes.count - 1
    for (name, variable) in other.names {
      guard let own = scopes[last].names[name] else { continue }
      guard own.type != variable.type || own.kind != variable.kind else { continue }
      scopes[last].names[name]?.type = .any
      scopes[last].names[name]?.kind = .value
    }
  }

  mutating func join(_ a: HTMLContext, _ b: HTMLContext, _ range: Range<Int>) -> HTMLContext {
    guard program.isEscaping else { return a }
    if let joined = a.joined(with: b) { return joined }
    report(.branchesDiffer(a.description, b.description), range)
    return a
  }

  private mutating func compileLoop(
    _ loop: Statement.Loop, _ range: Range<Int>, _ context: inout HTMLContext
  ) -> OperationIndex {
    let items = compile(loop.items)
    guard loop.isRecursive else {
      let plan = compileLoop(loop, items: items, recursion: -1, range, &context)
      return add(.loop(plan), range)
    }
    touchPage()
    let function = beginFunction(.loop, "loop")
    scopes.append(Scope())
    let parameter = declare(" items", type: items.type)
    program.functions[Int(function)].parameters = [
      Program.FunctionPlan.Parameter(name: "items", slot: parameter.slot, defaultValue: -1)
    ]
    let inner = CompiledValue(
      operation: add(.local(parameter.slot), range), type: items.type)
    let plan = compileLoop(loop, items: inner, recursion: function, range, &context)
    let body = add(.loop(plan), range)
    closeScope()
    endFunction(body: body)
    return add(.recursiveLoop(function, items.operation), range)
  }

  private mutating func compileLoop(
    _ loop: Statement.Loop, items: CompiledValue, recursion: Int32, _ range: Range<Int>,
    _ context: inout HTMLContext
  ) -> Int32 {
    program.loops.append(Program.LoopPlan())
    let number = Int32(program.loops.count - 1)
    var plan = Program.LoopPlan()
    plan.items = items.operation
    plan.recursion = recursion
    let before = context
    var start = before
    var end = start
    // A body that ends elsewhere than it began is compiled once more for both its beginnings.
    for attempt in 0..<2 {
      end = start
      compileLoopBody(loop, items: items, number, range, &plan, &end)
      guard program.isEscaping, end != start else { break }
      guard let joined = start.joined(with: end) else {
        report(.loopEndsElsewhere(start.description, end.description), range)
        break
      }
      if joined == start || attempt == 1 { break }
      start = joined
    }
    context = program.isEscaping ? (before.joined(with: end) ?? before) : before
    if !loop.otherwise.isEmpty {
      var otherContext = before
      var others = openScope(setting: loop.otherwise.storedNames, range)
      others.append(compile(loop.otherwise, &otherContext))
      closeScope()
      plan.otherwise = sequence(others, range)
      context = join(context, otherContext, range)
    }
    program.loops[Int(number)] = plan
    return number
  }

  private mutating func compileLoopBody(
    _ loop: Statement.Loop, items: CompiledValue, _ number: Int32, _ range: Range<Int>,
    _ plan: inout Program.LoopPlan, _ context: inout HTMLContext
  ) {
    let element = items.type.element
    scopes.append(Scope())
    for name in loop.target.names { declare(name, type: .any) }
    if case .name(let name) = loop.target.kind {
      scopes[scopes.count - 1].names[name]?.type = element
      plan.slot = scopes[scopes.count - 1].names[name]?.slot ?? -1
    } else {
      program.targets.append(self.plan(loop.target))
      plan.target = Int32(program.targets.count - 1)
    }
    if let condition = loop.condition { plan.condition = compile(condition).operation }
    if NameMentions.mentions("loop", in: loop.body) || loop.body.holdScopedBlock {
      plan.loopSlot = declare("loop", kind: .loop(plan: number, items: element)).slot
    }
    let stored = loop.body.storedNames.filter { scopes[scopes.count - 1].names[$0] == nil }
    var prepared: [OperationIndex] = []
    for name in stored {
      let outside = lookUp(name, range)
      let variable = declare(name, type: outside.type, optional: outside.isOptional)
      prepared.append(add(.set(slot: variable.slot, outside.operation), range))
    }
    prepared.append(compile(loop.body, &context))
    closeScope()
    plan.body = sequence(prepared, range)
  }
}

extension [Statement] {
  /// Whether a scoped block stands among them, whose definition elsewhere can name `loop`.
  fileprivate var holdScopedBlock: Bool {
    contains { statement in
      switch statement.kind {
      case .block(let block): block.isScoped || block.body.holdScopedBlock
      case .condition(let branches, let otherwise):
        branches.contains { $0.body.holdScopedBlock } || otherwise.holdScopedBlock
      case .with(_, let body), .filterBlock(_, let body), .setBlock(_, _, let body),
        .scope(let body):
        body.holdScopedBlock
      default: false
      }
    }
  }
}

extension ValueType {
  /// The type of what a loop over it gives.
  var element: ValueType {
    switch self {
    case .list(let element): element
    case .dictionary, .text: .text
    default: .any
    }
  }
}

extension Statement {
  /// Whether a copy of its output is worth more than its rendering.
  fileprivate var isWorthCaching: Bool {
    switch kind {
    case .loop, .condition, .include, .callBlock, .filterBlock, .block: true
    default: false
    }
  }
}
