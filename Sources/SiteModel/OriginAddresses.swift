import Content
import Diagnostics
import Markup

/// The addresses of all origins' documents, each at its own site.
struct OriginAddresses {
  private(set) var permalinks: [DocumentID: Permalink] = [:]
  private(set) var records: [DocumentID: AddressRecord] = [:]
  private(set) var conflicting: [DocumentID] = []
  private(set) var diagnostics: [Diagnostic] = []

  private let sources: NetworkSources
  private let bySubject: [AddressSubject: DocumentID]

  init(
    _ sources: NetworkSources, owned: [Origin: [DocumentID]],
    received: [SiteID: [DocumentID]], _ bySubject: [AddressSubject: DocumentID]
  ) {
    self.sources = sources
    self.bySubject = bySubject
    let shared = owned[.shared] ?? []
    assign(shared, book: sources.addresses.shared, reserved: reservedOfAllSites)
    let origins = owned.keys.compactMap { origin -> SiteID? in
      if case .site(let site) = origin { site } else { nil }
    }
    for site in origins.sorted() {
      let sent = Set(received[site] ?? [])
      assign(
        owned[.site(site)] ?? [], book: sources.addresses[site],
        reserved: reserved(on: site, sent: sent, shared: shared))
    }
  }
}

extension OriginAddresses {
  private mutating func assign(
    _ ids: [DocumentID], book: AddressBook, reserved: ReservedAddresses
  ) {
    var assigner = AddressAssigner(documents: sources.documents, reserved: reserved)
    assigner.assign(ids, book: book) { [bySubject] in bySubject[$0] != nil }
    permalinks.merge(assigner.permalinks) { first, _ in first }
    records.merge(assigner.records) { first, _ in first }
    conflicting += assigner.conflicting
    diagnostics += assigner.diagnostics
  }

  /// What a new document of all sites may not take: what any site has. Its own pages a site may have
  /// where all others have a shared one.
  private var reservedOfAllSites: ReservedAddresses {
    var reserved = ReservedAddresses.none
    for site in sources.configurations {
      reserved.add(sources.addresses[site.id].recordsWithoutPages) { bySubject[$0] }
    }
    reserved.add(sources.addresses.shared.records) { bySubject[$0] }
    return reserved
  }

  private func reserved(
    on site: SiteID, sent: Set<DocumentID>, shared: [DocumentID]
  ) -> ReservedAddresses {
    var reserved = ReservedAddresses.none
    for id in shared where sources.documents[id].kind != .page {
      if let permalink = permalinks[id] {
        reserved.add(permalink, of: sources.documents[id].subject, document: id)
      }
    }
    // What all sites shared once and former addresses of it, too: a site's own pages may stand where
    // shared ones do.
    reserved.add(sources.addresses.shared.recordsWithoutPages) { bySubject[$0] }
    reserved.add(sources.addresses[site].records) { subject in
      guard let id = bySubject[subject] else { return nil }
      return sources.documents[id].path.origin == .site(site) || sent.contains(id) ? id : nil
    }
    return reserved
  }
}

extension AddressBook {
  /// What it has but of documents that lie in a folder of pages.
  fileprivate var recordsWithoutPages: [AddressRecord] {
    records.filter { record in
      let parts = record.subject.name.text.utf8.split(separator: 0x2F)
      return parts.count < 2 || !parts[1].elementsEqual(Section.pages.rawValue.utf8)
    }
  }
}
