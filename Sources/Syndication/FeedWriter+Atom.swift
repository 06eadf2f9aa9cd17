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
    writer.element("updated", newest(entries.map(\.changed))?.rfc3339Text ?? "1970-01-01T00:00:00Z")
    writer.open("author")
    writer.element("name", site.configuration.name[feed.language])
    writer.close()
    writer.element("generator", generator)
    for entry in entries { atomEntry(entry, &writer) }
    writer.close()
    return writer.finish()
  }

  private func atomEntry(_ entry: FeedEntry, _ writer: inout MarkupWriter) {
    writer.open("entry")
    writer.element("title", entry.title)
    writer.element("id", entry.identifier)
    link(entry.url, rel: "alternate", type: "text/html", &writer)
    let changed = entry.changed
    writer.element("updated", changed?.rfc3339Text ?? "1970-01-01T00:00:00Z")
    if let published = entry.published { writer.element("published", published.rfc3339Text) }
    for author in entry.authors {
      writer.open("author")
      writer.element("name", author)
      writer.close()
    }
    if let category = entry.category {
      writer.open("category")
      writer.attribute("term", category)
      writer.close()
    }
    if let enclosure = entry.enclosure {
      writer.open("link")
      writer.attribute("rel", literal: "enclosure")
      writer.attribute("href", enclosure.url)
      writer.attribute("type", enclosure.mediaType)
      writer.attribute("length", number: enclosure.size)
      writer.close()
    }
    writer.element("summary", entry.summary)
    writer.close()
  }

  private func link(
    _ url: String, rel: StaticString, type: StaticString, _ writer: inout MarkupWriter
  ) {
    writer.open("link")
    writer.attribute("rel", literal: rel)
    writer.attribute("href", url)
    writer.attribute("type", literal: type)
    writer.close()
  }
}
