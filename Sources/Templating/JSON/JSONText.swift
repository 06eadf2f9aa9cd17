internal import Markup

/// Values as JSON.
enum JSONText {
  /// As Jinja2's `tojson` writes it: keys sorted, ASCII alone, safe inside a script.
  static func write(
    _ value: TemplateValue, indent: Int?, level: Int = 0, into bytes: inout [UInt8]
  ) throws(TemplateFault) {
    guard bytes.count < TemplateValue.sizeLimit else { throw .tooLarge }
    switch value {
    case .undefined(let missing): throw .undefined(missing)
    case .none: bytes.append(literal: "null")
    case .boolean(let flag): bytes.append(literal: flag ? "true" : "false")
    case .integer(let number): bytes.append(contentsOf: String(number).utf8)
    case .real(let number): bytes.append(contentsOf: self.number(number).utf8)
    case .text(let text): writeASCII(text, into: &bytes)
    case .markup(let markup): writeASCII(markup.string, into: &bytes)
    case .list(let items), .tuple(let items):
      try writeAll(items.map { (nil, $0) }, "[", "]", indent, level, into: &bytes)
    case .dictionary(let dictionary):
      var pairs: [(key: String?, value: TemplateValue)] = []
      try checkKeys(dictionary)
      for (key, value) in dictionary.entries { pairs.append((try self.key(key), value)) }
      try writeAll(sorted(pairs), "{", "}", indent, level, into: &bytes)
    case .record(let record):
      var pairs: [(key: String?, value: TemplateValue)] = []
      for (slot, field) in record.type.fields.enumerated() {
        if case .undefined = record[slot] { continue }
        pairs.append((field.name, record[slot]))
      }
      try writeAll(sorted(pairs), "{", "}", indent, level, into: &bytes)
    case .callable: throw .wrongInput("tojson", value.kindName)
    }
  }

  /// For a page's own JSON: as short as it can be, Lao as it is.
  static func writeCompact(
    _ value: TemplateValue, into bytes: inout [UInt8]
  ) throws(TemplateFault) {
    guard bytes.count < TemplateValue.sizeLimit else { throw .tooLarge }
    switch value {
    case .text(let text): Escape.jsonString(text, into: &bytes)
    case .markup(let markup): Escape.jsonString(PlainText.text(of: markup.utf8), into: &bytes)
    case .list(let items), .tuple(let items):
      bytes.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        try writeCompact(item, into: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .dictionary(let dictionary):
      bytes.append(UInt8(ascii: "{"))
      for (index, entry) in dictionary.entries.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        Escape.jsonString(try key(entry.key), into: &bytes)
        bytes.append(UInt8(ascii: ":"))
        try writeCompact(entry.value, into: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    case .record, .none, .boolean, .integer, .real, .undefined, .callable:
      try write(value, indent: nil, into: &bytes)
    }
  }
}

extension JSONText {
  private static func number(_ number: Double) -> String {
    if number.isNaN { return "NaN" }
    if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
    return PythonNumber.description(of: number)
  }

  private static func key(_ key: TemplateValue) throws(TemplateFault) -> String {
    switch key {
    case .none: "null"
    case .boolean(let flag): flag ? "true" : "false"
    default: try key.string
    }
  }

  /// Keys are sorted, so that texts can't stand beside numbers or `none`.
  private static func checkKeys(_ dictionary: TemplateDictionary) throws(TemplateFault) {
    func order(_ key: TemplateValue) -> Int {
      key.plainText != nil ? 0 : key.number != nil ? 1 : 2
    }
    guard let first = dictionary.entries.first?.key else { return }
    for entry in dictionary.entries where order(entry.key) != order(first) {
      throw .unsupported("<", entry.key.kindName, first.kindName)
    }
  }

  private static func sorted(
    _ pairs: [(key: String?, value: TemplateValue)]
  ) -> [(key: String?, value: TemplateValue)] {
    pairs.sorted { PythonText.isOrdered($0.key ?? "", before: $1.key ?? "") }
  }

  private static func writeAll(
    _ parts: [(key: String?, value: TemplateValue)], _ open: StaticString, _ close: StaticString,
    _ indent: Int?, _ level: Int, into bytes: inout [UInt8]
  ) throws(TemplateFault) {
    bytes.append(literal: open)
    func newline(_ level: Int) {
      guard let indent else { return }
      bytes.append(UInt8(ascii: "\n"))
      bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent * level))
    }
    for (index, part) in parts.enumerated() {
      if index > 0 { bytes.append(literal: indent == nil ? ", " : ",") }
      newline(level + 1)
      if let key = part.key {
        writeASCII(key, into: &bytes)
        bytes.append(literal: ": ")
      }
      try write(part.value, indent: indent, level: level + 1, into: &bytes)
    }
    if !parts.isEmpty { newline(level) }
    bytes.append(literal: close)
  }

  private static func writeASCII(_ text: String, into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for unit in text.utf16 {
      switch unit {
      case 0x22: bytes.append(literal: "\\\"")
      case 0x5C: bytes.append(literal: "\\\\")
      case 0x0A: bytes.append(literal: "\\n")
      case 0x0D: bytes.append(literal: "\\r")
      case 0x09: bytes.append(literal: "\\t")
      case 0x08: bytes.append(literal: "\\b")
      case 0x0C: bytes.append(literal: "\\f")
      // `<`, `>`, `&` and `'` could end the script or the attribute around them.
      case 0x3C, 0x3E, 0x26, 0x27, 0..<0x20, 0x7F...:
        bytes.append(literal: "\\u")
        bytes.append(digit(unit >> 12))
        bytes.append(digit(unit >> 8 & 15))
        bytes.append(digit(unit >> 4 & 15))
        bytes.append(digit(unit & 15))
      default: bytes.append(UInt8(unit))
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// A hexadecimal digit.
  private static func digit(_ value: UInt16) -> UInt8 {
    UInt8(truncatingIfNeeded: value < 10 ? 0x30 + value : 0x57 + value)
  }
}
