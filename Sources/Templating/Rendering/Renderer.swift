internal import Markup

/// Renders one page: walks a program's operations and appends bytes.
struct Renderer {
  let program: Program
  let language: String
  let languageIndex: Int
  let fragments: FragmentCache?
  let printed: PrintedCalls?
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
  /// Whether what is printed will be kept for the call of a macro further out.
  var isKeeping = false
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
    printed: PrintedCalls? = nil, limits: RenderLimits, output: [UInt8]
  ) {
    self.program = program
    self.globals = globals
    self.language = language
    languageIndex = program.languages.firstIndex(of: language) ?? 0
    self.fragments = fragments
    self.printed = printed
    self.limits = limits
    self.output = output
    steps = limits.steps
    slots.reserveCapacity(128)
  }
}

// MARK: Statements

extension Renderer {
  mutating func execute(_ operation: OperationIndex) throws(TemplateFault) {
    switch program.operations[Int(operation)] {
    case .literal(let first, let count):
      Self.append(program.literals, Int(first), Int(count), to: &output)
      if output.count > limits.outputBytes { throw outputLimit(operation) }
    case .sequence(let first, let count):
      steps -= Int(count)
      if steps < 0 { throw stepLimit(operation) }
      for index in Int(first)..<Int(first + count) { try execute(program.lists[index]) }
    case .print(let value, let escaper): try print(value, escaper, operation)
    case .condition(let test, let then, let otherwise):
      try execute(try isTrue(test) ? then : otherwise)
    case .set(let slot, let value): slots[base + Int(slot)] = try evaluate(value)
    case .loop(let plan): try runLoop(program.loops[Int(plan)], operation)
    case .nothing: break
    case .fragment(let number, let body):
      if let fragments, Int(number) < fragments.fragments.count,
        let bytes = fragments.fragments[Int(number)]
      {
        output.append(contentsOf: bytes)
        if output.count > limits.outputBytes { throw outputLimit(operation) }
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
    if case .call(let callee, let arguments) = program.operations[Int(value)],
      escaper == .text || escaper == .none, try printCall(callee, arguments, at: value)
    {
      if output.count > limits.outputBytes { throw .outputLimit(limits.outputBytes) }
      return
    }
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
    if output.count > limits.outputBytes { throw outputLimit(operation) }
  }

  /// Prints what a macro prints, where it is printed: its markup is no value on the way.
  private mutating func printCall(
    _ callee: OperationIndex, _ arguments: Int32, at operation: OperationIndex
  ) throws(TemplateFault) -> Bool {
    // A callee that is anything but a variable may have effects, and would be evaluated twice.
    switch program.operations[Int(callee)] {
    case .local, .outer, .moduleMember: break
    default: return false
    }
    guard case .callable(.macro(let function, let activation)) = try evaluate(callee) else {
      return false
    }
    return try runByPosition(Int32(function), link: activation, arguments, at: operation)
  }

  func stepLimit(_ operation: OperationIndex) -> TemplateFault { .stepLimit(limits.steps) }

  private mutating func outputLimit(_ operation: OperationIndex) -> TemplateFault {
    current = operation
    return .outputLimit(limits.outputBytes)
  }

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
