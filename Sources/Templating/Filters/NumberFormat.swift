/// One conversion of Python's `%` and `format`: flags, width, precision, kind.
struct NumberFormat {
  var fill: Unicode.Scalar = " "
  /// One of `< > ^ =`; none for the kind's own.
  var alignment: Unicode.Scalar?
  var sign: Unicode.Scalar?
  var isAlternate = false
  var width = 0
  var grouping: Unicode.Scalar?
  var precision: Int?
  /// The letter of the conversion; none for the value's own form.
  var kind: Unicode.Scalar?

  func padded(_ text: String, isNumber: Bool) -> String {
    let count = text.unicodeScalars.count
    guard width > count else { return text }
    let space = width - count
    func run(_ count: Int) -> String { String(repeating: String(fill), count: count) }
    switch alignment ?? (isNumber ? ">" : "<") {
    case "<": return text + run(space)
    case "^": return run(space / 2) + text + run(space - space / 2)
    case "=":
      guard let first = text.unicodeScalars.first, "+- ".unicodeScalars.contains(first) else {
        return run(space) + text
      }
      return String(first) + run(space) + PythonText.string(text.unicodeScalars.dropFirst())
    default: return run(space) + text
    }
  }

  /// A number by the kind; none where the kind is none of numbers.
  func number(_ value: TemplateValue.Number) -> String? {
    var text: String
    switch (kind ?? (isInteger(value) ? "d" : "r"), value) {
    case ("d", .integer(let number)), ("i", .integer(let number)), ("u", .integer(let number)),
      ("n", .integer(let number)):
      text = String(number)
    case ("d", .real(let number)), ("i", .real(let number)), ("u", .real(let number)):
      guard number.magnitude < 9e18 else { return nil }
      text = String(Int(number))
    case ("x", .integer(let number)): text = radix(number, 16, "0x")
    case ("X", .integer(let number)): text = PythonText.uppercased(radix(number, 16, "0x"))
    case ("o", .integer(let number)): text = radix(number, 8, "0o")
    case ("b", .integer(let number)): text = radix(number, 2, "0b")
    case ("c", .integer(let number)):
      guard sign == nil, let scalar = UInt32(exactly: number).flatMap({ Unicode.Scalar($0) }) else {
        return nil
      }
      text = String(scalar)
    case ("f", _), ("F", _), ("e", _), ("E", _), ("g", _), ("G", _):
      text = PythonNumber.format(
        value.double, precision: precision ?? 6, conversion: String(kind ?? "f"))
    case ("%", _):
      text =
        PythonNumber.format(value.double * 100, precision: precision ?? 6, conversion: "f") + "%"
    case ("r", .real(let number)):
      if let precision {
        text = PythonNumber.format(number, precision: max(1, precision), conversion: "g")
      } else {
        text = PythonNumber.description(of: number)
      }
    default: return nil
    }
    if let grouping { text = grouped(text, by: grouping) }
    if let sign, text.utf8.first != UInt8(ascii: "-"), sign != "-" { text = String(sign) + text }
    return text
  }

  private func isInteger(_ value: TemplateValue.Number) -> Bool {
    if case .integer = value { return true }
    return false
  }

  private func radix(_ number: Int, _ radix: Int, _ prefix: String) -> String {
    let digits = String(number.magnitude, radix: radix)
    return (number < 0 ? "-" : "") + (isAlternate ? prefix : "") + digits
  }

  private func grouped(_ text: String, by mark: Unicode.Scalar) -> String {
    let scalars = Array(text.unicodeScalars)
    let start = scalars.first == "-" ? 1 : 0
    let end = scalars[start...].firstIndex { !("0"..."9").contains($0) } ?? scalars.count
    let hasSign = start > 0 || (sign != nil && sign != "-")
    // Zeros that fill are grouped too.
    let room =
      fill == "0" && alignment == "=" ? width - (hasSign ? 1 : 0) - (scalars.count - end) : 0
    var digits = Array(scalars[start..<end])
    while digits.count + (digits.count - 1) / 3 < room { digits.insert("0", at: 0) }
    var result = Array(scalars[..<start])
    for (offset, scalar) in digits.enumerated() {
      if offset > 0, (digits.count - offset) % 3 == 0 { result.append(mark) }
      result.append(scalar)
    }
    return PythonText.string(result + scalars[end...])
  }
}
