package import Content
import Diagnostics
import Markup

/// Gives each public document of an origin its address. An address never moves by itself:
///
/// 1. What the lock file has of a document stays, whatever happens to its title, date or folder. A
///    file that was renamed is known by its `id`, else by its text.
/// 2. A slug that an editor chose comes next; where another document has it, that is an error that
///    names both.
/// 3. A slug that was made of a name or title gives way to all of these, and of two the one that
///    comes later gets a suffix of its identity. Neither holds a site back.
struct AddressAssigner {
  let documents: Table<DocumentID, Document>
  let slugs = Slugs()
  private(set) var permalinks: [DocumentID: Permalink] = [:]
  /// What the lock file has of each document, under whatever name.
  private(set) var records: [DocumentID: AddressRecord] = [:]
  private(set) var conflicting: [DocumentID] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// Who has an address, by its key.
  private var owners: [String: DocumentID] = [:]
  private var reserved: ReservedAddresses

  init(documents: Table<DocumentID, Document>, reserved: ReservedAddresses) {
    self.documents = documents
    self.reserved = reserved
  }

  /// Assigns in an order that does not depend on the disk.
  mutating func assign(
    _ ids: [DocumentID], book: AddressBook, isPresent: @escaping (AddressSubject) -> Bool
  ) {
    records = RecordMatching(documents: documents, book: book, isPresent: isPresent).match(ids)
    let ordered = ids.sorted(by: precedes)
    var chosen: [(DocumentID, Permalink)] = []
    var automatic: [(DocumentID, Permalink)] = []
    for id in ordered {
      let wish = DocumentPermalink(document: documents[id], slugs: slugs)
      let kept = records[id].map { Permalink($0.address) }
      switch (kept, wish.chosen) {
      case (let kept?, nil): keep(kept, id, otherwise: wish.automatic, &automatic)
      case (let kept?, let choice?) where kept.lastPart.elementsEqual(choice.lastPart):
        keep(kept, id, otherwise: choice, &automatic)
      case (_, let choice?): chosen.append((id, choice))
      case (nil, nil): automatic.append((id, wish.automatic))
      }
    }
    for (id, permalink) in chosen { choose(permalink, id) }
    for (id, permalink) in automatic { giveWay(permalink, id) }
  }

  /// Older documents first.
  private func precedes(_ a: DocumentID, _ b: DocumentID) -> Bool {
    let first = documents[a]
    let second = documents[b]
    let firstKey = first.date?.secondsSinceEpoch ?? .min
    let secondKey = second.date?.secondsSinceEpoch ?? .min
    if firstKey != secondKey { return firstKey < secondKey }
    return first.path.file.utf8.lexicographicallyPrecedes(second.path.file.utf8)
  }
}

extension AddressAssigner {
  /// Two branches may each have recorded one address: the older document keeps it.
  private mutating func keep(
    _ permalink: Permalink, _ id: DocumentID, otherwise: Permalink,
    _ automatic: inout [(DocumentID, Permalink)]
  ) {
    let key = permalink.collisionKey
    if owners[key] == nil {
      take(permalink, key, id)
    } else {
      automatic.append((id, otherwise))
    }
  }

  private mutating func choose(_ permalink: Permalink, _ id: DocumentID) {
    let key = permalink.collisionKey
    let holder = owners[key] ?? reserved.livingHolder(of: key, besides: subject(of: id))
    guard let holder, holder != id else { return take(permalink, key, id) }
    conflicting += [holder, id]
    diagnostics.append(
      PathConflict(
        permalink: permalink, document: documents[id], other: documents[holder]
      ).diagnostic)
  }

  private mutating func giveWay(_ permalink: Permalink, _ id: DocumentID) {
    let subject = subject(of: id)
    for candidate in permalink.alternatives(of: subject.name.text) {
      let key = candidate.collisionKey
      guard owners[key] == nil, !reserved.isHeld(key, besides: subject) else { continue }
      return take(candidate, key, id)
    }
  }

  private mutating func take(_ permalink: Permalink, _ key: String, _ id: DocumentID) {
    owners[key] = id
    permalinks[id] = permalink
  }

  /// What the lock file calls a document.
  private func subject(of id: DocumentID) -> AddressSubject {
    records[id]?.subject ?? documents[id].subject
  }
}

extension Permalink {
  /// The path itself, then the path with ever longer suffixes that depend on an identity alone.
  func alternatives(of identity: String) -> some Sequence<Permalink> {
    let hash = TitleHash.text(of: identity)
    return (0...).lazy.map { number in
      switch number {
      case 0: self
      case 1: appending("-" + String(decoding: hash.utf8.prefix(4), as: UTF8.self))
      case 2: appending("-" + hash)
      default: appending("-\(hash)-\(number)")
      }
    }
  }
}

extension Document {
  /// What the lock file of addresses calls it.
  package var subject: AddressSubject { .document(identity, language) }
}
