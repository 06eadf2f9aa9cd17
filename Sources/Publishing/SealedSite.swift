package import Hashing

/// A site whose new tree is complete, beside the published one; nobody sees it before
/// `PublicationOutput.publish`.
package struct SealedSite: Sendable {
  let staging: SiteStaging
  /// Sorted by bytes.
  let new: [String]
  let changed: [String]
  let removed: [String]
  let files: Int
  let bytes: Int
  /// The hash of the new manifest: the same on two machines exactly where the trees are the same.
  package let manifestHash: ContentHash
  /// Nil where nothing differs and nothing is exchanged.
  let tree: StagingTree?
}
