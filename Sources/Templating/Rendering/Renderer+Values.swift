internal import Markup

extension Renderer {
  mutating func evaluate(_ operation: OperationIndex) throws(TemplateFault) -> TemplateValue {
    switch program.operations[Int(operation)] {
    case .local(let slot): return slots[base + Int(slot)]
    case .global(let index):
      globalsRead |= Self.bit(ofGlobal: Int(index))
      return Int(index) < globals.count ? globals[Int(index)] : .missing
    case .field(let holder, let slot):
      // Copying a record to read one slot of it would retain the whole of it.
      switch program.operations[Int(holder)] {
      case .local(let index):
        if case .record(let record) = slots[base + Int(index)] { return record[Int(slot)] }
      case .global(let index):
        globalsRead |= Self.bit(ofGlobal: Int(index))
        if case .record(let record) = globals[Int(index)] { return record[Int(slot)] }
      default: break
      }
      let value = try evaluate(holder)
      if case .record(let record) = value { return record[Int(slot)] }
      current = operation
      if case .undefined(let missing) = value { throw .undefined(missing) }
      throw .wrongKind(value.kindName)
    case .constant(let index): return program.constants[Int(index)]
    case .outer(let hops, let slot): return outer(hops, slot)
    case .loopField(let holder, let field): return try loopField(holder, field, operation)
    case .attribute(let holder, let name):
      let value = try evaluate(holder)
      current = operation
      if case .record(let record) = value,
        let slot = record.type.slot(
          of: program.names[Int(name)], key: program.shortcuts.nameKeys[Int(name)])
      {
        return record[slot]
      }
      return try attribute(program.names[Int(name)], of: value)
    case .comparison(let comparison, let left, let right):
      return .boolean(try holds(comparison, left, right, operation))
    case .not(let operand):
      return .boolean(!(try isTrue(operand)))
    case .and(let left, let right):
      let value = try evaluate(left)
      current = left
      return try value.isTrue ? try evaluate(right) : value
    case .or(let left, let right):
      let value = try evaluate(left)
      current = left
      return try value.isTrue ? value : try evaluate(right)
    case .conditional(let test, let then, let otherwise):
      if try isTrue(test) { return try evaluate(then) }
      return otherwise >= 0 ? try evaluate(otherwise) : .undefined(.noElse)
    case .filter(let filter, let operand, let arguments):
      return try apply(filter, operand, arguments, operation)
    case .test(let test, let operand, let arguments):
      return try apply(test, operand, arguments, operation)
    default: return try evaluateRarely(operation)
    }
  }

  /// Whether a condition holds. Most ask for a field or compare two values, so that none has to be
  /// made of the answer.
  mutating func isTrue(_ operation: OperationIndex) throws(TemplateFault) -> Bool {
    switch program.operations[Int(operation)] {
    case .not(let operand): return !(try isTrue(operand))
    case .and(let left, let right): return try isTrue(left) ? try isTrue(right) : false
    case .or(let left, let right): return try isTrue(left) ? true : try isTrue(right)
    case .comparison(let comparison, let left, let right):
      return try holds(comparison, left, right, operation)
    default:
      let value = try evaluate(operation)
      current = operation
      return try value.isTrue
    }
  }

  @inline(never)
  private mutating func evaluateRarely(
    _ operation: OperationIndex
  ) throws(TemplateFault) -> TemplateValue {
    switch program.operations[Int(operation)] {
    case .unknown(let name): return program.shortcuts.unknowns[Int(name)]
    case .function(let name): return .callable(.function(program.names[Int(name)]))
    case .moduleMember(let holder, let slot): return try moduleMember(holder, slot)
    case .item(let holder, let key):
      let value = try evaluate(holder)
      let index = try evaluate(key)
      current = operation
      return try item(index, of: value)
    case .slice(let holder, let bounds): return try slice(holder, bounds, operation)
    case .list(let first, let count):
      return try checked(.list(try evaluateAll(first, count)), operation)
    case .tuple(let first, let count):
      return try checked(.tuple(try evaluateAll(first, count)), operation)
    case .dictionary(let first, let count): return try dictionary(first, count, operation)
    case .negative(let operand):
      let value = try evaluate(operand)
      current = operation
      return try value.signed(negative: true)
    case .positive(let operand):
      let value = try evaluate(operand)
      current = operation
      return try value.signed(negative: false)
    case .arithmetic(let kind, let left, let right):
      let a = try evaluate(left)
      let b = try evaluate(right)
      current = operation
      return try TemplateValue.apply(kind, a, b)
    case .concatenation(let first, let count):
      let parts = try evaluateAll(first, count)
      current = operation
      if !program.isEscaping { return .text(try Self.joined(parts)) }
      return try TemplateValue.concatenated(parts)
    case .comparisons(let first, let chain): return try comparisons(first, chain, operation)
    case .hostFilter(let index, let operand, let arguments):
      let value = try evaluate(operand)
      var values = try hostArguments(arguments)
      current = operation
      if case .undefined(let missing) = value { throw .undefined(missing) }
      values.insert(value, at: 0)
      return try outcome(program.hostFilters[Int(index)].body(values, language))
    case .callHost(let index, let arguments):
      let values = try hostArguments(arguments)
      current = operation
      return try outcome(program.hostFunctions[Int(index)].body(values, language))
    case .call(let callee, let arguments):
      let value = try evaluate(callee)
      let start = output.count
      if case .callable(.macro(let function, let activation)) = value,
        try runByPosition(Int32(function), link: activation, arguments, at: operation)
      {
        return takeOutput(from: start)
      }
      let given = try self.arguments(arguments)
      current = operation
      return try call(value, given, operation)
    case .callMethod(let holder, let name, let arguments):
      return try callMethod(holder, program.names[Int(name)], arguments, operation)
    case .callBuiltIn(let function, let arguments):
      let given = try self.arguments(arguments)
      current = operation
      return try call(function, given)
    case .translate(let number, let arguments):
      return try translate(number, arguments, operation)
    case .capture(let body): return try capture(body)
    case .captureFunction(let function, let hops):
      var link = base
      for _ in 0..<hops { link = self.link(of: link) }
      return try call(function, link: link, CallArguments(), at: operation)
    case .closure(let function):
      return .callable(.macro(function: Int(function), activation: base))
    case .module(let plan): return try module(plan, operation)
    case .dynamicModule(let name, let candidates):
      let value = try evaluate(name)
      current = operation
      let known = program.candidates[Int(candidates)]
      guard let plan = known[try value.string] else {
        throw .noSuchTemplate(try value.string, known: known.keys.sorted())
      }
      return try module(plan, operation)
    default: return .none
    }
  }
}

extension Renderer {
  /// The bit of a global in `globalsRead`; those beyond the sixty-third share one.
  @inline(__always)
  static func bit(ofGlobal index: Int) -> UInt64 { 1 << UInt64(min(index, 63)) }

  private func outer(_ hops: Int32, _ slot: Int32) -> TemplateValue {
    var activation = base
    for _ in 0..<hops { activation = link(of: activation) }
    let index = activation + Int(slot)
    return index < slots.count ? slots[index] : .missing
  }

  mutating func evaluateAll(
    _ first: Int32, _ count: Int32
  ) throws(TemplateFault) -> [TemplateValue] {
    var values: [TemplateValue] = []
    values.reserveCapacity(Int(count))
    for index in Int(first)..<Int(first + count) {
      values.append(try evaluate(program.lists[index]))
    }
    return values
  }

  private mutating func checked(
    _ value: TemplateValue, _ operation: OperationIndex
  ) throws(TemplateFault) -> TemplateValue {
    if value.isNestedTooDeep {
      current = operation
      throw .valueTooDeep
    }
    return value
  }

  private static func joined(_ parts: [TemplateValue]) throws(TemplateFault) -> String {
    var text = ""
    for part in parts { text += try part.string }
    guard text.utf8.count < TemplateValue.sizeLimit else { throw .tooLarge }
    return text
  }

  @inline(never)
  private mutating func dictionary(
    _ first: Int32, _ count: Int32, _ operation: OperationIndex
  ) throws(TemplateFault) -> TemplateValue {
    let parts = try evaluateAll(first, count * 2)
    var result = TemplateDictionary()
    current = operation
    for index in stride(from: 0, to: parts.count, by: 2) {
      guard result.set(parts[index], to: parts[index + 1]) else {
        if case .undefined(let missing) = parts[index] { throw .undefined(missing) }
        throw .badKey(parts[index].kindName)
      }
    }
    return try checked(.dictionary(result), operation)
  }

  @inline(never)
  private mutating func slice(
    _ holder: OperationIndex, _ bounds: Int32, _ operation: OperationIndex
  ) throws(TemplateFault) -> TemplateValue {
    let value = try evaluate(holder)
    var parts: [TemplateValue?] = []
    for index in Int(bounds)..<Int(bounds) + 3 {
      let bound = program.lists[index]
      parts.append(bound >= 0 ? try evaluate(bound) : nil)
    }
    current = operation
    return try value.slice(parts[0], parts[1], parts[2])
  }

  @inline(never)
  private mutating func holds(
    _ comparison: Expression.Comparison, _ left: OperationIndex, _ right: OperationIndex,
    _ operation: OperationIndex
  ) throws(TemplateFault) -> Bool {
    let a = try evaluate(left)
    let b = try evaluate(right)
    current = operation
    return try Self.compare(comparison, a, b)
  }

  static func compare(
    _ comparison: Expression.Comparison, _ a: TemplateValue, _ b: TemplateValue
  ) throws(TemplateFault) -> Bool {
    switch comparison {
    case .equal: return try a.isEqual(to: b)
    case .notEqual: return !(try a.isEqual(to: b))
    case .less: return try a.isLess(than: b)
    case .greater: return try b.isLess(than: a, symbol: ">")
    case .lessOrEqual:
      if try a.isLess(than: b, symbol: "<=") { return true }
      return try a.isEqual(to: b)
    case .greaterOrEqual:
      if try b.isLess(than: a, symbol: ">=") { return true }
      return try a.isEqual(to: b)
    case .isIn: return try b.contains(a)
    case .isNotIn: return !(try b.contains(a))
    }
  }

  @inline(never)
  private mutating func comparisons(
    _ first: OperationIndex, _ chain: Int32, _ operation: OperationIndex
  ) throws(TemplateFault) -> TemplateValue {
    var left = try evaluate(first)
    for (comparison, next) in program.chains[Int(chain)] {
      let right = try evaluate(next)
      current = operation
      if try !Self.compare(comparison, left, right) { return .boolean(false) }
      left = right
    }
    return .boolean(true)
  }

  @inline(never)
  private mutating func loopField(
    _ holder: OperationIndex, _ field: LoopField, _ operation: OperationIndex
  ) throws(TemplateFault) -> TemplateValue {
    let value = try evaluate(holder)
    guard case .callable(.loop(let number)) = value else {
      current = operation
      return try attribute(field.rawValue, of: value)
    }
    return loopField(field, number)
  }

  func loopField(_ field: LoopField, _ number: Int) -> TemplateValue {
    guard number < loops.count else { return .missing }
    let index = loops[number].index
    let count = loops[number].items.count
    switch field {
    case .index: return .integer(index + 1)
    case .index0: return .integer(index)
    case .revindex: return .integer(count - index)
    case .revindex0: return .integer(count - index - 1)
    case .first: return .boolean(index == 0)
    case .last: return .boolean(index == count - 1)
    case .length: return .integer(count)
    case .depth: return .integer(loops[number].depth0 + 1)
    case .depth0: return .integer(loops[number].depth0)
    case .previtem:
      return index > 0 ? loops[number].items[index - 1] : .undefined(.noItem("previtem"))
    case .nextitem:
      return index + 1 < count
        ? loops[number].items[index + 1] : .undefined(.noItem("nextitem"))
    }
  }

  private mutating func moduleMember(
    _ holder: OperationIndex, _ slot: Int32
  ) throws(TemplateFault) -> TemplateValue {
    guard case .callable(.module(_, let activation)) = try evaluate(holder) else {
      return .missing
    }
    let index = activation + Int(slot)
    return index < slots.count ? slots[index] : .missing
  }

  /// `value.name`, of objects too.
  mutating func attribute(
    _ name: String, of value: TemplateValue
  ) throws(TemplateFault) -> TemplateValue {
    guard case .callable(let callable) = value else { return try value.attribute(name) }
    switch callable {
    case .object(let number):
      switch objects[number] {
      case .namespace(let names): if let found = names[name] { return found }
      case .cycler(let items, let position):
        if name == "current", !items.isEmpty { return items[position] }
      case .joiner: break
      }
    case .module(let function, let activation):
      if let slot = program.functions[function].exports[name], activation + Int(slot) < slots.count
      {
        return slots[activation + Int(slot)]
      }
    case .loop(let number):
      if let field = LoopField(rawValue: name) { return loopField(field, number) }
    case .macro(let function, _):
      let plan = program.functions[function]
      switch name {
      case "name": return .text(plan.name)
      case "arguments": return .tuple(plan.parameters.map { .text($0.name) })
      case "catch_kwargs": return .boolean(plan.namedSlot >= 0)
      case "catch_varargs": return .boolean(plan.variadicSlot >= 0)
      case "caller": return .boolean(plan.callerSlot >= 0)
      default: break
      }
    case .function: break
    }
    return .undefined(.attribute(name, of: value.kindName))
  }

  private mutating func item(
    _ key: TemplateValue, of value: TemplateValue
  ) throws(TemplateFault) -> TemplateValue {
    if case .callable = value, let name = key.plainText { return try attribute(name, of: value) }
    return try value.item(key)
  }
}
