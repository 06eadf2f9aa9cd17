package import Content

/// An item of a feed from elsewhere, made safe: text without markup, a link that leads to the web,
/// or none.
package struct FeedItem: Hashable, Sendable {
  /// Plain text; empty where the item has none.
  package let title: String
  /// An absolute http or https URL.
  package let link: String?
  /// What tells the item from others of its feed; its link where it has no name of its own. Unique
  /// in one feed only: whoever mixes feeds puts the feed's address before it.
  package let guid: String?
  package let published: Moment?
  /// Plain text, cut at `FeedLimits.summaryLength`; empty where the item has none.
  package let summary: String
}
