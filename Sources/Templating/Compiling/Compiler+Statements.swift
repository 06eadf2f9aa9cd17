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

extension Statement {
  /// Whether a copy of its output is worth more than its rendering.
  fileprivate var isWorthCaching: Bool {
    switch kind {
    case .loop, .condition, .include, .callBlock, .filterBlock, .block: true
    default: false
    }
  }
}
