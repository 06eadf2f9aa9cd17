package import Diagnostics
package import Hashing

/// What a site has online, as its manifest tells: every path with size and hash, in the order of the
/// paths' bytes.
///
/// Read without the output's lock and without writing anything, also while another process
/// publishes: the tree's folder is held open, so that a value goes on telling of the tree that was
/// online when it was read. It costs one read of the manifest, about 100 bytes a file; nothing else
/// is looked at before somebody asks for a file's bytes.
package struct OnlineTree: Sendable {
  /// The site's id, which is the name of its folder.
  package let site: String
  /// What a person should know of it: that its manifest is damaged, so that nothing of the tree can
  /// be vouched for. It has no files then.
  package let warnings: [Diagnostic]

  let folder: Folder
  let manifest: Manifest

  /// A file of the tree.
  package struct File: Sendable {
    /// Relative to the site's root, with `/` between its parts.
    package let path: String
    /// In bytes.
    package let size: Int
    package let hash: ContentHash
  }
}

extension OnlineTree {
  /// Reads what is online of a site.
  ///
  /// - Parameter output: the folder of the published trees, absolute or relative to the current
  ///   directory; it need not be there.
  /// - Returns: nil where nothing is published, or something that G-Web did not write.
  /// - Throws: for a text that can't be the name of a site, and for faults of the disk.
  package static func read(output: String, site: String) throws(PublishingError) -> OnlineTree? {
    guard TreePath.isSiteName(site) else { throw .siteName(site, in: output) }
    // A tree that is exchanged and removed between the two steps is looked for once more.
    for _ in 0..<3 {
      guard let folder = try folder(of: site, in: output) else { return nil }
      let shown = folder.shown(Manifest.fileName)
      guard let file = try folder.open(Manifest.fileName, shown: shown) else { continue }
      let manifest = Manifest(parsing: try file.bytes(shown: shown))
      return OnlineTree(
        site: site,
        warnings: manifest == nil ? [PublishingError.unreadableManifest(folder.shown).warning] : [],
        folder: folder, manifest: manifest ?? .empty)
    }
    return nil
  }

  /// The manifest of a tree; nil where it has none, or a damaged one.
  static func manifest(of folder: Folder) throws(PublishingError) -> Manifest? {
    let shown = folder.shown(Manifest.fileName)
    guard let file = try folder.open(Manifest.fileName, shown: shown) else { return nil }
    return Manifest(parsing: try file.bytes(shown: shown))
  }

  /// The sites that are online in an output, sorted by bytes.
  ///
  /// - Throws: for faults of the disk.
  package static func sites(in output: String) throws(PublishingError) -> [String] {
    guard try Folder.exists(output) else { return [] }
    var found: [String] = []
    for name in try Folder.open(output).names() {
      let text = String(decoding: name, as: UTF8.self)
      guard text.utf8.elementsEqual(name), TreePath.isSiteName(text),
        try read(output: output, site: text) != nil
      else { continue }
      found.append(text)
    }
    return found
  }

  /// The folder of a published tree, through a link of ours; nil where there is none.
  private static func folder(of site: String, in output: String) throws(PublishingError) -> Folder?
  {
    guard try Folder.exists(output) else { return nil }
    let root = try Folder.open(output)
    guard let status = try root.status(site) else { return nil }
    switch status.kind {
    case .folder: return try root.child(site)
    case .link:
      guard let target = root.target(ofLink: site), let linked = LinkedTree(target: target),
        let trees = try root.child(".gweb")?.child("trees")
      else { return nil }
      return try trees.child(linked.name, shown: root.shown(site))
    case .file, .other: return nil
    }
  }
}

extension OnlineTree {
  /// Whether the tree has a file of just these bytes as its path.
  package func contains(_ path: String) -> Bool { manifest.index(of: path) != nil }

  /// The file of a path; nil where the tree has none.
  package subscript(path: String) -> File? { manifest.index(of: path).map { self[$0] } }

  /// The hash of the manifest: equal exactly where two trees are equal.
  package var manifestHash: ContentHash { manifest.hash }

  /// The bytes of a file, just as they were published.
  ///
  /// - Returns: nil where the manifest doesn't list the path, or the file is not what it lists:
  ///   somebody has changed or removed it.
  /// - Throws: for faults of the disk.
  package func bytes(of path: String) throws(PublishingError) -> [UInt8]? {
    guard let index = manifest.index(of: path) else { return nil }
    let shown = folder.shown(path)
    guard try folder.status(path)?.kind == .file,
      let file = try folder.open(path, shown: shown)
    else { return nil }
    let bytes = try file.bytes(shown: shown)
    return ContentHash(of: bytes) == manifest.hash(index) ? bytes : nil
  }
}

/// The files in the order of their paths' bytes.
extension OnlineTree: RandomAccessCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { manifest.count }

  package subscript(position: Int) -> File {
    File(
      path: manifest.pathText(position), size: manifest.size(position),
      hash: manifest.hash(position) ?? ContentHash(of: []))
  }
}

extension PublishingError {
  static func unreadableManifest(_ site: String) -> PublishingError {
    PublishingError(
      .refused, "unreadable-manifest", site,
      BilingualText(
        "its manifest (\(Manifest.fileName)) is damaged, so G-Web can't tell what is online",
        lao: "manifest (\(Manifest.fileName)) ເສຍຫາຍ ຈຶ່ງບໍ່ຮູ້ວ່າມີຫຍັງເຜີຍແຜ່ຢູ່"),
      hint: BilingualText(
        "build the site again, which writes it anew, or bring back the tree before it with "
          + "gweb rollback",
        lao: "ສ້າງເວັບໄຊນີ້ໃໝ່ ເຊິ່ງຈະຂຽນ manifest ໃໝ່, ຫຼືກູ້ຄືນເວັບໄຊກ່ອນໜ້າດ້ວຍ gweb rollback"))
  }
}
