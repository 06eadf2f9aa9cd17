package import Diagnostics
package import Rendering
import SiteModel

/// All rules over rendered files.
package enum FileRules {
  /// What is wrong with a file of a site.
  package static func check(_ file: RenderedFile, site: CheckedSite) -> [Diagnostic] {
    guard let kind = MarkupKind(file.path.text) else { return [] }
    let problems = WellFormednessRule.check(file, kind: kind, site: site)
    guard problems.isEmpty, kind == .page else { return problems }
    return PageContractRule.check(file, site: site) + InternalLinkRule.check(file, site: site)
      + PageWeightRule.check(file, site: site)
  }
}

/// What the name of a file says of its markup.
enum MarkupKind {
  case page
  case data

  init?(_ path: String) {
    if path.utf8.suffix(5).elementsEqual(".html".utf8) {
      self = .page
    } else if path.utf8.suffix(4).elementsEqual(".xml".utf8)
      || path.utf8.suffix(5).elementsEqual(".opml".utf8)
    {
      self = .data
    } else {
      return nil
    }
  }
}
