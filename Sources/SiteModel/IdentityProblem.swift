import Content
import Diagnostics

/// Two documents of one identity: readers of feeds would show one of them, and the other never.
enum IdentityProblem {
  /// Two files of one origin have one identity.
  case doubled(Document, other: Document)
  /// The key `id` is the identity of another origin's document.
  case foreign(Document, claimed: String, of: Document)

  var diagnostic: Diagnostic {
    switch self {
    case .doubled(let document, let other):
      Diagnostic(
        .error, "identity.doubled", at: Self.location(of: document),
        BilingualText(
          "'\(document.path.file)' and '\(other.path.file)' have one identity: \(document.identity)",
          lao: "'\(document.path.file)' ແລະ '\(other.path.file)' ມີຕົວຕົນດຽວກັນ: \(document.identity)"),
        hint: BilingualText(
          "write another 'id' in the newer one, or leave the key out",
          lao: "ຂຽນ 'id' ອື່ນໃນແຟ້ມໃໝ່ກວ່າ, ຫຼື ລຶບຂໍ້ນັ້ນອອກ"),
        related: Self.related(other))
    case .foreign(let document, let claimed, let other):
      Diagnostic(
        .error, "identity.foreign", at: Self.location(of: document),
        BilingualText(
          "'id: \(claimed)' is the identity of '\(other.path.file)', of another office",
          lao: "'id: \(claimed)' ເປັນຕົວຕົນຂອງ '\(other.path.file)' ຂອງຫ້ອງການອື່ນ"),
        hint: BilingualText(
          "leave the key 'id' out, or write one of your own", lao: "ລຶບ 'id' ອອກ, ຫຼື ຂຽນອັນຂອງຕົນເອງ"),
        related: Self.related(other))
    }
  }

  private static func location(of document: Document) -> SourceLocation {
    document.chosenIdentity.map { document.location(of: $0.place) } ?? document.location
  }

  private static func related(_ other: Document) -> [Diagnostic.Related] {
    [
      .init(
        location: location(of: other),
        message: BilingualText("the other document", lao: "ອີກເອກະສານໜຶ່ງ"))
    ]
  }
}
