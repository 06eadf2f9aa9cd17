import Content
import Diagnostics
import LaoText
import Markup

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
  /// What the lock file of its origin has of each document, under whatever name.
  let records: [DocumentID: AddressRecord]
  /// From the path of a source file to its document.
  let byFile: [String: DocumentID]
  /// What feeds call those documents that are not called by their own identity.
  private let identities: [DocumentID: String]
  /// The documents by what lock files call them.
  let bySubject: [AddressSubject: DocumentID]
  let diagnostics: [Diagnostic]
  /// The sites that would show a document that is wrong.
  let held: HeldSites

  init(_ sources: NetworkSources, window: PublicationWindow) {
    self.sources = sources
    self.window = window
    var owned: [Origin: [DocumentID]] = [:]
    var received: [SiteID: [DocumentID]] = [:]
    var byFile: [String: DocumentID] = [:]
    var bySubject: [AddressSubject: DocumentID] = [:]
    var wrong: [DocumentID] = []
    var diagnostics: [Diagnostic] = []
    for (id, document) in sources.documents.numbered {
      byFile[document.path.file] = id
      if document.hasErrors { wrong.append(id) }
      if let other = bySubject[document.subject] {
        wrong.append(id)
        diagnostics.append(
          IdentityProblem.doubled(document, other: sources.documents[other]).diagnostic)
      } else {
        bySubject[document.subject] = id
      }
      guard window.contains(document) else { continue }
      owned[document.path.origin, default: []].append(id)
      for site in Self.recipients(of: document, sources: sources, window: window) {
        received[site, default: []].append(id)
      }
    }
    self.owned = owned
    self.received = received
    self.byFile = byFile
    self.bySubject = bySubject
    let addresses = OriginAddresses(sources, owned: owned, received: received, bySubject)
    permalinks = addresses.permalinks
    records = addresses.records
    let feedIdentities = FeedIdentities(sources.documents, records: addresses.records)
    identities = feedIdentities.others
    for (id, document) in sources.documents.numbered {
      guard let claimed = document.chosenIdentity?.text,
        let owner = feedIdentities.owner(of: claimed),
        sources.documents[owner].path.origin != document.path.origin
      else { continue }
      wrong.append(id)
      diagnostics.append(
        IdentityProblem.foreign(document, claimed: claimed, of: sources.documents[owner]).diagnostic
      )
    }
    self.diagnostics = diagnostics + addresses.diagnostics
    held = Self.held(by: wrong + addresses.conflicting, sources: sources, window: window)
  }

  /// The configuration of a site.
  func configuration(_ site: SiteID) -> SiteConfiguration? {
    sources.configurations.first { $0.id == site }
  }

  /// Where readers of other sites find a public document. Of a site that is not published now it is
  /// where the document is online, under its address or a former one; none where it is not.
  func publicPermalink(of id: DocumentID) -> Permalink? {
    guard let permalink = permalinks[id] else { return nil }
    guard case .site(let origin) = sources.documents[id].path.origin,
      let online = sources.online[origin]
    else { return permalink }
    let former = records[id].map { [$0.address] + $0.former.reversed() } ?? []
    return ([permalink] + former.map { Permalink($0) }).first(where: online.has)
  }

  /// The absolute URL of a public document at its origin, where it is online; shared documents are
  /// at home everywhere and have none, and neither has one in a language that its site leaves out.
  func canonical(of id: DocumentID) -> String? {
    let document = sources.documents[id]
    guard case .site(let origin) = document.path.origin,
      let permalink = publicPermalink(of: id), let source = configuration(origin),
      source.languages.contains(document.language)
    else { return nil }
    return permalink.absolute(at: source.baseURL)
  }

  /// What feeds call a document, for ever.
  func identity(of id: DocumentID) -> String {
    identities[id] ?? sources.documents[id].identity
  }
}

extension DocumentIndex {
  /// The sites that would show one of some documents.
  private static func held(
    by documents: [DocumentID], sources: NetworkSources, window: PublicationWindow
  ) -> HeldSites {
    var held = HeldSites()
    for id in documents {
      let document = sources.documents[id]
      let sites =
        owners(of: document, sources: sources)
        + recipients(of: document, sources: sources, window: window)
      held.hold(sites, because: document.path.file)
    }
    return held
  }

  /// The sites that a document is sent to, without its own. Those who may not syndicate send to
  /// nobody, whatever they write.
  private static func recipients(
    of document: Document, sources: NetworkSources, window: PublicationWindow
  ) -> [SiteID] {
    guard let request = document.syndication, window.containsSyndication(request),
      case .site(let origin) = document.path.origin, sources.syndicators.contains(origin)
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
