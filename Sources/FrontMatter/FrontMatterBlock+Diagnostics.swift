package import Diagnostics

extension FrontMatterBlock.Fault {
  /// The sentence for people.
  package func diagnostic(in source: SourceText) -> Diagnostic {
    let place = source.bytes.isEmpty ? SourceLocation(file: source.path) : source.location(at: 0)
    switch self {
    case .emptyFile:
      return Diagnostic(
        .error, "front-matter.empty-file", at: SourceLocation(file: source.path),
        BilingualText("the file is empty", lao: "ແຟ້ມນີ້ຫວ່າງເປົ່າ"),
        hint: BilingualText(
          "begin it with front matter between two lines of '---', or delete it",
          lao: "ເລີ່ມດ້ວຍຂໍ້ມູນກຳກັບຢູ່ລະຫວ່າງສອງແຖວ '---', ຫຼື ລຶບແຟ້ມນີ້"))
    case .missing:
      return Diagnostic(
        .error, "front-matter.missing", at: place,
        BilingualText("the file has no front matter", lao: "ແຟ້ມນີ້ບໍ່ມີຂໍ້ມູນກຳກັບ (front matter)"),
        hint: BilingualText(
          "begin the file with a line '---', then 'title: …', then a line '---'",
          lao: "ເລີ່ມແຟ້ມດ້ວຍແຖວ '---', ຕໍ່ດ້ວຍ 'title: …', ແລ້ວປິດດ້ວຍແຖວ '---'"))
    case .neverClosed:
      return Diagnostic(
        .error, "front-matter.never-closed", at: place,
        BilingualText(
          "the front matter that opens here is never closed",
          lao: "ຂໍ້ມູນກຳກັບທີ່ເປີດຢູ່ນີ້ບໍ່ໄດ້ປິດ"),
        hint: BilingualText(
          "put a line '---' after the last key, before the text",
          lao: "ໃສ່ແຖວ '---' ຫຼັງຊື່ສຸດທ້າຍ ກ່ອນເນື້ອໃນ"))
    }
  }
}
