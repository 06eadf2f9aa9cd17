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
    authors([site.configuration.name[feed.language]], url: site.configuration, &writer)
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
    if !entry.summary.utf8.isEmpty { writer.member("summary", entry.summary) }
    if let content = entry.content {
      writer.member("content_html", content.utf8)
    } else {
      // An item must have content: what there is of it.
      writer.member("content_text", entry.summary.utf8.isEmpty ? entry.title : entry.summary)
    }
    writer.member("date_published", ifPresent: entry.published?.rfc3339Text)
    writer.member("date_modified", ifPresent: entry.corrected?.rfc3339Text)
    if !entry.creators.isEmpty {
      authors(entry.creators, url: entry.authors.isEmpty ? entry.origin : nil, &writer)
    }
    writer.member("language", entry.language.rawValue)
    if !entry.subjects.isEmpty {
      writer.key("tags")
      writer.openArray()
      for subject in entry.subjects { writer.string(subject) }
      writer.close()
    }
    if !entry.enclosures.isEmpty {
      writer.key("attachments")
      writer.openArray()
      for enclosure in entry.enclosures { attachment(enclosure, &writer) }
      writer.close()
    }
    writer.close()
  }

  /// - Parameter site: whose home page is the author's, where an office is the author.
  private func authors(
    _ names: [String], url site: SiteConfiguration?, _ writer: inout JSONWriter
  ) {
    writer.key("authors")
    writer.openArray()
    for name in names {
      writer.openObject()
      writer.member("name", name)
      writer.member("url", ifPresent: site.map { $0.baseURL + "/" })
      writer.close()
    }
    writer.close()
  }

  private func attachment(_ enclosure: FeedEntry.Enclosure, _ writer: inout JSONWriter) {
    writer.openObject()
    writer.member("url", enclosure.url)
    writer.member("mime_type", enclosure.mediaType)
    writer.member("title", ifPresent: enclosure.title)
    writer.key("size_in_bytes")
    writer.integer(enclosure.size)
    writer.close()
  }
}
