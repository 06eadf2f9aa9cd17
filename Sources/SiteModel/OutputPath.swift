/// The path of a file in the published tree of its site: relative, parts joined by `/`.
package struct OutputPath: Sendable, Hashable {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  /// What must be unique: servers and disks that fold case must not see two files as one.
  var collisionKey: String { text.lowercased() }
}
