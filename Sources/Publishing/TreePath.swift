import Diagnostics

/// The rules for the path of a published file, decided by bytes. Whoever names pages keeps them;
/// here stands the last guard before the disk.
enum TreePath {
  /// Longest name of a file or folder, in bytes; some servers and archives stop there.
  static let nameLimit = 200
  /// Longest path below the site's root, in bytes.
  static let pathLimit = 1024

  /// - Throws: for empty and dotted parts, `\`, control characters and what is too long.
  static func check(_ path: String, site: String) throws(PublishingError) {
    if let reason = fault(path) { throw .path(path, site: site, reason) }
  }

  /// Whether `check` lets a path pass.
  static func isPublishable(_ path: String) -> Bool { fault(path) == nil }

  private static func fault(_ path: String) -> BilingualText? {
    var length = 0
    var dots = 0
    var total = 0
    for byte in path.utf8 {
      total += 1
      if byte == 0x2F {
        if let fault = fault(partOf: length, dots: dots) { return fault }
        length = 0
        dots = 0
        continue
      }
      if byte < 0x20 || byte == 0x7F {
        return BilingualText("has a control character", lao: "ມີຕົວຄວບຄຸມ")
      }
      if byte == 0x5C { return BilingualText("has a backslash", lao: "ມີເຄື່ອງໝາຍ \\") }
      length += 1
      if byte == 0x2E { dots += 1 }
    }
    if total > pathLimit {
      return BilingualText(
        "is longer than \(pathLimit) bytes", lao: "ຍາວກວ່າ \(pathLimit) ໄບຕ໌")
    }
    if path.utf8.elementsEqual(Manifest.fileName.utf8) {
      return BilingualText("is the manifest's own", lao: "ເປັນຂອງ manifest")
    }
    return fault(partOf: length, dots: dots)
  }

  private static func fault(partOf length: Int, dots: Int) -> BilingualText? {
    if length == 0 { return BilingualText("has an empty part", lao: "ມີສ່ວນທີ່ວ່າງເປົ່າ") }
    if dots == length, length <= 2 {
      return BilingualText("has a part '.' or '..'", lao: "ມີສ່ວນ '.' ຫຼື '..'")
    }
    if length > nameLimit {
      return BilingualText(
        "has a name longer than \(nameLimit) bytes", lao: "ມີຊື່ຍາວກວ່າ \(nameLimit) ໄບຕ໌")
    }
    return nil
  }
}

extension PublishingError {
  fileprivate static func path(
    _ path: String, site: String, _ reason: BilingualText
  ) -> PublishingError {
    PublishingError(
      .refused, "path", site + "/" + path,
      BilingualText(
        "this path can't be published: it \(reason.english)",
        lao: "ເສັ້ນທາງນີ້ເຜີຍແຜ່ບໍ່ໄດ້: \(reason.lao)"),
      hint: BilingualText(
        "change the slug, or the name of the asset", lao: "ປ່ຽນ slug ຫຼືຊື່ແຟ້ມ"))
  }

  static func duplicate(_ path: String, site: String) -> PublishingError {
    PublishingError(
      .refused, "duplicate", site + "/" + path,
      BilingualText("two files want this path", lao: "ສອງແຟ້ມຕ້ອງການເສັ້ນທາງນີ້"),
      hint: BilingualText(
        "change the slug of one of them", lao: "ປ່ຽນ slug ຂອງອັນໃດອັນໜຶ່ງ"))
  }
}
