extension Renderer {
  mutating func runLoop(
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
