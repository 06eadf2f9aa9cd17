import Content
import Markup
import SiteModel

extension FeedWriter {
  /// RSS 2.0 (rssboard.org/rss-specification) after the RSS Profile, with Atom's link to itself,
  /// Dublin Core's creator and the content module's whole text.
  func rss(_ feed: Feed, _ items: [RSSItem]) -> [UInt8] {
    var writer = MarkupWriter(capacity: 16 << 10)
    writer.xmlDeclaration()
    writer.open("rss")
    writer.attribute("version", literal: "2.0")
    writer.attribute("xmlns:atom", literal: "http://www.w3.org/2005/Atom")
    writer.attribute("xmlns:content", literal: "http://purl.org/rss/1.0/modules/content/")
    writer.attribute("xmlns:dc", literal: "http://purl.org/dc/elements/1.1/")
    writer.open("channel")
    writer.element("title", titles(feed, site))
    writer.element("link", absolute(feed.page))
    writer.element("description", description(feed))
    writer.element("language", feed.language.rawValue)
    if let newest = newest(items.map(\.changed)) {
      writer.element("lastBuildDate", newest.rfc822Text)
    }
    writer.element("generator", generator)
    writer.emptyElement("atom:link")
    writer.attribute("href", absolute(feed.permalink(.rss)))
    writer.attribute("rel", literal: "self")
    writer.attribute("type", literal: "application/rss+xml")
    for item in items { writer.fragment(item.markup) }
    writer.close()
    writer.close()
    return writer.finish()
  }
}

/// The `item` of an entry, which is the same in every RSS feed of a site that carries as much of it.
struct RSSItem {
  let markup: MarkupFragment
  /// When the entry was last seen to.
  let changed: Moment?

  init(_ entry: FeedEntry) {
    var writer = MarkupWriter(capacity: 1 << 10)
    writer.open("item")
    writer.element("title", entry.title)
    writer.element("link", entry.url)
    // The description of an item is HTML (RSS Profile): a plain summary becomes HTML first.
    writer.element("description", MarkupFragment(text: entry.summary).utf8)
    if let content = entry.content { writer.element("content:encoded", content.utf8) }
    for creator in entry.creators { writer.element("dc:creator", creator) }
    for subject in entry.subjects { writer.element("category", subject) }
    // RSS 2.0 allows one enclosure an item (RSS Profile): the first attachment.
    if let enclosure = entry.enclosures.first {
      writer.emptyElement("enclosure")
      writer.attribute("url", enclosure.url)
      writer.attribute("length", number: enclosure.size)
      writer.attribute("type", enclosure.mediaType)
    }
    writer.open("guid")
    writer.attribute("isPermaLink", literal: "false")
    writer.text(entry.identifier)
    writer.close()
    if let published = entry.published { writer.element("pubDate", published.rfc822Text) }
    if let origin = entry.origin {
      let feed = Permalink([], language: entry.language).file(Feed.Format.rss.rawValue)
      writer.open("source")
      writer.attribute("url", feed.absolute(at: origin.baseURL))
      writer.text(origin.name[entry.language])
      writer.close()
    }
    writer.close()
    markup = writer.finishFragment()
    changed = entry.changed
  }
}
