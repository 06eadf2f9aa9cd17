import Diagnostics

/// The lock file of a site's addresses, `Sites/<site>/addresses.tsv`: what was published where. What
/// all sites share has its own, `Sites/addresses.tsv`.
///
/// As with the lock files of package managers, `gweb build` adds to it, people keep it under version
/// control, and the same workspace gives the same addresses anywhere. It decides between namesakes,
/// keeps an address when a title, a date or a folder changes, and remembers former addresses, which
/// become redirects. One sorted line a subject, so that two branches merge.
package struct AddressBook: Sendable, Hashable {
  /// Sorted by subject, each of which stands once.
  package private(set) var records: [AddressRecord]
  private var numbers: [AddressSubject: Int]

  package static let fileName = "addresses.tsv"
  package static let empty = AddressBook([])

  /// Of two records of one subject, as a merge of two branches may leave them, the older counts; the
  /// address of the other leads on to it.
  package init(_ records: [AddressRecord]) {
    let sorted = records.sorted { a, b in
      if a.subject != b.subject { return AddressSubject.precedes(a.subject, b.subject) }
      if a.since != b.since { return a.since < b.since }
      return a.address.utf8.lexicographicallyPrecedes(b.address.utf8)
    }
    var kept: [AddressRecord] = []
    for record in sorted {
      if let last = kept.last, last.subject == record.subject {
        kept[kept.count - 1] = last.joined(by: record)
      } else {
        kept.append(record)
      }
    }
    self.records = kept
    numbers = Dictionary(
      kept.enumerated().map { ($0.element.subject, $0.offset) }, uniquingKeysWith: { a, _ in a })
  }

  package subscript(subject: AddressSubject) -> AddressRecord? {
    numbers[subject].map { records[$0] }
  }

  /// The book with other records in the place of those of their subjects, and without some.
  package func updated(
    with changes: [AddressRecord], without dropped: Set<AddressSubject> = []
  ) -> AddressBook {
    let changed = Set(changes.map(\.subject))
    return AddressBook(
      records.filter { !changed.contains($0.subject) && !dropped.contains($0.subject) } + changes)
  }
}

extension AddressRecord {
  fileprivate func joined(by other: AddressRecord) -> AddressRecord {
    let more = (other.former + [other.address]).filter { path in
      !path.utf8.elementsEqual(address.utf8)
        && !former.contains { $0.utf8.elementsEqual(path.utf8) }
    }
    return AddressRecord(
      subject: subject, address: address, since: since, text: text, identity: identity,
      former: former + more)
  }
}
