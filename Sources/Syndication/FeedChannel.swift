import Markup
import XMLReading

/// The elements of a feed, whatever its format: where its items stand and what they call things.
struct FeedChannel {
  let format: ForeignFeed.Format
  let items: [XMLElement]
  let title: String
  /// What relative links start from.
  let base: String?

  /// Nil where the root is that of no feed.
  init?(_ root: XMLElement) {
    if root.isNamed("rss"), let channel = root.first("channel") {
      format = .rss2
      items = channel.all("item")
      title = FeedPlainText.ofHTML(channel.first("title")?.text ?? "")
      base = Self.webAddress(channel.first("link", namespace: "")?.text)
    } else if root.isNamed("RDF", namespace: Self.rdf) {
      format = .rss1
      items = root.all("item")
      let channel = root.first("channel")
      title = FeedPlainText.ofHTML(channel?.first("title")?.text ?? "")
      base = Self.webAddress(channel?.first("link")?.text)
    } else if root.isNamed("feed", namespace: Self.atom) {
      format = .atom
      items = root.all("entry", namespace: Self.atom)
      title = root.first("title", namespace: Self.atom).map(Self.plainText) ?? ""
      base = Self.webAddress(Self.baseAttribute(root)) ?? Self.webAddress(Self.alternate(root))
    } else {
      return nil
    }
  }

  func title(of item: XMLElement) -> String {
    if format == .atom {
      return item.first("title", namespace: Self.atom).map(Self.plainText) ?? ""
    }
    return FeedPlainText.ofHTML(item.first("title")?.text ?? "")
  }

  /// The short text where there is one, else the whole.
  func summary(of item: XMLElement) -> String {
    if format == .atom {
      let element =
        item.first("summary", namespace: Self.atom) ?? item.first("content", namespace: Self.atom)
      return element.map(Self.plainText) ?? ""
    }
    let element =
      item.first("description") ?? item.first("encoded", namespace: Self.contentModule)
    return FeedPlainText.ofHTML(element?.text ?? "")
  }

  func link(of item: XMLElement) -> String? {
    if format == .atom { return Self.alternate(item) }
    // An `atom:link` beside it has no text.
    let written = item.all("link").map(\.text).first { !$0.utf8.isEmpty }
    if let written { return written }
    guard let guid = item.first("guid"),
      guid.attribute("isPermaLink").map({ $0.utf8.elementsEqual("false".utf8) }) != true
    else { return nil }
    return WebAddress(guid.text).kind == .web ? guid.text : nil
  }

  func guid(of item: XMLElement) -> String? {
    switch format {
    case .atom: item.first("id", namespace: Self.atom)?.text
    case .rss2: item.first("guid")?.text
    case .rss1: item.attributes.first { $0.name.utf8.elementsEqual("about".utf8) }?.value
    }
  }

  func date(of item: XMLElement) -> String? {
    if format == .atom {
      return
        (item.first("published", namespace: Self.atom)
        ?? item.first("updated", namespace: Self.atom))?.text
    }
    return (item.first("pubDate") ?? item.first("date", namespace: Self.dublinCore))?.text
  }
}

extension FeedChannel {
  private static let atom: StaticString = "http://www.w3.org/2005/Atom"
  private static let rdf: StaticString = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  private static let dublinCore: StaticString = "http://purl.org/dc/elements/1.1/"
  private static let contentModule: StaticString = "http://purl.org/rss/1.0/modules/content/"

  /// Atom says what its texts are (RFC 4287, section 3.1): text where it says nothing.
  private static func plainText(_ element: XMLElement) -> String {
    let type = element.attribute("type") ?? "text"
    return type.utf8.elementsEqual("html".utf8)
      ? FeedPlainText.ofHTML(element.text) : FeedPlainText.cleaned(element.text)
  }

  /// The link to the page itself (RFC 4287, section 4.2.7.2).
  private static func alternate(_ element: XMLElement) -> String? {
    let links = element.all("link", namespace: atom)
    let alternate = links.first {
      ($0.attribute("rel") ?? "alternate").utf8.elementsEqual("alternate".utf8)
    }
    return alternate?.attribute("href")
  }

  private static func baseAttribute(_ element: XMLElement) -> String? {
    element.attributes.first {
      $0.name.utf8.elementsEqual("base".utf8)
        && $0.namespace.utf8.elementsEqual("http://www.w3.org/XML/1998/namespace".utf8)
    }?.value
  }

  private static func webAddress(_ text: String?) -> String? {
    text.flatMap { WebAddress($0).kind == .web ? $0 : nil }
  }
}
