import Content
import Diagnostics
import LaoText

/// The documents of a workspace seen from above: who owns which, where each stands at its origin,
/// and to whom it is sent.
struct DocumentIndex: Sendable {
  let sources: NetworkSources
  let window: PublicationWindow
  /// The public documents of each origin.
  let owned: [Origin: [DocumentID]]
  /// The documents that are sent to a site.
  let received: [SiteID: [DocumentID]]
  /// Where each public document stands on the site that owns it; shared documents stand at the
  /// same path everywhere.
  let permalinks: [DocumentID: Permalink]
  /// From the path of a source file to its document.
  let byFile: [String: DocumentID]
  let diagnostics: [Diagnostic]
  let blocked: Set<SiteID>

  init(_ sources: NetworkSources, window: PublicationWindow) {
    self.sources = sources
    self.window = window
    var owned: [Origin: [DocumentID]] = [:]
    var received: [SiteID: [DocumentID]] = [:]
    var byFile: [String: DocumentID] = [:]
    var blocked: Set<SiteID> = []
    for (index, document) in sources.documents.numbered {
      byFile[document.path.file] = index
      let recipients = Self.recipients(of: document, sources: sources, window: window)
      if document.hasErrors {
        blocked.formUnion(recipients)
        blocked.formUnion(Self.owners(of: document, sources: sources))
      }
      guard window.contains(document) else { continue }
      owned[document.path.origin, default: []].append(index)
      for site in recipients { received[site, default: []].append(index) }
    }
    var permalinks: [DocumentID: Permalink] = [:]
    var diagnostics: [Diagnostic] = []
    for indices in owned.values {
      var assigner = PermalinkAssigner(documents: sources.documents)
      assigner.assign(indices)
      permalinks.merge(assigner.permalinks) { first, _ in first }
      diagnostics += assigner.diagnostics
      for index in assigner.conflicting {
        let document = sources.documents[index]
        blocked.formUnion(Self.owners(of: document, sources: sources))
        blocked.formUnion(Self.recipients(of: document, sources: sources, window: window))
      }
    }
    self.owned = owned
    self.received = received
    self.permalinks = permalinks
    self.byFile = byFile
    self.diagnostics = diagnostics
    self.blocked = blocked
  }

  /// The configuration of a site.
  func configuration(_ site: SiteID) -> SiteConfiguration? {
    sources.configurations.first { $0.id == site }
  }
}

extension DocumentIndex {
  /// The sites that a document is sent to, without its own.
  private static func recipients(
    of document: Document, sources: NetworkSources, window: PublicationWindow
  ) -> [SiteID] {
    guard let request = document.syndication, window.containsSyndication(request),
      case .site(let origin) = document.path.origin
    else { return [] }
    let names = request.targets.map(\.text)
    return sources.configurations.filter { site in
      site.id != origin
        && names.contains { name in
          name.utf8.elementsEqual("all".utf8) || name.utf8.elementsEqual(site.id.text.utf8)
            || site.group.map { $0.utf8.elementsEqual(name.utf8) } == true
        }
    }.map(\.id)
  }

  private static func owners(of document: Document, sources: NetworkSources) -> [SiteID] {
    switch document.path.origin {
    case .site(let site): [site]
    case .shared: sources.configurations.map(\.id)
    }
  }
}
