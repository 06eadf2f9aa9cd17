/// What a feed from elsewhere may bring.
package enum FeedLimits {
  /// Bytes, uncompressed.
  package static let size = 5_242_880
  /// Items; the first that stand in the file are taken.
  package static let items = 500
  /// Unicode scalars of a title.
  package static let titleLength = 300
  /// Unicode scalars of a summary.
  package static let summaryLength = 1000
  /// Bytes of a link or guid.
  package static let addressSize = 2048
}
