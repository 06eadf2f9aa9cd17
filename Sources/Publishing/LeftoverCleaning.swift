import Diagnostics

/// Puts in order what a killed build left behind. Only the holder of the lock does this, so every
/// tree in the staging folder is of a build that is dead.
struct LeftoverCleaning {
  let output: Folder
  let folders: StateFolders
  private(set) var warnings: [Diagnostic] = []

  init(output: Folder, folders: StateFolders) {
    self.output = output
    self.folders = folders
  }

  mutating func run() {
    do throws(PublishingError) {
      for name in try staging.names() { clean(name) }
      guard try !trees.names().isEmpty else { return }
      try removeIdleLinks()
      let used = try linkedTrees()
      for name in try trees.names() where !used.contains(name) { discard(name) }
    } catch {
      warnings.append(error.warning)
    }
  }
}

extension LeftoverCleaning {
  private var staging: Folder { folders.staging }
  private var previous: Folder { folders.previous }
  private var trees: Folder { folders.trees }

  private mutating func clean(_ name: [UInt8]) {
    let text = String(decoding: name, as: UTF8.self)
    do throws(PublishingError) {
      switch StagingTree.role(name) {
      case .tree(let site, let inode):
        // Another inode than its own: it was online until the build that was killed put its new
        // tree there. Some file systems (overlayfs) number anew after a mount; a tree without its
        // manifest was never online.
        let status = try staging.status(name.terminated)
        let isWhole = try staging.status(text + "/" + Manifest.fileName) != nil
        if let status, status.kind == .folder, status.inode != inode, isWhole {
          let generations = generations(of: site)
          try generations.add(staged: text)
          try generations.prune(online: nil)
        } else {
          try staging.removeTree(text)
        }
      case .dead(let site): try generations(of: site).discard()
      case .other: try staging.removeTree(text)
      }
    } catch {
      warnings.append(error.warning)
    }
  }

  private func generations(of site: String) -> Generations {
    Generations(site: site, output: folders)
  }

  /// Removes a tree that no link leads to; what G-Web did not write is kept.
  private mutating func discard(_ name: [UInt8]) {
    let text = String(decoding: name, as: UTF8.self)
    do throws(PublishingError) {
      if try trees.status(name.terminated)?.kind == .folder, try trees.removePublishedTree(text) {
        return
      }
      try trees.move(text, to: text, in: folders.kept)
    } catch {
      warnings.append(error.warning)
    }
  }

  /// Removes links of previous trees that lead to the tree that is online, or to none: a build was
  /// killed between two links.
  private func removeIdleLinks() throws(PublishingError) {
    for name in try previous.names() {
      let text = String(decoding: name, as: UTF8.self)
      guard let target = previous.target(ofLink: text), let tree = LinkedTree(target: target),
        let (site, _) = Generations.parse(name)
      else { continue }
      let online = output.target(ofLink: site).flatMap { LinkedTree(target: $0) }
      let isThere = try trees.status(tree.name) != nil
      if tree == online || !isThere { _ = previous.remove(text) }
    }
  }

  /// The trees that a site's link, or a link to a previous tree, leads to.
  private func linkedTrees() throws(PublishingError) -> Set<[UInt8]> {
    var used: Set<[UInt8]> = []
    for folder in [output, previous] {
      for name in try folder.names() {
        let target = folder.target(ofLink: String(decoding: name, as: UTF8.self))
        if let target, let tree = LinkedTree(target: target) { used.insert(Array(tree.name.utf8)) }
      }
    }
    return used
  }
}
