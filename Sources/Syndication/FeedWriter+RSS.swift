import Content
import Markup
import SiteModel

extension FeedWriter {
  /// RSS 2.0 (rssboard.org/rss-specification) with Atom's link to itself and Dublin Core's creator.
  func rss(_ feed: Feed, _ items: [RSSItem]) -> [UInt8] {
    var writer = MarkupWriter(capacity: 16 << 10)
    writer.xmlDeclaration()
    writer.open("rss")
    writer.attribute("version", literal: "2.0")
    writer.attribute("xmlns:atom", literal: "http://www.w3.org/2005/Atom")
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
    writer.open("atom:link")
    writer.attribute("href", absolute(feed.permalink(.rss)))
    writer.attribute("rel", literal: "self")
    writer.attribute("type", literal: "application/rss+xml")
    writer.close()
    for item in items { writer.fragment(item.markup) }
    writer.close()
    writer.close()
    return writer.finish()
  }
}

/// The `item` of an entry, which is the same in every RSS feed of a site.
struct RSSItem {
  let markup: MarkupFragment
  /// When the entry was last seen to.
  let changed: Moment?

  init(_ entry: FeedEntry) {
    var writer = MarkupWriter(capacity: 1 << 10)
    writer.open("item")
    writer.element("title", entry.title)
    writer.element("link", entry.url)
    writer.element("description", entry.summary)
    for author in entry.authors { writer.element("dc:creator", author) }
    if let category = entry.category { writer.element("category", category) }
    if let enclosure = entry.enclosure {
      writer.open("enclosure")
      writer.attribute("url", enclosure.url)
      writer.attribute("length", number: enclosure.size)
      writer.attribute("type", enclosure.mediaType)
      writer.close()
    }
    writer.open("guid")
    writer.attribute("isPermaLink", literal: "false")
    writer.text(entry.identifier)
    writer.close()
    if let published = entry.published { writer.element("pubDate", published.rfc822Text) }
    if let origin = entry.origin {
      writer.open("source")
      writer.attribute("url", origin.baseURL + "/rss.xml")
      writer.text(origin.name.lao)
      writer.close()
    }
    writer.close()
    markup = writer.finishFragment()
    changed = entry.changed
  }
}
