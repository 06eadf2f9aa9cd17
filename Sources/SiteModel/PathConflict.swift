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
      hint: BilingualText(
        "write 'slug: …' in one of the two, or change its title",
        lao: "ຂຽນ 'slug: …' ໃນແຟ້ມໜຶ່ງ, ຫຼື ປ່ຽນຫົວຂໍ້"),
      related: [
        .init(
          location: other.location,
          message: BilingualText("the other document", lao: "ອີກເອກະສານໜຶ່ງ"))
      ])
  }
}
