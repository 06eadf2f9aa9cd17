import Diagnostics

extension PublishingError {
  /// The source of a copy has other bytes than those whose hash was told.
  static func sourceChanged(_ path: String) -> PublishingError {
    PublishingError(
      .disk, "source-changed", path,
      BilingualText(
        "its source was changed while it was copied", lao: "ແຟ້ມຕົ້ນທາງຖືກແກ້ໄຂໃນຂະນະທີ່ກຳລັງສຳເນົາ"),
      hint: BilingualText(
        "build again when nobody is writing to it",
        lao: "ສ້າງໃໝ່ອີກຄັ້ງເມື່ອບໍ່ມີໃຜກຳລັງຂຽນແຟ້ມນັ້ນ"))
  }

  /// A published file is not what it was when the build began.
  static func changedMeanwhile(_ path: String) -> PublishingError {
    PublishingError(
      .disk, "changed-meanwhile", path,
      BilingualText(
        "the published file was changed by somebody else during the build",
        lao: "ແຟ້ມທີ່ເຜີຍແຜ່ຢູ່ຖືກຜູ້ອື່ນແກ້ໄຂໃນລະຫວ່າງການສ້າງ"),
      hint: BilingualText("build again", lao: "ສ້າງໃໝ່ອີກຄັ້ງ"))
  }
}
