/// The functions that every template has. `lipsum` is left out: it is random.
enum BuiltInFunction: String, CaseIterable, Sendable {
  case range, dict, namespace, cycler, joiner
}

extension BuiltInFunction {
  /// The most numbers that `range` gives, as in Jinja2's sandbox.
  static let rangeLimit = 100_000

  static func range(_ arguments: CallArguments) throws(TemplateFault) -> TemplateValue {
    var numbers: [Int] = []
    for argument in arguments.positional {
      guard case .integer(let number)? = argument?.number else {
        if case .undefined(let missing)? = argument { throw .undefined(missing) }
        throw .badArgument("stop", of: "range", found: argument?.kindName ?? "none")
      }
      numbers.append(number)
    }
    guard (1...3).contains(numbers.count) else { throw .missingArgument("stop", of: "range") }
    let start = numbers.count > 1 ? numbers[0] : 0
    let stop = numbers.count > 1 ? numbers[1] : numbers[0]
    let step = numbers.count > 2 ? numbers[2] : 1
    guard step != 0 else { throw .badArgument("step", of: "range", found: "0") }
    var result: [TemplateValue] = []
    var number = start
    while step > 0 ? number < stop : number > stop {
      guard result.count < rangeLimit else { throw .rangeLimit(rangeLimit) }
      result.append(.integer(number))
      let (next, overflow) = number.addingReportingOverflow(step)
      if overflow { break }
      number = next
    }
    return .list(result)
  }

  /// `dict` and `namespace`: a dictionary or pairs, then named values.
  static func dictionary(_ arguments: CallArguments) throws(TemplateFault) -> TemplateDictionary {
    var result = TemplateDictionary()
    if let first = arguments.positional.first ?? nil {
      if case .dictionary(let dictionary) = first {
        result = dictionary
      } else {
        for item in try first.items {
          let pair = try item.items
          guard pair.count == 2 else { throw .unpacking(wanted: 2, found: pair.count) }
          guard result.set(pair[0], to: pair[1]) else { throw .badKey(pair[0].kindName) }
        }
      }
    }
    for (name, value) in arguments.named { result.set(.text(name), to: value) }
    return result
  }
}
