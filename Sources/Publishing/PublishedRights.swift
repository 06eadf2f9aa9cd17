#if canImport(Glibc)
  import Glibc
#endif
import Diagnostics

/// The rights of what is published, whatever the umask of the process: a web server runs as another
/// user and must be able to read everything, and nobody but the owner may write.
///
/// Files and folders are made with these rights, so that a umask can only take some away. Whether it
/// does is seen once a tree, at its root; only then does each file cost one call more.
enum PublishedRights {
  static let file: mode_t = 0o644
  static let folder: mode_t = 0o755
}

extension Folder {
  /// fchmodat(2), links not followed. The error's number, 0 where it went well.
  func setRights(_ rights: mode_t, of path: UnsafePointer<CChar>) -> Int32 {
    fchmodat(descriptor, path, rights, AT_SYMLINK_NOFOLLOW) == 0 ? 0 : errno
  }

  /// fchmod(2) of the folder itself; that it belongs to somebody else is no reason to stop.
  func setOwnRights() { fchmod(descriptor, PublishedRights.folder) }
}

extension PublishedTree {
  /// Gives the files and folders of the tree the rights that they should have, where they are: their
  /// bytes stay, and trees that share a file share its rights.
  ///
  /// - Returns: what a person should know of it.
  func mendRights() -> [Diagnostic] {
    guard let folder, !wrongFiles.isEmpty || !wrongFolders.isEmpty else { return [] }
    var failure: (path: [UInt8], error: Int32)?
    for (paths, rights) in [
      (wrongFolders, PublishedRights.folder), (wrongFiles, PublishedRights.file),
    ] {
      for path in paths {
        let error =
          path.isEmpty
          ? (fchmod(folder.descriptor, rights) == 0 ? 0 : errno)
          : folder.setRights(rights, of: path.terminated)
        if error != 0, failure == nil { failure = (path, error) }
      }
    }
    if let failure {
      let path = folder.shown(String(decoding: failure.path, as: UTF8.self))
      return [PublishingError.closedToReaders(path, reason: failure.error).warning]
    }
    return [Diagnostic.rightsMended(wrongFiles.count + wrongFolders.count, at: folder.shown)]
  }
}

extension Diagnostic {
  fileprivate static func rightsMended(_ count: Int, at site: String) -> Diagnostic {
    Diagnostic(
      .note, "publishing.rights-mended", at: SourceLocation(file: site),
      BilingualText(
        "\(count) published files and folders had other rights than 0644 and 0755, as an earlier "
          + "build under another umask left them; now every web server can read them, and only their "
          + "owner can write",
        lao: "ແຟ້ມ ແລະໂຟນເດີ \(count) ອັນມີສິດຕ່າງຈາກ 0644 ແລະ 0755 ຍ້ອນ umask ຂອງການສ້າງຄັ້ງກ່ອນ; "
          + "ດຽວນີ້ເວັບເຊີບເວີອ່ານໄດ້ທຸກແຟ້ມ ແລະມີແຕ່ເຈົ້າຂອງຂຽນໄດ້"))
  }
}

extension PublishingError {
  static func closedToReaders(_ path: String, reason: Int32) -> PublishingError {
    let text = String(cString: strerror(reason))
    return PublishingError(
      .disk, "rights", path,
      BilingualText(
        "has other rights than 0644 (a file) or 0755 (a folder), and they can't be changed: \(text)",
        lao: "ມີສິດຕ່າງຈາກ 0644 (ແຟ້ມ) ຫຼື 0755 (ໂຟນເດີ) ແລະປ່ຽນບໍ່ໄດ້: \(text)"),
      hint: BilingualText(
        "let its owner run chmod -R u=rwX,go=rX on the site's folder",
        lao: "ໃຫ້ເຈົ້າຂອງໃຊ້ chmod -R u=rwX,go=rX ກັບໂຟນເດີຂອງເວັບໄຊ"))
  }
}
