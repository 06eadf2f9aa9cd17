extension Compiler {
  mutating func compileLoop(
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

  mutating func compileLoop(
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
      if joined == start { break }
      if attempt == 1 { report(.loopEndsElsewhere(start.description, end.description), range) }
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
