import Content
import Diagnostics

/// The plan of one site's output while it is made: one owner a path, decided before the first byte
/// is written. What has no claim here can't be published.
struct OutputClaims {
  private typealias Claim = (file: PlannedFile, owner: PathOwner)

  private var claims: [Claim] = []
  /// By the key of the path.
  private var numbers: [String: Int] = [:]
  /// From each folder that a claimed path needs to a claim that needs it.
  private var folders: [String: String] = [:]

  func has(_ path: OutputPath) -> Bool { numbers[path.collisionKey] != nil }

  /// Every claimed file, sorted by the bytes of its path.
  var files: [PlannedFile] {
    claims.map(\.file).sorted {
      $0.path.text.utf8.lexicographicallyPrecedes($1.path.text.utf8)
    }
  }

  /// Takes a path for a file; the diagnostic tells who has it already, or why nobody can.
  mutating func claim(_ file: PlannedFile, for owner: PathOwner) -> Diagnostic? {
    let path = file.path
    guard !path.isTooLong else {
      return ClaimProblem.tooLong(path, owner).diagnostic
    }
    let key = path.collisionKey
    if let other = claim(at: key) {
      return ClaimProblem.taken(path, owner, by: other.owner).diagnostic
    }
    // What is a folder for one can't be a file for another.
    if let inner = folders[key].flatMap(claim(at:)) {
      return ClaimProblem.isFolder(path, owner, of: inner.file.path, inner.owner).diagnostic
    }
    if let outer = fileOnTheWay(to: key) {
      return ClaimProblem.isFolder(outer.file.path, outer.owner, of: path, owner).diagnostic
    }
    numbers[key] = claims.count
    claims.append((file, owner))
    noteFolders(of: key)
    return nil
  }

  private func claim(at key: String) -> Claim? { numbers[key].map { claims[$0] } }

  private func fileOnTheWay(to key: String) -> Claim? {
    var rest = key[...]
    while let folder = Self.folder(of: rest) {
      // A folder that is noted is no file, and neither is one above it.
      if folders[String(folder)] != nil { return nil }
      if let claim = claim(at: String(folder)) { return claim }
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
