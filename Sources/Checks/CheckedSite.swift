import Rendering
import SiteModel

/// What rules may know of the site whose files they look over.
package struct CheckedSite: Sendable {
  package let id: String

  package init(id: String) {
    self.id = id
  }

  /// What a file is called in messages: its place in the published tree.
  func name(of file: RenderedFile) -> String { "\(id)/\(file.path.text)" }
}
