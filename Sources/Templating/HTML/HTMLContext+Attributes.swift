extension HTMLContext {
  /// What an attribute holds.
  enum AttributeKind: Hashable, Sendable {
    case plain, url, urlList, sourceSet, script, style, markup, refresh, animation
  }

  private static let urlAttributes: Set<String> = [
    "action", "background", "base", "cite", "classid", "code", "codebase", "data", "dynsrc",
    "formaction", "href", "icon", "longdesc", "lowsrc", "manifest", "poster", "profile", "src",
    "usemap",
  ]

  /// What the attribute whose name was read holds.
  var kindOfAttribute: AttributeKind {
    var name = String(decoding: attribute, as: UTF8.self)
    if let colon = name.utf8.lastIndex(of: UInt8(ascii: ":")) {
      name = String(name[name.utf8.index(after: colon)...])
    }
    return Self.kind(of: name, element: String(decoding: element, as: UTF8.self))
  }

  /// - Parameter name: in lower case, without a prefix.
  static func kind(of name: String, element: String) -> AttributeKind {
    if name.utf8.starts(with: "on".utf8) { return .script }
    switch name {
    case "style": return .style
    case "srcdoc": return .markup
    case "srcset", "imagesrcset": return .sourceSet
    case "archive", "attributionsrc", "ping": return .urlList
    case "content" where element == "meta": return .refresh
    case "attributename", "from", "to", "by", "values":
      return ["animate", "set", "animatetransform", "animatemotion"].contains(element)
        ? .animation : .plain
    case "data": return element == "object" ? .url : .plain
    default: return urlAttributes.contains(name) ? .url : .plain
    }
  }
}
