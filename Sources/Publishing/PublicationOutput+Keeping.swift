#if canImport(Glibc)
  import Glibc
#endif
import Diagnostics
import Hashing

extension PublicationOutput {
  /// Gives published files that somebody changed by hand a second name in `.gweb/kept/<site>/`
  /// before they are replaced: `<fingerprint>-<name>`, so that nothing that a person wrote is lost.
  ///
  /// - Returns: a warning that names them.
  func keepChangedFiles(of staging: SiteStaging) throws(PublishingError) -> [Diagnostic] {
    let published = staging.published
    guard let tree = published.folder else { return [] }
    var names: [String] = []
    for index in published.states.indices where published.states[index] == .changed {
      let path = published.manifest.pathText(index)
      if try keep(path, of: tree, staging.site) { names.append(path) }
    }
    return names.isEmpty ? [] : [warning(names, staging.site)]
  }

  private func keep(
    _ path: String, of tree: Folder, _ site: String
  ) throws(PublishingError) -> Bool {
    let shown = tree.shown(path)
    guard let file = try tree.open(path, shown: shown) else { return false }
    let hash = try file.hash(shown: shown)
    let folder = try kept.makeChild(site)
    let start = path.utf8.lastIndex(of: 0x2F).map(path.utf8.index(after:)) ?? path.startIndex
    let name = hash.fingerprint + "-" + path[start...]
    let error = tree.link(path, to: name, in: folder)
    guard error == 0 || error == EEXIST else { throw .system(error, folder.shown(name)) }
    return true
  }

  private func warning(_ paths: [String], _ site: String) -> Diagnostic {
    let examples = paths.prefix(3).joined(separator: ", ")
    let list = paths.count > 3 ? examples + " (+\(paths.count - 3))" : examples
    let place = kept.shown(site)
    return Diagnostic(
      .warning, "publishing.changed-by-hand", at: SourceLocation(file: folder.shown(site)),
      BilingualText(
        "published files were changed by hand and are replaced: \(list)",
        lao: "ແຟ້ມທີ່ເຜີຍແຜ່ຖືກແກ້ໄຂດ້ວຍມື ແລະຖືກແທນທີ່: \(list)"),
      hint: BilingualText(
        "take the changes from \(place) over into the workspace",
        lao: "ນຳການແກ້ໄຂຈາກ \(place) ມາໃສ່ໃນພື້ນທີ່ເຮັດວຽກ"))
  }
}
