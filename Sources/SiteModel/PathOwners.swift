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

  private var owners: [String: Owner] = [:]

  func has(_ path: OutputPath) -> Bool { owners[path.collisionKey] != nil }

  /// Takes a path; the diagnostic tells who has it already.
  mutating func claim(_ path: OutputPath, for owner: Owner) -> Diagnostic? {
    let key = path.collisionKey
    guard let other = owners[key] else {
      owners[key] = owner
      return nil
    }
    // Point at what an editor can change.
    let (first, second) = owner.location == nil ? (other, owner) : (owner, other)
    return Diagnostic(
      .error, "path.conflict", at: first.location,
      BilingualText(
        "'\(first.name)' and '\(second.name)' both want the path /\(path.text)",
        lao: "'\(first.name)' ແລະ '\(second.name)' ຕ້ອງການເສັ້ນທາງ /\(path.text) ຄືກັນ"),
      hint: BilingualText(
        "give one of the two another slug or name", lao: "ປ່ຽນ slug ຫຼື ຊື່ແຟ້ມຂອງອັນໜຶ່ງ"),
      related: second.location.map {
        [.init(location: $0, message: BilingualText("the other one", lao: "ອີກອັນໜຶ່ງ"))]
      } ?? [])
  }
}
