extension HTMLContext {
  /// Reads literal text.
  ///
  /// - Returns: a fault in what the template itself wrote, with the offset of its byte.
  mutating func read(_ bytes: [UInt8]) -> (fault: TemplateFault, offset: Int)? {
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if state == .text {
        if byte == UInt8(ascii: "<") { state = .lessThan }
      } else if let fault = read(byte) {
        return (fault, offset)
      }
      offset += 1
    }
    return nil
  }

  private mutating func read(_ byte: UInt8) -> TemplateFault? {
    switch state {
    case .text: if byte == UInt8(ascii: "<") { state = .lessThan }
    case .lessThan: readTagStart(byte)
    case .endTagStart:
      if Self.isLetter(byte) {
        startTag(byte, isEnd: true)
      } else {
        state = byte == UInt8(ascii: ">") ? .text : .bogusComment
      }
    case .bang:
      state =
        byte == UInt8(ascii: "-") ? .bangDash : byte == UInt8(ascii: ">") ? .text : .bogusComment
    case .bangDash:
      state =
        byte == UInt8(ascii: "-")
        ? .commentStart : byte == UInt8(ascii: ">") ? .text : .bogusComment
    case .bogusComment: if byte == UInt8(ascii: ">") { state = .text }
    case .commentStart, .commentStartDash, .comment, .commentDash, .commentEnd, .commentEndBang:
      readComment(byte)
    case .tagName: readTagName(byte)
    case .tag: return readTag(byte)
    case .nameEnd:
      guard Self.isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") else {
        return .nameGoesOn
      }
      return readTag(byte)
    case .attributeName, .afterAttributeName: return readAttributeName(byte)
    case .beforeValue: readValueStart(byte)
    case .doubleQuoted: return readValue(byte, end: UInt8(ascii: "\""))
    case .singleQuoted: return readValue(byte, end: UInt8(ascii: "'"))
    case .unquoted:
      if Self.isSpace(byte) {
        endValue()
      } else if byte == UInt8(ascii: ">") {
        endValue()
        endTag()
      } else {
        return readValueByte(byte)
      }
    case .raw: return readRaw(byte)
    }
    return nil
  }
}

extension HTMLContext {
  static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0C || byte == 0x0D
  }

  static func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  private mutating func startTag(_ byte: UInt8, isEnd: Bool) {
    self = HTMLContext()
    state = .tagName
    isEndTag = isEnd
    element = [Self.lowercased(byte)]
  }

  private mutating func readTagStart(_ byte: UInt8) {
    switch byte {
    case _ where Self.isLetter(byte): startTag(byte, isEnd: false)
    case UInt8(ascii: "/"): state = .endTagStart
    case UInt8(ascii: "!"): state = .bang
    case UInt8(ascii: "?"): state = .bogusComment
    case UInt8(ascii: "<"): break
    default: state = .text
    }
  }

  private mutating func readComment(_ byte: UInt8) {
    let isDash = byte == UInt8(ascii: "-")
    let isEnd = byte == UInt8(ascii: ">")
    switch state {
    case .commentStart: state = isDash ? .commentStartDash : isEnd ? .text : .comment
    case .commentStartDash: state = isDash ? .commentEnd : isEnd ? .text : .comment
    case .commentDash: state = isDash ? .commentEnd : .comment
    case .commentEnd:
      if isEnd {
        state = .text
      } else if byte == UInt8(ascii: "!") {
        state = .commentEndBang
      } else if !isDash {
        state = .comment
      }
    case .commentEndBang: state = isEnd ? .text : isDash ? .commentDash : .comment
    default: state = isDash ? .commentDash : .comment
    }
  }

  private mutating func readTagName(_ byte: UInt8) {
    if Self.isSpace(byte) || byte == UInt8(ascii: "/") {
      state = .tag
    } else if byte == UInt8(ascii: ">") {
      endTag()
    } else {
      if element.count < Self.nameLimit { element.append(Self.lowercased(byte)) }
    }
  }

  private mutating func readTag(_ byte: UInt8) -> TemplateFault? {
    switch byte {
    case _ where Self.isSpace(byte), UInt8(ascii: "/"): state = .tag
    case UInt8(ascii: ">"): endTag()
    case UInt8(ascii: "="), UInt8(ascii: "\""), UInt8(ascii: "'"): return .strayInTag(byte)
    default:
      attribute = [Self.lowercased(byte)]
      value = []
      url = .start
      state = .attributeName
    }
    return nil
  }

  private mutating func readAttributeName(_ byte: UInt8) -> TemplateFault? {
    switch byte {
    case _ where Self.isSpace(byte): state = .afterAttributeName
    case UInt8(ascii: "/"): state = .tag
    case UInt8(ascii: ">"): endTag()
    case UInt8(ascii: "="):
      state = .beforeValue
      if isHTTPEquivalent, meta == .holdsValue { return .contentBeforeMeaning }
    default:
      if state == .afterAttributeName {
        attribute = []
        state = .attributeName
      }
      if attribute.count < Self.nameLimit { attribute.append(Self.lowercased(byte)) }
    }
    return nil
  }

  private mutating func readValueStart(_ byte: UInt8) {
    value = []
    url = .start
    attributeKind = kindOfAttribute
    switch byte {
    case _ where Self.isSpace(byte): break
    case UInt8(ascii: "\""): state = .doubleQuoted
    case UInt8(ascii: "'"): state = .singleQuoted
    case UInt8(ascii: ">"): endTag()
    default:
      state = .unquoted
      _ = readValueByte(byte)
    }
  }

  private mutating func readValue(_ byte: UInt8, end: UInt8) -> TemplateFault? {
    if byte == end {
      endValue()
      return nil
    }
    return readValueByte(byte)
  }

  private mutating func endValue() {
    if element.elementsEqual("script".utf8), attribute.elementsEqual("type".utf8), !hasScriptType {
      scriptType = value
      hasScriptType = true
    }
    if isHTTPEquivalent {
      let letters = value.filter { !Self.isSpace($0) }
      // A character reference could stand for any letter of the word.
      let isRefresh = letters.elementsEqual("refresh".utf8) || letters.contains(UInt8(ascii: "&"))
      meta = isRefresh ? .refresh : .other
    }
    attribute = []
    value = []
    url = .start
    attributeKind = .plain
    state = .tag
  }

  private mutating func readValueByte(_ byte: UInt8) -> TemplateFault? {
    if value.count < 64, watchesValue { value.append(Self.lowercased(byte)) }
    let isURL =
      attributeKind == .url || attributeKind == .urlList || attributeKind == .sourceSet
    guard isURL || attributeKind == .refresh else { return nil }
    if attributeKind == .sourceSet, byte == UInt8(ascii: ",") {
      url = .start
      return nil
    }
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "\\"):
      if url != .query && url != .fragment && url != .refusedScheme { url = .path }
    case UInt8(ascii: "?"): if url != .fragment && url != .refusedScheme { url = .query }
    case UInt8(ascii: "#"): if url != .refusedScheme { url = .fragment }
    case UInt8(ascii: ":"):
      switch url {
      case .scheme(let name): url = Self.isAllowed(scheme: name) ? .path : .refusedScheme
      case .start: url = .refusedScheme
      case .ambiguous where isURL: return .colonAfterValue
      default: break
      }
    case 0...0x20:
      if attributeKind == .sourceSet, url != .start { url = .path }
      if attributeKind == .urlList { url = .start }
    // A character reference could stand for any letter of a scheme, or its colon.
    case UInt8(ascii: "&"):
      switch url {
      case .start, .scheme: url = .refusedScheme
      default: break
      }
    default:
      switch url {
      case .start: url = .scheme([Self.lowercased(byte)])
      case .scheme(let name) where name.count < Self.nameLimit:
        url = .scheme(name + [Self.lowercased(byte)])
      default: break
      }
    }
    return nil
  }

  private static func isAllowed(scheme: [UInt8]) -> Bool {
    let name = String(decoding: scheme, as: UTF8.self)
    return ["http", "https", "mailto", "tel"].contains(name)
  }

  private static let rawElements = [
    "script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes", "plaintext",
  ]

  private mutating func endTag() {
    let name = String(decoding: element, as: UTF8.self)
    guard !isEndTag, Self.rawElements.contains(name) else {
      self = HTMLContext()
      return
    }
    let type = scriptType
    let hasType = hasScriptType
    self = HTMLContext()
    state = .raw
    element = Array(name.utf8)
    scriptType = type
    hasScriptType = hasType
  }

  private mutating func readRaw(_ byte: UInt8) -> TemplateFault? {
    if endMatch == 0, byte != UInt8(ascii: "<"), value.isEmpty {
      readJSON(byte)
      return nil
    }
    // In SVG and in XML these hold elements, which no value in them is escaped for.
    if previousWasLessThan, endMatch == 1, Self.isLetter(byte),
      element.elementsEqual("title".utf8) || element.elementsEqual("textarea".utf8)
    {
      return .tagInText(String(decoding: element, as: UTF8.self))
    }
    let end = Array("</".utf8) + element
    if endMatch == end.count {
      if Self.isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") {
        let name = element
        self = HTMLContext()
        element = name
        isEndTag = true
        state = .tag
        if byte == UInt8(ascii: ">") { endTag() }
        return nil
      }
      endMatch = 0
    }
    if Self.lowercased(byte) == end[endMatch] {
      endMatch += 1
    } else {
      endMatch = byte == UInt8(ascii: "<") ? 1 : 0
    }
    if element.elementsEqual("script".utf8), byte == UInt8(ascii: "!"), previousWasLessThan {
      return .commentInScript
    }
    previousWasLessThan = byte == UInt8(ascii: "<")
    readJSON(byte)
    return nil
  }

  /// Whether the last byte of raw text was `<`; kept in the value, which raw text has no use for.
  private var previousWasLessThan: Bool {
    get { !value.isEmpty }
    set { value = newValue ? [UInt8(ascii: "<")] : [] }
  }

  private mutating func readJSON(_ byte: UInt8) {
    guard element.elementsEqual("script".utf8) else { return }
    switch json {
    case .value: if byte == UInt8(ascii: "\"") { json = .string }
    case .string:
      if byte == UInt8(ascii: "\"") { json = .value }
      if byte == UInt8(ascii: "\\") { json = .escape }
    case .escape: json = .string
    }
  }
}
