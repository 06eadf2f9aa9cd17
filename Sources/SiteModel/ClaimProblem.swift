import Content
import Diagnostics
import FrontMatter

/// Why a path of a site can't be given to who wants it.
enum ClaimProblem {
  case taken(OutputPath, PathOwner, by: PathOwner)
  /// One wants a file where another one needs a folder.
  case isFolder(OutputPath, PathOwner, of: OutputPath, PathOwner)
  case tooLong(OutputPath, PathOwner)
  /// Two documents have one old address with a query.
  case sameQuery(String, Document, at: LocatedValue.Place, other: Document)

  /// The sentence for people, at what an editor can change.
  var diagnostic: Diagnostic {
    switch self {
    case .taken(let path, let owner, let other):
      let (first, second) = Self.mendable(owner, other)
      return Diagnostic(
        .error, "path.conflict", at: first.location,
        BilingualText(
          "'\(first.name)' and '\(second.name)' both want the path /\(path.text)",
          lao: "'\(first.name)' ແລະ '\(second.name)' ຕ້ອງການເສັ້ນທາງ /\(path.text) ຄືກັນ"),
        hint: Self.rename, related: Self.related(second))
    case .isFolder(let file, let owner, let inner, let other):
      let (first, second) = Self.mendable(owner, other)
      return Diagnostic(
        .error, "path.file-and-folder", at: first.location,
        BilingualText(
          "'\(owner.name)' wants the file /\(file.text), "
            + "and '\(other.name)' a folder of that name for /\(inner.text)",
          lao: "'\(owner.name)' ຕ້ອງການແຟ້ມ /\(file.text), "
            + "ແຕ່ '\(other.name)' ຕ້ອງການໂຟນເດີຊື່ນັ້ນສຳລັບ /\(inner.text)"),
        hint: Self.rename, related: Self.related(second))
    case .sameQuery(let address, let document, let place, let other):
      return Self.sameQuery(address, document, at: place, other)
    case .tooLong(let path, let owner):
      return Diagnostic(
        .error, "path.too-long", at: owner.location,
        BilingualText(
          "'\(owner.name)' wants a path that is too long: /\(path.text)",
          lao: "'\(owner.name)' ຕ້ອງການເສັ້ນທາງທີ່ຍາວເກີນໄປ: /\(path.text)"),
        hint: BilingualText(
          "shorten the names: \(OutputPath.nameLimit) bytes each (66 Lao letters), "
            + "\(OutputPath.pathLimit) in all",
          lao: "ຫຍໍ້ຊື່ໃຫ້ສັ້ນລົງ: ແຕ່ລະຊື່ບໍ່ເກີນ \(OutputPath.nameLimit) ໄບຕ໌ (66 ຕົວອັກສອນລາວ), "
            + "ທັງໝົດບໍ່ເກີນ \(OutputPath.pathLimit)"))
    }
  }

  private static func sameQuery(
    _ address: String, _ document: Document, at place: LocatedValue.Place, _ other: Document
  ) -> Diagnostic {
    Diagnostic(
      .error, "path.conflict", at: document.location(of: place),
      BilingualText(
        "'\(document.path.file)' and '\(other.path.file)' both want the old address \(address)",
        lao: "'\(document.path.file)' ແລະ '\(other.path.file)' ຕ້ອງການທີ່ຢູ່ເກົ່າ \(address) ຄືກັນ"),
      hint: BilingualText("leave it in one of the two", lao: "ໃຫ້ມີຢູ່ໃນແຟ້ມດຽວ"),
      related: [
        .init(
          location: other.location,
          message: BilingualText("the other document", lao: "ອີກເອກະສານໜຶ່ງ"))
      ])
  }

  private static func mendable(
    _ owner: PathOwner, _ other: PathOwner
  ) -> (PathOwner, PathOwner) {
    owner.location == nil ? (other, owner) : (owner, other)
  }

  private static var rename: BilingualText {
    BilingualText("give one of the two another slug or name", lao: "ປ່ຽນ slug ຫຼື ຊື່ແຟ້ມຂອງອັນໜຶ່ງ")
  }

  private static func related(_ owner: PathOwner) -> [Diagnostic.Related] {
    owner.location.map {
      [.init(location: $0, message: BilingualText("the other one", lao: "ອີກອັນໜຶ່ງ"))]
    } ?? []
  }
}
