/// How much of a workspace is read before G-Web says that something is wrong.
package struct WorkspaceLimits: Hashable, Sendable {
  /// Bytes of one file that is read into memory, where the reader of that file sets no limit.
  package var fileSize: Int
  /// Files of the workspace.
  package var fileCount: Int
  /// Folders within folders.
  package var depth: Int

  package init(fileSize: Int = 16 << 20, fileCount: Int = 2_000_000, depth: Int = 32) {
    self.fileSize = fileSize
    self.fileCount = fileCount
    self.depth = depth
  }
}
