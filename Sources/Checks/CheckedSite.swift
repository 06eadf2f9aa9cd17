import Rendering
import SiteModel

/// What rules may know of the site whose files they look over.
package struct CheckedSite: Sendable {
  package let id: String
  /// Every path that the site will have.
  package let paths: Set<String>

  package init(id: String, paths: Set<String>) {
    self.id = id
    self.paths = paths
  }

  /// What a file is called in messages: its place in the published tree.
  func name(of file: RenderedFile) -> String { "\(id)/\(file.path.text)" }
}
