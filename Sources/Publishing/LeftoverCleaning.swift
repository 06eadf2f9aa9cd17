import Diagnostics

/// Puts in order what a killed build left behind. Only the holder of the lock does this, so every
/// tree in the staging folder is of a build that is dead.
struct LeftoverCleaning {
  let output: Folder
  let staging: Folder
  let previous: Folder
  let kept: Folder
  let trees: Folder
  private(set) var warnings: [Diagnostic] = []

  init(output: Folder, staging: Folder, previous: Folder, kept: Folder, trees: Folder) {
    self.output = output
    self.staging = staging
    self.previous = previous
    self.kept = kept
    self.trees = trees
  }

  mutating func run() {
    do throws(PublishingError) {
      for name in try staging.names() { clean(name) }
      let used = try linkedTrees()
      for name in try trees.names() where !used.contains(name) { discard(name) }
    } catch {
      warnings.append(error.warning)
    }
  }
}

extension LeftoverCleaning {
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
          try previousTree(of: site).replace(with: text)
        } else {
          try staging.removeTree(text)
        }
      case .dead(let site): try previousTree(of: site).discard()
      case .other: try staging.removeTree(text)
      }
    } catch {
      warnings.append(error.warning)
    }
  }

  private func previousTree(of site: String) -> PreviousTree {
    PreviousTree(site: site, staging: staging, previous: previous, kept: kept)
  }

  /// Removes a tree that no link leads to; what G-Web did not write is kept.
  private mutating func discard(_ name: [UInt8]) {
    let text = String(decoding: name, as: UTF8.self)
    do throws(PublishingError) {
      if try trees.status(name.terminated)?.kind == .folder, try trees.removePublishedTree(text) {
        return
      }
      try trees.move(text, to: text, in: kept)
    } catch {
      warnings.append(error.warning)
    }
  }

  /// The trees that a site's link, or the link to its previous tree, leads to.
  private func linkedTrees() throws(PublishingError) -> Set<[UInt8]> {
    guard try !trees.names().isEmpty else { return [] }
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
