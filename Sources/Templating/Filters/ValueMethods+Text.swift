internal import Markup

extension ValueMethods {
  static func centered(_ text: String, width: Int, fill: String) -> String {
    let count = text.unicodeScalars.count
    guard width > count else { return text }
    let margin = width - count
    // Python puts the odd space left where the width is odd.
    let left = margin / 2 + (margin & width & 1)
    return String(repeating: fill, count: left) + text
      + String(repeating: fill, count: margin - left)
  }

  static func callText(
    _ name: String, _ value: TemplateValue, _ arguments: CallArguments
  ) throws(TemplateFault) -> TemplateValue? {
    guard let text = value.plainText else { return nil }
    func made(_ result: String) -> TemplateValue { value.sameKind(result) }
    func argument(_ position: Int, _ parameter: String) throws(TemplateFault) -> String {
      let given = try arguments.require(position, parameter, of: name)
      return value.isMarkup ? try given.escaped.string : try given.string
    }
    /// One character; markup would have to escape some, which then are no longer one.
    func fill() throws(TemplateFault) -> String {
      guard let given = arguments.value(1, "fillchar") else { return " " }
      let fill = value.isMarkup ? try given.escaped.string : try given.string
      guard fill.unicodeScalars.count == 1 else {
        throw .badArgument("fillchar", of: name, found: PythonText.representation(of: fill))
      }
      return fill
    }
    func padded(left: Bool) throws(TemplateFault) -> TemplateValue {
      let width = try arguments.integer(0, "width", default: 0, of: name)
      guard width < TemplateValue.sizeLimit else { throw .tooLarge }
      let count = text.unicodeScalars.count
      let space = String(repeating: try fill(), count: width > count ? width - count : 0)
      return made(left ? space + text : text + space)
    }
    switch name {
    case "upper": return made(PythonText.uppercased(text))
    case "lower", "casefold": return made(PythonText.lowercased(text))
    case "capitalize": return made(PythonText.capitalized(text))
    case "title": return made(PythonText.titled(text))
    case "swapcase": return made(swapped(text))
    case "strip": return made(PythonText.stripped(text, of: try arguments.text(0, "chars")))
    case "lstrip":
      return made(PythonText.stripped(text, of: try arguments.text(0, "chars"), right: false))
    case "rstrip":
      return made(PythonText.stripped(text, of: try arguments.text(0, "chars"), left: false))
    case "replace":
      let old = try arguments.require(0, "old", of: name).string
      let count = try arguments.integer(2, "count", default: -1, of: name)
      return made(
        try PythonText.replacing(old, with: try argument(1, "new"), in: text, limit: count))
    case "startswith", "endswith": return .boolean(try matches(name, text, arguments))
    case "removeprefix":
      let part = try argument(0, "prefix")
      return text.utf8.starts(with: part.utf8)
        ? made(String(decoding: Array(text.utf8).dropFirst(part.utf8.count), as: UTF8.self)) : value
    case "removesuffix":
      let part = try argument(0, "suffix")
      return text.utf8.reversed().starts(with: part.utf8.reversed())
        ? made(String(decoding: Array(text.utf8).dropLast(part.utf8.count), as: UTF8.self)) : value
    case "split", "rsplit":
      return .list(try split(name, text, arguments).map { made($0) })
    case "splitlines":
      let keeps = try arguments.boolean(0, "keepends", default: false)
      return .list(PythonText.lines(of: text, keepingEnds: keeps).map { made($0) })
    case "partition", "rpartition": return try partition(name, text, value, arguments)
    case "join":
      var parts: [TemplateValue] = []
      for (index, item) in try arguments.require(0, "iterable", of: name).items.enumerated() {
        if index > 0 { parts.append(value) }
        if !value.isMarkup, item.plainText == nil { throw .wrongInput("join", item.kindName) }
        parts.append(item)
      }
      if value.isMarkup { parts.append(value.sameKind("")) }
      return try TemplateValue.concatenated(parts)
    case "find", "rfind", "index", "rindex", "count":
      return .integer(try search(name, text, arguments))
    case "isdecimal": return .boolean(all(text, PythonText.isDecimal))
    case "isdigit":
      return .boolean(
        all(text) { $0.properties.numericType == .digit || PythonText.isDecimal($0) })
    case "isnumeric": return .boolean(all(text) { $0.properties.numericType != nil })
    case "isalpha": return .boolean(all(text, PythonText.isAlphabetic))
    case "isalnum":
      return .boolean(
        all(text) { PythonText.isAlphabetic($0) || $0.properties.numericType != nil })
    case "isascii": return .boolean(text.unicodeScalars.allSatisfy(\.isASCII))
    case "isprintable": return .boolean(text.unicodeScalars.allSatisfy(PythonText.isPrintable))
    case "isidentifier": return .boolean(PythonText.isIdentifier(text))
    case "isspace": return .boolean(all(text, PythonText.isSpace))
    case "islower": return .boolean(try ValueTest.lower.holds(for: value, CallArguments()))
    case "istitle": return .boolean(isTitled(text))
    case "expandtabs":
      let size = try arguments.integer(0, "tabsize", default: 8, of: name)
      guard size.magnitude < 1000 else { throw .tooLarge }
      return made(expandingTabs(text, size))
    case "isupper": return .boolean(try ValueTest.upper.holds(for: value, CallArguments()))
    case "center":
      let width = try arguments.integer(0, "width", default: 0, of: name)
      guard width < TemplateValue.sizeLimit else { throw .tooLarge }
      return made(centered(text, width: width, fill: try fill()))
    case "ljust": return try padded(left: false)
    case "rjust": return try padded(left: true)
    case "zfill":
      return made(zeroFilled(text, try arguments.integer(0, "width", default: 0, of: name)))
    case "format_map":
      guard case .dictionary(let names) = try arguments.require(0, "mapping", of: name) else {
        throw .wrongInput(name, try arguments.require(0, "mapping", of: name).kindName)
      }
      var named = CallArguments()
      named.named = names.entries.compactMap { entry in
        entry.key.plainText.map { ($0, entry.value) }
      }
      return made(try BraceFormat.apply(text, named, escaping: value.isMarkup))
    case "format":
      return made(try BraceFormat.apply(text, arguments, escaping: value.isMarkup))
    default: return nil
    }
  }
}

extension ValueMethods {
  private static func all(_ text: String, _ test: (Unicode.Scalar) -> Bool) -> Bool {
    !text.isEmpty && text.unicodeScalars.allSatisfy(test)
  }

  private static func swapped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      result +=
        scalar.properties.isUppercase
        ? scalar.properties.lowercaseMapping : scalar.properties.uppercaseMapping
    }
    return result
  }

  /// `str.istitle`: capitals only after what has no case, small letters only after letters.
  private static func isTitled(_ text: String) -> Bool {
    var afterLetter = false
    var hasLetter = false
    for scalar in text.unicodeScalars {
      let isCapital =
        scalar.properties.isUppercase || scalar.properties.generalCategory == .titlecaseLetter
      if isCapital ? afterLetter : scalar.properties.isLowercase && !afterLetter { return false }
      afterLetter = isCapital || scalar.properties.isLowercase
      hasLetter = hasLetter || afterLetter
    }
    return hasLetter
  }

  private static func expandingTabs(_ text: String, _ size: Int) -> String {
    var result = ""
    var column = 0
    for scalar in text.unicodeScalars {
      if scalar == "\t" {
        let count = size > 0 ? size - column % size : 0
        result += String(repeating: " ", count: count)
        column += count
        continue
      }
      column = scalar == "\n" || scalar == "\r" ? 0 : column + 1
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  private static func zeroFilled(_ text: String, _ width: Int) -> String {
    let count = text.unicodeScalars.count
    guard width > count, width < 10_000 else { return text }
    let zeros = String(repeating: "0", count: width - count)
    if let first = text.utf8.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      return String(text.unicodeScalars.prefix(1)) + zeros + String(text.unicodeScalars.dropFirst())
    }
    return zeros + text
  }

  private static func matches(
    _ name: String, _ text: String, _ arguments: CallArguments
  ) throws(TemplateFault) -> Bool {
    let wanted = try arguments.require(0, "prefix", of: name)
    var parts = [wanted]
    if case .tuple(let items) = wanted { parts = items }
    guard let window = try window(of: text, arguments, name) else { return false }
    let text = window.text
    for part in parts {
      let part = try part.string
      let holds =
        name == "startswith"
        ? text.utf8.starts(with: part.utf8)
        : text.utf8.reversed().starts(with: part.utf8.reversed())
      if holds { return true }
    }
    return false
  }

  private static func split(
    _ name: String, _ text: String, _ arguments: CallArguments
  ) throws(TemplateFault) -> [String] {
    let limit = try arguments.integer(1, "maxsplit", default: -1, of: name)
    guard let separator = try arguments.text(0, "sep") else {
      let words = PythonText.words(of: text)
      guard limit >= 0, words.count > limit else { return words }
      return wordsLimited(text, limit, fromRight: name == "rsplit")
    }
    guard !separator.isEmpty else { throw .badArgument("sep", of: name, found: "''") }
    if name == "split" || limit < 0 { return PythonText.split(text, by: separator, limit: limit) }
    let all = PythonText.split(text, by: separator)
    guard all.count - 1 > limit else { return all }
    let head = all.dropLast(limit).joined(separator: separator)
    return [head] + all.suffix(limit)
  }

  private static func wordsLimited(_ text: String, _ limit: Int, fromRight: Bool) -> [String] {
    var scalars = Array(text.unicodeScalars)
    if fromRight { scalars.reverse() }
    var words: [[Unicode.Scalar]] = []
    var index = 0
    while index < scalars.count {
      while index < scalars.count, PythonText.isSpace(scalars[index]) { index += 1 }
      guard index < scalars.count else { break }
      if words.count == limit {
        // What is left keeps the white space at its far end, as in Python.
        words.append(Array(scalars[index...]))
        break
      }
      var end = index
      while end < scalars.count, !PythonText.isSpace(scalars[end]) { end += 1 }
      words.append(Array(scalars[index..<end]))
      index = end
    }
    if fromRight { return words.reversed().map { PythonText.string($0.reversed()) } }
    return words.map { PythonText.string($0) }
  }

  private static func partition(
    _ name: String, _ text: String, _ value: TemplateValue, _ arguments: CallArguments
  ) throws(TemplateFault) -> TemplateValue {
    let separator = try arguments.require(0, "sep", of: name).string
    guard !separator.isEmpty else { throw .badArgument("sep", of: name, found: "''") }
    let bytes = Array(text.utf8)
    let found = PythonText.occurrences(of: Array(separator.utf8), in: bytes)
    guard let at = name == "partition" ? found.first : found.last else {
      let parts = name == "partition" ? [text, "", ""] : ["", "", text]
      return .tuple(parts.map { value.sameKind($0) })
    }
    let end = at + separator.utf8.count
    let parts = [
      String(decoding: bytes[..<at], as: UTF8.self), separator,
      String(decoding: bytes[end...], as: UTF8.self),
    ]
    return .tuple(parts.map { value.sameKind($0) })
  }

  private static func search(
    _ name: String, _ text: String, _ arguments: CallArguments
  ) throws(TemplateFault) -> Int {
    let part = try arguments.require(0, "sub", of: name).string
    let isFromRight = name == "rfind" || name == "rindex"
    var found: [Int] = []
    var start = 0
    if let window = try window(of: text, arguments, name) {
      start = window.start
      found = places(of: part, in: window.text, overlapping: isFromRight)
    }
    if name == "count" { return found.count }
    if let at = isFromRight ? found.last : found.first { return start + at }
    guard name == "find" || name == "rfind" else {
      throw .notFound(PythonText.representation(of: part))
    }
    return -1
  }

  /// Where a part stands, in scalars.
  private static func places(of part: String, in text: String, overlapping: Bool) -> [Int] {
    if part.isEmpty { return Array(0...text.unicodeScalars.count) }
    let bytes = Array(text.utf8)
    let wanted = Array(part.utf8)
    var found = PythonText.occurrences(of: wanted, in: bytes)
    // The last one may lie over the one before it: `'aaa'.rfind('aa')`.
    if overlapping, wanted.count <= bytes.count,
      let last = (0...(bytes.count - wanted.count)).last(where: {
        bytes[$0..<$0 + wanted.count].elementsEqual(wanted)
      })
    {
      found = [last]
    }
    return found.map { String(decoding: bytes[..<$0], as: UTF8.self).unicodeScalars.count }
  }

  /// What the arguments `start` and `end` leave of a text, as a slice does; none where it begins
  /// behind its end.
  private static func window(
    of text: String, _ arguments: CallArguments, _ name: String
  ) throws(TemplateFault) -> (text: String, start: Int)? {
    guard arguments.positional.count > 1 else { return (text, 0) }
    let scalars = Array(text.unicodeScalars)
    func bound(
      _ position: Int, _ label: String, _ missing: Int
    ) throws(TemplateFault) -> Int {
      if case TemplateValue.none? = arguments.value(position, label) { return missing }
      let index = try arguments.integer(position, label, default: missing, of: name)
      return index < 0 ? max(0, scalars.count + max(index, -scalars.count)) : index
    }
    let start = try bound(1, "start", 0)
    let end = min(scalars.count, try bound(2, "end", scalars.count))
    guard start <= end else { return nil }
    return (PythonText.string(scalars[start..<end]), start)
  }
}
