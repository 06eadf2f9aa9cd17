import Content
import Diagnostics
import Publishing
import SiteModel

extension Publication {
  /// Stages the last tree of a site that is kept back, without copies whose originals were
  /// withdrawn: their pages and files, and what lists and feeds say of them.
  ///
  /// - Returns: nil where nothing can be taken away: the tree is not what its manifest says.
  func stageWithout(
    _ copies: [CopyList.Copy], _ site: SiteID, tree: OnlineTree, baseURL: String?,
    _ output: PublicationOutput
  ) throws(PublishingError) -> SealedSite? {
    let staging = try output.begin(site.text)
    let folders = copies.map { Self.folder(of: $0.page) }
    let paths = copies.map { Array($0.page.encoded.utf8) }
    let entries = WithdrawnEntries(
      addresses: paths + paths.map { Array((baseURL ?? "").utf8) + $0 })
    var files: [StagedFile] = []
    for file in tree {
      if folders.contains(where: { file.path.utf8.starts(with: $0.utf8) }) { continue }
      if file.path.utf8.elementsEqual(SitePrivateFile.copies.text.utf8) {
        files.append(try staging.write(file.path, Self.list(without: copies, in: tree)))
        continue
      }
      if let bytes = try tree.bytes(of: file.path),
        let rest = entries.removed(from: bytes, path: file.path)
      {
        files.append(try staging.write(file.path, rest))
      } else if let kept = try staging.keep(file.path) {
        files.append(kept)
      } else {
        return nil
      }
    }
    return try staging.seal(files)
  }

  /// `news/2026/x/` of `/news/2026/x/`.
  private static func folder(of page: Permalink) -> String {
    String(decoding: page.text.utf8.dropFirst(), as: UTF8.self)
  }

  private static func list(
    without copies: [CopyList.Copy], in tree: OnlineTree
  ) throws(PublishingError) -> [UInt8] {
    let bytes = try tree.bytes(of: SitePrivateFile.copies.text) ?? []
    return CopyList(reading: bytes).without(copies).bytes
  }
}
