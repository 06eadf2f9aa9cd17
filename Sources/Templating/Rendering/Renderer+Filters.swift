extension Renderer {
  @inline(never)
  mutating func apply(
    _ filter: Filter, _ operand: OperationIndex, _ arguments: Int32, _ operation: OperationIndex
  ) throws(TemplateFault) -> TemplateValue {
    let value = try evaluate(operand)
    // A default is evaluated, and may be missing itself, only where it is needed.
    let given = try self.arguments(arguments)
    current = operation
    let setting = FilterSetting(
      hostFilters: program.hostFilters, isEscaping: program.isEscaping, isStrict: program.isStrict,
      language: language)
    return try setting.apply(filter, value, given)
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
