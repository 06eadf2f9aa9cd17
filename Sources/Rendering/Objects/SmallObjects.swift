import Content
import Templating

// What templates see, one declaration an object: its fields, and the values in the same order.

enum LinkObject {
  static let type = RecordType(
    "Link", "A title and where it leads.",
    [
      RecordField("title", .text, "What readers see."),
      RecordField("url", .text, "Ready for href."),
    ])

  static func value(title: String, url: String) -> TemplateValue {
    .record(TemplateRecord(type, [.text(title), .text(url)]))
  }

  /// What `value` was made of.
  static func read(_ link: TemplateValue) -> (title: String, url: String)? {
    guard case .record(let record) = link, record.values.count == 2,
      case .text(let title) = record.values[0], case .text(let url) = record.values[1]
    else { return nil }
    return (title, url)
  }
}

enum FeedObject {
  static let type = RecordType(
    "Feed", "A feed to follow.",
    [
      RecordField("title", .text, "What readers see."),
      RecordField("url", .text, "Ready for href."),
      RecordField("type", .text, "Its media type, for example application/rss+xml."),
    ])

  static func value(title: String, url: String, type mediaType: String) -> TemplateValue {
    .record(TemplateRecord(type, [.text(title), .text(url), .text(mediaType)]))
  }
}

enum TranslationObject {
  static let type = RecordType(
    "Translation", "The same page in a language.",
    [
      RecordField("lang", .text, "lo or en."),
      RecordField("name", .text, "The language's own name."),
      RecordField("url", .text, "Ready for href."),
      RecordField("absolute_url", .text, "For hreflang."),
      RecordField("current", .boolean, "Whether it is this page."),
    ])

  static func value(
    language: ContentLanguage, url: String, absoluteURL: String, isCurrent: Bool
  ) -> TemplateValue {
    .record(
      TemplateRecord(
        type,
        [
          .text(language.rawValue), .text(language.nativeName), .text(url), .text(absoluteURL),
          .boolean(isCurrent),
        ]))
  }
}

enum LanguageObject {
  static let type = RecordType(
    "Language", "A language of the site.",
    [
      RecordField("code", .text, "lo or en."),
      RecordField("name", .text, "The language's own name."),
      RecordField("url", .text, "The site's home page in it."),
    ])

  static func value(language: ContentLanguage, url: String) -> TemplateValue {
    .record(
      TemplateRecord(type, [.text(language.rawValue), .text(language.nativeName), .text(url)]))
  }
}

enum HeadingObject {
  static let type = RecordType(
    "Heading", "A heading of a body, for a table of contents.",
    [
      RecordField("level", .integer, "2 to 6."),
      RecordField("title", .text, "Its text."),
      RecordField("id", .text, "Its id in the page."),
    ])

  static func value(level: Int, title: String, id: String) -> TemplateValue {
    .record(TemplateRecord(type, [.integer(level), .text(title), .text(id)]))
  }
}

enum OriginObject {
  static let type = RecordType(
    "Syndicated", "The site that a document comes from.",
    [
      RecordField("name", .text, "The site's name."),
      RecordField("url", .text, "The absolute URL of the original."),
      RecordField("site_url", .text, "The site's home page."),
    ])

  static func value(name: String, url: String, siteURL: String) -> TemplateValue {
    .record(TemplateRecord(type, [.text(name), .text(url), .text(siteURL)]))
  }
}

enum YearObject {
  static let type = RecordType(
    "Year", "A year that has news.",
    [
      RecordField("year", .integer, "Of the Common Era."),
      RecordField("url", .text, "Its page."),
      RecordField("count", .integer, "How many news."),
      RecordField("current", .boolean, "Whether it is the year of this page."),
    ])

  static func value(year: Int, url: String, count: Int, isCurrent: Bool) -> TemplateValue {
    .record(
      TemplateRecord(type, [.integer(year), .text(url), .integer(count), .boolean(isCurrent)]))
  }
}

enum ArticleObject {
  static let type = RecordType(
    "Article", "A line of an issue's table of contents.",
    [
      RecordField("title", .text, "What it is called."),
      RecordField("page", .integer, optional: true, "The printed page."),
      RecordField("author", .text, optional: true, "Who wrote it."),
    ])

  static func value(_ article: IssueDetails.Article) -> TemplateValue {
    .record(
      TemplateRecord(
        type,
        [
          .text(article.title), article.page.map { .integer($0) } ?? .missing,
          .optional(article.author),
        ]))
  }
}
