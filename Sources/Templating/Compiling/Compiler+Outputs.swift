extension Compiler {
  mutating func read(
    _ bytes: [UInt8], at range: Range<Int>, _ context: inout HTMLContext
  ) {
    guard program.isEscaping, let (fault, offset) = context.read(bytes) else { return }
    let place = min(range.lowerBound + offset, range.upperBound - 1)
    report(fault, place..<place + 1)
    context = HTMLContext()
  }

  mutating func compileOutput(
    _ value: Expression, _ range: Range<Int>, _ context: inout HTMLContext
  ) -> OperationIndex {
    if case .call(let callee, let arguments) = value.kind, case .name("super") = callee.kind,
      arguments.all.isEmpty, variable("super") == nil, !openBlocks.isEmpty
    {
      return compileSuper(range, &context)
    }
    if program.isEscaping, case .filter(let attributes?, "xmlattr", _) = value.kind,
      case .success(.attributes) = context.escaper(isAttributes: true)
    {
      // The names and values themselves are needed, each of which has its own escaper.
      context = context.afterOutput
      return add(.print(compile(attributes).operation, .attributes), range)
    }
    return output(compile(value), value, range, &context)
  }

  /// Prints a value as its place wants it.
  mutating func output(
    _ value: CompiledValue, _ expression: Expression, _ range: Range<Int>,
    _ context: inout HTMLContext
  ) -> OperationIndex {
    guard program.isEscaping else { return add(.print(value.operation, .none), range) }
    var outermost = ""
    if case .filter(_, let name, _) = expression.kind { outermost = name }
    switch context.escaper() {
    case .failure(let fault):
      report(fault, range)
      return add(.nothing, range)
    case .success(var escaper):
      context = context.afterOutput
      // What `tojson` makes is JSON already, safe in a script.
      if escaper == .jsonValue, outermost == "tojson" { escaper = .none }
      if escaper == .url || escaper == .sourceSet { checkURL(value, expression) }
      if let constant = value.constant, let folded = fold(constant, escaper, range) {
        return folded
      }
      return add(.print(value.operation, escaper), range)
    }
  }

  /// A constant becomes literal text.
  private mutating func fold(
    _ value: TemplateValue, _ escaper: Escaper, _ range: Range<Int>
  ) -> OperationIndex? {
    var bytes: [UInt8] = []
    guard (try? ValueWriter.write(value, escaper, program, into: &bytes)) != nil else { return nil }
    let first = Int32(program.literals.count)
    program.literals.append(contentsOf: bytes)
    return add(.literal(first: first, count: Int32(bytes.count)), range)
  }

  private mutating func checkURL(_ value: CompiledValue, _ expression: Expression) {
    guard schema.isStrict else { return }
    switch value.type {
    case .boolean, .real, .list, .dictionary, .record:
      report(.notPrintable(value.type, in: "URL"), expression.range)
    default: break
    }
  }

  /// What statements print, as a value; they stand in text of their own.
  mutating func capture(_ body: [Statement], _ range: Range<Int>) -> OperationIndex {
    var inner = HTMLContext()
    var items = openScope(setting: body.storedNames, range)
    items.append(compile(body, &inner))
    closeScope()
    requireText(inner, range)
    return add(.capture(sequence(items, range)), range)
  }

  mutating func requireText(_ context: HTMLContext, _ range: Range<Int>) {
    guard program.isEscaping, !context.isText else { return }
    report(.endsInsideMarkup(context.description), range)
  }
}
