package import Hashing

#if canImport(Glibc)
  import Glibc
#endif

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

extension StagedFile {
  /// By the bytes of the path. One memcmp: the paths of a site share long beginnings.
  static func precedes(_ a: StagedFile, _ b: StagedFile) -> Bool {
    let order: Bool? =
      a.path.utf8.withContiguousStorageIfAvailable { a in
        b.path.utf8.withContiguousStorageIfAvailable { b in
          guard let first = a.baseAddress, let second = b.baseAddress else {
            return a.count < b.count
          }
          let result = memcmp(first, second, min(a.count, b.count))
          return result == 0 ? a.count < b.count : result < 0
        } ?? nil
      } ?? nil
    return order ?? a.path.utf8.lexicographicallyPrecedes(b.path.utf8)
  }
}
