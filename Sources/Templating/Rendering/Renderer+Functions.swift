internal import Markup

extension Renderer {
  func link(of activation: Int) -> Int {
    if activation < slots.count, case .integer(let link) = slots[activation] { return link }
    return 0
  }

  /// How many calls of one recursive loop are within each other.
  var recursionDepth: Int {
    var depth = -1
    guard let last = calls.last else { return 0 }
    for call in calls.reversed() {
      if call.function == last.function { depth += 1 }
    }
    return max(0, depth)
  }

  /// Begins an activation above all others.
  private mutating func enter(
    _ function: Int32, link: Int, at operation: OperationIndex
  ) throws(TemplateFault) -> (base: Int, top: Int) {
    let plan = program.shortcuts.functions[Int(function)]
    if calls.count >= limits.depth || nesting + Int(plan.depth) > Self.nestingLimit {
      current = operation
      throw .depthLimit(calls.count)
    }
    steps -= 1
    if steps < 0 { throw stepLimit(operation) }
    let saved = (base, top)
    calls.append(Call(place: operation, function: function))
    nesting += Int(plan.depth)
    base = top
    top += Int(plan.frameSize)
    while slots.count < top { slots.append(.none) }
    slots[base] = .integer(link)
    return saved
  }

  private mutating func leave(_ function: Int32, _ saved: (base: Int, top: Int)) {
    nesting -= Int(program.shortcuts.functions[Int(function)].depth)
    calls.removeLast()
    (base, top) = saved
  }

  /// Runs a function, whose output goes where the output is.
  mutating func run(
    _ function: Int32, link: Int, at operation: OperationIndex,
    slots values: [(slot: Int32, value: TemplateValue)]
  ) throws(TemplateFault) {
    let saved = try enter(function, link: link, at: operation)
    for (slot, value) in values { slots[base + Int(slot)] = value }
    try execute(program.shortcuts.functions[Int(function)].body)
    leave(function, saved)
  }

  mutating func include(
    _ plan: Int32, _ operation: OperationIndex
  ) throws(TemplateFault) {
    let include = program.includes[Int(plan)]
    var values: [(slot: Int32, value: TemplateValue)] = []
    for (value, slot) in include.variables { values.append((slot, try evaluate(value))) }
    try run(include.function, link: 0, at: operation, slots: values)
  }

  /// Runs an imported template; its activation stays as long as the one that imports it.
  mutating func module(
    _ plan: Int32, _ operation: OperationIndex
  ) throws(TemplateFault) -> TemplateValue {
    let include = program.includes[Int(plan)]
    var values: [(slot: Int32, value: TemplateValue)] = []
    for (value, slot) in include.variables { values.append((slot, try evaluate(value))) }
    let start = output.count
    let saved = try enter(include.function, link: 0, at: operation)
    for (slot, value) in values { slots[base + Int(slot)] = value }
    try execute(program.shortcuts.functions[Int(include.function)].body)
    let activation = base
    let end = top
    leave(include.function, saved)
    top = end
    output.removeSubrange(start...)
    return .callable(.module(Int(include.function), activation: activation))
  }

  /// What a function prints, as a value.
  mutating func call(
    _ function: Int32, link: Int, _ arguments: CallArguments, at operation: OperationIndex
  ) throws(TemplateFault) -> TemplateValue {
    let start = output.count
    let saved = try enter(function, link: link, at: operation)
    try bind(arguments, to: program.functions[Int(function)])
    try execute(program.shortcuts.functions[Int(function)].body)
    leave(function, saved)
    return takeOutput(from: start)
  }

  /// Calls a function whose arguments are all given by position: they go straight into its slots,
  /// and what it prints goes where the output is.
  ///
  /// - Returns: false, with nothing done, where the arguments have to be bound by name.
  mutating func runByPosition(
    _ function: Int32, link: Int, _ arguments: Int32, at operation: OperationIndex
  ) throws(TemplateFault) -> Bool {
    let plan = program.shortcuts.functions[Int(function)]
    let given =
      arguments < 0
      ? Program.Shortcuts.Positions(count: 0) : program.shortcuts.arguments[Int(arguments)]
    guard given.count >= 0, given.count <= plan.parameters else { return false }
    let frame = top
    // What the arguments call has its slots above those that they fill.
    top += Int(plan.frameSize)
    while slots.count < top { slots.append(.none) }
    for position in 0..<Int(given.count) {
      slots[frame + 1 + position] = try evaluate(program.lists[Int(given.first) + position])
    }
    top = frame
    current = operation
    guard plan.pureCalls > 0, !isKeeping, let printed,
      let key = PrintedCalls.Key(
        function: function, slots[frame + 1..<frame + 1 + Int(given.count)])
    else {
      try runBody(function, plan, link: link, given: Int(given.count), at: operation)
      return true
    }
    if let found = printed.printed(key) {
      // Where a limit would end the call it runs, so that the fault is told of its own place.
      if steps >= found.steps, calls.count + Int(plan.pureCalls) <= limits.depth,
        nesting + Int(plan.pureNesting) <= Self.nestingLimit,
        output.count + found.bytes.count <= limits.outputBytes
      {
        steps -= found.steps
        output.append(contentsOf: found.bytes)
      } else {
        try runBody(function, plan, link: link, given: Int(given.count), at: operation)
      }
      return true
    }
    let start = output.count
    let stepsBefore = steps
    isKeeping = true
    try runBody(function, plan, link: link, given: Int(given.count), at: operation)
    isKeeping = false
    printed.keep(
      PrintedCalls.Printed(bytes: Array(output[start...]), steps: stepsBefore - steps), for: key)
    return true
  }

  private mutating func runBody(
    _ function: Int32, _ plan: Program.Shortcuts.Function, link: Int, given: Int,
    at operation: OperationIndex
  ) throws(TemplateFault) {
    let saved = try enter(function, link: link, at: operation)
    if given < plan.parameters { try fillIn(function, from: given) }
    try execute(plan.body)
    leave(function, saved)
  }

  /// The parameters that a call leaves out.
  private mutating func fillIn(_ function: Int32, from first: Int) throws(TemplateFault) {
    for parameter in program.functions[Int(function)].parameters[first...] {
      slots[base + Int(parameter.slot)] =
        parameter.defaultValue >= 0
        ? try evaluate(parameter.defaultValue) : .undefined(.parameter(parameter.name))
    }
  }

  mutating func capture(_ body: OperationIndex) throws(TemplateFault) -> TemplateValue {
    let start = output.count
    try execute(body)
    return takeOutput(from: start)
  }

  mutating func takeOutput(from start: Int) -> TemplateValue {
    let bytes = Array(output[start...])
    output.removeSubrange(start...)
    return program.isEscaping
      ? .markup(MarkupFragment(written: bytes)) : .text(String(decoding: bytes, as: UTF8.self))
  }

  /// Gives a macro its arguments, as Jinja2 does.
  private mutating func bind(
    _ arguments: CallArguments, to plan: Program.FunctionPlan
  ) throws(TemplateFault) {
    var named = arguments.named
    func take(_ name: String) -> TemplateValue? {
      guard let index = named.firstIndex(where: { PythonText.isEqual($0.name, name) }) else {
        return nil
      }
      return named.remove(at: index).value
    }
    let positional = arguments.positional.map { $0 ?? .none }
    for (position, parameter) in plan.parameters.enumerated() {
      let slot = base + Int(parameter.slot)
      if position < positional.count {
        slots[slot] = positional[position]
      } else if let value = take(parameter.name) {
        slots[slot] = value
      } else if parameter.defaultValue >= 0 {
        slots[slot] = try evaluate(parameter.defaultValue)
      } else {
        slots[slot] = .undefined(.parameter(parameter.name))
      }
    }
    if plan.callerSlot >= 0 {
      slots[base + Int(plan.callerSlot)] = take("caller") ?? .undefined(.variable("caller"))
    }
    if plan.namedSlot >= 0 {
      slots[base + Int(plan.namedSlot)] = .dictionary(
        TemplateDictionary(named.map { ($0.name, $0.value) }))
    } else if let extra = named.first {
      throw .unknownArgument(extra.name, of: plan.name, nearest: nil)
    }
    if plan.variadicSlot >= 0 {
      slots[base + Int(plan.variadicSlot)] = .tuple(
        Array(positional.dropFirst(plan.parameters.count)))
    } else if positional.count > plan.parameters.count {
      throw .tooManyArguments(plan.name, allowed: plan.parameters.count)
    }
  }
}
