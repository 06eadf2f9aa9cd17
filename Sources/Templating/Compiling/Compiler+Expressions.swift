internal import Diagnostics

extension Compiler {
  mutating func compile(_ expression: Expression) -> CompiledValue {
    descend()
    defer { ascend() }
    let range = expression.range
    switch expression.kind {
    case .literal(let value): return constant(value, range)
    case .name(let name): return compileName(name, range)
    case .attribute(let value, let name): return compileAttribute(value, name, range)
    case .item(let value, let key): return compileItem(value, key, range)
    case .slice(let value, let start, let stop, let step):
      let compiled = compile(value)
      checkCut("[:]", of: compiled, range)
      let bounds = [start, stop, step].map { part in part.map { compile($0).operation } ?? -1 }
      let first = addList(bounds).first
      return CompiledValue(
        operation: add(.slice(compiled.operation, bounds: first), range), type: compiled.type)
    case .call(let value, let arguments): return compileCall(value, arguments, range)
    case .filter(let value, let name, let arguments):
      return compileFilter(value, name, arguments, range)
    case .test(let value, let name, let arguments):
      return compileTest(value, name, arguments, range)
    case .list(let parts):
      let compiled = parts.map { compile($0) }
      let (first, count) = addList(compiled.map(\.operation))
      return CompiledValue(
        operation: add(.list(first: first, count: count), range),
        type: .list(ValueType.common(compiled.map(\.type))))
    case .tuple(let parts):
      let (first, count) = addList(parts.map { compile($0).operation })
      return CompiledValue(operation: add(.tuple(first: first, count: count), range))
    case .dictionary(let pairs):
      var items: [OperationIndex] = []
      for pair in pairs {
        items.append(compile(pair.key).operation)
        items.append(compile(pair.value).operation)
      }
      let first = addList(items).first
      return CompiledValue(
        operation: add(.dictionary(first: first, count: Int32(pairs.count)), range))
    case .not(let value):
      return CompiledValue(operation: add(.not(compile(value).operation), range), type: .boolean)
    case .negative(let value):
      let compiled = compile(value)
      return CompiledValue(
        operation: add(.negative(compiled.operation), range), type: compiled.type)
    case .positive(let value):
      let compiled = compile(value)
      return CompiledValue(
        operation: add(.positive(compiled.operation), range), type: compiled.type)
    case .arithmetic(let operation, let a, let b):
      let left = compile(a)
      let right = compile(b)
      return CompiledValue(
        operation: add(.arithmetic(operation, left.operation, right.operation), range),
        type: left.type == right.type && operation != .divide ? left.type : .any)
    case .concatenation(let parts):
      let (first, count) = addList(parts.map { compile($0).operation })
      return CompiledValue(
        operation: add(.concatenation(first: first, count: count), range), type: .any)
    case .and(let a, let b):
      let (left, right) = (compile(a), compile(b))
      return CompiledValue(
        operation: add(.and(left.operation, right.operation), range),
        type: ValueType.common([left.type, right.type]),
        isOptional: left.isOptional || right.isOptional)
    case .or(let a, let b):
      let (left, right) = (compile(a), compile(b))
      return CompiledValue(
        operation: add(.or(left.operation, right.operation), range),
        type: ValueType.common([left.type, right.type]), isOptional: right.isOptional)
    case .comparison(let first, let rest): return compileComparison(first, rest, range)
    case .conditional(let test, let then, let otherwise):
      let condition = compile(test)
      let left = compile(then)
      let right =
        otherwise.map { compile($0) } ?? CompiledValue(operation: -1, type: left.type)
      return CompiledValue(
        operation: add(
          .conditional(condition.operation, left.operation, right.operation), range),
        type: ValueType.common([left.type, right.type]),
        isOptional: left.isOptional || right.isOptional)
    }
  }
}

extension Compiler {
  private mutating func compileComparison(
    _ first: Expression, _ rest: [(Expression.Comparison, Expression)], _ range: Range<Int>
  ) -> CompiledValue {
    let left = compile(first).operation
    let others = rest.map { ($0.0, compile($0.1).operation) }
    if others.count == 1 {
      return CompiledValue(
        operation: add(.comparison(others[0].0, left, others[0].1), range), type: .boolean)
    }
    program.chains.append(others)
    return CompiledValue(
      operation: add(.comparisons(left, chain: Int32(program.chains.count - 1)), range),
      type: .boolean)
  }

  mutating func compileName(_ name: String, _ range: Range<Int>) -> CompiledValue {
    if let variable = variable(name) {
      return CompiledValue(
        operation: load(variable, range), type: variable.type, isOptional: variable.isOptional)
    }
    if let global = global(name, range) { return global }
    if BuiltInFunction(rawValue: name) != nil
      || schema.functions.contains(where: { $0.name == name })
    {
      return CompiledValue(operation: add(.function(number(ofName: name)), range))
    }
    if schema.isStrict {
      report(.unknownName(name, nearest: nearest(name, among: knownNames())), range)
    }
    return CompiledValue(operation: add(.unknown(number(ofName: name)), range))
  }

  func nearest(_ name: String, among candidates: [String]) -> String? {
    NearestMatch.find(name, among: candidates)
  }

  /// What stands where a name is looked for.
  func knownNames() -> [String] {
    scopes.flatMap(\.names.keys) + schema.globals.map(\.name) + schema.functions.map(\.name)
      + BuiltInFunction.allCases.map(\.rawValue)
  }

  // MARK: Attributes and items

  private mutating func compileAttribute(
    _ value: Expression, _ name: String, _ range: Range<Int>
  ) -> CompiledValue {
    if case .name(let holder) = value.kind, let variable = variable(holder) {
      switch variable.kind {
      case .loop(_, let items):
        if let field = LoopField(rawValue: name) {
          let operation = load(variable, value.range)
          let type: ValueType =
            switch field {
            case .first, .last: .boolean
            case .previtem, .nextitem: items
            default: .integer
            }
          return CompiledValue(
            operation: add(.loopField(operation, field), range), type: type,
            isOptional: field == .previtem || field == .nextitem)
        }
        let fields = LoopField.allCases.map(\.rawValue) + ["cycle", "changed"]
        report(.unknownAttribute(name, of: "loop", nearest: nearest(name, among: fields)), range)
      case .module(let function):
        let exports = program.functions[Int(function)].exports
        if let slot = exports[name] {
          return CompiledValue(
            operation: add(.moduleMember(load(variable, value.range), slot: slot), range))
        }
        if schema.isStrict {
          report(
            .unknownExport(
              name, of: program.functions[Int(function)].name,
              nearest: nearest(name, among: exports.keys.sorted())), range)
        }
      default: break
      }
    }
    let compiled = compile(value)
    return member(name, of: compiled, range)
  }

  /// An attribute by its name, as far as the type of its holder tells.
  private mutating func member(
    _ name: String, of value: CompiledValue, _ range: Range<Int>
  ) -> CompiledValue {
    switch value.type {
    case .record(let typeName):
      guard let type = schema.type(named: typeName) else { break }
      guard let slot = type.slot(of: name) else {
        report(
          .unknownAttribute(
            name, of: typeName, nearest: nearest(name, among: type.fields.map(\.name))), range)
        return CompiledValue(operation: value.operation)
      }
      let field = type.fields[slot]
      return CompiledValue(
        operation: add(.field(value.operation, slot: Int32(slot)), range), type: field.type,
        isOptional: field.isOptional)
    case .dictionary(let element):
      let operation = add(.attribute(value.operation, name: number(ofName: name)), range)
      return CompiledValue(operation: operation, type: element, isOptional: true)
    case .boolean, .integer, .real, .text, .markup, .list:
      if schema.isStrict {
        report(.unknownAttribute(name, of: value.type.description, nearest: nil), range)
      }
    case .any:
      // Every attribute that some record or dictionary could have is possible here, and no other.
      if schema.isStrict, !schema.types.isEmpty, !isPossibleAttribute(name) {
        report(
          .unknownAttribute(
            name, of: nil,
            nearest: nearest(name, among: schema.types.flatMap { $0.fields.map(\.name) })), range)
      }
    }
    return CompiledValue(
      operation: add(.attribute(value.operation, name: number(ofName: name)), range))
  }

  private func isPossibleAttribute(_ name: String) -> Bool {
    if name == "grouper" || name == "list" { return true }
    if schema.types.contains(where: { $0.slot(of: name) != nil }) { return true }
    return templateKeys.contains(name)
  }

  private mutating func compileItem(
    _ value: Expression, _ key: Expression, _ range: Range<Int>
  ) -> CompiledValue {
    let compiled = compile(value)
    if case .literal(.text(let name)) = key.kind, case .record = compiled.type {
      return member(name, of: compiled, key.range)
    }
    let index = compile(key)
    let type: ValueType =
      switch compiled.type {
      case .list(let element), .dictionary(let element): element
      case .text: .text
      default: .any
      }
    return CompiledValue(
      operation: add(.item(compiled.operation, index.operation), range), type: type)
  }
}
