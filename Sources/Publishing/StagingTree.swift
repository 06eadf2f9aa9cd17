/// A tree that is being built, beside the trees that are online.
///
/// Its name is `<site>.<inode>`, with its own inode. After it was exchanged with the published
/// tree, that one bears the name and has another inode: so the next build can tell the remains of a
/// build that was killed before the exchange, which it removes, from the tree that was online
/// before a build that was killed after it, which it keeps for `rollback`.
struct StagingTree: Sendable {
  let folder: Folder
  let name: String
}

extension StagingTree {
  /// Makes an empty tree.
  init(site: String, in staging: Folder) throws(PublishingError) {
    let temporary = site + ".new"
    let folder = try staging.makeChild(temporary)
    let name = Self.name(site: site, inode: try folder.status().inode)
    try staging.move(temporary, to: name, in: staging)
    self.init(folder: folder, name: name)
  }

  static func name(site: String, inode: UInt) -> String { "\(site).\(inode)" }

  /// What an old tree is called while it is removed.
  static func nameOfDead(site: String) -> String { site + ".dead" }

  /// What the name of a tree in the staging folder says about it.
  enum Role: Equatable {
    /// `<site>.<inode>`.
    case tree(site: String, inode: UInt)
    /// `<site>.dead`.
    case dead(site: String)
    case other
  }

  static func role(_ name: [UInt8]) -> Role {
    guard let dot = name.lastIndex(of: 0x2E), dot > 0,
      let site = String(validating: name[..<dot], as: UTF8.self)
    else { return .other }
    let suffix = name[(dot + 1)...]
    if suffix.elementsEqual("dead".utf8) { return .dead(site: site) }
    guard let inode = UInt(String(decoding: suffix, as: UTF8.self)) else { return .other }
    return .tree(site: site, inode: inode)
  }
}
