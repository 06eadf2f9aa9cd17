import Checks
import Content
import Diagnostics
import Rendering
import SiteModel

extension OutputStage {
  /// Renders every page of every site, looks each file over, and writes nothing.
  func check(_ report: inout BuildReport) async {
    let sites = network.sites
    report.checkedSites = sites.count
    let renderers = await renderers(of: sites)
    let others = await ParallelMap.run(count: sites.count, jobs: options.jobs, batch: 1) {
      siteFiles.files(of: sites[$0])
    }
    let checked = sites.indices.map { CheckedSite(sites[$0], otherFiles: others[$0]) }
    let pieces = sites.indices.flatMap { Piece.pieces(of: sites[$0], number: $0) }
    let found = await ParallelMap.run(count: pieces.count, jobs: options.jobs, batch: 1) {
      index -> [Diagnostic] in
      let piece = pieces[index]
      let site = checked[piece.site]
      switch piece.part {
      case .pages(let range):
        return sites[piece.site].pages[range].flatMap { page -> [Diagnostic] in
          var bytes: [UInt8] = []
          if let fault = renderers[piece.site].render(page, into: &bytes) { return [fault] }
          let file = RenderedFile(path: page.permalink.outputPath, bytes: bytes)
          return FileRules.check(file, site: site)
        }
      case .files: return others[piece.site].flatMap { FileRules.check($0, site: site) }
      case .copy: return []
      }
    }
    report.diagnostics += found.flatMap { $0 }
  }
}

extension CheckedSite {
  fileprivate init(_ site: Site, otherFiles: [RenderedFile]) {
    var paths = Set(site.pages.map(\.permalink.outputPath.text))
    paths.formUnion(otherFiles.map(\.path.text))
    paths.formUnion(site.files.map(\.path.text))
    self.init(id: site.id.text, paths: paths)
  }
}
