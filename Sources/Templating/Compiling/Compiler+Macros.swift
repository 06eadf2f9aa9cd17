internal import Diagnostics

extension Compiler {
  /// Compiles a macro or the body of a call block into a function of its own.
  mutating func compileFunction(
    _ macro: Statement.Macro, kind: Program.FunctionPlan.Kind, _ range: Range<Int>
  ) -> Int32 {
    let function = beginFunction(kind, macro.name)
    scopes.append(Scope())
    var parameters: [Program.FunctionPlan.Parameter] = []
    for parameter in macro.parameters {
      parameters.append(
        Program.FunctionPlan.Parameter(
          name: parameter.name, slot: declare(parameter.name).slot, defaultValue: -1))
    }
    for (position, parameter) in macro.parameters.enumerated() {
      guard let value = parameter.defaultValue else { continue }
      parameters[position].defaultValue = compile(value).operation
    }
    program.functions[Int(function)].parameters = parameters
    declareSpecials(of: macro, function)
    var context = HTMLContext()
    var items: [OperationIndex] = []
    for name in macro.body.storedNames where scopes[scopes.count - 1].names[name] == nil {
      let outside = lookUp(name, range)
      let variable = declare(name, type: outside.type, optional: outside.isOptional)
      items.append(add(.set(slot: variable.slot, outside.operation), range))
    }
    items.append(compile(macro.body, &context))
    requireText(context, range)
    closeScope()
    endFunction(body: sequence(items, range))
    return function
  }

  /// `varargs`, `kwargs` and `caller`: there where the body names them, as in Jinja2.
  private mutating func declareSpecials(of macro: Statement.Macro, _ function: Int32) {
    func isFree(_ name: String) -> Bool {
      !macro.parameters.contains { $0.name == name } && NameMentions.names(name, in: macro.body)
    }
    if isFree("varargs") {
      program.functions[Int(function)].variadicSlot = declare("varargs").slot
    }
    if isFree("kwargs") { program.functions[Int(function)].namedSlot = declare("kwargs").slot }
    if isFree("caller") { program.functions[Int(function)].callerSlot = declare("caller").slot }
  }

  mutating func compileCallBlock(
    _ macro: Statement.Macro, _ call: Expression, _ range: Range<Int>,
    _ context: inout HTMLContext
  ) -> OperationIndex {
    let function = compileFunction(macro, kind: .caller, range)
    let closure = add(.closure(function), range)
    let called = compile(call).operation
    func adding(_ number: Int32) -> Int32 {
      var plan = number >= 0 ? program.arguments[Int(number)] : Program.ArgumentsPlan()
      plan.named.append(("caller", closure))
      program.arguments.append(plan)
      return Int32(program.arguments.count - 1)
    }
    switch program.operations[Int(called)] {
    case .call(let value, let arguments):
      program.operations[Int(called)] = .call(value, arguments: adding(arguments))
    case .callMethod(let value, let name, let arguments):
      program.operations[Int(called)] = .callMethod(
        value, name: name, arguments: adding(arguments))
    default: report(.expectedCall, range)
    }
    guard program.isEscaping else { return add(.print(called, .none), range) }
    switch context.escaper() {
    case .success(let escaper):
      context = context.afterOutput
      return add(.print(called, escaper), range)
    case .failure(let fault):
      report(fault, range)
      return add(.nothing, range)
    }
  }
}
