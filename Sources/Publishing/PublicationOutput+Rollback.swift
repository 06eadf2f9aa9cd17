import Diagnostics
package import Hashing

/// What a rollback brought back.
package struct RollbackSummary: Sendable {
  package let site: String
  /// Files of the tree that is online now.
  package let files: Int
  /// The day that it was built for, and when it was put online; nil where that is not known.
  package let stamp: PublicationStamp?
  /// Paths that were online and are not now, sorted by bytes.
  package let removed: [String]
  /// The hash of its manifest.
  package let manifestHash: ContentHash
}

extension PublicationOutput {
  /// Brings back a tree that a site had before, in one step. The tree that was online becomes the
  /// newest of those before, so that a second rollback undoes the first.
  ///
  /// - Parameters:
  ///   - number: how many states back, from 1.
  ///   - moment: when that is, for `gweb history`.
  /// - Throws: `refused` where there is no such tree, or it is not whole any more.
  package func rollBack(
    _ site: String, to number: Int = 1, at moment: String? = nil
  ) throws(PublishingError) -> RollbackSummary {
    try check(site)
    let place = try place(of: site)
    let all = try generations(of: site).all()
    guard !all.isEmpty else { throw try noGeneration(site, place) }
    guard all.indices.contains(number - 1) else {
      throw .noSuchGeneration(folder.shown(site), number, of: all.count)
    }
    let generation = all[number - 1]
    guard let found = try generations(of: site).folder(of: generation) else {
      throw .damagedPrevious(folder.shown(site))
    }
    let tree = try PublishedTree(reading: found)
    guard tree.isWhole else { throw .damagedPrevious(folder.shown(site)) }
    _ = tree.mendRights()
    let online: Manifest? =
      if let current = place.folder { try OnlineTree.manifest(of: current) } else { nil }
    let stamp = try remember(site, tree.manifest.hash, at: moment)
    try bringBack(generation, of: site, from: place)
    if syncs {
      try folder.sync()
      try previous.sync()
    }
    return RollbackSummary(
      site: site, files: tree.manifest.count, stamp: stamp,
      removed: online?.paths(missingIn: tree.manifest) ?? [], manifestHash: tree.manifest.hash)
  }

  /// Notes that a tree is online again.
  ///
  /// - Returns: what is known of it.
  private func remember(
    _ site: String, _ manifest: ContentHash, at moment: String?
  ) throws(PublishingError) -> PublicationStamp? {
    var records = try history.records(of: site)
    guard let record = records[manifest] else { return nil }
    let stamp = record.stamp.map {
      PublicationStamp(day: $0.day, moment: moment ?? $0.moment)
    }
    records.add(record.stamped(stamp), forgetting: nil)
    // A full disk is no reason to leave a wrong page online.
    _ = try? history.write(records, of: site, by: staging)
    return stamp
  }

  private func bringBack(
    _ generation: Generations.Generation, of site: String, from place: SitePlace
  ) throws(PublishingError) {
    let generations = generations(of: site)
    let linked: LinkedTree? =
      if let linked = generation.linked { linked } else { try linkable(generation, place) }
    switch (linked, place) {
    case (let linked?, _):
      if case .link(let current, _) = place { try generations.add(current) }
      try replaceLink(site, in: folder, target: linked.targetFromOutput)
      if generation.linked != nil { _ = previous.remove(generation.name) }
    case (nil, .folder):
      let error = previous.exchange(generation.name, with: site, in: folder)
      guard error == 0 else { throw .system(error, folder.shown(site)) }
      // The tree that was online has the old name now: it is the newest.
      try previous.move(generation.name, to: try generations.nextName(), in: previous)
    case (nil, .absent), (nil, .link): try previous.move(generation.name, to: site, in: folder)
    }
  }

  /// A folder that comes back where a link is online goes among the trees that links lead to.
  private func linkable(
    _ generation: Generations.Generation, _ place: SitePlace
  ) throws(PublishingError) -> LinkedTree? {
    guard case .link = place, let inode = try previous.status(generation.name)?.inode else {
      return nil
    }
    let tree = LinkedTree(name: StagingTree.name(site: generation.name, inode: inode))
    try previous.move(generation.name, to: tree.name, in: trees)
    return tree
  }

  /// Why there is nothing to bring back: the site has no earlier tree, or nobody knows it.
  private func noGeneration(
    _ site: String, _ place: SitePlace
  ) throws(PublishingError) -> PublishingError {
    if case .absent = place {
      return .unknownSite(site, in: folder.shown, known: try PublicationHistory.sites(in: folder))
    }
    return .nothingToRollBack(folder.shown(site))
  }
}

extension Manifest {
  /// The paths that another manifest doesn't list, sorted by bytes.
  func paths(missingIn other: Manifest) -> [String] {
    (0..<count).filter { index in
      path(index).withUnsafeBufferPointer { other.index(of: $0) } == nil
    }.map { pathText($0) }
  }
}

extension PublishingError {
  static func nothingToRollBack(_ site: String) -> PublishingError {
    PublishingError(
      .refused, "no-previous", site,
      BilingualText(
        "has no previous tree that could be brought back", lao: "ບໍ່ມີເວັບໄຊກ່ອນໜ້າທີ່ຈະກູ້ຄືນໄດ້"),
      hint: BilingualText(
        "build from an older state of the workspace instead",
        lao: "ສ້າງຈາກສະບັບເກົ່າຂອງພື້ນທີ່ເຮັດວຽກແທນ"))
  }

  static func noSuchGeneration(_ site: String, _ number: Int, of count: Int) -> PublishingError {
    PublishingError(
      .refused, "no-such-state", site,
      BilingualText(
        "has no state \(number) to go back to: \(count) are kept",
        lao: "ບໍ່ມີສະຖານະທີ \(number) ທີ່ຈະກັບໄປໄດ້: ເກັບໄວ້ \(count) ສະຖານະ"),
      hint: BilingualText(
        "gweb history lists them with their numbers",
        lao: "gweb history ບອກລາຍການພ້ອມໝາຍເລກ"))
  }

  static func damagedPrevious(_ site: String) -> PublishingError {
    PublishingError(
      .refused, "damaged-previous", site,
      BilingualText(
        "the previous tree is not whole any more; what is online was not touched",
        lao: "ເວັບໄຊກ່ອນໜ້າບໍ່ຄົບຖ້ວນແລ້ວ; ເວັບໄຊທີ່ເຜີຍແຜ່ຢູ່ບໍ່ຖືກແຕະຕ້ອງ"),
      hint: BilingualText(
        "build from an older state of the workspace instead",
        lao: "ສ້າງຈາກສະບັບເກົ່າຂອງພື້ນທີ່ເຮັດວຽກແທນ"))
  }

  static func unknownSite(_ site: String, in output: String, known: [String]) -> PublishingError {
    PublishingError(
      .refused, "unknown-site", output,
      BilingualText(
        "no site '\(site)' was ever published here", lao: "ບໍ່ເຄີຍເຜີຍແຜ່ເວັບໄຊ '\(site)' ຢູ່ບ່ອນນີ້"),
      hint: NearestMatch.find(site, among: known).map {
        BilingualText("did you mean '\($0)'?", lao: "ໝາຍເຖິງ '\($0)' ບໍ?")
      }
        ?? BilingualText(
          "published here: \(known.joined(separator: ", "))",
          lao: "ທີ່ເຜີຍແຜ່ຢູ່ນີ້: \(known.joined(separator: ", "))"))
  }
}
