import Content
import Diagnostics

/// Two documents that want one path.
struct PathConflict {
  let permalink: Permalink
  let document: Document
  let other: Document

  var diagnostic: Diagnostic {
    Diagnostic(
      .error, "path.conflict", at: document.location,
      BilingualText(
        "'\(document.path.file)' and '\(other.path.file)' both want the path \(permalink.text)",
        lao: "'\(document.path.file)' ແລະ '\(other.path.file)' ຕ້ອງການເສັ້ນທາງ \(permalink.text) ຄືກັນ"),
      hint: hint,
      related: [
        .init(
          location: other.location,
          message: BilingualText("the other document", lao: "ອີກເອກະສານໜຶ່ງ"))
      ])
  }

  /// What decides the path of a document of this kind.
  private var hint: BilingualText {
    switch document.kind {
    case .news, .publication, .event:
      BilingualText(
        "write 'slug: …' in one of the two, or change its title",
        lao: "ຂຽນ 'slug: …' ໃນແຟ້ມໜຶ່ງ, ຫຼື ປ່ຽນຫົວຂໍ້")
    case .periodical:
      BilingualText("rename the folder of one of the two", lao: "ປ່ຽນຊື່ໂຟນເດີຂອງອັນໜຶ່ງ")
    case .issue:
      BilingualText(
        "write another 'number' in one of the two", lao: "ຂຽນ 'number' ໃໝ່ໃນແຟ້ມໜຶ່ງ")
    case .page:
      BilingualText(
        "rename one of the two files, or its folder", lao: "ປ່ຽນຊື່ແຟ້ມ ຫຼື ໂຟນເດີຂອງອັນໜຶ່ງ")
    }
  }
}
