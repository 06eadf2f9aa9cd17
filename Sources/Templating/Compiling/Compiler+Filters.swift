internal import Diagnostics

extension Compiler {
  mutating func compileFilter(
    _ value: Expression?, _ name: String, _ arguments: Expression.Arguments, _ range: Range<Int>
  ) -> CompiledValue {
    let input = value.map { compile($0) } ?? CompiledValue(operation: capturedBody)
    if let index = schema.filters.firstIndex(where: { $0.name == name }) {
      let filter = schema.filters[index]
      let bound = bind(arguments, to: filter, skipping: 1, range)
      if !filter.isPure { touchPage() }
      var plan = Program.ArgumentsPlan()
      plan.positional = bound.operations
      program.arguments.append(plan)
      return CompiledValue(
        operation: add(
          .hostFilter(
            Int32(index), input.operation, arguments: Int32(program.arguments.count - 1)), range),
        type: filter.result)
    }
    guard let filter = Filter(name: name) else {
      let known = Filter.allNames + schema.filters.map(\.name)
      report(.unknownFilter(name, nearest: nearest(name, among: known)), range)
      return CompiledValue(operation: input.operation)
    }
    if filter == .safe, schema.isStrict { report(.safeRefused, range) }
    if [.truncate, .wordwrap, .reverse].contains(filter) { checkCut(name, of: input, range) }
    let plan = compileBound(arguments, parameters: filter.parameters, of: name, range)
    checkAttributes(of: filter, input: input.type, arguments, range)
    return CompiledValue(
      operation: add(.filter(filter, input.operation, arguments: plan), range),
      type: resultType(of: filter, input: input.type, arguments))
  }

  mutating func compileTest(
    _ value: Expression, _ name: String, _ arguments: Expression.Arguments, _ range: Range<Int>
  ) -> CompiledValue {
    guard let test = ValueTest(name: name) else {
      report(.unknownTest(name, nearest: nearest(name, among: ValueTest.allNames)), range)
      return constant(.boolean(false), range)
    }
    let input = compile(value)
    let plan = compileBound(arguments, parameters: test.parameters, of: name, range)
    return CompiledValue(
      operation: add(.test(test, input.operation, arguments: plan), range), type: .boolean)
  }

  /// Puts arguments in the order of the parameters, so that none is looked up by name later.
  private mutating func compileBound(
    _ arguments: Expression.Arguments, parameters: [String]?, of name: String, _ range: Range<Int>
  ) -> Int32 {
    guard let parameters, arguments.starred == nil, arguments.doubleStarred == nil else {
      return compile(arguments)
    }
    if arguments.positional.count > parameters.count {
      report(.tooManyArguments(name, allowed: parameters.count), range)
      return compile(arguments)
    }
    if arguments.all.isEmpty { return -1 }
    var plan = Program.ArgumentsPlan()
    plan.positional = arguments.positional.map { compile($0).operation }
    for argument in arguments.named {
      guard let position = parameters.firstIndex(of: argument.name) else {
        report(
          .unknownArgument(
            argument.name, of: name, nearest: nearest(argument.name, among: parameters)),
          argument.value.range)
        continue
      }
      while plan.positional.count <= position { plan.positional.append(-1) }
      plan.positional[position] = compile(argument.value).operation
    }
    program.arguments.append(plan)
    return Int32(program.arguments.count - 1)
  }

  /// Complains about what takes markup apart in the middle of a tag: in sites it must stay whole.
  mutating func checkCut(_ name: String, of value: CompiledValue, _ range: Range<Int>) {
    guard schema.isStrict, value.type == .markup else { return }
    report(.cutsMarkup(name), range)
  }

  // MARK: Types

  private func resultType(
    of filter: Filter, input: ValueType, _ arguments: Expression.Arguments
  ) -> ValueType {
    switch filter {
    case .upper, .lower, .capitalize, .title, .trim, .truncate, .center, .indent, .wordwrap,
      .replace, .format, .join, .string, .filesizeformat:
      return .any
    case .date, .dateRange, .digits, .excerpt, .filesize, .indexLetter, .kip, .number, .percent,
      .romanize, .slug:
      return .text
    case .syllables, .words: return .list(.text)
    case .length, .wordcount, .int: return .integer
    case .float, .round: return .real
    case .urlencode: return .text
    case .striptags: return .text
    case .escape, .forceescape, .safe, .tojson, .xmlattr, .urlize: return .markup
    case .first, .last, .min, .max:
      if case .list(let element) = input { return element }
      return .any
    case .list, .sort, .sortLao, .reverse, .unique, .select, .reject, .selectattr, .rejectattr:
      if case .list = input { return input }
      return .any
    case .batch, .slice:
      if case .list = input { return .list(input) }
      return .any
    case .default, .abs: return filter == .default && !arguments.positional.isEmpty ? .any : input
    default: return .any
    }
  }

  /// The attribute that a filter is given by name must be one that the items have.
  private mutating func checkAttributes(
    of filter: Filter, input: ValueType, _ arguments: Expression.Arguments, _ range: Range<Int>
  ) {
    guard schema.isStrict, case .list(.record(let typeName)) = input else { return }
    var paths: [Expression] = arguments.named.filter { $0.name == "attribute" }.map(\.value)
    switch filter {
    case .selectattr, .rejectattr, .groupby: paths += arguments.positional.prefix(1)
    default: break
    }
    for path in paths {
      guard case .literal(.text(let text)) = path.kind else { continue }
      for single in text.utf8.split(separator: UInt8(ascii: ",")) {
        checkPath(String(decoding: single, as: UTF8.self), of: typeName, path.range)
      }
    }
  }

  private mutating func checkPath(_ path: String, of typeName: String, _ range: Range<Int>) {
    var type = ValueType.record(typeName)
    for part in path.utf8.split(separator: UInt8(ascii: ".")) {
      guard case .record(let name) = type, let record = schema.type(named: name) else { return }
      let field = String(decoding: part, as: UTF8.self)
      guard let slot = record.slot(of: field) else {
        report(
          .unknownAttribute(
            field, of: name, nearest: nearest(field, among: record.fields.map(\.name))), range)
        return
      }
      type = record.fields[slot].type
    }
  }
}

extension ValueType {
  /// The type of a value that is one of several.
  static func common(_ types: [ValueType]) -> ValueType {
    guard let first = types.first else { return .any }
    return types.allSatisfy { $0 == first } ? first : .any
  }

  /// Whether a value of this type can be given where another is wanted.
  func fits(_ wanted: ValueType) -> Bool {
    if self == .any || wanted == .any || self == wanted { return true }
    switch (self, wanted) {
    case (.integer, .real), (.markup, .text): return true
    case (.list(let own), .list(let other)), (.dictionary(let own), .dictionary(let other)):
      return own.fits(other)
    default: return false
    }
  }
}
