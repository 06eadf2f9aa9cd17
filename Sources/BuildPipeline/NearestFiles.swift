import LaoText
import Diagnostics

/// Finds the file that somebody meant who named one that is not there: Windows and telephones show
/// no difference between `IMG_1.JPG` and `img_1.jpg`.
struct NearestFiles {
  /// The names in each folder, by the path that documents write.
  private var names: [String: [String]] = [:]

  init(_ paths: some Sequence<String>) {
    for path in paths {
      let (folder, name) = Self.parts(of: path)
      names[folder, default: []].append(name)
    }
  }

  /// The name of a file in the folder where another one is missing.
  func name(insteadOf path: String) -> String? {
    let (folder, name) = Self.parts(of: path)
    let known = names[folder] ?? []
    let key = CompatibilityFolding.fold(name)
    let stem = Self.stem(of: key)
    return known.first { CompatibilityFolding.fold($0).utf8.elementsEqual(key.utf8) }
      ?? known.first { Self.stem(of: CompatibilityFolding.fold($0)).utf8.elementsEqual(stem.utf8) }
      ?? NearestMatch.find(name, among: known)
  }

  private static func parts(of path: String) -> (folder: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: 0x2F) else { return ("", path) }
    return (String(path[..<slash]), String(path[path.utf8.index(after: slash)...]))
  }

  /// Without its extension.
  private static func stem(of name: String) -> String {
    name.utf8.lastIndex(of: 0x2E).map { String(name[..<$0]) } ?? name
  }
}
