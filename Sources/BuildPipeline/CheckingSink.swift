import Checks
import Content
import Diagnostics
import Publishing
import Rendering
import SiteModel

/// Looks every file over and lets it go.
struct CheckingSink: OutputSink {
  private let sites: [CheckedSite]

  init(_ plan: OutputPlan) {
    sites = plan.sites.map { site in
      CheckedSite(id: site.id.text, paths: Set(site.files.map(\.path.text)))
    }
  }

  func take(
    _ file: PlannedFile, _ bytes: [UInt8], site: Int
  ) throws(PublishingError) -> [Diagnostic]? {
    let found = FileRules.check(RenderedFile(path: file.path, bytes: bytes), site: sites[site])
    return found.isEmpty ? nil : found
  }

  func copy(
    _ file: PlannedFile, from path: String, site: Int
  ) throws(OutputFault) -> [Diagnostic]? { nil }
}
