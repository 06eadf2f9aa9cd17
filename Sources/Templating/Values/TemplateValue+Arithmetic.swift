internal import Markup

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension TemplateValue {
  /// Python's arithmetic on two values.
  static func apply(
    _ operation: Expression.Arithmetic, _ a: TemplateValue, _ b: TemplateValue
  ) throws(TemplateFault) -> TemplateValue {
    if case .undefined(let missing) = a { throw .undefined(missing) }
    if case .undefined(let missing) = b { throw .undefined(missing) }
    if let left = a.number, let right = b.number { return try numeric(operation, left, right) }
    switch (operation, a, b) {
    case (.add, .list(let x), .list(let y)):
      guard (x.count + y.count) * 16 < sizeLimit else { throw .tooLarge }
      return .list(x + y)
    case (.add, .tuple(let x), .tuple(let y)):
      guard (x.count + y.count) * 16 < sizeLimit else { throw .tooLarge }
      return .tuple(x + y)
    case (.add, _, _) where a.plainText != nil && b.plainText != nil:
      return try concatenated([a, b])
    case (.multiply, _, _):
      if case .integer(let count)? = b.number?.whole { return try a.repeated(count) }
      if case .integer(let count)? = a.number?.whole { return try b.repeated(count) }
    case (.modulo, .text(let pattern), _):
      return .text(try PercentFormat.apply(pattern, to: b, escaping: false))
    case (.modulo, .markup(let pattern), _):
      return a.sameKind(try PercentFormat.apply(pattern.string, to: b, escaping: true))
    default: break
    }
    throw .unsupported(operation.symbol, a.kindName, b.kindName)
  }

  /// Text after text; where one part is markup, the others are escaped and the whole is markup.
  static func concatenated(_ parts: [TemplateValue]) throws(TemplateFault) -> TemplateValue {
    if parts.contains(where: \.isMarkup) {
      var bytes: [UInt8] = []
      for part in parts { bytes.append(contentsOf: try part.escaped.utf8) }
      guard bytes.count < sizeLimit else { throw .tooLarge }
      return .markup(MarkupFragment(written: bytes))
    }
    var text = ""
    for part in parts { text += try part.string }
    guard text.utf8.count < sizeLimit else { throw .tooLarge }
    return .text(text)
  }

  private func repeated(_ count: Int) throws(TemplateFault) -> TemplateValue {
    let count = max(0, count)
    func check(_ size: Int) throws(TemplateFault) {
      // Nothing, however often, still takes its time.
      let (total, overflow) = max(1, size).multipliedReportingOverflow(by: count)
      if overflow || total > Self.sizeLimit { throw .tooLarge }
    }
    switch self {
    case .text(let text):
      try check(text.utf8.count)
      return .text(String(repeating: text, count: count))
    case .markup(let markup):
      try check(markup.utf8.count)
      return sameKind(String(repeating: markup.string, count: count))
    case .list(let items):
      try check(items.count * 16)
      return .list(Array(repeatElement(items, count: count).joined()))
    case .tuple(let items):
      try check(items.count * 16)
      return .tuple(Array(repeatElement(items, count: count).joined()))
    default: throw .unsupported("*", kindName, "integer")
    }
  }

  private static func numeric(
    _ operation: Expression.Arithmetic, _ a: Number, _ b: Number
  ) throws(TemplateFault) -> TemplateValue {
    if case .integer(let x) = a, case .integer(let y) = b, operation != .divide {
      return try integral(operation, x, y)
    }
    let (x, y) = (a.double, b.double)
    switch operation {
    case .add: return .real(x + y)
    case .subtract: return .real(x - y)
    case .multiply: return .real(x * y)
    case .divide:
      guard y != 0 else { throw .divisionByZero }
      return .real(x / y)
    case .floorDivide:
      guard y != 0 else { throw .divisionByZero }
      return .real((x / y).rounded(.down))
    case .modulo:
      guard y != 0 else { throw .divisionByZero }
      let rest = fmod(x, y)
      return .real(rest != 0 && (rest < 0) != (y < 0) ? rest + y : rest)
    case .power:
      if x == 0, y < 0 { throw .divisionByZero }
      return .real(pow(x, y))
    }
  }

  private static func integral(
    _ operation: Expression.Arithmetic, _ a: Int, _ b: Int
  ) throws(TemplateFault) -> TemplateValue {
    let result: (partialValue: Int, overflow: Bool)
    switch operation {
    case .add: result = a.addingReportingOverflow(b)
    case .subtract: result = a.subtractingReportingOverflow(b)
    case .multiply: result = a.multipliedReportingOverflow(by: b)
    case .floorDivide, .modulo:
      guard b != 0 else { throw .divisionByZero }
      guard !(a == .min && b == -1) else { throw .integerOverflow }
      let (quotient, rest) = a.quotientAndRemainder(dividingBy: b)
      let isBelow = rest != 0 && (rest < 0) != (b < 0)
      return .integer(
        operation == .modulo ? (isBelow ? rest + b : rest) : (isBelow ? quotient - 1 : quotient))
    case .power: return try power(a, b)
    case .divide: return .real(Double(a) / Double(b))
    }
    guard !result.overflow else { throw .integerOverflow }
    return .integer(result.partialValue)
  }

  private static func power(_ base: Int, _ exponent: Int) throws(TemplateFault) -> TemplateValue {
    if exponent < 0 {
      guard base != 0 else { throw .divisionByZero }
      return .real(pow(Double(base), Double(exponent)))
    }
    var result = 1
    var factor = base
    var rest = exponent
    while rest > 0 {
      if rest & 1 == 1 {
        let (value, overflow) = result.multipliedReportingOverflow(by: factor)
        guard !overflow else { throw .integerOverflow }
        result = value
      }
      rest >>= 1
      if rest > 0 {
        let (value, overflow) = factor.multipliedReportingOverflow(by: factor)
        guard !overflow else { throw .integerOverflow }
        factor = value
      }
    }
    return .integer(result)
  }

  /// Python's unary minus and plus.
  func signed(negative: Bool) throws(TemplateFault) -> TemplateValue {
    switch self {
    case .undefined(let missing): throw .undefined(missing)
    default: break
    }
    switch number {
    case .integer(let number)?:
      guard negative else { return .integer(number) }
      guard number != .min else { throw .integerOverflow }
      return .integer(-number)
    case .real(let number)?: return .real(negative ? -number : number)
    case nil: throw .unsupported(negative ? "-" : "+", kindName, nil)
    }
  }
}

extension TemplateValue.Number {
  /// Itself where it is an integer.
  fileprivate var whole: TemplateValue.Number? {
    if case .integer = self { return self }
    return nil
  }
}
