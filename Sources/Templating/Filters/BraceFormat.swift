internal import Markup

/// Python's `pattern.format(values)`.
enum BraceFormat {
  static func apply(
    _ pattern: String, _ arguments: CallArguments, escaping: Bool
  ) throws(TemplateFault) -> String {
    var next = 0
    return try apply(pattern, arguments, &next, escaping: escaping)
  }

  /// - Parameter next: the argument that a place without a name takes next.
  private static func apply(
    _ pattern: String, _ arguments: CallArguments, _ next: inout Int, escaping: Bool
  ) throws(TemplateFault) -> String {
    let scalars = Array(pattern.unicodeScalars)
    var result = ""
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar == "{" || scalar == "}" {
        if index + 1 < scalars.count, scalars[index + 1] == scalar {
          result.unicodeScalars.append(scalar)
          index += 2
          continue
        }
        guard scalar == "{", let end = closing(scalars, from: index) else {
          throw .badFormat(pattern)
        }
        let field = Array(scalars[(index + 1)..<end])
        result += try format(field, pattern, arguments, &next, escaping: escaping)
        guard result.utf8.count < TemplateValue.sizeLimit else { throw .tooLarge }
        index = end + 1
      } else {
        result.unicodeScalars.append(scalar)
        index += 1
      }
    }
    return result
  }

  private static func closing(_ scalars: [Unicode.Scalar], from start: Int) -> Int? {
    var depth = 0
    for index in start..<scalars.count {
      if scalars[index] == "{" { depth += 1 }
      if scalars[index] == "}" {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return nil
  }

  private static func format(
    _ field: [Unicode.Scalar], _ pattern: String, _ arguments: CallArguments, _ next: inout Int,
    escaping: Bool
  ) throws(TemplateFault) -> String {
    var name = field[...]
    var specification = ""
    if let colon = field.firstIndex(of: ":") {
      name = field[..<colon]
      specification = PythonText.string(field[(colon + 1)...])
    }
    var conversion: Unicode.Scalar?
    if let mark = name.firstIndex(of: "!"), mark + 1 < name.endIndex {
      conversion = name[mark + 1]
      name = name[..<mark]
    }
    var value = try self.value(PythonText.string(name), pattern, arguments, &next)
    if specification.unicodeScalars.contains("{") {
      specification = try apply(specification, arguments, &next, escaping: false)
    }
    if case .undefined(let missing) = value { throw .undefined(missing) }
    if conversion == "r" { value = .text(try value.representation) }
    if conversion == "s" { value = .text(try value.string) }
    if conversion == "a" { value = .text(PythonText.inASCII(try value.representation)) }
    let text = try formatted(value, specification, pattern)
    if escaping, !value.isMarkup { return try TemplateValue.text(text).escaped.string }
    return text
  }

  private static func value(
    _ name: String, _ pattern: String, _ arguments: CallArguments, _ next: inout Int
  ) throws(TemplateFault) -> TemplateValue {
    var first = ""
    var rest: [String] = []
    var dotted: [Bool] = [false]
    var part = ""
    for scalar in name.unicodeScalars {
      switch scalar {
      case ".", "[":
        rest.append(part)
        dotted.append(scalar == ".")
        part = ""
      case "]": break
      default: part.unicodeScalars.append(scalar)
      }
    }
    rest.append(part)
    first = rest.removeFirst()
    var value: TemplateValue
    if first.isEmpty || Int(first) != nil {
      let position = Int(first) ?? next
      if first.isEmpty { next += 1 }
      guard position >= 0, position < arguments.positional.count,
        let found = arguments.positional[position]
      else { throw .formatTooFew }
      value = found
    } else {
      guard let found = arguments.value(.max, first) else {
        throw .notFound(PythonText.representation(of: first))
      }
      value = found
    }
    for (step, isDotted) in zip(rest, dotted.dropFirst()) {
      if case .dictionary = value, isDotted { throw .undefined(.attribute(step, of: "dictionary")) }
      if isDotted {
        value = try value.attribute(step)
      } else {
        value = try value.item(Int(step).map { .integer($0) } ?? .text(step))
      }
    }
    return value
  }

  private static func formatted(
    _ value: TemplateValue, _ specification: String, _ pattern: String
  ) throws(TemplateFault) -> String {
    if specification.isEmpty { return try value.string }
    var format = NumberFormat()
    var hasFill = false
    let scalars = Array(specification.unicodeScalars)
    var index = 0
    let marks = "<>^=".unicodeScalars
    if scalars.count > 1, marks.contains(scalars[1]) {
      format.fill = scalars[0]
      hasFill = true
      format.alignment = scalars[1]
      index = 2
    } else if marks.contains(scalars[0]) {
      format.alignment = scalars[0]
      index = 1
    }
    func take(_ set: String) -> Unicode.Scalar? {
      guard index < scalars.count, set.unicodeScalars.contains(scalars[index]) else { return nil }
      index += 1
      return scalars[index - 1]
    }
    func digits() -> Int? {
      var text = ""
      while index < scalars.count, ("0"..."9").contains(scalars[index]) {
        text.unicodeScalars.append(scalars[index])
        index += 1
      }
      return Int(text)
    }
    format.sign = take("+- ")
    format.isAlternate = take("#") != nil
    if take("0") != nil, !hasFill {
      format.fill = "0"
      if format.alignment == nil, value.number != nil { format.alignment = "=" }
    }
    format.width = digits() ?? 0
    guard format.width < 1_000_000 else { throw .tooLarge }
    format.grouping = take(",_")
    if take(".") != nil { format.precision = digits() }
    format.kind = take("bcdeEfFgGnosxX%")
    guard index == scalars.count else { throw .badFormat(pattern) }
    if let number = value.number {
      guard let text = format.number(number) else { throw .badFormat(pattern) }
      return format.padded(text, isNumber: true)
    }
    guard value.plainText != nil, format.kind == nil || format.kind == "s",
      format.sign == nil, format.grouping == nil, format.alignment != "=", !format.isAlternate
    else { throw .badFormat(pattern) }
    var text = try value.string
    if let precision = format.precision {
      text = PythonText.string(text.unicodeScalars.prefix(precision))
    }
    return format.padded(text, isNumber: false)
  }
}
