/// Where in the HTML of a page the literal text has led: what decides how a value is escaped.
///
/// Follows the tokenizer of the HTML standard (section 13.2.5) over the literal text of templates,
/// as Go's html/template does.
struct HTMLContext: Hashable, Sendable {
  enum State: Hashable, Sendable {
    case text
    /// After `<`, `</`, `<!` and `<!-`.
    case lessThan, endTagStart, bang, bangDash
    case commentStart, commentStartDash, comment, commentDash, commentEnd, commentEndBang
    /// A comment by mistake, or a document type: up to `>`.
    case bogusComment
    case tagName, tag, attributeName, afterAttributeName, beforeValue
    /// After a name that only one of several ways wrote, or a longer one: it must end here, so that
    /// what follows makes no other name of it.
    case nameEnd
    case doubleQuoted, singleQuoted, unquoted
    /// Inside `script`, `style`, `title`, `textarea` and their like: up to the end tag.
    case raw
  }

  /// Where inside a URL.
  enum URLPart: Hashable, Sendable {
    case start
    /// Letters without a delimiter: perhaps a scheme.
    case scheme([UInt8])
    /// A literal scheme that no value may complete.
    case refusedScheme
    /// Begun by a value, so that a colon could make a scheme of it.
    case ambiguous
    case path, query, fragment
  }

  /// What a `meta` was said to be before its `content`.
  enum MetaPart: Hashable, Sendable {
    case plain
    /// Its content holds a value, so that it must not become a redirect afterwards.
    case holdsValue
    case refresh, other
  }

  /// Where inside JSON.
  enum JSONPart: Hashable, Sendable { case value, string, escape }

  var state = State.text
  /// The element whose tag or raw text this is, in lower case.
  var element: [UInt8] = []
  var isEndTag = false
  /// The attribute's name, in lower case.
  var attribute: [UInt8] = []
  /// The start of the attribute's value, for `type` of scripts and `content` of `meta`.
  var value: [UInt8] = []
  var url = URLPart.start
  /// What the attribute holds; set where its value begins.
  var attributeKind = AttributeKind.plain
  /// The `type` of a script.
  var scriptType: [UInt8] = []
  var hasScriptType = false
  var meta = MetaPart.plain
  var json = JSONPart.value
  /// How many bytes of `</script` were seen.
  var endMatch = 0
}

extension HTMLContext {
  /// Bytes of a name that are kept: no name that means something is as long, and templates that
  /// include themselves inside one would make it longer each time.
  static let nameLimit = 64

  /// Whether a template may end here.
  var isText: Bool { state == .text }

  /// Without the differences that make none: after `<li` and after `<li class="x"` more attributes
  /// may follow.
  var normalized: HTMLContext {
    var copy = self
    switch state {
    case .tagName, .tag, .attributeName, .afterAttributeName, .nameEnd:
      copy.state = .tag
      copy.attribute = []
      copy.value = []
      copy.url = .start
      copy.attributeKind = .plain
    default: break
    }
    return copy
  }

  /// The context after branches that end here and there; none where they differ in kind.
  func joined(with other: HTMLContext) -> HTMLContext? {
    if self == other { return self }
    var a = normalized
    var b = other.normalized
    if a == b {
      if a.state == .tag, isInName || other.isInName { a.state = .nameEnd }
      return a
    }
    if a.attributeKind == .refresh, b.attributeKind == .refresh {
      // Of the text of a `meta` only this counts: whether a URL comes next.
      a.value = a.endsInURLKey ? Array("url=".utf8) : []
      b.value = b.endsInURLKey ? Array("url=".utf8) : []
    }
    if a.url != b.url {
      let isRefused = a.url == .refusedScheme || b.url == .refusedScheme
      a.url = isRefused ? .refusedScheme : .ambiguous
      b.url = a.url
      // What stood in the value decides nothing any more.
      if a.value != b.value, !a.watchesValue {
        a.value = []
        b.value = []
      }
      if a == b { return a }
    }
    return nil
  }

  /// Whether a name stands here that could go on.
  private var isInName: Bool {
    state == .tagName || state == .attributeName || state == .nameEnd
  }

  /// Whether the literal start of the attribute's value has a meaning.
  var watchesValue: Bool {
    (element.elementsEqual("script".utf8) && attribute.elementsEqual("type".utf8))
      || (element.elementsEqual("meta".utf8)
        && (attribute.elementsEqual("content".utf8) || isHTTPEquivalent))
  }

  /// Whether the attribute says what a `meta` is.
  var isHTTPEquivalent: Bool {
    element.elementsEqual("meta".utf8) && attribute.elementsEqual("http-equiv".utf8)
  }
}
