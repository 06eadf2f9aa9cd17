#if canImport(Glibc)
  import Glibc
#endif
import Diagnostics
import Synchronization

extension PublicationOutput {
  /// Puts one site's new tree where readers find it.
  ///
  /// - A published folder is exchanged with the staging tree: renameat2(2) with RENAME_EXCHANGE.
  /// - Where nothing is published, or an empty folder, the staging tree is renamed.
  /// - Some file systems (NFS, some of FUSE) can't exchange. A site that is published there for the
  ///   first time becomes a symbolic link into `.gweb/trees`, and later ones switch the link, which
  ///   rename(2) does in one step anywhere. The cost: the server must follow links, and copies of
  ///   the output folder must take `.gweb/trees` along. A site that is already a folder there is
  ///   refused: a folder can't become a link without a moment in which there is no site.
  func switchSite(
    _ site: SealedSite, _ stamp: PublicationStamp?
  ) throws(PublishingError) -> SwitchedSite {
    guard let tree = site.tree else {
      return SwitchedSite(site: site, step: .none, keepsOld: true, warnings: [])
    }
    let name = site.staging.site
    var warnings = try keepChangedFiles(of: site.staging)
    let place = try place(of: name)
    try checkUnmoved(place, site.staging)
    let isEdit = remember(site, stamp, &warnings)
    let step: SwitchedSite.Step
    switch place {
    case .link(let old, _):
      step = try switchLink(name, from: old, to: tree, keepsOld: isEdit, site.staging)
    case .folder where !site.staging.published.isEmpty:
      step = try exchange(name, tree, site.staging)
    case .folder, .absent:
      if try canExchange() {
        release(site.staging)
        do throws(PublishingError) {
          try staging.move(tree.name, to: name, in: folder)
        } catch {
          _ = try? staging.removeTree(tree.name)
          throw error
        }
        step = .first
      } else {
        step = try switchLink(name, from: nil, to: tree, keepsOld: isEdit, site.staging)
      }
    }
    return SwitchedSite(site: site, step: step, keepsOld: isEdit, warnings: warnings)
  }

  /// Brings back what was online before a switch.
  func undo(_ switched: SwitchedSite) {
    let site = switched.site.staging.site
    switch switched.step {
    case .none: return
    case .first:
      let name = StagingTree.nameOfDead(site: site)
      _ = try? folder.move(site, to: name, in: staging)
      _ = try? staging.removeTree(name)
    case .exchanged(let tree):
      if staging.exchange(tree.name, with: site, in: folder) == 0 {
        _ = try? staging.removeTree(tree.name)
      }
    case .linked(let old, let new):
      if let old {
        _ = try? replaceLink(site, in: folder, target: old.targetFromOutput)
        _ = try? generations(of: site).removeLinks(to: old)
      } else {
        _ = folder.remove(site)
      }
      _ = try? trees.removeTree(new.name)
    }
  }
}

extension PublicationOutput {
  /// Notes what is about to be put online. That it can't be noted is no reason to stop.
  ///
  /// - Returns: whether the new tree is another for more than the day: a tree that only the calendar
  ///   has changed takes the place of the one before it, so that `rollback` goes on leading to the
  ///   state before the last edit.
  private func remember(
    _ site: SealedSite, _ stamp: PublicationStamp?, _ warnings: inout [Diagnostic]
  ) -> Bool {
    let name = site.staging.site
    let old = site.staging.published.manifest.hash
    var isEdit = true
    do throws(PublishingError) {
      var records = try history.records(of: name)
      if let sources = site.sources, sources == records[old]?.sources { isEdit = false }
      records.add(
        PublicationRecord(
          manifest: site.manifestHash, stamp: stamp, sources: site.sources, new: site.new.count,
          changed: site.changed.count, removed: site.removed.count),
        forgetting: isEdit ? nil : old)
      try history.write(records, of: name, by: staging)
    } catch {
      warnings.append(error.warning)
    }
    return isEdit
  }
}

extension PublicationOutput {
  private func exchange(
    _ site: String, _ tree: StagingTree, _ owner: SiteStaging
  ) throws(PublishingError) -> SwitchedSite.Step {
    release(owner)
    let error =
      exchanges ? staging.exchange(tree.name, with: site, in: folder) : EINVAL
    if error == 0 { return .exchanged(tree) }
    _ = try? staging.removeTree(tree.name)
    throw Self.isUnsupported(error)
      ? .exchangeUnsupported(folder.shown(site)) : .system(error, folder.shown(site))
  }

  /// The name in the staging folder is the published tree's from now on: the staging must not
  /// remove it any more.
  private func release(_ staging: SiteStaging) {
    staging.state.withLock { $0.tree = nil }
  }

  /// Nobody has put another folder in the place of the one that was compared.
  private func checkUnmoved(
    _ place: SitePlace, _ staging: SiteStaging
  ) throws(PublishingError) {
    let now = try place.folder?.status().inode
    let before = try staging.published.folder?.status().inode
    guard now == before else { throw .changedMeanwhile(folder.shown(staging.site)) }
  }

  private static func isUnsupported(_ error: Int32) -> Bool {
    error == EINVAL || error == ENOSYS || error == EOPNOTSUPP
  }

  /// Tries an exchange on two empty folders.
  private func canExchange() throws(PublishingError) -> Bool {
    guard exchanges else { return false }
    for name in ["probe.a", "probe.b"] { _ = try staging.makeChild(name) }
    let error = staging.exchange("probe.a", with: "probe.b", in: staging)
    for name in ["probe.a", "probe.b"] { _ = staging.remove(name, folder: true) }
    if error == 0 { return true }
    guard Self.isUnsupported(error) else { throw .system(error, folder.shown) }
    return false
  }
}

extension PublicationOutput {
  private func switchLink(
    _ site: String, from old: LinkedTree?, to tree: StagingTree, keepsOld: Bool,
    _ owner: SiteStaging
  ) throws(PublishingError) -> SwitchedSite.Step {
    release(owner)
    let new = LinkedTree(name: tree.name)
    let generations = generations(of: site)
    do throws(PublishingError) {
      try staging.move(tree.name, to: tree.name, in: trees)
      if syncs { try trees.sync() }
      // An empty folder gives way; any other thing makes the rename fail.
      if old == nil { _ = folder.remove(site, folder: true) }
      if let old, keepsOld { try generations.add(old) }
      try replaceLink(site, in: folder, target: new.targetFromOutput)
    } catch {
      if let old { _ = try? generations.removeLinks(to: old) }
      _ = try? trees.removeTree(tree.name)
      _ = try? staging.removeTree(tree.name)
      throw error
    }
    return .linked(from: old, to: new)
  }

  /// Makes a link and renames it over the one that is there.
  func replaceLink(_ name: String, in folder: Folder, target: String) throws(PublishingError) {
    let temporary = name + ".link"
    _ = staging.remove(temporary)
    try staging.link(temporary, to: target)
    do throws(PublishingError) {
      try staging.move(temporary, to: name, in: folder)
    } catch {
      _ = staging.remove(temporary)
      throw error
    }
  }
}

extension PublishedTree {
  /// Whether nothing is published, or only an empty folder is there.
  var isEmpty: Bool { folder == nil || !hasManifest }
}

extension PublishingError {
  static func exchangeUnsupported(_ path: String) -> PublishingError {
    PublishingError(
      .disk, "exchange-unsupported", path,
      BilingualText(
        "this file system can't exchange two folders in one step, so the old site stays",
        lao: "ລະບົບແຟ້ມນີ້ປ່ຽນສອງໂຟນເດີໃນຂັ້ນຕອນດຽວບໍ່ໄດ້ ເວັບໄຊເກົ່າຈຶ່ງຍັງຄົງຢູ່"),
      hint: BilingualText(
        "move this folder away once and build again: G-Web then puts a symbolic link here, which "
          + "it can switch in one step",
        lao: "ຍ້າຍໂຟນເດີນີ້ອອກເທື່ອດຽວ ແລ້ວສ້າງໃໝ່: G-Web ຈະວາງລິ້ງສັນຍະລັກແທນ ເຊິ່ງປ່ຽນໃນຂັ້ນຕອນດຽວໄດ້"))
  }
}
