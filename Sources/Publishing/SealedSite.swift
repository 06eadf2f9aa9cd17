import Diagnostics
package import Hashing

/// A site whose new tree is complete, beside the published one; nobody sees it before
/// `PublicationOutput.publish`. One that is let go without being published takes its tree with it.
package struct SealedSite: Sendable {
  let staging: SiteStaging
  /// Paths that the published tree does not have, sorted by bytes.
  package let new: [String]
  /// Paths whose bytes are others than those that are online, sorted by bytes.
  package let changed: [String]
  /// Paths of the published tree that this one no longer has, sorted by bytes.
  package let removed: [String]
  /// Files of the tree, without the manifest.
  package let files: Int
  /// The sum of their sizes.
  package let bytes: Int
  /// What a publication would take away, in pages.
  package let removal: RemovalLimit
  /// The hash of the new manifest: the same on two machines exactly where the trees are the same.
  package let manifestHash: ContentHash
  /// The last line of the new manifest.
  let manifestEnd: [UInt8]
  /// What the tree is made from, without the day.
  let sources: ContentHash?
  /// What a person should know of the tree that was found: rights that were mended.
  let notes: [Diagnostic]
  /// Nil where nothing differs and nothing is exchanged.
  let tree: StagingTree?

  /// The site's id, which is the name of its folder.
  package var site: String { staging.site }
}
