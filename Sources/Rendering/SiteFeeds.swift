import Content
import SiteModel
import Templating

/// The feeds of a site and of its lists, as pages announce them.
enum SiteFeeds {
  static let rss = "application/rss+xml"
  static let atom = "application/atom+xml"
  static let json = "application/feed+json"

  static func values(
    of site: Site, edition: Site.Edition, words: ThemeWords
  ) -> [TemplateValue] {
    let name = site.configuration.shortName[edition.language]
    let title = words(.feedOfNews, edition.language, ["site": name])
    func url(_ file: String) -> String { edition.home.file(file).encoded }
    return [
      FeedObject.value(title: title, url: url("rss.xml"), type: rss),
      FeedObject.value(title: "\(title) (Atom)", url: url("atom.xml"), type: atom),
      FeedObject.value(title: "\(title) (JSON)", url: url("feed.json"), type: json),
    ]
  }
}
