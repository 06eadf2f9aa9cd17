extension Renderer {
  @inline(never)
  mutating func apply(
    _ filter: Filter, _ operand: OperationIndex, _ arguments: Int32, _ operation: OperationIndex
  ) throws(TemplateFault) -> TemplateValue {
    let value = try evaluate(operand)
    // A default is evaluated, and may be missing itself, only where it is needed.
    let given = try self.arguments(arguments)
    current = operation
    return try FilterSetting(program: program, language: language).apply(filter, value, given)
  }

  @inline(never)
  mutating func apply(
    _ test: ValueTest, _ operand: OperationIndex, _ arguments: Int32, _ operation: OperationIndex
  ) throws(TemplateFault) -> TemplateValue {
    let value = try evaluate(operand)
    let given = try self.arguments(arguments)
    current = operation
    return .boolean(try test.holds(for: value, given))
  }
}
