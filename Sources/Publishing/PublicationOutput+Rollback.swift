import Diagnostics
package import Hashing

/// What a rollback brought back.
package struct RollbackSummary: Sendable {
  package let site: String
  /// Files of the tree that is online now.
  package let files: Int
  /// The hash of its manifest.
  package let manifestHash: ContentHash
}

extension PublicationOutput {
  /// Brings back the tree that a site had before its last publication, in one step; the tree that
  /// was online takes its place, so that a second rollback undoes the first.
  ///
  /// - Throws: `refused` where there is no previous tree, or it is not whole any more.
  package func rollBack(_ site: String) throws(PublishingError) -> RollbackSummary {
    try check(site)
    let shown = folder.shown(site)
    let linked = previous.target(ofLink: site).flatMap { LinkedTree(target: $0) }
    let found = if let linked { try trees.child(linked.name) } else { try previous.child(site) }
    guard let found else { throw .nothingToRollBack(shown) }
    let tree = try PublishedTree(reading: found)
    guard tree.isWhole else { throw .damagedPrevious(shown) }
    _ = tree.mendRights()
    let place = try place(of: site)
    if let linked {
      try replaceLink(site, in: folder, target: linked.targetFromOutput)
      if case .link(let current, _) = place {
        try replaceLink(site, in: previous, target: current.targetFromPrevious)
      }
    } else if case .folder = place {
      let error = previous.exchange(site, with: site, in: folder)
      guard error == 0 else { throw .system(error, shown) }
    } else {
      try previous.move(site, to: site, in: folder)
    }
    if syncs {
      try folder.sync()
      try previous.sync()
    }
    return RollbackSummary(
      site: site, files: tree.manifest.count, manifestHash: tree.manifest.hash)
  }
}

extension PublishingError {
  fileprivate static func nothingToRollBack(_ site: String) -> PublishingError {
    PublishingError(
      .refused, "no-previous", site,
      BilingualText(
        "has no previous tree that could be brought back", lao: "ບໍ່ມີເວັບໄຊກ່ອນໜ້າທີ່ຈະກູ້ຄືນໄດ້"),
      hint: BilingualText(
        "build from an older state of the workspace instead",
        lao: "ສ້າງຈາກສະບັບເກົ່າຂອງພື້ນທີ່ເຮັດວຽກແທນ"))
  }

  fileprivate static func damagedPrevious(_ site: String) -> PublishingError {
    PublishingError(
      .refused, "damaged-previous", site,
      BilingualText(
        "the previous tree is not whole any more; what is online was not touched",
        lao: "ເວັບໄຊກ່ອນໜ້າບໍ່ຄົບຖ້ວນແລ້ວ; ເວັບໄຊທີ່ເຜີຍແຜ່ຢູ່ບໍ່ຖືກແຕະຕ້ອງ"),
      hint: BilingualText(
        "build from an older state of the workspace instead",
        lao: "ສ້າງຈາກສະບັບເກົ່າຂອງພື້ນທີ່ເຮັດວຽກແທນ"))
  }
}
