internal import Markup

extension Renderer {
  mutating func arguments(_ number: Int32) throws(TemplateFault) -> CallArguments {
    guard number >= 0 else { return CallArguments() }
    let plan = program.arguments[Int(number)]
    var result = CallArguments()
    result.positional.reserveCapacity(plan.positional.count)
    for operation in plan.positional {
      result.positional.append(operation >= 0 ? try evaluate(operation) : nil)
    }
    for (name, operation) in plan.named { result.named.append((name, try evaluate(operation))) }
    if plan.starred >= 0 {
      let value = try evaluate(plan.starred)
      current = plan.starred
      for item in try value.items { result.positional.append(item) }
    }
    if plan.doubleStarred >= 0 {
      let value = try evaluate(plan.doubleStarred)
      current = plan.doubleStarred
      guard case .dictionary(let dictionary) = value else { throw .notDictionary(value.kindName) }
      for (key, value) in dictionary.entries { result.named.append((try key.string, value)) }
    }
    return result
  }

  mutating func hostArguments(_ number: Int32) throws(TemplateFault) -> [TemplateValue] {
    try arguments(number).positional.map { $0 ?? .missing }
  }

  func outcome(_ outcome: HostFunction.Outcome) throws(TemplateFault) -> TemplateValue {
    switch outcome {
    case .value(let value): return value
    case .failure(let message, let hint): throw .host(message, hint: hint)
    }
  }

  mutating func call(
    _ callee: TemplateValue, _ arguments: CallArguments, _ operation: OperationIndex
  ) throws(TemplateFault) -> TemplateValue {
    switch callee {
    case .undefined(let missing): throw .undefined(missing)
    case .callable(.macro(let function, let activation)):
      return try call(Int32(function), link: activation, arguments, at: operation)
    case .callable(.loop(let number)):
      guard number < loops.count, loops[number].recursion >= 0 else { throw .loopNotRecursive }
      return try call(loops[number].recursion, link: loops[number].link, arguments, at: operation)
    case .callable(.object(let number)):
      if case .joiner(let separator, let wasUsed) = objects[number] {
        objects[number] = .joiner(separator, wasUsed: true)
        return wasUsed ? separator : .text("")
      }
    case .callable(.function(let name)):
      if let function = BuiltInFunction(rawValue: name) { return try call(function, arguments) }
      if let function = program.hostFunctions.first(where: { $0.name == name }) {
        let values = function.parameters.enumerated().map {
          arguments.value($0.offset, $0.element.name) ?? .missing
        }
        return try outcome(function.body(values, language))
      }
    default: break
    }
    throw .notCallable(callee.kindName)
  }

  @inline(never)
  mutating func callMethod(
    _ holder: OperationIndex, _ name: String, _ argumentNumber: Int32, _ operation: OperationIndex
  ) throws(TemplateFault) -> TemplateValue {
    let value = try evaluate(holder)
    let given = try arguments(argumentNumber)
    current = operation
    switch value {
    case .undefined(let missing): throw .undefined(missing)
    case .callable(.loop(let number)): return try callLoop(number, name, given, operation)
    case .callable(.object(let number)):
      if case .cycler(let items, let position) = objects[number], !items.isEmpty {
        if name == "next" {
          objects[number] = .cycler(items, position: (position + 1) % items.count)
          return items[position]
        }
        if name == "reset" {
          objects[number] = .cycler(items, position: 0)
          return .none
        }
      }
    case .callable: break
    default:
      var changed = value
      if let result = try ValueMethods.call(name, on: &changed, given) {
        if ValueMethods.isMutating(name) {
          if changed.isNestedTooDeep { throw .valueTooDeep }
          try store(changed, at: holder)
        }
        return result
      }
    }
    let member = try attribute(name, of: value)
    if case .undefined = member { throw .noMethod(name, of: value.kindName) }
    return try call(member, given, operation)
  }

  /// Puts a list or dictionary back after a method changed it.
  private mutating func store(
    _ value: TemplateValue, at place: OperationIndex
  ) throws(TemplateFault) {
    switch program.operations[Int(place)] {
    case .local(let slot): slots[base + Int(slot)] = value
    case .outer(let hops, let slot):
      var activation = base
      for _ in 0..<hops { activation = link(of: activation) }
      if activation + Int(slot) < slots.count { slots[activation + Int(slot)] = value }
    case .global(let index): if Int(index) < globals.count { globals[Int(index)] = value }
    case .attribute(let holder, let name):
      try store(value, in: holder, key: .text(program.names[Int(name)]))
    case .item(let holder, let key): try store(value, in: holder, key: try evaluate(key))
    default: break
    }
  }

  private mutating func store(
    _ value: TemplateValue, in holder: OperationIndex, key: TemplateValue
  ) throws(TemplateFault) {
    switch try evaluate(holder) {
    case .callable(.object(let number)):
      guard case .namespace(var names) = objects[number] else { return }
      objects[number] = .namespace(TemplateDictionary())
      names.set(key, to: value)
      objects[number] = .namespace(names)
    case .dictionary(var dictionary):
      dictionary.set(key, to: value)
      try store(.dictionary(dictionary), at: holder)
    case .list(var items):
      guard case .integer(let index)? = key.number else { return }
      let position = index < 0 ? items.count + index : index
      guard items.indices.contains(position) else { return }
      items[position] = value
      try store(.list(items), at: holder)
    default: break
    }
  }

  private mutating func callLoop(
    _ number: Int, _ name: String, _ arguments: CallArguments, _ operation: OperationIndex
  ) throws(TemplateFault) -> TemplateValue {
    guard number < loops.count else { return .missing }
    let values = arguments.positional.map { $0 ?? .none }
    switch name {
    case "cycle":
      guard !values.isEmpty else { throw .missingArgument("items", of: "loop.cycle") }
      return values[loops[number].index % values.count]
    case "changed":
      let last = loops[number].lastChanged
      loops[number].lastChanged = values
      guard let last else { return .boolean(true) }
      return .boolean(!(try TemplateValue.list(last).isEqual(to: .list(values))))
    default: throw .noMethod(name, of: "loop")
    }
  }

  mutating func call(
    _ function: BuiltInFunction, _ arguments: CallArguments
  ) throws(TemplateFault) -> TemplateValue {
    switch function {
    case .range: return try BuiltInFunction.range(arguments)
    case .dict: return .dictionary(try BuiltInFunction.dictionary(arguments))
    case .namespace:
      objects.append(.namespace(try BuiltInFunction.dictionary(arguments)))
    case .cycler:
      guard !arguments.positional.isEmpty else { throw .missingArgument("items", of: "cycler") }
      objects.append(.cycler(arguments.positional.map { $0 ?? .none }, position: 0))
    case .joiner:
      objects.append(.joiner(arguments.value(0, "sep") ?? .text(", "), wasUsed: false))
    }
    return .callable(.object(objects.count - 1))
  }

  @inline(never)
  mutating func translate(
    _ number: Int32, _ arguments: Int32, _ operation: OperationIndex
  ) throws(TemplateFault) -> TemplateValue {
    var given = try self.arguments(arguments)
    current = operation
    var index = Int(number)
    if number < 0 {
      guard let key = given.positional.first ?? nil else {
        throw .missingArgument("key", of: "t")
      }
      given.positional.removeFirst()
      let name = try key.string
      guard let found = program.stringNumbers[name] else {
        throw .unknownString(name, nearest: nil)
      }
      index = found
    }
    let string = program.strings[index]
    let pattern =
      (languageIndex < string.patterns.count ? string.patterns[languageIndex] : nil)
      ?? string.patterns.lazy.compactMap { $0 }.first
    guard let pattern else { throw .unknownString(string.key, nearest: nil) }
    if let only = pattern.only { return .text(only) }
    var parts: [TemplateValue] = []
    for part in pattern.parts {
      switch part {
      case .text(let text): parts.append(.text(text))
      case .place(let name):
        guard let value = given.value(.max, name) else {
          throw .missingPlace(name, key: string.key)
        }
        parts.append(value)
      }
    }
    return try TemplateValue.concatenated(parts)
  }
}
