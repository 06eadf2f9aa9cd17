import Markup
import XMLReading

/// The elements of a feed, whatever its format: where its items stand and what they call things.
struct FeedChannel {
  let format: ForeignFeed.Format
  let items: [XMLElement]
  let title: String
  /// What relative links of the items start from.
  private let base: WebAddress?

  /// Nil where the root is that of no feed.
  init?(_ root: XMLElement) {
    if root.isNamed("rss"), let channel = root.first("channel") {
      format = .rss2
      items = channel.all("item")
      title = FeedPlainText.ofHTML(Self.own("title", in: channel)?.text ?? "")
      base = Self.base(
        of: [root, channel], from: Self.webAddress(Self.own("link", in: channel)?.text))
    } else if root.isNamed("RDF", namespace: Self.rdf) {
      format = .rss1
      items = root.all("item")
      let channel = root.first("channel")
      title = FeedPlainText.ofHTML(channel.flatMap { Self.own("title", in: $0) }?.text ?? "")
      let link = channel.flatMap { Self.own("link", in: $0) }?.text
      base = Self.base(of: [root], from: Self.webAddress(link))
    } else if root.isNamed("feed", namespace: Self.atom) {
      format = .atom
      items = root.all("entry", namespace: Self.atom)
      title = root.first("title", namespace: Self.atom).map(Self.plainText) ?? ""
      base = Self.base(of: [root], from: Self.webAddress(Self.alternate(root)?.attribute("href")))
    } else {
      return nil
    }
  }

  func title(of item: XMLElement) -> String {
    if format == .atom {
      return item.first("title", namespace: Self.atom).map(Self.plainText) ?? ""
    }
    let element = Self.own("title", in: item) ?? item.first("title", namespace: Self.dublinCore)
    return FeedPlainText.ofHTML(element?.text ?? "")
  }

  /// The short text where there is one, else the whole.
  func summary(of item: XMLElement) -> String {
    if format == .atom {
      let element =
        item.first("summary", namespace: Self.atom) ?? item.first("content", namespace: Self.atom)
      return element.map(Self.plainText) ?? ""
    }
    let element =
      Self.own("description", in: item) ?? item.first("encoded", namespace: Self.contentModule)
      ?? item.first("description", namespace: Self.dublinCore)
    return FeedPlainText.ofHTML(element?.text ?? "")
  }

  /// The link as it is written, and what it starts from.
  func link(of item: XMLElement) -> (written: String, base: String?)? {
    if format == .atom {
      guard let link = Self.alternate(item), let address = link.attribute("href") else {
        return nil
      }
      return (address, Self.base(of: [item, link], from: base)?.string)
    }
    let own = Self.base(of: [item], from: base)
    // An `atom:link` beside it has no text.
    let written = item.all("link").map(\.text).first { !$0.utf8.isEmpty }
    if let written { return (written, own?.string) }
    guard let guid = Self.own("guid", in: item),
      guid.attribute("isPermaLink").map({ $0.utf8.elementsEqual("false".utf8) }) != true
    else { return nil }
    return WebAddress(guid.text).kind == .web ? (guid.text, nil) : nil
  }

  func guid(of item: XMLElement) -> String? {
    switch format {
    case .atom: item.first("id", namespace: Self.atom)?.text
    case .rss2: Self.own("guid", in: item)?.text
    case .rss1: item.attributes.first { $0.name.utf8.elementsEqual("about".utf8) }?.value
    }
  }

  func date(of item: XMLElement) -> String? {
    if format == .atom {
      return
        (item.first("published", namespace: Self.atom)
        ?? item.first("updated", namespace: Self.atom))?.text
    }
    return (Self.own("pubDate", in: item) ?? item.first("date", namespace: Self.dublinCore))?.text
  }
}

extension FeedChannel {
  private static let atom: StaticString = "http://www.w3.org/2005/Atom"
  private static let rdf: StaticString = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  private static let dublinCore: StaticString = "http://purl.org/dc/elements/1.1/"
  private static let contentModule: StaticString = "http://purl.org/rss/1.0/modules/content/"

  /// A child in the namespace of its parent: an extension has elements of the same names (the title
  /// of a podcast, the description of a picture), and RSS's own have no namespace, or one for all.
  private static func own(_ name: StaticString, in element: XMLElement) -> XMLElement? {
    element.elements.first {
      $0.isNamed(name) && $0.namespace.utf8.elementsEqual(element.namespace.utf8)
    }
  }

  /// Atom says what its texts are (RFC 4287, sections 3.1 and 4.1.3): text where it says nothing.
  private static func plainText(_ element: XMLElement) -> String {
    switch element.attribute("type") ?? "text" {
    case "html", "text/html": return FeedPlainText.ofHTML(element.text)
    case "xhtml", "application/xhtml+xml": return FeedPlainText.ofXHTML(element)
    case let type
    where type.utf8.contains(UInt8(ascii: "/")) && !type.utf8.starts(with: "text/".utf8):
      // A picture or a document in letters and digits.
      return ""
    default: return FeedPlainText.cleaned(element.text)
    }
  }

  /// The link to the page itself (RFC 4287, section 4.2.7.2).
  private static func alternate(_ element: XMLElement) -> XMLElement? {
    element.all("link", namespace: atom).first {
      ($0.attribute("rel") ?? "alternate").utf8.elementsEqual("alternate".utf8)
        && $0.attribute("href") != nil
    }
  }

  /// Bases nest: each `xml:base` is seen from the one around it (XML Base, section 4).
  private static func base(of elements: [XMLElement], from outer: WebAddress?) -> WebAddress? {
    elements.reduce(outer) { base, element in
      guard let written = baseAttribute(element) else { return base }
      let address = base.map { WebAddress(written).resolved(against: $0) } ?? WebAddress(written)
      return address.kind == .web ? address : base
    }
  }

  private static func baseAttribute(_ element: XMLElement) -> String? {
    element.attributes.first {
      $0.name.utf8.elementsEqual("base".utf8)
        && $0.namespace.utf8.elementsEqual("http://www.w3.org/XML/1998/namespace".utf8)
    }?.value
  }

  private static func webAddress(_ text: String?) -> WebAddress? {
    text.map { WebAddress($0) }.flatMap { $0.kind == .web ? $0 : nil }
  }
}
