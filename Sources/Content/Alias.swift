package import FrontMatter

/// An address that a document had on an older site, as its author wrote it, ready to be matched.
package enum Alias: Sendable, Hashable {
  /// A path from the root of the site, decoded: `/2019/03/ຂ່າວ/`.
  case path(LocatedText)
  /// A path that says nothing without what stands behind its `?`: `/index.php?id=12`. No file of a
  /// published tree can answer it; a server's map can.
  case query(path: String, query: String, place: LocatedValue.Place)

  /// What leads here, as a reader's browser would show it.
  package var text: String {
    switch self {
    case .path(let path): path.text
    case .query(let path, let query, _): "\(path)?\(query)"
    }
  }

  package var place: LocatedValue.Place {
    switch self {
    case .path(let path): path.place
    case .query(_, _, let place): place
    }
  }
}
