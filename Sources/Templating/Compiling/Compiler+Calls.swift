internal import Diagnostics

extension Compiler {
  mutating func compileCall(
    _ callee: Expression, _ arguments: Expression.Arguments, _ range: Range<Int>
  ) -> CompiledValue {
    switch callee.kind {
    case .name(let name):
      if let variable = variable(name) {
        if case .macro(let function) = variable.kind {
          check(arguments, for: program.functions[Int(function)], range)
        }
        let value = load(variable, callee.range)
        let plan = compile(arguments)
        return CompiledValue(
          operation: add(.call(value, arguments: plan), range), type: .any)
      }
      if global(name, range) != nil { break }
      if let called = compileNamedCall(name, arguments, range) { return called }
    case .attribute(let holder, let name):
      if case .name("self") = holder.kind, variable("self") == nil, chain.isOpen {
        return compileSelfCall(name, range)
      }
      return compileMethod(holder, name, arguments, callee.range)
    default: break
    }
    let value = compile(callee)
    let plan = compile(arguments)
    return CompiledValue(operation: add(.call(value.operation, arguments: plan), range))
  }

  mutating func compile(_ arguments: Expression.Arguments) -> Int32 {
    if arguments.all.isEmpty { return -1 }
    var plan = Program.ArgumentsPlan()
    plan.positional = arguments.positional.map { compile($0).operation }
    plan.named = arguments.named.map { ($0.name, compile($0.value).operation) }
    if let starred = arguments.starred { plan.starred = compile(starred).operation }
    if let starred = arguments.doubleStarred { plan.doubleStarred = compile(starred).operation }
    program.arguments.append(plan)
    return Int32(program.arguments.count - 1)
  }

  private mutating func compileNamedCall(
    _ name: String, _ arguments: Expression.Arguments, _ range: Range<Int>
  ) -> CompiledValue? {
    if name == "super" { return compileSuper(range) }
    if name == "t", hasStrings { return compileTranslation(arguments, range) }
    if let index = schema.functions.firstIndex(where: { $0.name == name }) {
      return compileHostCall(index, arguments, range)
    }
    guard let function = BuiltInFunction(rawValue: name) else { return nil }
    let plan = compile(arguments)
    return CompiledValue(
      operation: add(.callBuiltIn(function, arguments: plan), range),
      type: function == .range ? .list(.integer) : .any)
  }

  private mutating func compileHostCall(
    _ index: Int, _ arguments: Expression.Arguments, _ range: Range<Int>
  ) -> CompiledValue {
    let function = schema.functions[index]
    let faults = diagnostics.count
    let values = bind(arguments, to: function, range)
    if function.isPure, let constants = values.constants, diagnostics.count == faults {
      switch function.body(constants, "") {
      case .value(let value):
        var folded = constant(value, range)
        folded.type = function.result
        return folded
      case .failure(let message, let hint): report(.host(message, hint: hint), range)
      }
    }
    if !function.isPure { touchPage() }
    var plan = Program.ArgumentsPlan()
    plan.positional = values.operations
    program.arguments.append(plan)
    return CompiledValue(
      operation: add(
        .callHost(Int32(index), arguments: Int32(program.arguments.count - 1)), range),
      type: function.result)
  }

  /// Puts arguments in the order of a host function's parameters; complains about what is missing,
  /// unknown or of another type.
  mutating func bind(
    _ arguments: Expression.Arguments, to function: HostFunction, skipping skipped: Int = 0,
    _ range: Range<Int>
  ) -> (operations: [OperationIndex], constants: [TemplateValue]?) {
    let parameters = function.parameters.dropFirst(skipped)
    var operations: [OperationIndex] = []
    var constants: [TemplateValue]? = []
    if arguments.positional.count > parameters.count || arguments.starred != nil
      || arguments.doubleStarred != nil
    {
      report(.tooManyArguments(function.name, allowed: parameters.count), range)
    }
    for argument in arguments.named
    where !parameters.contains(where: { $0.name == argument.name }) {
      report(
        .unknownArgument(
          argument.name, of: function.name,
          nearest: nearest(argument.name, among: parameters.map(\.name))), argument.value.range)
    }
    for (position, parameter) in parameters.enumerated() {
      let given =
        position < arguments.positional.count
        ? arguments.positional[position]
        : arguments.named.first { $0.name == parameter.name }?.value
      guard let given else {
        if !parameter.isOptional {
          report(.missingArgument(parameter.name, of: function.name), range)
        }
        operations.append(-1)
        constants?.append(.missing)
        continue
      }
      let value = compile(given)
      if schema.isStrict, !value.type.fits(parameter.type) {
        report(
          .wrongArgumentType(
            parameter.name, of: function.name, wanted: parameter.type, found: value.type),
          given.range)
      }
      operations.append(value.operation)
      if let constant = value.constant { constants?.append(constant) } else { constants = nil }
    }
    return (operations, constants)
  }

  private mutating func compileMethod(
    _ holder: Expression, _ name: String, _ arguments: Expression.Arguments, _ range: Range<Int>
  ) -> CompiledValue {
    if case .name(let holderName) = holder.kind, let variable = variable(holderName),
      case .module(let function) = variable.kind
    {
      guard let slot = program.functions[Int(function)].exports[name] else {
        let exports = program.functions[Int(function)].exports.keys.sorted()
        report(
          .unknownExport(
            name, of: program.functions[Int(function)].name, nearest: nearest(name, among: exports)),
          range)
        return constant(.none, range)
      }
      let module = load(variable, holder.range)
      let member = add(.moduleMember(module, slot: slot), range)
      let plan = compile(arguments)
      return CompiledValue(operation: add(.call(member, arguments: plan), range))
    }
    let value = compile(holder)
    if schema.isStrict { checkMethod(name, of: value.type, range) }
    let plan = compile(arguments)
    return CompiledValue(
      operation: add(
        .callMethod(value.operation, name: number(ofName: name), arguments: plan), range),
      type: ValueMethods.resultType(of: name, on: value.type))
  }

  private mutating func checkMethod(_ name: String, of type: ValueType, _ range: Range<Int>) {
    guard let methods = ValueMethods.names(for: type), !methods.contains(name) else { return }
    report(
      .unknownMethod(name, of: type.description, nearest: nearest(name, among: methods)), range)
  }

  /// Complains about arguments that a macro does not take.
  mutating func check(
    _ arguments: Expression.Arguments, for macro: Program.FunctionPlan, _ range: Range<Int>
  ) {
    guard schema.isStrict, macro.kind == .macro else { return }
    if macro.namedSlot < 0 {
      for argument in arguments.named
      where argument.name != "caller"
        && !macro.parameters.contains(where: { $0.name == argument.name })
      {
        report(
          .unknownArgument(
            argument.name, of: macro.name,
            nearest: nearest(argument.name, among: macro.parameters.map(\.name))),
          argument.value.range)
      }
    }
    if macro.variadicSlot < 0, arguments.positional.count > macro.parameters.count {
      report(.tooManyArguments(macro.name, allowed: macro.parameters.count), range)
    }
  }

  // MARK: Strings

  private mutating func compileTranslation(
    _ arguments: Expression.Arguments, _ range: Range<Int>
  ) -> CompiledValue {
    guard let keyExpression = arguments.positional.first else {
      report(.missingArgument("key", of: "t"), range)
      return constant(.none, range)
    }
    var rest = arguments
    rest.positional.removeFirst()
    guard case .literal(.text(let key)) = keyExpression.kind else {
      let plan = compile(arguments)
      return CompiledValue(operation: add(.translate(-1, arguments: plan), range), type: .text)
    }
    guard let number = program.stringNumbers[key] else {
      let keys = program.strings.map(\.key)
      report(.unknownString(key, nearest: nearest(key, among: keys)), keyExpression.range)
      return constant(.text(key), range)
    }
    checkPlaces(of: number, arguments: rest, range)
    let plan = compile(rest)
    return CompiledValue(
      operation: add(.translate(Int32(number), arguments: plan), range), type: .text)
  }

  private mutating func checkPlaces(
    of number: Int, arguments: Expression.Arguments, _ range: Range<Int>
  ) {
    let string = program.strings[number]
    usedStrings[number] = usedStrings[number] ?? location(range)
    guard arguments.doubleStarred == nil else { return }
    let given = Set(arguments.named.map(\.name))
    var places: Set<String> = []
    for pattern in string.patterns.compactMap({ $0 }) { places.formUnion(pattern.places) }
    for place in places.sorted() where !given.contains(place) {
      report(.missingPlace(place, key: string.key), range)
    }
    for argument in arguments.named where !places.contains(argument.name) {
      report(
        .unknownPlace(
          argument.name, key: string.key, nearest: nearest(argument.name, among: places.sorted())),
        argument.value.range)
    }
  }
}
