/// What lies where a site is published.
enum SitePlace: Sendable {
  case absent
  /// A folder: the published tree, or an empty one.
  case folder(Folder)
  /// A symbolic link of ours to a tree in `.gweb/trees`, and that tree.
  case link(LinkedTree, Folder)

  var folder: Folder? {
    switch self {
    case .absent: nil
    case .folder(let folder), .link(_, let folder): folder
    }
  }
}

/// A tree in `.gweb/trees`, as the links to it name it.
struct LinkedTree: Equatable, Sendable {
  let name: String

  init(name: String) { self.name = name }

  /// What the link of a published site says.
  var targetFromOutput: String { ".gweb/trees/" + name }
  /// What the link of a previous tree says.
  var targetFromPrevious: String { "../trees/" + name }

  /// Nil for a link that is not ours.
  init?(target: String) {
    for prefix in [".gweb/trees/", "../trees/"] where target.utf8.starts(with: prefix.utf8) {
      let name = Array(target.utf8.dropFirst(prefix.utf8.count))
      guard case .tree = StagingTree.role(name), !name.contains(0x2F) else { continue }
      self.name = String(decoding: name, as: UTF8.self)
      return
    }
    return nil
  }
}

extension PublicationOutput {
  func place(of site: String) throws(PublishingError) -> SitePlace {
    let shown = folder.shown(site)
    guard let status = try folder.status(site) else { return .absent }
    switch status.kind {
    case .folder:
      guard let tree = try folder.child(site) else { return .absent }
      return .folder(tree)
    case .link:
      guard let target = folder.target(ofLink: site), let linked = LinkedTree(target: target) else {
        throw .notAFolder(shown)
      }
      // A link to a tree that somebody removed: as if nothing were published.
      guard let tree = try trees.child(linked.name, shown: shown) else { return .absent }
      return .link(linked, tree)
    case .file, .other: throw .notAFolder(shown)
    }
  }
}
