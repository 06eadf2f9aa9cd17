package import Diagnostics
package import Hashing

/// What a publication did to one site.
package struct PublicationSummary: Sendable {
  /// The site's id, which is the name of its folder.
  package let site: String
  /// Paths that the tree did not have before, sorted by bytes.
  package let new: [String]
  /// Paths whose bytes are others now, sorted by bytes.
  package let changed: [String]
  /// Paths that the tree no longer has, sorted by bytes.
  package let removed: [String]
  /// How many files are as they were.
  package let unchanged: Int
  /// Files of the tree, without the manifest.
  package let files: Int
  /// The sum of their sizes.
  package let bytes: Int
  /// The hash of the manifest: the same on two machines exactly where the trees are the same.
  package let manifestHash: ContentHash
  /// What a person should know though the site is online: files changed by hand that were kept,
  /// an old tree that could not be removed.
  package let warnings: [Diagnostic]

  /// Whether the tree was left alone, with its files and their inodes, because nothing differs.
  package var isUnchanged: Bool { new.isEmpty && changed.isEmpty && removed.isEmpty }
}
