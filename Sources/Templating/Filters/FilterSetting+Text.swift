internal import Markup

extension FilterSetting {
  /// The filters that work on a text, so that none is another's by default.
  enum TextFilter {
    case capitalize, center, format, indent, lower, replace, string, title, trim, truncate, upper
    case wordcount, wordwrap
  }

  func applyToText(
    _ filter: TextFilter, _ value: TemplateValue, _ arguments: CallArguments
  ) throws(TemplateFault) -> TemplateValue {
    let soft = try value.soft
    let text = try soft.string
    switch filter {
    case .upper: return soft.sameKind(PythonText.uppercased(text))
    case .lower: return soft.sameKind(PythonText.lowercased(text))
    case .capitalize: return soft.sameKind(PythonText.capitalized(text))
    case .title:
      // Jinja2's joins the words into plain text, so what was markup is escaped again.
      return .text(Self.title(text))
    case .trim: return soft.sameKind(PythonText.stripped(text, of: try arguments.text(0, "chars")))
    case .string: return soft
    case .wordcount: return .integer(Self.wordCount(text))
    case .center:
      let width = try arguments.integer(0, "width", default: 80, of: "center")
      guard width < TemplateValue.sizeLimit else { throw .tooLarge }
      return soft.sameKind(ValueMethods.centered(text, width: width, fill: " "))
    case .format: return try format(soft, arguments)
    case .indent: return try indent(soft, arguments)
    case .replace: return try replace(value, arguments)
    case .truncate: return try truncate(value, arguments)
    case .wordwrap: return soft.sameKind(try wrap(text, arguments))
    }
  }

  /// A capital after each of `- ( { [ <` and white space.
  private static func title(_ text: String) -> String {
    var result = ""
    var isFirst = true
    for scalar in text.unicodeScalars {
      if "-({[<".unicodeScalars.contains(scalar) || PythonText.isSpace(scalar) {
        result.unicodeScalars.append(scalar)
        isFirst = true
      } else {
        result +=
          isFirst ? scalar.properties.uppercaseMapping : scalar.properties.lowercaseMapping
        isFirst = false
      }
    }
    return result
  }

  private static func wordCount(_ text: String) -> Int {
    var count = 0
    var isInside = false
    for scalar in text.unicodeScalars {
      let isWord = PythonText.isWordScalar(scalar)
      if isWord, !isInside { count += 1 }
      isInside = isWord
    }
    return count
  }

  private func format(
    _ pattern: TemplateValue, _ arguments: CallArguments
  ) throws(TemplateFault) -> TemplateValue {
    let operand: TemplateValue =
      arguments.named.isEmpty
      ? .tuple(arguments.positional.map { $0 ?? .none })
      : .dictionary(TemplateDictionary(arguments.named.map { ($0.name, $0.value) }))
    return try TemplateValue.apply(.modulo, pattern, operand)
  }

  func join(
    _ value: TemplateValue, _ arguments: CallArguments
  ) throws(TemplateFault) -> TemplateValue {
    let reading = attribute(arguments.value(1, "attribute"))
    var items: [TemplateValue] = []
    for item in try value.items { items.append(try reading.map(item)) }
    var separator = arguments.value(0, "d") ?? .text("")
    if case .none = separator { separator = .text("None") }
    let hasMarkup =
      isEscaping && (separator.isMarkup || items.contains(where: \.isMarkup))
    var parts: [TemplateValue] = []
    for (index, item) in items.enumerated() {
      if index > 0 { parts.append(separator) }
      parts.append(item)
    }
    if hasMarkup {
      var bytes: [UInt8] = []
      for part in parts { bytes.append(contentsOf: try part.escaped.utf8) }
      guard bytes.count < TemplateValue.sizeLimit else { throw .tooLarge }
      return .markup(MarkupFragment(written: bytes))
    }
    var text = ""
    for part in parts { text += try part.string }
    guard text.utf8.count < TemplateValue.sizeLimit else { throw .tooLarge }
    return .text(text)
  }

  private func replace(
    _ value: TemplateValue, _ arguments: CallArguments
  ) throws(TemplateFault) -> TemplateValue {
    let old = try arguments.require(0, "old", of: "replace")
    let new = try arguments.require(1, "new", of: "replace")
    var limit = -1
    if let count = arguments.value(2, "count"), case .integer(let number) = count { limit = number }
    var subject = try value.soft
    if isEscaping, old.isMarkup || (new.isMarkup && !value.isMarkup) {
      subject = .markup(try value.escaped)
    }
    let replacement = subject.isMarkup ? try new.escaped.string : try new.string
    return subject.sameKind(
      try PythonText.replacing(
        try old.string, with: replacement, in: try subject.string, limit: limit))
  }

  private func truncate(
    _ value: TemplateValue, _ arguments: CallArguments
  ) throws(TemplateFault) -> TemplateValue {
    let text = try value.string
    let end = arguments.value(2, "end") ?? .text("...")
    let endCount = try end.string.unicodeScalars.count
    let length = try arguments.integer(0, "length", default: 255, of: "truncate")
    let leeway = try arguments.integer(3, "leeway", default: 5, of: "truncate")
    guard length >= endCount else {
      throw .badArgument("length", of: "truncate", found: String(length))
    }
    let scalars = Array(text.unicodeScalars)
    if scalars.count <= length || scalars.count - length <= leeway { return value }
    var kept = scalars[..<(length - endCount)]
    if try !arguments.boolean(1, "killwords", default: false), let space = kept.lastIndex(of: " ") {
      kept = kept[..<space]
    }
    return try TemplateValue.concatenated([value.sameKind(PythonText.string(kept)), end])
  }

  private func indent(
    _ soft: TemplateValue, _ arguments: CallArguments
  ) throws(TemplateFault) -> TemplateValue {
    var indention = ""
    switch arguments.value(0, "width") {
    case .text(let text)?: indention = text
    default:
      let width = try arguments.integer(0, "width", default: 4, of: "indent")
      guard width < 10_000 else { throw .tooLarge }
      indention = String(repeating: " ", count: max(0, width))
    }
    let isBlankToo = try arguments.boolean(2, "blank", default: false)
    let lines = PythonText.lines(of: try soft.string + "\n")
    var result = ""
    for (index, line) in lines.enumerated() {
      if index > 0 {
        result += "\n"
        if isBlankToo || !line.isEmpty { result += indention }
      }
      result += line
      guard result.utf8.count < TemplateValue.sizeLimit else { throw .tooLarge }
    }
    if try arguments.boolean(1, "first", default: false) { result = indention + result }
    return soft.sameKind(result)
  }

  private func wrap(
    _ text: String, _ arguments: CallArguments
  ) throws(TemplateFault) -> String {
    let width = try arguments.integer(0, "width", default: 79, of: "wordwrap")
    guard width > 0 else { throw .badArgument("width", of: "wordwrap", found: String(width)) }
    let wrapping = TextWrapping(
      width: width,
      breaksLongWords: try arguments.boolean(1, "break_long_words", default: true),
      breaksOnHyphens: try arguments.boolean(3, "break_on_hyphens", default: true))
    let separator = try arguments.text(2, "wrapstring") ?? "\n"
    var paragraphs: [String] = []
    for line in PythonText.lines(of: text) {
      paragraphs.append(wrapping.lines(of: line).joined(separator: separator))
    }
    return paragraphs.joined(separator: separator)
  }
}
