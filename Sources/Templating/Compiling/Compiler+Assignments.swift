extension Compiler {
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

  mutating func assignMacro(
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
