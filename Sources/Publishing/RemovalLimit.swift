package import Diagnostics

/// How much of what is online a publication would take away, and whether that is more than somebody
/// may have meant: a share that is not mounted or a misspelt folder removes most of a site, and what
/// is online should outlive that. rsync has `--max-delete`, Hugo's deploy `maxDeletes`.
///
/// Pages count, the files in HTML: their feeds and pictures go with them. An address that is now a
/// redirect is still in the tree, so it is not lost.
package struct RemovalLimit: Hashable, Sendable {
  /// More than one in so many may not go.
  static let share = 3
  /// Fewer than these may always go: a small site is often rebuilt from the ground.
  static let leastPages = 10

  /// How many pages are online.
  package let online: Int
  /// The pages that would go, sorted by bytes.
  package let lost: [String]

  /// - Parameters:
  ///   - online: how many of the published paths are pages.
  ///   - removed: the published paths that the new tree no longer has.
  init(online: Int, removed: [String]) {
    self.online = online
    lost = removed.filter { Self.isPage($0.utf8) }
  }

  /// Whether more than a third of the pages, and at least ten, would go.
  package var isExceeded: Bool {
    lost.count >= Self.leastPages && lost.count * Self.share > online
  }

  static func isPage(_ path: some BidirectionalCollection<UInt8>) -> Bool {
    path.suffix(5).elementsEqual(".html".utf8)
  }
}

extension OnlineTree {
  /// What a tree of other paths would take away of this one.
  ///
  /// - Parameter isKept: whether the new tree has a path.
  package func removal(keeping isKept: (String) -> Bool) -> RemovalLimit {
    RemovalLimit(
      online: manifest.pageCount, removed: lazy.map(\.path).filter { !isKept($0) })
  }
}

extension RemovalLimit {
  /// Says which pages of a site would go, and how to let them go.
  ///
  /// - Parameter place: the folder of the site in the output.
  package func refusal(of site: String, at place: String) -> Diagnostic {
    let examples = lost.prefix(10).joined(separator: ", ")
    let list = lost.count > 10 ? examples + " (+\(lost.count - 10))" : examples
    return Diagnostic(
      .error, "publishing.removal", at: SourceLocation(file: place),
      BilingualText(
        "'\(site)' would lose \(lost.count) of \(online) pages, so what is online stays as it was: "
          + list,
        lao: "'\(site)' ຈະເສຍ \(lost.count) ຈາກ \(online) ໜ້າ, ສິ່ງທີ່ເຜີຍແຜ່ຢູ່ຈຶ່ງຄົງໄວ້ຄືເກົ່າ: " + list),
      hint: BilingualText(
        "look whether a folder of the workspace is missing or misspelt; if they are meant to go, "
          + "build with --allow-removal",
        lao: "ກວດເບິ່ງວ່າໂຟນເດີໃນພື້ນທີ່ເຮັດວຽກຂາດຫາຍ ຫຼືຂຽນຊື່ຜິດບໍ່; ຖ້າຕັ້ງໃຈລຶບ ໃຫ້ສ້າງດ້ວຍ "
          + "--allow-removal"))
  }
}
