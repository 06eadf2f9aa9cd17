import Content
import SiteModel
import Workspaces

/// The files of `Sites/<site>/assets/`, with their paths in the sites.
enum SiteAssets {
  static func find(_ files: [WorkspaceFile]) -> [SiteID: [SiteFile]] {
    var result: [SiteID: [SiteFile]] = [:]
    for file in files {
      guard let site = SiteID(WorkspaceContents.parts(file.path)[1]) else { continue }
      let path = WorkspaceContents.path(file.path, below: 3)
      result[site, default: []].append(SiteFile(source: file.path, path: OutputPath(path)))
    }
    return result
  }
}
