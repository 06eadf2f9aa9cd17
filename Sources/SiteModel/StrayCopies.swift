import Content
import Markup

/// What a site's lock file has of copies under names that no file of the workspace has: the original
/// was renamed, and its own site was built since, so that its lock file has the new name alone. What
/// feeds call the document is in both.
struct StrayCopies: Sendable {
  private var records: [Name: AddressRecord] = [:]

  struct Name: Hashable, Sendable {
    private let identity: ByteKey
    private let language: ContentLanguage

    init(_ identity: String, _ language: ContentLanguage) {
      self.identity = ByteKey(identity)
      self.language = language
    }
  }

  /// - Parameter isPresent: whether a file of the workspace has an identity still.
  init(_ book: AddressBook, isPresent: (AddressSubject) -> Bool) {
    for record in book.records where record.subject.isDocument && !isPresent(record.subject) {
      let name = Name(record.identity, record.subject.language)
      records[name] = records[name] ?? record
    }
  }

  subscript(name: Name) -> AddressRecord? { records[name] }
}
