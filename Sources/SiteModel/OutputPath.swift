import LaoText

/// The path of a file in the published tree of its site: relative, parts joined by `/`.
package struct OutputPath: Sendable, Hashable {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  /// What must be unique: servers, disks and people that fold case, width and composition must not
  /// see two files as one.
  var collisionKey: String { CompatibilityFolding.fold(text) }

  /// Longest name of a file or folder, in bytes; some servers and archives stop there.
  package static let nameLimit = 200
  /// Longest path below the site's root, in bytes.
  package static let pathLimit = 1024

  /// Whether every server and disk takes names as long as these.
  var isTooLong: Bool {
    guard text.utf8.count > Self.nameLimit else { return false }
    return text.utf8.count > Self.pathLimit
      || text.utf8.split(separator: 0x2F).contains { $0.count > Self.nameLimit }
  }
}
