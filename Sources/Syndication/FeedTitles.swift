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
    title(feed.subject, feed.language, site.configuration.shortName[feed.language])
  }
}
