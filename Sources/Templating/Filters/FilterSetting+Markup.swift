internal import Markup

extension FilterSetting {
  func applyToMarkup(
    _ filter: Filter, _ value: TemplateValue, _ arguments: CallArguments
  ) throws(TemplateFault) -> TemplateValue {
    switch filter {
    case .escape: return .markup(try value.escaped)
    case .forceescape: return .markup(try TemplateValue.text(try value.string).escaped)
    case .safe: return .markup(MarkupFragment(written: Array(try value.string.utf8)))
    case .striptags: return value.sameKind(PlainText.strippingTags(try value.string)).unmarked
    case .urlencode: return .text(try urlEncoded(value))
    case .tojson:
      let indent = arguments.value(0, "indent")
      var width: Int?
      if case .integer(let number)? = indent { width = min(max(0, number), 40) }
      var bytes: [UInt8] = []
      try JSONText.write(value, indent: width, into: &bytes)
      return .markup(MarkupFragment(written: bytes))
    case .xmlattr: return try attributes(value, arguments)
    default: return try urlized(value, arguments)
    }
  }

  private func attributes(
    _ value: TemplateValue, _ arguments: CallArguments
  ) throws(TemplateFault) -> TemplateValue {
    guard case .dictionary(let dictionary) = value else {
      throw .wrongInput("xmlattr", value.kindName)
    }
    var parts: [String] = []
    for (key, value) in dictionary.entries {
      switch value {
      case .none, .undefined: continue
      default: break
      }
      let name = try key.string
      guard ValueWriter.isAttributeName(name) else { throw .badAttributeName(name) }
      parts.append(try key.escaped.string + "=\"" + value.escaped.string + "\"")
    }
    let text = parts.joined(separator: " ")
    let isSpaced = try arguments.boolean(0, "autospace", default: true)
    return written(isSpaced && !text.isEmpty ? " " + text : text)
  }

  // MARK: URLs

  private func urlEncoded(_ value: TemplateValue) throws(TemplateFault) -> String {
    var pairs: [(TemplateValue, TemplateValue)] = []
    switch value {
    case .dictionary(let dictionary): pairs = dictionary.entries.map { ($0.key, $0.value) }
    case .list(let items), .tuple(let items):
      for item in items {
        let pair = try item.items
        guard pair.count == 2 else { throw .unpacking(wanted: 2, found: pair.count) }
        pairs.append((pair[0], pair[1]))
      }
    default: return Self.quoted(try value.string, inQuery: false)
    }
    var parts: [String] = []
    for (key, value) in pairs {
      parts.append(
        Self.quoted(try key.string, inQuery: true) + "="
          + Self.quoted(try value.string, inQuery: true))
    }
    return parts.joined(separator: "&")
  }

  /// Percent-encoding that keeps letters, digits and `_.-~`, and `/` outside a query.
  private static func quoted(_ text: String, inQuery: Bool) -> String {
    var bytes: [UInt8] = []
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."),
        UInt8(ascii: "-"), UInt8(ascii: "~"):
        bytes.append(byte)
      case UInt8(ascii: "/") where !inQuery: bytes.append(byte)
      case UInt8(ascii: " ") where inQuery: bytes.append(UInt8(ascii: "+"))
      default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func urlized(
    _ value: TemplateValue, _ arguments: CallArguments
  ) throws(TemplateFault) -> TemplateValue {
    var rel: Set<String> = ["noopener"]
    if let own = try arguments.text(3, "rel") { rel.formUnion(PythonText.words(of: own)) }
    if try arguments.boolean(1, "nofollow", default: false) { rel.insert("nofollow") }
    var limit: Int?
    if case .integer(let number)? = arguments.value(0, "trim_url_limit") { limit = number }
    var schemes: [String] = []
    if let extra = arguments.value(4, "extra_schemes"), case .list(let items) = extra {
      for item in items { schemes.append(try item.string) }
    }
    let linking = TextLinking(
      limit: limit,
      rel: try TemplateValue.text(rel.sorted().joined(separator: " ")).escaped.string,
      target: try arguments.text(2, "target").map { text throws(TemplateFault) in
        try TemplateValue.text(text).escaped.string
      },
      schemes: schemes)
    return written(linking.linked(try value.escaped.string))
  }
}

extension TemplateValue {
  /// Text, whatever it was made of.
  fileprivate var unmarked: TemplateValue {
    if case .markup(let markup) = self { return .text(markup.string) }
    return self
  }
}
