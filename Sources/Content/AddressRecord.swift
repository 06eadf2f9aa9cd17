package import LaoText
package import Markup

/// A line of the lock file of addresses: what stands at an address, since when, and where it stood
/// before.
package struct AddressRecord: Sendable, Hashable {
  /// What has the address.
  package let subject: AddressSubject
  /// A path of the site, as people read it: `/news/2026/kong-paxoum/`.
  package let address: String
  /// The day that it was first published on.
  package let since: CalendarDate
  /// A fingerprint of a document's text, by which a file that was renamed is known again; `-` for
  /// terms.
  package let text: String
  /// What feeds call the document; a file that was renamed keeps the name that it had.
  package let identity: String
  /// The addresses that it had before, the oldest first: each leads on to it.
  package let former: [String]

  package init(
    subject: AddressSubject, address: String, since: CalendarDate, text: String, identity: String,
    former: [String]
  ) {
    self.subject = subject
    self.address = address
    self.since = since
    self.text = text
    self.identity = identity
    self.former = former
  }
}

/// What has an address: a document in a language, or a category or tag in a language. Compared by
/// bytes.
package struct AddressSubject: Sendable, Hashable {
  package let name: ByteKey
  package let language: ContentLanguage

  /// A document, by its identity (`Document.identity`).
  package static func document(_ identity: String, _ language: ContentLanguage) -> Self {
    AddressSubject(name: ByteKey(identity), language: language)
  }

  /// A tag, by its folded text. No origin has a colon in its name.
  package static func tag(_ folded: String, _ language: ContentLanguage) -> Self {
    AddressSubject(name: ByteKey("tag:" + folded), language: language)
  }

  /// A category of the shared configuration.
  package static func category(_ id: String, _ language: ContentLanguage) -> Self {
    AddressSubject(name: ByteKey("category:" + id), language: language)
  }

  init(name: ByteKey, language: ContentLanguage) {
    self.name = name
    self.language = language
  }

  /// Whether it is a document, not a term.
  package var isDocument: Bool {
    !name.text.utf8.starts(with: "tag:".utf8) && !name.text.utf8.starts(with: "category:".utf8)
  }

  static func precedes(_ a: Self, _ b: Self) -> Bool {
    a.name == b.name
      ? a.language.rawValue < b.language.rawValue
      : a.name.text.utf8.lexicographicallyPrecedes(b.name.text.utf8)
  }
}
