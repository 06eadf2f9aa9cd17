internal import Markup

/// Python's `pattern % values`.
enum PercentFormat {
  static func apply(
    _ pattern: String, to operand: TemplateValue, escaping: Bool
  ) throws(TemplateFault) -> String {
    var values = [operand]
    if case .tuple(let items) = operand { values = items }
    var names: TemplateDictionary?
    if case .dictionary(let dictionary) = operand { names = dictionary }
    var next = 0
    func take() throws(TemplateFault) -> TemplateValue {
      guard next < values.count else { throw .formatTooFew }
      next += 1
      return values[next - 1]
    }
    let scalars = Array(pattern.unicodeScalars)
    var result = ""
    var index = 0
    var usesNames = false
    while index < scalars.count {
      guard scalars[index] == "%" else {
        result.unicodeScalars.append(scalars[index])
        index += 1
        continue
      }
      index += 1
      var format = NumberFormat()
      var named: TemplateValue?
      if index < scalars.count, scalars[index] == "(", let names {
        guard let end = scalars[index...].firstIndex(of: ")") else { throw .badFormat(pattern) }
        let name = PythonText.string(scalars[(index + 1)..<end])
        guard let value = names[name] else { throw .notFound(PythonText.representation(of: name)) }
        named = value
        usesNames = true
        index = end + 1
      }
      while index < scalars.count, "-+ 0#".unicodeScalars.contains(scalars[index]) {
        switch scalars[index] {
        case "-": format.alignment = "<"
        case "0":
          if format.alignment != "<" {
            format.fill = "0"
            format.alignment = "="
          }
        case "#": format.isAlternate = true
        default: format.sign = scalars[index]
        }
        index += 1
      }
      if format.alignment == "<" { format.fill = " " }
      func size() throws(TemplateFault) -> Int? {
        if index < scalars.count, scalars[index] == "*" {
          index += 1
          guard case .integer(let number)? = try take().number else { throw .badFormat(pattern) }
          return number
        }
        var digits = ""
        while index < scalars.count, ("0"..."9").contains(scalars[index]) {
          digits.unicodeScalars.append(scalars[index])
          index += 1
        }
        return Int(digits)
      }
      if let width = try size() {
        guard width.magnitude < 1_000_000 else { throw .tooLarge }
        if width < 0 { format.alignment = "<" }
        format.width = abs(width)
      }
      if index < scalars.count, scalars[index] == "." {
        index += 1
        format.precision = try size() ?? 0
      }
      while index < scalars.count, "hlL".unicodeScalars.contains(scalars[index]) { index += 1 }
      guard index < scalars.count else { throw .badFormat(pattern) }
      let kind = scalars[index]
      index += 1
      if kind == "%" {
        result += "%"
        continue
      }
      let value: TemplateValue
      if let named { value = named } else { value = try take() }
      result += try convert(value, kind, &format, pattern, escaping: escaping)
      guard result.utf8.count < TemplateValue.sizeLimit else { throw .tooLarge }
    }
    // A list counts as a mapping of its places, which need not all be named.
    if case .list = operand { return result }
    if next < values.count, !usesNames, names == nil { throw .formatTooMany }
    return result
  }

  private static func convert(
    _ value: TemplateValue, _ kind: Unicode.Scalar, _ format: inout NumberFormat,
    _ pattern: String, escaping: Bool
  ) throws(TemplateFault) -> String {
    switch kind {
    case "s", "r", "a":
      var text = kind == "s" ? try value.string : try value.representation
      if kind == "a" { text = PythonText.inASCII(text) }
      if escaping {
        text = kind == "s" ? try value.escaped.string : try TemplateValue.text(text).escaped.string
      }
      if let precision = format.precision {
        text = PythonText.string(text.unicodeScalars.prefix(max(0, precision)))
      }
      if format.alignment != "<" {
        format.alignment = ">"
        format.fill = " "
      }
      return format.padded(text, isNumber: false)
    case "c":
      if case .integer(let code)? = value.number,
        let scalar = UInt32(exactly: code).flatMap({ Unicode.Scalar($0) })
      {
        return format.padded(String(scalar), isNumber: true)
      }
      return format.padded(try value.string, isNumber: true)
    default:
      guard "diuxXofFeEgG".unicodeScalars.contains(kind) else { throw .badFormat(pattern) }
      format.kind = kind
      if case .undefined(let missing) = value { throw .undefined(missing) }
      guard let number = value.number, let text = format.number(number) else {
        throw .wrongInput("%\(kind)", value.kindName)
      }
      return format.padded(text, isNumber: true)
    }
  }
}
