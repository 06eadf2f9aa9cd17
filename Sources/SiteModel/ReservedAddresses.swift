import Content

/// The addresses that a lock file remembers, of whatever lives or is gone: a new document takes none
/// of them, since links to them mean something else.
struct ReservedAddresses: Sendable {
  private var holders: [String: AddressSubject] = [:]
  /// The documents that have their addresses still.
  private var living: [AddressSubject: DocumentID] = [:]

  static let none = ReservedAddresses()

  /// Takes over what records of a book remember.
  ///
  /// - Parameter living: the document of a subject that stands on the site still.
  mutating func add(_ records: [AddressRecord], living document: (AddressSubject) -> DocumentID?) {
    for record in records {
      for address in record.former { add(address, of: record.subject) }
    }
    // Where one was once and another is now, it is that of the other.
    for record in records {
      add(record.address, of: record.subject)
      if let document = document(record.subject) { living[record.subject] = document }
    }
  }

  /// Takes over where documents stand that are not in a book yet.
  mutating func add(_ permalink: Permalink, of subject: AddressSubject, document: DocumentID) {
    add(permalink.text, of: subject)
    living[subject] = document
  }

  private mutating func add(_ address: String, of subject: AddressSubject) {
    holders[Permalink(address).collisionKey] = subject
  }

  /// Whether an address is that of something else, or was.
  func isHeld(_ key: String, besides subject: AddressSubject) -> Bool {
    holders[key].map { $0 != subject } ?? false
  }

  /// The document that has an address and would lose it.
  func livingHolder(of key: String, besides subject: AddressSubject) -> DocumentID? {
    guard let holder = holders[key], holder != subject else { return nil }
    return living[holder]
  }
}
