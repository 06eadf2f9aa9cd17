extension HTMLContext {
  /// How a value is written that stands here, or why none may.
  ///
  /// - Parameter isAttributes: whether the value is made by `xmlattr`.
  func escaper(isAttributes: Bool = false) -> Result<Escaper, TemplateFault> {
    switch state {
    case .text: return .success(.text)
    case .raw: return rawEscaper
    case .doubleQuoted, .singleQuoted: return valueEscaper
    case .unquoted, .beforeValue: return .failure(.outputUnquoted(name))
    case .tagName, .tag, .afterAttributeName, .nameEnd:
      if isAttributes, !isEndTag { return .success(.attributes) }
      return .failure(state == .tagName ? .outputInTagName : .outputInTag)
    case .attributeName: return .failure(.outputInAttributeName)
    case .lessThan, .endTagStart: return .failure(.outputInTagName)
    case .bang, .bangDash, .bogusComment, .commentStart, .commentStartDash, .comment, .commentDash,
      .commentEnd, .commentEndBang:
      return .failure(.outputInComment)
    }
  }

  /// The context after a value.
  var afterOutput: HTMLContext {
    var copy = self
    switch state {
    case .doubleQuoted, .singleQuoted:
      if attributeKind == .refresh, meta == .plain { copy.meta = .holdsValue }
      switch url {
      case .start, .scheme: copy.url = .ambiguous
      default: break
      }
    case .tag, .afterAttributeName: copy = normalized
    case .tagName:
      // The value may have been empty.
      copy = normalized
      copy.state = .nameEnd
    case .raw: copy.value = []
    default: break
    }
    return copy
  }
}

extension HTMLContext {
  private var name: String { String(decoding: attribute, as: UTF8.self) }

  private var rawEscaper: Result<Escaper, TemplateFault> {
    let element = String(decoding: element, as: UTF8.self)
    if endMatch > 0 { return .failure(.outputInTagName) }
    switch element {
    case "title", "textarea": return .success(.plainText)
    case "script" where isJSON:
      return json == .escape
        ? .failure(.outputInScript) : .success(json == .string ? .jsonString : .jsonValue)
    case "script": return .failure(.outputInScript)
    case "style": return .failure(.outputInStyle)
    default: return .failure(.outputInRawText(element))
    }
  }

  private var isJSON: Bool {
    let type = String(decoding: scriptType.prefix { $0 != UInt8(ascii: ";") }, as: UTF8.self)
    return type == "application/json" || type.utf8.reversed().starts(with: "+json".utf8.reversed())
  }

  private var valueEscaper: Result<Escaper, TemplateFault> {
    if element.elementsEqual("script".utf8), attribute.elementsEqual("type".utf8) {
      return .failure(.outputInScriptType)
    }
    if isHTTPEquivalent { return .failure(.outputInActiveAttribute(name)) }
    switch attributeKind {
    case .plain: return .success(.attribute)
    case .script: return .failure(.outputInEventHandler(name))
    case .style: return .failure(.outputInStyle)
    case .markup, .animation: return .failure(.outputInActiveAttribute(name))
    case .refresh:
      if endsInURLKey { return .success(.url) }
      guard meta == .refresh else { return .success(.attribute) }
      return holdsURLKey ? .success(.urlPath) : .failure(.outputInActiveAttribute(name))
    case .sourceSet: return .success(url == .start ? .sourceSet : .urlAmbiguous)
    case .url, .urlList:
      switch url {
      case .start: return .success(.url)
      case .scheme, .ambiguous: return .success(.urlAmbiguous)
      case .refusedScheme: return .failure(.outputInActiveURL)
      case .path, .fragment: return .success(.urlPath)
      case .query: return .success(.urlQuery)
      }
    }
  }

  /// Whether the value so far is `0; url=`, as a `meta` that redirects has it.
  var endsInURLKey: Bool {
    let letters = value.filter { !Self.isSpace($0) && $0 != UInt8(ascii: "'") }
    return letters.reversed().starts(with: "url=".utf8.reversed())
  }

  /// Whether the URL of a redirect has begun.
  private var holdsURLKey: Bool {
    value.indices.contains { value[$0...].starts(with: "url=".utf8) }
  }
}

extension HTMLContext {
  /// Where this is, for messages.
  var description: HTMLPlace {
    switch state {
    case .text: .text
    case .lessThan: .tag("")
    case .endTagStart, .bang, .bangDash, .tagName, .tag, .attributeName, .afterAttributeName,
      .nameEnd, .beforeValue:
      .tag(String(decoding: element, as: UTF8.self))
    case .bogusComment, .commentStart, .commentStartDash, .comment, .commentDash, .commentEnd,
      .commentEndBang:
      .comment
    case .doubleQuoted, .singleQuoted, .unquoted:
      .attribute(String(decoding: attribute, as: UTF8.self))
    case .raw: .element(String(decoding: element, as: UTF8.self))
    }
  }
}

/// A place in HTML as messages name it.
enum HTMLPlace: Hashable, Sendable {
  case text, comment
  case tag(String)
  case attribute(String)
  case element(String)
}
