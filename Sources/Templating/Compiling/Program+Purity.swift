extension Program {
  /// How deep a macro goes that depends on nothing but its arguments and the language, prints the
  /// same whenever it is called with the same, and leaves nothing behind.
  struct PureMacro: Sendable {
    /// Calls within each other, its own included.
    var calls: Int32
    /// The recursion over the program in all.
    var nesting: Int32
  }

  /// The macros that are pure, by function.
  func pureMacros() -> [PureMacro?] {
    var finder = PureMacroFinder(program: self)
    return functions.indices.map { finder.find($0) }
  }
}

/// Looks through the bodies of macros for anything that is not their own.
private struct PureMacroFinder {
  let program: Program
  /// By function: the function that defines it, and in which slot; none where it is no macro or
  /// where something else may stand in that slot.
  private var homes: [Int32: (definer: Int, slot: Int32)] = [:]
  private var known: [Int: Program.PureMacro?] = [:]
  private var open: Set<Int> = []
  private let mapIsPure: Bool

  init(program: Program) {
    self.program = program
    mapIsPure = program.hostFilters.allSatisfy(\.isPure)
    for definer in program.functions.indices {
      var writers: [Int32: [Int32]] = [:]
      for operation in Self.reach(of: program.functions[definer].body, in: program) {
        switch program.operations[Int(operation)] {
        case .macro(let slot, let function): writers[slot, default: []].append(function)
        case .set(let slot, let value):
          // A scope begins with what its names mean outside: most often nothing, which is a fault
          // of the one who calls it and no other macro.
          if case .unknown = program.operations[Int(value)] { continue }
          writers[slot, default: []].append(-1)
        case .loop(let plan): writers[program.loops[Int(plan)].slot, default: []].append(-1)
        case .setTuple(let target, _):
          for slot in Self.slots(of: program.targets[Int(target)]) {
            writers[slot, default: []].append(-1)
          }
        default: break
        }
      }
      for (slot, functions) in writers where functions.count == 1 && functions[0] >= 0 {
        homes[functions[0]] = (definer, slot)
      }
    }
  }

  mutating func find(_ function: Int) -> Program.PureMacro? {
    if let found = known[function] { return found }
    let plan = program.functions[function]
    guard plan.kind == .macro, plan.callerSlot < 0, plan.namedSlot < 0, plan.variadicSlot < 0,
      open.insert(function).inserted
    else { return nil }
    defer { open.remove(function) }
    var deepest = Program.PureMacro(calls: 0, nesting: 0)
    var bodies = [plan.body]
    bodies += plan.parameters.map(\.defaultValue).filter { $0 >= 0 }
    for body in bodies {
      for operation in Self.reach(of: body, in: program) {
        if let called = calledMacro(operation, in: function) {
          guard let inner = find(called) else { return remember(nil, function) }
          deepest.calls = max(deepest.calls, inner.calls)
          deepest.nesting = max(deepest.nesting, inner.nesting)
        } else if !isPure(operation, in: function) {
          return remember(nil, function)
        }
      }
    }
    return remember(
      Program.PureMacro(calls: deepest.calls + 1, nesting: deepest.nesting + plan.depth), function)
  }

  private mutating func remember(
    _ result: Program.PureMacro?, _ function: Int
  ) -> Program.PureMacro? {
    known[function] = .some(result)
    return result
  }

  /// The macro that an operation names: a sibling in the same template.
  private func calledMacro(_ operation: OperationIndex, in function: Int) -> Int? {
    guard case .outer(let hops, let slot) = program.operations[Int(operation)] else { return nil }
    var definer = function
    for _ in 0..<hops {
      guard let home = homes[Int32(definer)] else { return nil }
      definer = home.definer
    }
    return homes.first { $0.value == (definer, slot) }.map { Int($0.key) }
  }

  private func isPure(_ operation: OperationIndex, in function: Int) -> Bool {
    switch program.operations[Int(operation)] {
    case .constant, .local, .field, .attribute, .loopField, .item, .slice, .list, .tuple,
      .dictionary, .not, .negative, .positive, .arithmetic, .concatenation, .and, .or, .comparison,
      .comparisons, .conditional, .test, .translate, .capture, .nothing, .sequence, .literal,
      .print, .condition, .set:
      return true
    // What is called is looked at where it is named.
    case .call(let callee, _):
      if case .outer = program.operations[Int(callee)] { return true }
      return false
    case .filter(let filter, _, _): return filter != .map || mapIsPure
    case .hostFilter(let index, _, _): return program.hostFilters[Int(index)].isPure
    case .callHost(let index, _): return program.hostFunctions[Int(index)].isPure
    case .callBuiltIn(let builtIn, _): return builtIn == .range || builtIn == .dict
    case .loop(let plan): return program.loops[Int(plan)].recursion < 0
    case .setTuple(let target, _): return !Self.slots(of: program.targets[Int(target)]).isEmpty
    case .outer, .global, .unknown, .function, .moduleMember, .callMethod, .closure,
      .captureFunction, .module, .dynamicModule, .recursiveLoop, .macro, .include, .dynamicInclude,
      .discard, .fragment, .required, .extendDynamic:
      return false
    }
  }

  /// The slots that a target sets; none where it sets part of a namespace.
  private static func slots(of target: Program.TargetPlan) -> [Int32] {
    switch target {
    case .slot(let slot): return [slot]
    case .tuple(let parts):
      let slots = parts.map { Self.slots(of: $0) }
      return slots.contains { $0.isEmpty } ? [] : slots.flatMap { $0 }
    case .namespace: return []
    }
  }

  /// An operation and all below it, but not the bodies of the functions that they name.
  private static func reach(of body: OperationIndex, in program: Program) -> [OperationIndex] {
    var found: [OperationIndex] = []
    var waiting = [body]
    while let operation = waiting.popLast() {
      guard operation >= 0 else { continue }
      found.append(operation)
      waiting += program.children(of: operation)
    }
    return found
  }
}

extension Program {
  /// The operations that an operation evaluates or runs itself.
  func children(of operation: OperationIndex) -> [OperationIndex] {
    switch operations[Int(operation)] {
    case .constant, .local, .outer, .global, .unknown, .function, .closure, .captureFunction,
      .module, .nothing, .literal, .macro, .include, .required:
      return []
    case .field(let holder, _), .attribute(let holder, _), .loopField(let holder, _),
      .moduleMember(let holder, _):
      return [holder]
    case .item(let holder, let key): return [holder, key]
    case .slice(let holder, let bounds):
      return [holder] + lists[Int(bounds)..<Int(bounds) + 3]
    case .list(let first, let count), .tuple(let first, let count),
      .concatenation(let first, let count), .sequence(let first, let count):
      return Array(lists[Int(first)..<Int(first + count)])
    case .dictionary(let first, let count):
      return Array(lists[Int(first)..<Int(first + count * 2)])
    case .not(let operand), .negative(let operand), .positive(let operand), .capture(let operand),
      .print(let operand, _), .set(_, let operand), .discard(let operand),
      .fragment(_, let operand), .recursiveLoop(_, let operand), .dynamicModule(let operand, _),
      .dynamicInclude(let operand, _, _), .extendDynamic(let operand, _):
      return [operand]
    case .arithmetic(_, let left, let right), .and(let left, let right), .or(let left, let right),
      .comparison(_, let left, let right):
      return [left, right]
    case .comparisons(let first, let chain): return [first] + chains[Int(chain)].map(\.1)
    case .conditional(let test, let then, let otherwise),
      .condition(let test, let then, let otherwise):
      return [test, then, otherwise]
    case .filter(_, let operand, let arguments), .test(_, let operand, let arguments),
      .hostFilter(_, let operand, let arguments), .call(let operand, let arguments),
      .callMethod(let operand, _, let arguments):
      return [operand] + operations(ofArguments: arguments)
    case .callBuiltIn(_, let arguments), .callHost(_, let arguments),
      .translate(_, let arguments):
      return operations(ofArguments: arguments)
    case .loop(let number):
      let plan = loops[Int(number)]
      return [plan.items, plan.condition, plan.body, plan.otherwise]
        + (plan.target < 0 ? [] : operations(of: targets[Int(plan.target)]))
    case .setTuple(let target, let value):
      return [value] + operations(of: targets[Int(target)])
    }
  }

  private func operations(ofArguments number: Int32) -> [OperationIndex] {
    guard number >= 0 else { return [] }
    let plan = arguments[Int(number)]
    return plan.positional + plan.named.map(\.value) + [plan.starred, plan.doubleStarred]
  }

  private func operations(of target: TargetPlan) -> [OperationIndex] {
    switch target {
    case .slot: []
    case .tuple(let parts): parts.flatMap { operations(of: $0) }
    case .namespace(let holder, _): [holder]
    }
  }
}
