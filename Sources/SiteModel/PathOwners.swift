import Content
import Diagnostics

/// Who writes which file of a site: one owner a path, decided before the first byte is written.
struct PathOwners {
  /// What wants a path, in words for people.
  enum Owner {
    case document(Document)
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

  private typealias Claim = (path: OutputPath, owner: Owner)

  private var claims: [String: Claim] = [:]
  /// From each folder that a claimed path needs to a claim that needs it.
  private var folders: [String: String] = [:]

  func has(_ path: OutputPath) -> Bool { claims[path.collisionKey] != nil }

  /// Takes a path; the diagnostic tells who has it already, or why nobody can.
  mutating func claim(_ path: OutputPath, for owner: Owner) -> Diagnostic? {
    guard !path.isTooLong else {
      return ClaimProblem.tooLong(path, owner).diagnostic
    }
    let key = path.collisionKey
    if let other = claims[key] {
      return ClaimProblem.taken(path, owner, by: other.owner).diagnostic
    }
    // What is a folder for one can't be a file for another.
    if let inner = folders[key].flatMap({ claims[$0] }) {
      return ClaimProblem.isFolder(path, owner, of: inner.path, inner.owner).diagnostic
    }
    if let outer = fileOnTheWay(to: key) {
      return ClaimProblem.isFolder(outer.path, outer.owner, of: path, owner).diagnostic
    }
    claims[key] = (path, owner)
    noteFolders(of: key)
    return nil
  }

  private func fileOnTheWay(to key: String) -> Claim? {
    var rest = key[...]
    while let folder = Self.folder(of: rest) {
      // A folder that is noted is no file, and neither is one above it.
      if folders[String(folder)] != nil { return nil }
      if let claim = claims[String(folder)] { return claim }
      rest = folder
    }
    return nil
  }

  private mutating func noteFolders(of key: String) {
    var rest = key[...]
    while let folder = Self.folder(of: rest) {
      if folders.updateValue(key, forKey: String(folder)) != nil { return }
      rest = folder
    }
  }

  /// `a/b` of `a/b/c`; nil for a name without a folder.
  private static func folder(of path: Substring) -> Substring? {
    path.utf8.lastIndex(of: 0x2F).map { path[..<$0] }
  }
}
