/// A regular file of the workspace, as the listing found it.
package struct WorkspaceFile: Hashable, Sendable {
  /// The path relative to the workspace, with `/` between its parts.
  ///
  /// Its UTF-8 bytes are those of the disk, in whatever normal form the editor's machine wrote;
  /// only these bytes open the file again.
  package let path: String
  /// In bytes, when the file was listed; what is read later may differ and is checked again.
  package let size: Int

  package init(path: String, size: Int) {
    self.path = path
    self.size = size
  }
}
