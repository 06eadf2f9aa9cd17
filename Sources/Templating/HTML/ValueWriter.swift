internal import Markup

/// Writes values as their places want them.
enum ValueWriter {
  static func write(
    _ value: TemplateValue, _ escaper: Escaper, _ program: Program, into output: inout [UInt8]
  ) throws(TemplateFault) {
    switch escaper {
    case .none:
      if case .markup(let markup) = value {
        output.append(contentsOf: markup.utf8)
      } else {
        output.append(contentsOf: try printable(value, program).utf8)
      }
    case .text:
      switch value {
      case .text(let text): PlainRun.append(text, to: &output)
      case .markup(let markup): output.append(contentsOf: markup.utf8)
      case .integer(let number): output.append(contentsOf: String(number).utf8)
      default: Escape.attribute(try printable(value, program), into: &output)
      }
    case .plainText, .attribute: PlainRun.append(try plain(value, program), to: &output)
    case .url: Escape.urlAttribute(try plain(value, program), into: &output)
    case .urlPath: Escape.urlContinuation(try plain(value, program), .path, into: &output)
    case .urlAmbiguous: Escape.urlContinuation(try plain(value, program), .unknown, into: &output)
    case .urlQuery: Escape.urlContinuation(try plain(value, program), .query, into: &output)
    case .sourceSet: Escape.srcset(try plain(value, program), into: &output)
    case .jsonValue: try JSONText.writeCompact(value, into: &output)
    case .jsonString:
      var bytes: [UInt8] = []
      Escape.jsonString(try plain(value, program), into: &bytes)
      output.append(contentsOf: bytes.dropFirst().dropLast())
    case .attributes: try writeAttributes(value, program, into: &output)
    }
  }

  /// Whether a name can be an attribute's: letters, digits and `-_.:`, beginning with a letter.
  static func isAttributeName(_ name: String) -> Bool {
    guard !name.isEmpty else { return false }
    return name.unicodeScalars.allSatisfy { scalar in
      !PythonText.isSpace(scalar) && scalar.value > 0x20 && scalar.value != 0x7F
        && !"/>=\"'<".unicodeScalars.contains(scalar)
    }
  }
}

extension ValueWriter {
  /// The `str` of a value that can be shown to readers.
  private static func printable(
    _ value: TemplateValue, _ program: Program
  ) throws(TemplateFault) -> String {
    if program.isStrict {
      switch value {
      case .list, .tuple, .dictionary, .record, .callable: throw .notPrintableValue(value.kindName)
      default: break
      }
    }
    return try value.string
  }

  /// As text: markup is none where this stands.
  private static func plain(
    _ value: TemplateValue, _ program: Program
  ) throws(TemplateFault) -> String {
    if case .markup(let markup) = value { return PlainText.text(of: markup.utf8) }
    return try printable(value, program)
  }

  /// The attributes that `xmlattr` is given, each as its kind wants it.
  private static func writeAttributes(
    _ value: TemplateValue, _ program: Program, into output: inout [UInt8]
  ) throws(TemplateFault) {
    if case .undefined(let missing) = value { throw .undefined(missing) }
    guard case .dictionary(let dictionary) = value else {
      throw .wrongInput("xmlattr", value.kindName)
    }
    for (key, value) in dictionary.entries {
      switch value {
      case .none, .undefined: continue
      default: break
      }
      let name = try key.string
      guard isAttributeName(name) else { throw .badAttributeName(name) }
      let lower = PythonText.lowercased(name)
      var local = lower
      if let colon = lower.utf8.lastIndex(of: UInt8(ascii: ":")) {
        local = String(lower[lower.utf8.index(after: colon)...])
      }
      let escaper: Escaper
      switch HTMLContext.kind(of: local, element: "") {
      case .plain, .refresh: escaper = .attribute
      case .url, .urlList: escaper = .url
      case .sourceSet: escaper = .sourceSet
      case .script, .style, .markup, .animation: throw .activeAttribute(name)
      }
      output.append(UInt8(ascii: " "))
      Escape.attribute(name, into: &output)
      output.append(literal: "=\"")
      try write(value, escaper, program, into: &output)
      output.append(UInt8(ascii: "\""))
    }
  }
}
