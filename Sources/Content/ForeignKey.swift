/// Keys that other systems have for what has another name here: Hugo, Jekyll, Zola, Eleventy, Decap,
/// WordPress' exports.
enum ForeignKey {
  /// What a key of another system is called here; nil for keys that nobody knows.
  static func name(of key: String) -> String? {
    let folded = key.utf8.compactMap { byte -> UInt8? in
      switch byte {
      case 0x41...0x5A: byte + 0x20
      case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: " "): nil
      default: byte
      }
    }
    return names[String(decoding: folded, as: UTF8.self)]
  }

  /// By the key in lower case, without hyphens and underscores.
  private static let names: [String: String] = [
    "authors": "author", "by": "author", "byline": "author", "creator": "author",
    "writer": "author",
    "description": "summary", "excerpt": "summary", "abstract": "summary", "subtitle": "summary",
    "intro": "summary",
    "lastmod": "updated", "lastmodified": "updated", "modified": "updated",
    "lastmodifiedat": "updated", "updatedat": "updated", "dateupdated": "updated",
    "datemodified": "updated", "lastupdated": "updated",
    "publishdate": "publish_at", "publishedat": "publish_at", "pubdate": "date",
    "datepublished": "date", "published": "draft", "created": "date", "createdat": "date",
    "postdate": "date",
    "expirydate": "expires", "unpublishdate": "expires", "expiry": "expires",
    "expiresat": "expires",
    "categories": "category", "section": "category",
    "tag": "tags", "keywords": "tags", "labels": "tags", "topics": "tags",
    "image": "cover", "images": "cover", "thumbnail": "cover", "featuredimage": "cover",
    "picture": "cover", "banner": "cover", "photo": "cover", "heroimage": "cover",
    "files": "attachments", "attachment": "attachments", "resources": "attachments",
    "downloads": "attachments", "enclosure": "attachments",
    "redirectfrom": "aliases", "alias": "aliases", "oldurl": "aliases", "redirects": "aliases",
    "permalink": "slug", "url": "slug", "path": "slug",
    "language": "lang", "locale": "lang", "guid": "id", "uuid": "id",
    "name": "title", "headline": "title", "heading": "title",
    "location": "place", "venue": "place", "startdate": "start", "starttime": "start",
    "enddate": "end", "endtime": "end", "organizer": "organiser", "license": "licence",
    "sticky": "featured", "pinned": "featured", "robots": "noindex", "email": "contact",
    "department": "office", "organisation": "office", "organization": "office",
    "issuedby": "issued_by", "baseurl": "base_url", "timezone": "zone",
    "paginate": "posts_per_page",
  ]
}
