import Content
import Markup
import SiteModel

extension FeedWriter {
  /// JSON Feed 1.1 (jsonfeed.org/version/1.1).
  func json(_ feed: Feed, _ entries: [FeedEntry]) -> [UInt8] {
    var writer = JSONWriter(indented: true, capacity: 16 << 10)
    writer.openObject()
    writer.member("version", "https://jsonfeed.org/version/1.1")
    writer.member("title", titles(feed, site))
    writer.member("home_page_url", absolute(feed.page))
    writer.member("feed_url", absolute(feed.permalink(.json)))
    writer.member("description", description(feed))
    writer.member("language", feed.language.rawValue)
    writer.key("items")
    writer.openArray()
    for entry in entries { item(entry, &writer) }
    writer.close()
    writer.close()
    return writer.finish()
  }

  private func item(_ entry: FeedEntry, _ writer: inout JSONWriter) {
    writer.openObject()
    writer.member("id", entry.identifier)
    writer.member("url", entry.url)
    writer.member("title", entry.title)
    // Each item must have content; a summary alone is plain text content.
    writer.member("content_text", entry.summary)
    writer.member("date_published", ifPresent: entry.published?.rfc3339Text)
    writer.member("date_modified", ifPresent: entry.updated?.rfc3339Text)
    if !entry.authors.isEmpty {
      writer.key("authors")
      writer.openArray()
      for author in entry.authors {
        writer.openObject()
        writer.member("name", author)
        writer.close()
      }
      writer.close()
    }
    if let category = entry.category {
      writer.key("tags")
      writer.openArray()
      writer.string(category)
      writer.close()
    }
    if let enclosure = entry.enclosure {
      writer.key("attachments")
      writer.openArray()
      writer.openObject()
      writer.member("url", enclosure.url)
      writer.member("mime_type", enclosure.mediaType)
      writer.key("size_in_bytes")
      writer.integer(enclosure.size)
      writer.close()
      writer.close()
    }
    writer.close()
  }
}
