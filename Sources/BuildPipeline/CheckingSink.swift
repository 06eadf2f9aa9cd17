import Checks
import Content
import Diagnostics
import Markup
import Publishing
import Rendering
import SiteModel

/// Looks every file over and lets it go.
struct CheckingSink: OutputSink {
  private let plan: OutputPlan
  private let sites: LinkedSites
  private let bodies: [BodyLinks]

  /// - Parameter sites: all of the workspace, whichever are looked over.
  init(_ plan: OutputPlan, sites: LinkedSites) {
    self.plan = plan
    self.sites = sites
    bodies = plan.sites.map { BodyLinks($0, network: plan.network) }
  }

  /// What was found in one file.
  struct Note: Sendable {
    let file: PlannedFile
    let site: Int
    let diagnostics: [Diagnostic]
    let links: [FoundLink]
  }

  func take(
    _ file: PlannedFile, _ bytes: [UInt8], site number: Int
  ) throws(PublishingError) -> Note? {
    let site = plan.sites[number]
    let findings = FileRules.check(
      RenderedFile(path: file.path, bytes: bytes), site: CheckedSite(id: site.id.text))
    let links =
      findings.isReadablePage
      ? PageLinkRule.links(of: bytes, on: site.id, in: sites) { body(of: file, number) } : []
    guard !findings.diagnostics.isEmpty || !links.isEmpty else { return nil }
    return Note(file: file, site: number, diagnostics: findings.diagnostics, links: links)
  }

  func copy(
    _ file: PlannedFile, from path: String, site: Int
  ) throws(OutputFault) -> Note? { nil }

  /// The body of the document that a page shows, as it stands there.
  private func body(of file: PlannedFile, _ site: Int) -> [UInt8]? {
    guard let placement = plan.sites[site].placement(shownBy: file) else { return nil }
    return bodies[site].html(of: plan.network.documents[placement.document], placement).utf8
  }
}

extension Site {
  /// The document that a page shows.
  func placement(shownBy file: PlannedFile) -> Placement? {
    guard case .page(let page) = file.recipe else { return nil }
    switch page.content {
    case .document(let number), .services(.some(let number)): return placements[number]
    case .home, .news, .year, .publications, .periodicals, .events, .terms, .term, .services,
      .provinces, .notFound, .redirect:
      return nil
    }
  }
}
