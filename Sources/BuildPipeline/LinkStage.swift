import Checks
import Content
import Diagnostics
import Markdown
import Markup
import Rendering
import SiteModel
import Syndication

/// Looks after what one file can't tell: whether the links of documents and templates lead to a page
/// of the workspace's sites, and to a place that the page has.
///
/// Pages are made anew only where a link names a place in one, so that memory grows with the links
/// that are wrong, not with the output.
struct LinkStage: Sendable {
  /// What is looked over.
  let plan: OutputPlan
  /// All sites of the workspace.
  let all: OutputPlan
  let sites: LinkedSites
  let theme: Theme
  let options: BuildOptions

  /// - Parameters:
  ///   - notes: of the pages that were looked over.
  ///   - sources: templates and configuration, which may have written an address.
  func run(_ notes: [CheckingSink.Note], sources: () -> [SourceText]) async -> [Diagnostic] {
    let links = await documentLinks()
    let places = await places(
      asked: links.map(\.link.verdict) + notes.flatMap { $0.links.map(\.verdict) })
    let found =
      told(of: links, places)
      + told(of: notes, places, notes.contains { !$0.links.isEmpty } ? sources() : [])
    return found
  }
}

extension LinkStage {
  /// The web addresses of the documents on the sites that are looked over, but for those of the
  /// workspace's own sites.
  func foreignLinks() -> [BuildReport.ForeignLink] {
    var places: [String: [SourceLocation]] = [:]
    let shown = Set(plan.sites.flatMap { $0.placements.map(\.document) }).sorted()
    for document in shown.map({ plan.network.documents[$0] }) {
      for (written, place) in zip(document.body.addresses, document.addressPlaces) {
        let address = WebAddress(written.destination)
        guard address.isForeign, !sites.isOwn(address) else { continue }
        places[String(decoding: address.utf8.prefix { $0 != 0x23 }, as: UTF8.self), default: []]
          .append(place)
      }
    }
    return places.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map {
      BuildReport.ForeignLink(address: $0.key, places: $0.value)
    }
  }
}

extension LinkStage {
  private typealias DocumentLink = (link: FoundLink, location: SourceLocation)

  private func documentLinks() async -> [DocumentLink] {
    let plan = plan
    let sites = sites
    return await ParallelMap.run(count: plan.sites.count, jobs: options.jobs, batch: 1) { index in
      let site = plan.sites[index]
      let bodies = BodyLinks(site, network: plan.network)
      return site.placements.filter { $0.mode == .own }.flatMap { placement in
        DocumentLinkRule.links(
          of: placement, plan.network.documents[placement.document], on: site.id, bodies, in: sites)
      }
    }.flatMap { $0 }
  }

  /// The places in the pages that links name one of.
  private func places(
    asked verdicts: [FoundLink.Verdict]
  ) async -> [PageOfSite: PlacesInPage] {
    let pages = Set(
      verdicts.compactMap { if case .place(let place) = $0 { place.page } else { nil } })
    let inOrder = pages.sorted { ($0.site, $0.file) < ($1.site, $1.file) }
    guard !inOrder.isEmpty else { return [:] }
    let asked = Set(pages.map(\.site))
    let renderers = Dictionary(
      all.sites.filter { asked.contains($0.id) }.map { site in
        (
          site.id,
          RecipeRenderer(site, network: all.network, theme: theme, options: options)
        )
      }, uniquingKeysWith: { first, _ in first })
    let sites = sites
    let found = await ParallelMap.run(count: inOrder.count, jobs: options.jobs) { index in
      Self.places(of: inOrder[index], renderers, sites)
    }
    return Dictionary(
      zip(inOrder, found).compactMap { page, places in places.map { (page, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// None of a page that its template can't make, which was told.
  private static func places(
    of page: PageOfSite, _ renderers: [SiteID: RecipeRenderer], _ sites: LinkedSites
  ) -> PlacesInPage? {
    guard let renderer = renderers[page.site], let file = sites.file(page) else { return nil }
    var bytes: [UInt8] = []
    var items = RecipeRenderer.Items()
    switch renderer.make(file, into: &bytes, items: &items) {
    case .made: return PlacesInPage(bytes)
    case .copy, .failed: return nil
    }
  }

  /// The fault of a link, and the ids that its author may have meant.
  private func fault(
    of link: FoundLink, _ places: [PageOfSite: PlacesInPage]
  ) -> (LinkFault, headings: [String])? {
    switch link.verdict {
    case .broken(let fault): return (fault, [])
    case .place(let place):
      guard let page = places[place.page], !page.has(place.fragment) else { return nil }
      return (place.fault, page.headings)
    }
  }

  private func told(
    of links: [DocumentLink], _ places: [PageOfSite: PlacesInPage]
  ) -> [Diagnostic] {
    links.compactMap { link, location in
      fault(of: link, places).map { fault, headings in
        fault.diagnostic(of: link.written, at: location, places: headings)
      }
    }
  }

  /// A template's link, or one of the configuration, once at its own place; of what only values made,
  /// the first page that shows it.
  private func told(
    of notes: [CheckingSink.Note], _ places: [PageOfSite: PlacesInPage], _ sources: [SourceText]
  ) -> [Diagnostic] {
    let literals = AddressLiterals(sources)
    var first: [Diagnostic: SourceLocation] = [:]
    var faults: [RenderingFault] = []
    for note in notes {
      let site = plan.sites[note.site]
      let page = page(of: note.file)
      for link in note.links {
        guard let (fault, _) = fault(of: link, places) else { continue }
        let written = literals.places(of: link.written).filter { $0.isTold(of: site.id) }
        let unplaced = fault.diagnostic(of: link.written, at: nil)
        let shown = first[unplaced] ?? place(of: note.file, on: site)
        if written.isEmpty { first[unplaced] = shown }
        for location in written.isEmpty ? [shown] : written {
          faults.append(
            RenderingFault(fault.diagnostic(of: link.written, at: location), page: page))
        }
      }
    }
    return RenderingFault.diagnostics(of: faults)
  }

  private func page(of file: PlannedFile) -> String {
    guard case .page(let page) = file.recipe else { return file.path.text }
    return page.permalink.text
  }

  /// The document that a page shows, else the page.
  private func place(of file: PlannedFile, on site: Site) -> SourceLocation {
    site.placement(shownBy: file).map { plan.network.documents[$0.document].location }
      ?? SourceLocation(file: "\(site.id.text)/\(file.path.text)")
  }
}

extension SourceLocation {
  /// Whether a place in the configuration is that of all sites, or of this one.
  fileprivate func isTold(of site: SiteID) -> Bool {
    let parts = WorkspaceContents.parts(file)
    return parts.count < 3 || parts[0] != "Sites" || parts[1] == site.text
  }
}
