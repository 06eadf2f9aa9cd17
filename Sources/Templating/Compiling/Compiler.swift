internal import Diagnostics

/// Compiles parsed templates into a program.
///
/// Each template is compiled for the places where it stands: an included one for the HTML around
/// it and the names that it sees there, a block for its place in the layout. So all names become
/// slots, and all outputs know their escaper.
struct Compiler {
  let templates: [String: ParsedTemplate]
  /// Also those that could not be parsed.
  let templateNames: Set<String>
  let sourceNumbers: [String: Int32]
  let schema: TemplateSchema
  let hasStrings: Bool
  /// The names that each template mentions, through what it includes; none where that can't be
  /// known.
  let mentions: [String: Set<String>]

  var program = Program()
  var diagnostics: [Diagnostic] = []
  /// Where diagnostics were found already, so that what is compiled twice complains once.
  var reported: Set<ReportKey> = []

  var scopes: [Scope] = []
  var functions: [FunctionInProgress] = []
  var chain = TemplateChain()
  /// The blocks whose bodies are compiled, innermost last.
  var openBlocks: [(name: String, position: Int, scopes: [Scope])] = []
  var source: Int32 = 0
  var seesGlobals = true
  /// The templates that something led to.
  var compiled: Set<String> = []
  var forms: [TemplateForm: CompiledForm] = [:]
  /// How many forms of each template are being compiled, within each other.
  var openForms: [String: Int] = [:]
  /// The includes and extends that lead to what is compiled.
  var trail: [Diagnostic.Related] = []
  var age = 0
  /// The age of the oldest variable that was read or set, and whether a page's own value was.
  var oldestTouched = Int.max
  var fragmentOperations: [OperationIndex] = []
  var literalNumbers: [String: Int32] = [:]
  var nesting = 0
  /// What the filters of a block work on.
  var capturedBody: OperationIndex = -1
  /// Keys of dictionaries and namespaces that templates write themselves.
  let templateKeys: Set<String>
  /// The strings that templates use, with one place of each.
  var usedStrings: [Int: SourceLocation] = [:]

  /// Marks what a page alone knows, for `oldestTouched`.
  static let pageAge = -1

  struct ReportKey: Hashable {
    let location: SourceLocation?
    let message: String
  }

  struct FunctionInProgress {
    var index: Int32
    var nextSlot: Int32 = 1
    var deepest = 0
    var nestingAtStart: Int
  }

  struct CompiledForm {
    var function: Int32
    var end: HTMLContext?
    var wasUsedRecursively = false
    var oldestTouched = Int.max
  }

  /// A template with all that it extends, the leaf first.
  struct TemplateChain {
    var templates: [ParsedTemplate] = []
    /// By name: the definitions, that of the leaf first.
    var blocks: [String: [(template: String, block: Statement.Block)]] = [:]
    var level = 0
    var blockFunctions: [String: Int32] = [:]
    var isOpen = false
  }

  init(
    _ templates: [ParsedTemplate], names: Set<String>, schema: TemplateSchema, hasStrings: Bool,
    isEscaping: Bool
  ) {
    templateNames = names
    var byName: [String: ParsedTemplate] = [:]
    var numbers: [String: Int32] = [:]
    for (number, template) in templates.enumerated() {
      byName[template.source.name] = template
      numbers[template.source.name] = Int32(number)
      program.sources.append(template.source.text)
      program.templateNames.append(template.source.name)
    }
    self.templates = byName
    sourceNumbers = numbers
    mentions = NameMentions.all(in: byName)
    templateKeys = schema.isStrict ? NameMentions.keys(in: templates) : []
    self.schema = schema
    self.hasStrings = hasStrings
    program.globals = schema.globals
    program.hostFunctions = schema.functions
    program.hostFilters = schema.filters
    program.isEscaping = isEscaping
    program.isStrict = schema.isStrict
  }
}

// MARK: Emitting

extension Compiler {
  mutating func add(_ operation: Operation, _ range: Range<Int>) -> OperationIndex {
    program.operations.append(operation)
    program.places.append(
      Program.Place(
        source: source, lower: Int32(range.lowerBound), upper: Int32(range.upperBound)))
    return OperationIndex(program.operations.count - 1)
  }

  mutating func addList(_ items: [OperationIndex]) -> (first: Int32, count: Int32) {
    program.lists.append(contentsOf: items)
    return (Int32(program.lists.count - items.count), Int32(items.count))
  }

  mutating func number(ofName name: String) -> Int32 {
    if let number = literalNumbers[name] { return number }
    program.names.append(name)
    let number = Int32(program.names.count - 1)
    literalNumbers[name] = number
    return number
  }

  mutating func constant(_ value: TemplateValue, _ range: Range<Int>) -> CompiledValue {
    program.constants.append(value)
    return CompiledValue(
      operation: add(.constant(Int32(program.constants.count - 1)), range), type: value.type,
      constant: value)
  }

  mutating func sequence(_ items: [OperationIndex], _ range: Range<Int>) -> OperationIndex {
    if items.count == 1 { return items[0] }
    if items.isEmpty { return add(.nothing, range) }
    let (first, count) = addList(items)
    return add(.sequence(first: first, count: count), range)
  }

  mutating func report(
    _ fault: TemplateFault, _ range: Range<Int>, severity: Severity = .error
  ) {
    let location = program.sources[Int(source)].location(of: range)
    let related = trail.reversed().filter { $0.location != location }
    let diagnostic = fault.diagnostic(at: location, related: related, severity: severity)
    let key = ReportKey(location: location, message: diagnostic.message.english)
    if reported.insert(key).inserted { diagnostics.append(diagnostic) }
  }

  func location(_ range: Range<Int>) -> SourceLocation {
    program.sources[Int(source)].location(of: range)
  }
}

// MARK: Variables and functions

extension Compiler {
  var level: Int { functions.count - 1 }

  mutating func newSlot() -> Int32 {
    let last = functions.count - 1
    let slot = functions[last].nextSlot
    functions[last].nextSlot += 1
    return slot
  }

  @discardableResult
  mutating func declare(
    _ name: String, kind: Variable.Kind = .value, type: ValueType = .any, optional: Bool = false
  ) -> Variable {
    age += 1
    let variable = Variable(
      slot: newSlot(), level: level, age: age, kind: kind, type: type, isOptional: optional)
    scopes[scopes.count - 1].names[name] = variable
    return variable
  }

  func variable(_ name: String) -> Variable? {
    for scope in scopes.reversed() { if let found = scope.names[name] { return found } }
    return nil
  }

  mutating func touch(_ variable: Variable) { oldestTouched = min(oldestTouched, variable.age) }

  mutating func touchPage() { oldestTouched = Self.pageAge }

  mutating func load(_ variable: Variable, _ range: Range<Int>) -> OperationIndex {
    touch(variable)
    let hops = level - variable.level
    return hops == 0
      ? add(.local(variable.slot), range)
      : add(.outer(hops: Int32(hops), slot: variable.slot), range)
  }

  /// Opens a scope. What it sets begins with the value that the name has outside.
  mutating func openScope(setting names: [String], _ range: Range<Int>) -> [OperationIndex] {
    let outside = names.map { name in (name, lookUp(name, range)) }
    scopes.append(Scope())
    return outside.map { name, value in
      let variable = declare(name, type: value.type, optional: value.isOptional)
      return add(.set(slot: variable.slot, value.operation), range)
    }
  }

  mutating func closeScope() { scopes.removeLast() }

  /// A name's value where there may be none, without complaint.
  mutating func lookUp(_ name: String, _ range: Range<Int>) -> CompiledValue {
    if let variable = variable(name) {
      return CompiledValue(
        operation: load(variable, range), type: variable.type, isOptional: variable.isOptional)
    }
    if let global = self.global(name, range) { return global }
    return CompiledValue(operation: add(.unknown(number(ofName: name)), range))
  }

  mutating func global(_ name: String, _ range: Range<Int>) -> CompiledValue? {
    guard seesGlobals || schema.isStrict,
      let index = schema.globals.firstIndex(where: { $0.name.utf8.elementsEqual(name.utf8) })
    else { return nil }
    let global = schema.globals[index]
    if !global.isShared { touchPage() }
    return CompiledValue(
      operation: add(.global(Int32(index)), range), type: global.type,
      isOptional: global.isOptional)
  }

  mutating func beginFunction(_ kind: Program.FunctionPlan.Kind, _ name: String) -> Int32 {
    program.functions.append(Program.FunctionPlan(kind: kind, name: name))
    let index = Int32(program.functions.count - 1)
    functions.append(FunctionInProgress(index: index, nestingAtStart: nesting))
    return index
  }

  mutating func endFunction(body: OperationIndex) {
    let done = functions.removeLast()
    program.functions[Int(done.index)].body = body
    program.functions[Int(done.index)].frameSize = done.nextSlot
    program.functions[Int(done.index)].depth = Int32(done.deepest + 1)
  }

  mutating func descend() {
    nesting += 1
    guard let last = functions.indices.last else { return }
    functions[last].deepest = max(
      functions[last].deepest, nesting - functions[last].nestingAtStart)
  }

  mutating func ascend() { nesting -= 1 }

  /// Whether templates lead to each other too deep, or in too many ways, to be compiled: layouts
  /// and includes that are chosen by a value can lead to every template, and so on from there.
  var isOverLimit: Bool {
    trail.count > 100 || nesting > 1000 || forms.count > 5_000
      || program.operations.count > 1_000_000
  }
}

extension TemplateValue {
  /// What is known of a constant.
  var type: ValueType {
    switch self {
    case .boolean: .boolean
    case .integer: .integer
    case .real: .real
    case .text: .text
    case .markup: .markup
    case .record(let record): .record(record.type.name)
    default: .any
    }
  }
}
