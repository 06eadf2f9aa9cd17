import Content
import Markup
import SiteModel

extension FeedWriter {
  /// Atom (RFC 4287).
  func atom(_ feed: Feed, _ entries: [FeedEntry]) -> [UInt8] {
    var writer = MarkupWriter(capacity: 16 << 10)
    writer.xmlDeclaration()
    writer.open("feed")
    writer.attribute("xmlns", literal: "http://www.w3.org/2005/Atom")
    writer.attribute("xml:lang", feed.language.rawValue)
    writer.element("title", titles(feed, site))
    writer.element("id", absolute(feed.page))
    link(absolute(feed.page), rel: "alternate", type: "text/html", &writer)
    link(absolute(feed.permalink(.atom)), rel: "self", type: "application/atom+xml", &writer)
    // A feed without entries has no moment of its own; RFC 4287, 4.2.15 wants one all the same.
    writer.element("updated", newest(entries.map(\.changed))?.rfc3339Text ?? Self.noMoment)
    author(site.configuration.name[feed.language], &writer)
    writer.element("generator", generator)
    for entry in entries { atomEntry(entry, &writer) }
    writer.close()
    return writer.finish()
  }

  private static let noMoment = "1970-01-01T00:00:00Z"

  private func atomEntry(_ entry: FeedEntry, _ writer: inout MarkupWriter) {
    writer.open("entry")
    writer.element("title", entry.title)
    writer.element("id", entry.identifier)
    link(entry.url, rel: "alternate", type: "text/html", &writer)
    writer.element("updated", entry.changed?.rfc3339Text ?? Self.noMoment)
    if let published = entry.published { writer.element("published", published.rfc3339Text) }
    for creator in entry.creators { author(creator, &writer) }
    for subject in entry.subjects {
      writer.emptyElement("category")
      writer.attribute("term", subject)
    }
    for enclosure in entry.enclosures {
      writer.emptyElement("link")
      writer.attribute("rel", literal: "enclosure")
      writer.attribute("href", enclosure.url)
      writer.attribute("type", enclosure.mediaType)
      writer.attribute("length", number: enclosure.size)
      if let title = enclosure.title { writer.attribute("title", title) }
    }
    if !entry.summary.utf8.isEmpty { writer.element("summary", entry.summary) }
    if let content = entry.content {
      writer.open("content")
      writer.attribute("type", literal: "html")
      writer.text(content.utf8)
      writer.close()
    }
    if let origin = entry.origin { source(origin, of: entry, &writer) }
    writer.close()
  }

  /// The feed that an entry was taken from (RFC 4287, section 4.2.11), as it was when the entry
  /// was last seen to.
  private func source(
    _ origin: SiteConfiguration, of entry: FeedEntry, _ writer: inout MarkupWriter
  ) {
    let home = Permalink([], language: entry.language)
    writer.open("source")
    writer.element("id", home.absolute(at: origin.baseURL))
    writer.element("title", titles(.news, entry.language, origin))
    link(home.absolute(at: origin.baseURL), rel: "alternate", type: "text/html", &writer)
    link(
      home.file(Feed.Format.atom.rawValue).absolute(at: origin.baseURL), rel: "self",
      type: "application/atom+xml", &writer)
    writer.element("updated", entry.changed?.rfc3339Text ?? Self.noMoment)
    author(origin.name[entry.language], &writer)
    writer.close()
  }

  private func author(_ name: String, _ writer: inout MarkupWriter) {
    writer.open("author")
    writer.element("name", name)
    writer.close()
  }

  private func link(
    _ url: String, rel: StaticString, type: StaticString, _ writer: inout MarkupWriter
  ) {
    writer.emptyElement("link")
    writer.attribute("rel", literal: rel)
    writer.attribute("href", url)
    writer.attribute("type", literal: type)
  }
}
