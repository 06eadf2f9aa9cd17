import XMLReading

/// What may stand in the body of a page, said once more and without the product's own tables: an
/// element, attribute or scheme that is not here is a finding.
struct AllowedMarkup {
  /// Links and images that were seen, without those of footnotes.
  private(set) var addressCount = 0
  private var ids: Set<String> = []

  private static let attributes: [String: Set<String>] = [
    "p": ["class"], "blockquote": [], "ul": [], "ol": ["start", "class"], "li": ["id", "class"],
    "pre": [],
    "code": ["class"], "hr": [], "em": [], "strong": [], "del": [], "br": [], "wbr": [],
    "h2": ["id"], "h3": ["id"], "h4": ["id"], "h5": ["id"], "h6": ["id"],
    "a": ["href", "title", "id", "class", "role"],
    "img": ["src", "alt", "title", "loading"],
    "div": ["class", "tabindex", "role", "aria-label", "aria-labelledby"], "table": [],
    "caption": ["id"], "thead": [], "tbody": [], "tr": [],
    "th": ["scope", "class", "colspan", "rowspan"], "td": ["class", "colspan", "rowspan"],
    "dl": [], "dt": [], "dd": [], "figure": [], "figcaption": [], "u": [], "ins": [], "q": [],
    "cite": [],
    "section": ["class", "role"], "sup": ["class"], "sub": [], "kbd": [], "mark": [], "small": [],
    "abbr": ["title"], "details": [], "summary": [],
  ]

  mutating func check(_ element: XMLElement) {
    guard let allowed = Self.attributes[element.name] else {
      fatalError("an element that no page may have: <\(element.name)>")
    }
    promise(element.namespace.isEmpty, "a namespace: \(element.namespace)")
    for attribute in element.attributes {
      promise(
        attribute.namespace.isEmpty && allowed.contains(attribute.name),
        "an attribute that no page may have: \(element.name) \(attribute.name)")
      check(attribute, of: element)
    }
    for child in element.elements { check(child) }
  }

  private mutating func check(_ attribute: XMLAttribute, of element: XMLElement) {
    let value = attribute.value
    switch attribute.name {
    case "href", "src":
      promise(Self.isAllowed(value), "an address that no page may have: \(value)")
      if !Self.isFootnote(element) { addressCount += 1 }
    case "id":
      promise(ids.insert(value).inserted, "two elements have the id \(value)")
      // The theme's own ids begin with an underscore; an author's begins with a letter.
      let begins = value.utf8.first.map { (0x61...0x7A).contains($0 | 0x20) } ?? false
      promise(begins && Self.isPlain(value), "an id that no body may have: \(value)")
    case "class":
      let known = [
        "table", "footnotes", "footnote-ref", "footnote-backref", "task", "lao-digits",
        "callout-title",
      ]
      let isKnown =
        known.contains(value)
        || ["language-", "align-", "callout callout-"].contains { value.utf8.starts(with: $0.utf8) }
      let isPlain = value.utf8.split(separator: 0x20).allSatisfy {
        Self.isPlain(String(decoding: $0, as: UTF8.self))
      }
      promise(isKnown && isPlain, "a class of the author's: \(value)")
    case "start", "colspan", "rowspan":
      promise(value.utf8.allSatisfy { (0x30...0x39).contains($0) }, "a start of \(value)")
    default: break
    }
  }

  private static func isFootnote(_ element: XMLElement) -> Bool {
    let roles = ["doc-noteref", "doc-backlink"]
    return element.attribute("role").map { roles.contains($0) } ?? false
  }

  private static func isPlain(_ value: String) -> Bool {
    value.utf8.allSatisfy {
      (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x5F
        || $0 == 0x2B
    }
  }

  /// As a browser finds the scheme: controls and space at the ends and line breaks anywhere are
  /// nothing, letters have no case.
  private static func isAllowed(_ address: String) -> Bool {
    let bytes = Array(address.utf8).drop { $0 <= 0x20 }
      .filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    guard let first = bytes.first, (0x61...0x7A).contains(first | 0x20) else { return true }
    let isSchemeByte = { (byte: UInt8) in
      (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
        || [0x2B, 0x2D, 0x2E].contains(byte)
    }
    let scheme = bytes.prefix(while: isSchemeByte)
    guard scheme.count < bytes.count, bytes[scheme.count] == UInt8(ascii: ":") else { return true }
    let name = String(decoding: scheme.map { $0 | 0x20 }, as: UTF8.self)
    return ["http", "https", "mailto", "tel"].contains(name)
  }
}
