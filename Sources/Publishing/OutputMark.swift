import Diagnostics

#if canImport(Glibc)
  import Glibc
#endif

extension PublicationOutput {
  /// Who is to see what an output holds.
  package enum Purpose: Sendable {
    /// Everybody: what a web server shows.
    case online
    /// Its authors: it has drafts, or what is not due yet.
    case preview
  }
}

/// The file in an output's `.gweb` that marks it as a preview: what is online takes no drafts, and a
/// folder that had drafts once is never taken for what is online.
struct OutputMark {
  static let fileName = "preview"

  private let output: Folder
  private let state: Folder

  init(_ output: Folder, _ state: Folder) {
    self.output = output
    self.state = state
  }

  /// Takes the output for a purpose; marks it where nothing was published to it yet.
  ///
  /// - Throws: `refused` where it is for the other one.
  func claim(for purpose: PublicationOutput.Purpose) throws(PublishingError) {
    let isMarked = try state.status(Self.fileName) != nil
    switch purpose {
    case .online: if isMarked { throw .previewOutput(output.shown) }
    case .preview:
      if isMarked { return }
      guard try PublicationHistory.sites(in: output).isEmpty else {
        throw .publicOutput(output.shown)
      }
      try mark()
    }
  }

  private func mark() throws(PublishingError) {
    let shown = state.shown(Self.fileName)
    guard let file = try state.create(Self.fileName, shown: shown) else {
      throw .system(ENOENT, shown)
    }
    let text = Array(
      """
      This folder is a preview with drafts, or with what is not due yet. It never goes online.
      ໂຟນເດີນີ້ເປັນຕົວຢ່າງທີ່ມີສະບັບຮ່າງ ຫຼືສິ່ງທີ່ຍັງບໍ່ເຖິງກຳນົດ. ຫ້າມນຳຂຶ້ນອອນລາຍ.

      """.utf8)
    try file.write(text, shown: shown)
    try file.finish(size: text.count, shown: shown)
  }
}

extension PublishingError {
  /// Drafts for a folder that is online.
  static func publicOutput(_ path: String) -> PublishingError {
    PublishingError(
      .refused, "public-output", path,
      BilingualText(
        "this folder is what is online: drafts and what is not due yet never go there",
        lao: "ໂຟນເດີນີ້ແມ່ນສິ່ງທີ່ອອນລາຍຢູ່: ສະບັບຮ່າງ ແລະສິ່ງທີ່ຍັງບໍ່ເຖິງກຳນົດ ໄປຢູ່ບ່ອນນີ້ບໍ່ໄດ້"),
      hint: BilingualText(
        "give the preview a folder of its own, for example --output preview",
        lao: "ໃຫ້ໂຟນເດີສະເພາະແກ່ຕົວຢ່າງ, ຕົວຢ່າງ --output preview"))
  }

  /// What goes online for a folder that had drafts.
  static func previewOutput(_ path: String) -> PublishingError {
    PublishingError(
      .refused, "preview-output", path,
      BilingualText(
        "this folder is a preview with drafts, or with what is not due yet: it never goes online",
        lao: "ໂຟນເດີນີ້ເປັນຕົວຢ່າງທີ່ມີສະບັບຮ່າງ ຫຼືສິ່ງທີ່ຍັງບໍ່ເຖິງກຳນົດ: ນຳຂຶ້ນອອນລາຍບໍ່ໄດ້"),
      hint: BilingualText(
        "publish into another folder with --output, or remove this one",
        lao: "ເຜີຍແຜ່ໃສ່ໂຟນເດີອື່ນດ້ວຍ --output, ຫຼືລຶບໂຟນເດີນີ້"))
  }
}
