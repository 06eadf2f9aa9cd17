internal import Markup

/// Text as Python counts, prints and classifies it: by Unicode scalars.
enum PythonText {
  /// Python's `repr` of a string.
  static func representation(of text: String) -> String {
    let hasSingle = text.utf8.contains(UInt8(ascii: "'"))
    let hasDouble = text.utf8.contains(UInt8(ascii: "\""))
    let quote: Unicode.Scalar = hasSingle && !hasDouble ? "\"" : "'"
    var result = String.UnicodeScalarView()
    result.append(quote)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result.append(contentsOf: "\\\\".unicodeScalars)
      case quote:
        result.append("\\")
        result.append(quote)
      case "\n": result.append(contentsOf: "\\n".unicodeScalars)
      case "\r": result.append(contentsOf: "\\r".unicodeScalars)
      case "\t": result.append(contentsOf: "\\t".unicodeScalars)
      case _ where isPrintable(scalar): result.append(scalar)
      default: result.append(contentsOf: escape(scalar).unicodeScalars)
      }
    }
    result.append(quote)
    return String(result)
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    func padded(_ width: Int) -> String {
      String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    if scalar.value < 0x100 { return "\\x" + padded(2) }
    return scalar.value < 0x10000 ? "\\u" + padded(4) : "\\U" + padded(8)
  }

  static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value >= 0x20, scalar.value < 0x7F { return true }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator:
      return false
    default: return true
    }
  }

  /// White space as Python's `str.split` and `str.strip` know it.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x1C...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F,
      0x205F, 0x3000:
      true
    default: false
    }
  }

  /// `str.upper`, `str.lower`.
  static func uppercased(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars { result += scalar.properties.uppercaseMapping }
    return result
  }

  static func lowercased(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars { result += scalar.properties.lowercaseMapping }
    return result
  }

  /// `str.capitalize`.
  static func capitalized(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return "" }
    return first.properties.titlecaseMapping
      + lowercased(String(String.UnicodeScalarView(text.unicodeScalars.dropFirst())))
  }

  /// Python's `str.title`: a capital after everything that has no case.
  static func titled(_ text: String) -> String {
    var result = ""
    var afterLetter = false
    for scalar in text.unicodeScalars {
      result +=
        afterLetter ? scalar.properties.lowercaseMapping : scalar.properties.titlecaseMapping
      afterLetter = scalar.properties.isCased
    }
    return result
  }

  static func isAlphabetic(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }

  static func isDecimal(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .decimalNumber
  }

  /// `str.isidentifier`.
  static func isIdentifier(_ text: String) -> Bool {
    !text.isEmpty
      && text.unicodeScalars.enumerated().allSatisfy { index, scalar in
        scalar == "_" || scalar.properties.isXIDStart
          || (index > 0 && scalar.properties.isXIDContinue)
      }
  }

  /// A representation in ASCII alone, as Python's `ascii` gives it.
  static func inASCII(_ representation: String) -> String {
    representation.unicodeScalars.map { $0.isASCII ? String($0) : escape($0) }.joined()
  }

  /// `\w` of Python's regular expressions.
  static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || isAlphabetic(scalar) || scalar.properties.numericType != nil
  }

  /// Without white space, or the given scalars, at the ends.
  static func stripped(
    _ text: String, of scalars: String? = nil, left: Bool = true, right: Bool = true
  ) -> String {
    let all = Array(text.unicodeScalars)
    let set = scalars.map { Set($0.unicodeScalars) }
    func goes(_ scalar: Unicode.Scalar) -> Bool { set?.contains(scalar) ?? isSpace(scalar) }
    var lower = 0
    var upper = all.count
    if left { while lower < upper, goes(all[lower]) { lower += 1 } }
    if right { while upper > lower, goes(all[upper - 1]) { upper -= 1 } }
    return string(all[lower..<upper])
  }

  static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// The words between white space.
  static func words(of text: String) -> [String] {
    text.unicodeScalars.split(whereSeparator: isSpace).map { string($0) }
  }

  /// The lines, by Python's `splitlines`.
  static func lines(of text: String, keepingEnds: Bool = false) -> [String] {
    var result: [String] = []
    var line: [Unicode.Scalar] = []
    let all = Array(text.unicodeScalars)
    var index = 0
    while index < all.count {
      let scalar = all[index]
      var end = [scalar]
      switch scalar.value {
      case 0x0A...0x0C, 0x1C...0x1E, 0x85, 0x2028, 0x2029: break
      case 0x0D:
        if index + 1 < all.count, all[index + 1] == "\n" {
          end.append("\n")
          index += 1
        }
      default:
        line.append(scalar)
        index += 1
        continue
      }
      result.append(string(keepingEnds ? line + end : line))
      line = []
      index += 1
    }
    if !line.isEmpty { result.append(string(line)) }
    return result
  }

  /// Where a text occurs, in bytes; matches do not overlap.
  static func occurrences(of part: [UInt8], in text: [UInt8], limit: Int = .max) -> [Int] {
    var result: [Int] = []
    guard !part.isEmpty, text.count >= part.count else { return result }
    var index = 0
    while index + part.count <= text.count, result.count < limit {
      if text[index] == part[0], text[index..<index + part.count].elementsEqual(part) {
        result.append(index)
        index += part.count
      } else {
        index += 1
      }
    }
    return result
  }

  /// `str.replace`.
  static func replacing(
    _ part: String, with replacement: String, in text: String, limit: Int = -1
  ) throws(TemplateFault) -> String {
    let limit = limit < 0 ? Int.max : limit
    if part.isEmpty {
      var result = ""
      var count = 0
      let scalars = Array(text.unicodeScalars)
      for index in 0...scalars.count {
        if count < limit {
          result += replacement
          count += 1
        }
        if index < scalars.count { result.unicodeScalars.append(scalars[index]) }
      }
      return result
    }
    let bytes = Array(text.utf8)
    let found = occurrences(of: Array(part.utf8), in: bytes, limit: limit)
    if found.isEmpty { return text }
    let size = bytes.count + found.count * replacement.utf8.count
    guard size < TemplateValue.sizeLimit else { throw .tooLarge }
    var result: [UInt8] = []
    result.reserveCapacity(size)
    var start = 0
    for index in found {
      result.append(contentsOf: bytes[start..<index])
      result.append(contentsOf: replacement.utf8)
      start = index + part.utf8.count
    }
    result.append(contentsOf: bytes[start...])
    return String(decoding: result, as: UTF8.self)
  }

  /// `str.split` with a separator.
  static func split(_ text: String, by separator: String, limit: Int = -1) -> [String] {
    let bytes = Array(text.utf8)
    var result: [String] = []
    var start = 0
    let found = occurrences(
      of: Array(separator.utf8), in: bytes, limit: limit < 0 ? .max : limit)
    for index in found {
      result.append(String(decoding: bytes[start..<index], as: UTF8.self))
      start = index + separator.utf8.count
    }
    result.append(String(decoding: bytes[start...], as: UTF8.self))
    return result
  }

  /// By code points, as Python orders strings.
  static func isOrdered(_ a: String, before b: String) -> Bool {
    a.utf8.lexicographicallyPrecedes(b.utf8)
  }

  static func isEqual(_ a: String, _ b: String) -> Bool {
    a.hasSameBytes(as: b)
  }
}
