internal import Markup

/// Renders one page: walks a program's operations and appends bytes.
struct Renderer {
  let program: Program
  let language: String
  let languageIndex: Int
  let fragments: FragmentCache?
  let limits: RenderLimits
  var globals: [TemplateValue]
  /// Which of them were read, one bit a global.
  var globalsRead: UInt64 = 0
  var output: [UInt8]

  /// The slots of all activations, one after the other; slot 0 of each holds where the activation
  /// begins that encloses it.
  var slots: [TemplateValue] = []
  var base = 0
  var top = 0
  var loops: [LoopState] = []
  var objects: [TemplateObject] = []
  var steps: Int
  var nesting = 0
  /// The operation that failed, and the calls that led to it; left as they are by a fault.
  var current: OperationIndex = 0
  var calls: [Call] = []

  /// A call that is running.
  struct Call {
    let place: OperationIndex
    let function: Int32
  }

  /// How deep the recursion over the program may go in all; more would end the thread's stack.
  static let nestingLimit = 1200

  init(
    program: Program, globals: [TemplateValue], language: String, fragments: FragmentCache?,
    limits: RenderLimits, output: [UInt8]
  ) {
    self.program = program
    self.globals = globals
    self.language = language
    languageIndex = program.languages.firstIndex(of: language) ?? 0
    self.fragments = fragments
    self.limits = limits
    self.output = output
    steps = limits.steps
  }
}

// MARK: Statements

extension Renderer {
  mutating func execute(_ operation: OperationIndex) throws(TemplateFault) {
    switch program.operations[Int(operation)] {
    case .literal(let first, let count):
      Self.append(program.literals, Int(first), Int(count), to: &output)
    case .sequence(let first, let count):
      steps -= Int(count)
      if steps < 0 { throw stepLimit(operation) }
      for index in Int(first)..<Int(first + count) { try execute(program.lists[index]) }
    case .print(let value, let escaper): try print(value, escaper, operation)
    case .condition(let test, let then, let otherwise):
      let value = try evaluate(test)
      current = test
      try execute(try value.isTrue ? then : otherwise)
    case .set(let slot, let value): slots[base + Int(slot)] = try evaluate(value)
    case .loop(let plan): try runLoop(program.loops[Int(plan)], operation)
    case .nothing: break
    case .fragment(let number, let body):
      if let fragments, Int(number) < fragments.fragments.count,
        let bytes = fragments.fragments[Int(number)]
      {
        output.append(contentsOf: bytes)
      } else {
        try execute(body)
      }
    default: try executeRarely(operation)
    }
  }

  /// A slice would be an object of its own, retained and released.
  @inline(__always)
  private static func append(
    _ literals: [UInt8], _ first: Int, _ count: Int, to output: inout [UInt8]
  ) {
    literals.withUnsafeBufferPointer {
      output.append(contentsOf: UnsafeBufferPointer(rebasing: $0[first..<first + count]))
    }
  }

  @inline(never)
  private mutating func executeRarely(_ operation: OperationIndex) throws(TemplateFault) {
    switch program.operations[Int(operation)] {
    case .recursiveLoop(let function, let items):
      let value = try evaluate(items)
      try run(function, link: base, at: operation, slots: [(1, value)])
    case .setTuple(let target, let value):
      let value = try evaluate(value)
      current = operation
      try assign(value, to: program.targets[Int(target)])
    case .macro(let slot, let function):
      slots[base + Int(slot)] = .callable(.macro(function: Int(function), activation: base))
    case .include(let plan): try include(plan, operation)
    case .dynamicInclude(let name, let candidates, let ignoresMissing):
      let value = try evaluate(name)
      current = operation
      if let plan = try choose(value, candidates, ignoresMissing: ignoresMissing) {
        try include(plan, operation)
      }
    case .extendDynamic(let name, let candidates):
      let value = try evaluate(name)
      current = operation
      if let body = try choose(value, candidates, ignoresMissing: false) { try execute(body) }
    case .discard(let body):
      let start = output.count
      try execute(body)
      output.removeSubrange(start...)
    case .required(let name):
      current = operation
      throw .requiredBlockEmpty(program.names[Int(name)])
    default: _ = try evaluate(operation)
    }
  }

  @inline(__always)
  private mutating func print(
    _ value: OperationIndex, _ escaper: Escaper, _ operation: OperationIndex
  ) throws(TemplateFault) {
    let value = try evaluate(value)
    current = operation
    if escaper == .text {
      switch value {
      case .text(let text): PlainRun.append(text, to: &output)
      case .markup(let markup): output.append(contentsOf: markup.utf8)
      default: try ValueWriter.write(value, escaper, program, into: &output)
      }
    } else {
      try ValueWriter.write(value, escaper, program, into: &output)
    }
    if output.count > limits.outputBytes { throw .outputLimit(limits.outputBytes) }
  }

  func stepLimit(_ operation: OperationIndex) -> TemplateFault { .stepLimit(limits.steps) }

  private mutating func choose(
    _ name: TemplateValue, _ candidates: Int32, ignoresMissing: Bool
  ) throws(TemplateFault) -> Int32? {
    let known = program.candidates[Int(candidates)]
    var names: [TemplateValue] = [name]
    if case .list(let items) = name { names = items }
    if case .tuple(let items) = name { names = items }
    for name in names {
      if let found = known[try name.string] { return found }
    }
    if ignoresMissing { return nil }
    throw .noSuchTemplate(try names.first?.string ?? "", known: known.keys.sorted())
  }
}

// MARK: Loops

extension Renderer {
  private mutating func runLoop(
    _ plan: Program.LoopPlan, _ operation: OperationIndex
  ) throws(TemplateFault) {
    let value = try evaluate(plan.items)
    current = plan.items
    var items = try value.items
    if plan.condition >= 0 { items = try filtered(items, plan) }
    if items.isEmpty {
      if plan.otherwise >= 0 { try execute(plan.otherwise) }
      return
    }
    let savedTop = top
    let number = loops.count
    if plan.loopSlot >= 0 {
      var state = LoopState(items: items)
      if plan.recursion >= 0 {
        state.recursion = plan.recursion
        state.link = link(of: base)
        state.depth0 = recursionDepth
      }
      loops.append(state)
      slots[base + Int(plan.loopSlot)] = .callable(.loop(number))
    }
    for (index, item) in items.enumerated() {
      steps -= 1
      if steps < 0 { throw stepLimit(operation) }
      if plan.loopSlot >= 0 { loops[number].index = index }
      if plan.slot >= 0 {
        slots[base + Int(plan.slot)] = item
      } else {
        current = operation
        try assign(item, to: program.targets[Int(plan.target)])
      }
      try execute(plan.body)
      top = savedTop
    }
    if plan.loopSlot >= 0 { loops.removeSubrange(number...) }
  }

  private mutating func filtered(
    _ items: [TemplateValue], _ plan: Program.LoopPlan
  ) throws(TemplateFault) -> [TemplateValue] {
    var result: [TemplateValue] = []
    for item in items {
      steps -= 1
      if steps < 0 { throw stepLimit(plan.condition) }
      if plan.slot >= 0 {
        slots[base + Int(plan.slot)] = item
      } else {
        try assign(item, to: program.targets[Int(plan.target)])
      }
      let value = try evaluate(plan.condition)
      current = plan.condition
      if try value.isTrue { result.append(item) }
    }
    return result
  }

  mutating func assign(
    _ value: TemplateValue, to target: Program.TargetPlan
  ) throws(TemplateFault) {
    switch target {
    case .slot(let slot): slots[base + Int(slot)] = value
    case .tuple(let parts):
      let items = try value.items
      guard items.count == parts.count else {
        throw .unpacking(wanted: parts.count, found: items.count)
      }
      for (part, item) in zip(parts, items) { try assign(item, to: part) }
    case .namespace(let holder, let name):
      let object = try evaluate(holder)
      guard case .callable(.object(let number)) = object,
        case .namespace(var names) = objects[number]
      else { throw .notNamespace(object.kindName) }
      guard !value.isNestedTooDeep else { throw .valueTooDeep }
      objects[number] = .namespace(TemplateDictionary())
      names.set(.text(name), to: value)
      objects[number] = .namespace(names)
    }
  }
}

// MARK: Functions

extension Renderer {
  func link(of activation: Int) -> Int {
    if activation < slots.count, case .integer(let link) = slots[activation] { return link }
    return 0
  }

  /// How many calls of one recursive loop are within each other.
  private var recursionDepth: Int {
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
    let plan = program.functions[Int(function)]
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
    nesting -= Int(program.functions[Int(function)].depth)
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
    try execute(program.functions[Int(function)].body)
    leave(function, saved)
  }

  private mutating func include(
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
    try execute(program.functions[Int(include.function)].body)
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
    try execute(program.functions[Int(function)].body)
    leave(function, saved)
    return takeOutput(from: start)
  }

  mutating func capture(_ body: OperationIndex) throws(TemplateFault) -> TemplateValue {
    let start = output.count
    try execute(body)
    return takeOutput(from: start)
  }

  private mutating func takeOutput(from start: Int) -> TemplateValue {
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
