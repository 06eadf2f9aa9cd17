import Diagnostics

extension PublishingError {
  /// A folder without our manifest that is not empty.
  static func unknownFolder(_ folder: String, _ files: [[UInt8]]) -> PublishingError {
    let examples = shown(files)
    return PublishingError(
      .refused, "unknown-folder", folder,
      BilingualText(
        "this folder was not written by G-Web (it has no manifest) and holds files: \(examples)",
        lao: "ໂຟນເດີນີ້ G-Web ບໍ່ໄດ້ຂຽນ (ບໍ່ມີ manifest) ແລະມີແຟ້ມຢູ່: \(examples)"),
      hint: BilingualText(
        "move the folder away, or choose another with --output",
        lao: "ຍ້າຍໂຟນເດີນີ້ໄປບ່ອນອື່ນ ຫຼືເລືອກໂຟນເດີອື່ນດ້ວຍ --output"))
  }

  /// Files in a published tree that its manifest doesn't list.
  static func foreignFiles(_ folder: String, _ files: [[UInt8]]) -> PublishingError {
    let examples = shown(files)
    return PublishingError(
      .refused, "foreign-files", folder,
      BilingualText(
        "holds files that G-Web did not write and will not remove: \(examples)",
        lao: "ມີແຟ້ມທີ່ G-Web ບໍ່ໄດ້ຂຽນ ແລະຈະບໍ່ລຶບ: \(examples)"),
      hint: BilingualText(
        "move them into Sites/<site>/assets/, where they are published from, or away",
        lao: "ຍ້າຍໄປໄວ້ໃນ Sites/<site>/assets/ ເພື່ອເຜີຍແຜ່ນຳ, ຫຼືຍ້າຍອອກໄປ"))
  }

  /// The manifest is damaged, and there are files that the new site doesn't have.
  static func damagedManifest(_ folder: String, _ files: [[UInt8]]) -> PublishingError {
    let examples = shown(files)
    return PublishingError(
      .refused, "damaged-manifest", folder,
      BilingualText(
        "the manifest (\(Manifest.fileName)) is damaged, so G-Web can't tell whether it wrote: "
          + examples,
        lao: "manifest (\(Manifest.fileName)) ເສຍຫາຍ ຈຶ່ງບໍ່ຮູ້ວ່າ G-Web ຂຽນແຟ້ມເຫຼົ່ານີ້ ຫຼືບໍ່: \(examples)"),
      hint: BilingualText(
        "move these files away, or bring back the site as it was with gweb rollback",
        lao: "ຍ້າຍແຟ້ມເຫຼົ່ານີ້ອອກ ຫຼືກູ້ຄືນເວັບໄຊກ່ອນໜ້າດ້ວຍ gweb rollback"))
  }

  /// An output that was never published to.
  static func noOutput(_ path: String) -> PublishingError {
    PublishingError(
      .refused, "no-output", path,
      BilingualText(
        "nothing was ever published to this folder", lao: "ບໍ່ເຄີຍເຜີຍແຜ່ຫຍັງໃສ່ໂຟນເດີນີ້"),
      hint: BilingualText(
        "go to the workspace, or name the folder with --output",
        lao: "ໄປທີ່ພື້ນທີ່ເຮັດວຽກ ຫຼືລະບຸໂຟນເດີດ້ວຍ --output"))
  }

  /// A text that can't be the name of a site.
  static func siteName(_ site: String, in folder: String) -> PublishingError {
    PublishingError(
      .refused, "site-name", folder,
      BilingualText(
        "'\(site)' can't be the name of a site's folder",
        lao: "'\(site)' ເປັນຊື່ໂຟນເດີຂອງເວັບໄຊບໍ່ໄດ້"),
      hint: BilingualText(
        "use the name of a folder in Sites/", lao: "ໃຊ້ຊື່ໂຟນເດີທີ່ມີຢູ່ໃນ Sites/"))
  }

  /// What is in the way of a site is neither a folder nor a link of ours.
  static func notAFolder(_ path: String) -> PublishingError {
    PublishingError(
      .refused, "not-a-folder", path,
      BilingualText(
        "is a file or a link that G-Web did not make",
        lao: "ເປັນແຟ້ມ ຫຼືລິ້ງທີ່ G-Web ບໍ່ໄດ້ສ້າງ"),
      hint: BilingualText(
        "move it away, or choose another folder with --output",
        lao: "ຍ້າຍໄປບ່ອນອື່ນ ຫຼືເລືອກໂຟນເດີອື່ນດ້ວຍ --output"))
  }

  /// Up to three names, and how many more there are.
  private static func shown(_ files: [[UInt8]]) -> String {
    let names = files.prefix(3).map { String(decoding: $0, as: UTF8.self) }
    let rest = files.count - names.count
    return names.joined(separator: ", ") + (rest > 0 ? " (+\(rest))" : "")
  }
}
