import Content
import Diagnostics

/// What wants a path of a site, in words for people.
enum PathOwner {
  case document(Document)
  /// A file of the workspace, and the document that names it.
  case file(String, document: Document?)
  case alias(String, document: Document)
  /// A page that every site has: a list, the home page.
  case builtIn

  var location: SourceLocation? {
    switch self {
    case .document(let document): document.location
    case .file(let path, let document): document?.location ?? SourceLocation(file: path)
    case .alias(let alias, let document):
      document.aliases.first { $0.text == alias }.map { document.location(of: $0.place) }
        ?? document.location
    case .builtIn: nil
    }
  }

  var name: String {
    switch self {
    case .document(let document): document.path.file
    case .file(let path, _): path
    case .alias(let alias, let document): "\(document.path.file) (\(alias))"
    case .builtIn: "G-Web"
    }
  }
}
