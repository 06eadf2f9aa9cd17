package import Content
package import SiteModel

/// The words of feeds, which the theme has.
package struct FeedTitles: Sendable {
  private let title: @Sendable (Feed.Subject, ContentLanguage, _ site: String) -> String

  package init(
    _ title: @escaping @Sendable (Feed.Subject, ContentLanguage, _ site: String) -> String
  ) {
    self.title = title
  }

  func callAsFunction(_ feed: Feed, _ site: Site) -> String {
    callAsFunction(feed.subject, feed.language, site.configuration)
  }

  func callAsFunction(
    _ subject: Feed.Subject, _ language: ContentLanguage, _ site: SiteConfiguration
  ) -> String {
    title(subject, language, site.shortName[language])
  }
}
