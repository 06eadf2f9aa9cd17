package import Hashing

/// The record of one file of the new tree; all that is kept of it while a site is built.
package struct StagedFile: Hashable, Sendable {
  /// The path relative to the site's root, with `/` between its parts.
  package let path: String
  /// In bytes.
  package let size: Int
  package let hash: ContentHash
  /// Against the published tree.
  package let change: Change

  /// How a file of the new tree differs from the published one.
  package enum Change: Hashable, Sendable {
    /// The published tree has no such file.
    case new
    /// It has other bytes, or was damaged or removed by hand.
    case changed
    case unchanged
  }
}
