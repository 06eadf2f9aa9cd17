#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension FilterSetting {
  func applyToNumber(
    _ filter: Filter, _ value: TemplateValue, _ arguments: CallArguments
  ) throws(TemplateFault) -> TemplateValue {
    switch filter {
    case .abs:
      switch value.number {
      case .integer(let number)?:
        guard number != .min else { throw .integerOverflow }
        return .integer(Swift.abs(number))
      case .real(let number)?: return .real(Swift.abs(number))
      case nil: throw .wrongInput("abs", value.kindName)
      }
    case .int: return try integer(value, arguments)
    case .float:
      if let number = Self.double(value) { return .real(number) }
      return arguments.value(0, "default") ?? .real(0)
    case .round: return try round(value, arguments)
    case .sum:
      var total = arguments.value(1, "start") ?? .integer(0)
      let attribute = attribute(arguments.value(0, "attribute"))
      for item in try value.items {
        total = try TemplateValue.apply(.add, total, try attribute.map(item))
      }
      return total
    default: return .text(try fileSize(value, arguments))
    }
  }

  /// A number, or a text that Python's `float` reads.
  static func double(_ value: TemplateValue) -> Double? {
    if let number = value.number { return number.double }
    guard let text = value.plainText else { return nil }
    let trimmed = PythonText.stripped(text)
    guard let plain = plainDigits(PythonText.lowercased(trimmed)) else { return nil }
    switch plain.utf8.first == UInt8(ascii: "+") ? String(plain.dropFirst()) : plain {
    case "inf", "infinity": return .infinity
    case "-inf", "-infinity": return -.infinity
    case "nan", "-nan": return .nan
    default: break
    }
    let allowed = Set("0123456789+-.e".utf8)
    guard plain.utf8.allSatisfy({ allowed.contains($0) }) else { return nil }
    return Double(plain)
  }

  private func integer(
    _ value: TemplateValue, _ arguments: CallArguments
  ) throws(TemplateFault) -> TemplateValue {
    let missing = arguments.value(0, "default") ?? .integer(0)
    switch value.number {
    case .integer(let number)?: return .integer(number)
    case .real(let number)?: return number.isNaN ? missing : try Self.truncated(number)
    case nil: break
    }
    guard let text = value.plainText else { return missing }
    let base = try arguments.integer(1, "base", default: 10, of: "int")
    if let number = try Self.parse(PythonText.stripped(text), base: base) {
      return .integer(number)
    }
    guard let number = Self.double(value), number.isFinite else { return missing }
    return try Self.truncated(number)
  }

  private static func truncated(_ number: Double) throws(TemplateFault) -> TemplateValue {
    guard number.magnitude < 9.2e18 else { throw .integerOverflow }
    return .integer(Int(number))
  }

  /// Python's `int` of a text with a base; 0 means that the prefix tells.
  private static func parse(_ text: String, base: Int) throws(TemplateFault) -> Int? {
    guard var rest = plainDigits(PythonText.lowercased(text)) else { return nil }
    var sign = ""
    if let first = rest.utf8.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      if first == UInt8(ascii: "-") { sign = "-" }
      rest.unicodeScalars.removeFirst()
    }
    var radix = base
    for (prefix, own) in [("0x", 16), ("0o", 8), ("0b", 2)]
    where rest.utf8.starts(with: prefix.utf8) {
      if base == own || base == 0 {
        radix = own
        rest = String(rest.unicodeScalars.dropFirst(2))
      }
    }
    if radix == 0 { radix = 10 }
    guard (2...36).contains(radix), rest.utf8.first != UInt8(ascii: "-"),
      rest.utf8.first != UInt8(ascii: "+")
    else { return nil }
    if let number = Int(sign + rest, radix: radix) { return number }
    // Digits alone, and too many of them.
    guard !rest.isEmpty,
      rest.unicodeScalars.allSatisfy({ Int(String($0), radix: radix) != nil })
    else { return nil }
    throw .integerOverflow
  }

  /// Digits of other scripts as those of ASCII, without the underscores that stand between two;
  /// none where one stands elsewhere.
  private static func plainDigits(_ text: String) -> String? {
    var result = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if scalar == "_" {
        guard index > 0, index + 1 < scalars.count, scalars[index - 1] != "_",
          scalars[index + 1] != "_"
        else { return nil }
      } else if !scalar.isASCII, PythonText.isDecimal(scalar),
        let value = scalar.properties.numericValue
      {
        result.append(contentsOf: String(Int(value)).unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private func round(
    _ value: TemplateValue, _ arguments: CallArguments
  ) throws(TemplateFault) -> TemplateValue {
    let precision = try arguments.integer(0, "precision", default: 0, of: "round")
    let method = try arguments.text(1, "method") ?? "common"
    guard let number = value.number else { throw .wrongInput("round", value.kindName) }
    switch method {
    case "common":
      if case .integer(let whole) = number, precision >= 0 { return .integer(whole) }
      let rounded = PythonNumber.round(number.double, digits: precision)
      if case .integer = number {
        guard let whole = Int(exactly: rounded) else { throw .integerOverflow }
        return .integer(whole)
      }
      return .real(rounded)
    case "ceil", "floor":
      let scale = pow(10.0, Double(precision))
      let scaled = number.double * scale
      return .real((method == "ceil" ? scaled.rounded(.up) : scaled.rounded(.down)) / scale)
    default: throw .badArgument("method", of: "round", found: method)
    }
  }

  private func fileSize(
    _ value: TemplateValue, _ arguments: CallArguments
  ) throws(TemplateFault) -> String {
    guard let bytes = Self.double(value) else {
      throw .wrongInput("filesizeformat", value.kindName)
    }
    let isBinary = try arguments.boolean(0, "binary", default: false)
    let base = isBinary ? 1024.0 : 1000.0
    if bytes == 1 { return "1 Byte" }
    if bytes < base {
      guard bytes.magnitude < 9e18 else { throw .integerOverflow }
      return "\(Int(bytes)) Bytes"
    }
    let letters = ["k", "M", "G", "T", "P", "E", "Z", "Y"]
    var unit = base * base
    var index = 0
    // 1000 to the eighth lies a little above the number that stands for it.
    while bytes >= unit, !(unit == 1e24 && bytes == unit), index < letters.count - 1 {
      unit *= base
      index += 1
    }
    let letter = isBinary && index == 0 ? "K" : letters[index]
    return PythonNumber.format(base * bytes / unit, precision: 1, conversion: "f") + " " + letter
      + (isBinary ? "iB" : "B")
  }
}
