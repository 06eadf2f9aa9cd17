package import Diagnostics
package import Rendering
import SiteModel

/// All rules over rendered files by themselves; links cross files (`PageLinkRule`).
package enum FileRules {
  /// What is wrong with a file of a site.
  package static func check(_ file: RenderedFile, site: CheckedSite) -> FileFindings {
    guard let kind = MarkupKind(file.path.text) else { return .none }
    let problems = WellFormednessRule.check(file, kind: kind, site: site)
    guard problems.isEmpty, kind == .page else {
      return FileFindings(diagnostics: problems, isReadablePage: false)
    }
    return FileFindings(
      diagnostics: PageContractRule.check(file, site: site)
        + PageWeightRule.check(file, site: site),
      isReadablePage: true)
  }
}

/// What rules found in a file.
package struct FileFindings: Sendable {
  package let diagnostics: [Diagnostic]
  /// Whether it is a page, and well-formed, so that its links can be read.
  package let isReadablePage: Bool

  static let none = FileFindings(diagnostics: [], isReadablePage: false)
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
