import Diagnostics
import Rendering
import SiteModel
import Templating

/// A page loads nothing from elsewhere, runs nothing, and is whole for those who cannot see: what of
/// it no template says by itself, but a value brings.
enum PageContractRule {
  static func check(_ file: RenderedFile, site: CheckedSite) -> [Diagnostic] {
    PageContract.check(SourceText(path: site.name(of: file), bytes: file.bytes))
  }
}
