package import Content
import Diagnostics
package import LaoText
import Markup

extension SiteBuilder {
  /// The lock file of this site's addresses.
  var book: AddressBook { index.sources.addresses[configuration.id] }

  /// Whether a document is another site's.
  private func isForeign(_ document: Document) -> Bool {
    if case .site(let origin) = document.path.origin { return origin != configuration.id }
    return false
  }

  /// What lock files have of a document on this site, under the name that it has or had.
  private func record(of id: DocumentID) -> AddressRecord? {
    guard isForeign(documents[id]) else { return index.records[id] }
    return book[documents[id].subject] ?? index.records[id].flatMap { book[$0.subject] }
      ?? strayCopies[StrayCopies.Name(index.identity(of: id), documents[id].language)]
  }

  /// Where a copy stands: where it stood, else at the path of the original, unless the site uses or
  /// used that for something else.
  func addressOfCopy(
    _ id: DocumentID, home: Permalink, origin: SiteID, taken: Set<String>
  ) -> Permalink {
    let subject = documents[id].subject
    if let record = record(of: id) {
      let kept = Permalink(record.address)
      if !taken.contains(kept.collisionKey) { return kept }
    }
    func isFree(_ permalink: Permalink) -> Bool {
      let key = permalink.collisionKey
      return !taken.contains(key) && !reserved.isHeld(key, besides: subject)
    }
    if isFree(home) { return home }
    let named = home.appending("-\(origin.text)")
    return named.alternatives(of: subject.name.text).first(where: isFree) ?? named
  }

  /// Adds a page that redirects for each former address and each alias of a document that has a page
  /// here.
  mutating func addRedirects() {
    var leading: [String: Permalink] = [:]
    for placement in placements where placement.hasPage {
      let former = record(of: placement.document).map { $0.former + [$0.address] } ?? []
      for address in former where !has(Permalink(address).outputPath) {
        redirect(Permalink(address), to: placement, owner: .builtIn, &leading)
      }
    }
    for placement in placements where placement.hasPage {
      let document = documents[placement.document]
      for alias in document.aliases {
        let permalink = Self.permalink(ofAlias: alias.text)
        let isForeign = placement.mode != .own && has(permalink.outputPath)
        if permalink == placement.permalink || isForeign { continue }
        redirect(
          permalink, to: placement, owner: .alias(alias.text, document: document), &leading)
      }
    }
  }

  private mutating func redirect(
    _ permalink: Permalink, to placement: Placement, owner: PathOwner,
    _ leading: inout [String: Permalink]
  ) {
    let key = permalink.collisionKey
    // An editor may write as an alias what is remembered anyway.
    if leading[key] == placement.permalink { return }
    leading[key] = placement.permalink
    add(
      .redirect(to: placement.permalink), at: permalink, language: placement.language,
      owner: owner)
  }

  /// Notes the old addresses with a query, for servers; two documents that want one are named both.
  mutating func addQueryRedirects() {
    var owners: [String: Document] = [:]
    for placement in placements where placement.hasPage {
      let document = documents[placement.document]
      for alias in document.oldAddresses {
        guard case .query(let path, let query, let place) = alias else { continue }
        if let other = owners.updateValue(document, forKey: alias.text), other !== document {
          owners[alias.text] = other
          guard placement.mode == .own else { continue }
          complain(
            ClaimProblem.sameQuery(alias.text, document, at: place, other: other).diagnostic)
          continue
        }
        queryRedirects.append(
          QueryRedirect(path: path, query: query, target: placement.permalink))
      }
    }
    if !queryRedirects.isEmpty {
      _ = claim(OutputPath("_redirects"), .hostRedirects, for: .builtIn)
    }
  }

  private static func permalink(ofAlias alias: String) -> Permalink {
    let isFile =
      alias.utf8.suffix(5).elementsEqual(".html".utf8)
      || alias.utf8.suffix(4).elementsEqual(".htm".utf8)
    return Permalink(isFile || alias.utf8.last == UInt8(ascii: "/") ? alias : alias + "/")
  }
}

extension SiteBuilder {
  /// The lock file as it is when this site is online: what it had, and what stands here now.
  func recordedAddresses(terms: [Term]) -> AddressBook {
    var records: [AddressRecord] = []
    var renamed: Set<AddressSubject> = []
    for placement in placements where placement.hasPage {
      let document = documents[placement.document]
      if document.path.origin == .shared { continue }
      let known = record(of: placement.document)
      if let known, known.subject != document.subject { renamed.insert(known.subject) }
      records.append(
        AddressRecord(
          document, at: placement.permalink, known: known,
          identity: index.identity(of: placement.document), day: index.window.day,
          // The fingerprint of a copy stands with its original.
          text: placement.mode == .own ? document.fingerprint : "-"))
    }
    for term in terms {
      records.append(AddressRecord(term, known: book[term.subject], day: index.window.day))
    }
    return book.updated(with: records, without: renamed.union(takenOver(by: records)))
  }

  /// What is gone and had an address that somebody gave to something else.
  private func takenOver(by records: [AddressRecord]) -> Set<AddressSubject> {
    var owners: [String: AddressSubject] = [:]
    for record in records { owners[record.address] = record.subject }
    return Set(
      book.records.filter { record in
        owners[record.address].map { $0 != record.subject } ?? false
      }.map(\.subject))
  }
}

extension AddressRecord {
  init(
    _ document: Document, at permalink: Permalink, known: AddressRecord?, identity: String,
    day: CalendarDate, text: String
  ) {
    var former = known?.former ?? []
    if let known, known.address != permalink.text { former.append(known.address) }
    self.init(
      subject: document.subject, address: permalink.text, since: known?.since ?? day, text: text,
      identity: identity, former: former.filter { $0 != permalink.text })
  }

  fileprivate init(_ term: Term, known: AddressRecord?, day: CalendarDate) {
    self.init(
      subject: term.subject, address: term.permalink.text, since: known?.since ?? day, text: "-",
      identity: known?.identity ?? term.subject.name.text, former: known?.former ?? [])
  }
}

extension SiteNetwork {
  /// The lock file of what all sites share, as it is when they are online.
  package func recordedSharedAddresses(day: CalendarDate) -> AddressBook {
    let book = addresses.shared
    var records: [AddressRecord] = []
    var renamed: Set<AddressSubject> = []
    for id in sharedDocuments {
      guard let permalink = permalink(of: id) else { continue }
      let known = record(of: id)
      if let known, known.subject != documents[id].subject { renamed.insert(known.subject) }
      records.append(
        AddressRecord(
          documents[id], at: permalink, known: known, identity: identity(of: id), day: day,
          text: documents[id].fingerprint))
    }
    return book.updated(with: records, without: renamed)
  }
}
