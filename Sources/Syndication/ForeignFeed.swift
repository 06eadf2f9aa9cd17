package import Diagnostics

/// A feed from elsewhere, as far as it could be read.
package struct ForeignFeed: Sendable {
  /// Which of the formats it is; none where it is no feed.
  package let format: Format?
  /// Plain text; empty where it has none.
  package let title: String
  package let items: [FeedItem]
  /// Errors where it is no feed at all, warnings for what was left out.
  package let diagnostics: [Diagnostic]

  package enum Format: String, Sendable {
    case rss2 = "RSS 2.0"
    case rss1 = "RSS 1.0"
    case atom = "Atom"
  }
}
