import Diagnostics

/// The rules for the path of a published file, decided by bytes. Whoever names pages keeps them;
/// here stands the last guard before the disk.
package enum TreePath {
  /// The folder of a published tree whose files are for the server that shows the tree, not for its
  /// readers: the only hidden one in which the manifest may list files. Servers deny it, as they do
  /// everything with a dot in front but `.well-known`.
  ///
  ///     <site>/.gweb/redirects.map
  package static let privateFolder = ".gweb"

  /// Longest name of a file or folder, in bytes; some servers and archives stop there.
  static let nameLimit = 200
  /// Longest path below the site's root, in bytes.
  static let pathLimit = 1024

  /// - Throws: for empty and dotted parts, `\`, control characters and what is too long.
  static func check(_ path: String, site: String) throws(PublishingError) {
    if let reason = fault(path) { throw .path(path, site: site, reason) }
  }

  /// Whether a text is the name of one folder that is not hidden, as a site's id is.
  static func isSiteName(_ site: String) -> Bool {
    fault(site) == nil && !site.utf8.contains(0x2F) && site.utf8.first != 0x2E
  }

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
    if path.utf8.starts(with: privateFolder.utf8), !isPrivateFile(path) {
      return BilingualText("is G-Web's own", lao: "ເປັນຂອງ G-Web ເອງ")
    }
    return fault(partOf: length, dots: dots)
  }

  /// A visible file that lies in the private folder itself.
  private static func isPrivateFile(_ path: String) -> Bool {
    let name = path.utf8.dropFirst(privateFolder.utf8.count + 1)
    return path.utf8.starts(with: (privateFolder + "/").utf8) && !name.contains(0x2F)
      && name.first != 0x2E
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
