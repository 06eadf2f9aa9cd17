import Diagnostics

/// The tree that a site had before its last publication.
struct PreviousTree {
  let site: String
  let staging: Folder
  let previous: Folder
  let kept: Folder

  /// Puts a tree of the staging folder in the place of the previous one, which is removed.
  ///
  /// The older tree is moved away under a name that marks it as dead, so that a build that is
  /// killed here leaves nothing that could be taken for the previous tree.
  func replace(with name: String) throws(PublishingError) {
    try retire()
    try staging.move(name, to: site, in: previous)
    try discard()
  }

  /// Moves the previous tree, where there is one, to where `discard` removes it.
  func retire() throws(PublishingError) {
    guard try previous.status(site) != nil else { return }
    try discard()
    try previous.move(site, to: StagingTree.nameOfDead(site: site), in: staging)
  }

  /// Removes a retired tree, or what a killed build left of it; what G-Web did not write is kept.
  func discard() throws(PublishingError) {
    let name = StagingTree.nameOfDead(site: site)
    guard let status = try staging.status(name) else { return }
    guard status.kind == .folder else {
      let error = staging.remove(name)
      if error != 0 { throw .system(error, staging.shown(name)) }
      return
    }
    if try staging.removePublishedTree(name) { return }
    try staging.move(name, to: StagingTree.name(site: site, inode: status.inode), in: kept)
  }
}

extension PublishingError {
  /// The same where the site is online nevertheless.
  var warning: Diagnostic {
    Diagnostic(
      .warning, diagnostic.identifier, at: diagnostic.location, diagnostic.message,
      hint: diagnostic.hint, related: diagnostic.related)
  }
}
