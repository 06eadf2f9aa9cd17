internal import Markup

extension TemplateValue {
  /// Python's `str` of a value.
  var string: String {
    get throws(TemplateFault) {
      switch self {
      case .undefined(.noElse): return ""
      case .undefined(let missing): throw .undefined(missing)
      case .none: return "None"
      case .boolean(let flag): return flag ? "True" : "False"
      case .integer(let number): return String(number)
      case .real(let number): return PythonNumber.description(of: number)
      case .text(let text): return text
      case .markup(let markup): return markup.string
      case .list, .tuple, .dictionary, .record, .callable: return try representation
      }
    }
  }

  /// Python's `repr` of a value.
  var representation: String {
    get throws(TemplateFault) {
      var result = ""
      try appendRepresentation(to: &result)
      return result
    }
  }

  private func appendRepresentation(to result: inout String) throws(TemplateFault) {
    // One list in many places of another makes little memory much text.
    guard result.utf8.count < Self.sizeLimit else { throw .tooLarge }
    switch self {
    case .text(let text): result += PythonText.representation(of: text)
    case .markup(let markup):
      result += "Markup(" + PythonText.representation(of: markup.string) + ")"
    case .undefined: result += "Undefined"
    case .list(let items): try Self.append(items, between: "[", "]", to: &result)
    case .tuple(let items):
      try Self.append(items, between: "(", items.count == 1 ? ",)" : ")", to: &result)
    case .dictionary(let dictionary):
      result += "{"
      for (index, entry) in dictionary.entries.enumerated() {
        if index > 0 { result += ", " }
        try entry.key.appendRepresentation(to: &result)
        result += ": "
        try entry.value.appendRepresentation(to: &result)
      }
      result += "}"
    case .record(let record): result += "<" + record.type.name + ">"
    case .callable: result += "<function>"
    case .none, .boolean, .integer, .real: result += try string
    }
  }

  private static func append(
    _ items: [TemplateValue], between open: String, _ close: String, to result: inout String
  ) throws(TemplateFault) {
    result += open
    for (index, item) in items.enumerated() {
      if index > 0 { result += ", " }
      try item.appendRepresentation(to: &result)
    }
    result += close
  }

  /// Text as text, markup as markup, anything else as its `str`: Jinja2's `soft_str`.
  var soft: TemplateValue {
    get throws(TemplateFault) {
      switch self {
      case .text, .markup: return self
      default: return .text(try string)
      }
    }
  }

  /// As markup: what is none yet is escaped.
  var escaped: MarkupFragment {
    get throws(TemplateFault) {
      if case .markup(let markup) = self { return markup }
      var bytes: [UInt8] = []
      Escape.attribute(try string, into: &bytes)
      return MarkupFragment(written: bytes)
    }
  }

  var isMarkup: Bool {
    if case .markup = self { return true }
    return false
  }

  /// Text of the same kind as this value: what a filter made of markup is markup.
  func sameKind(_ text: String) -> TemplateValue {
    isMarkup ? .markup(MarkupFragment(written: Array(text.utf8))) : .text(text)
  }

  /// How messages name its kind.
  var kindName: String {
    switch self {
    case .undefined: "undefined"
    case .none: "none"
    case .boolean: "boolean"
    case .integer: "integer"
    case .real: "number"
    case .text: "text"
    case .markup: "markup"
    case .list: "list"
    case .tuple: "tuple"
    case .dictionary: "dictionary"
    case .record(let record): record.type.name
    case .callable: "function"
    }
  }
}
