import Content
import Markup

/// What feeds call each document, for ever: what was recorded of it, else its own identity, but for
/// one that another document has by now, since its file had that name once.
struct FeedIdentities {
  /// Those that are not the document's own identity.
  private(set) var others: [DocumentID: String] = [:]
  private var owners: [ByteKey: DocumentID] = [:]

  init(_ documents: Table<DocumentID, Document>, records: [DocumentID: AddressRecord]) {
    var recorded: Set<IdentityInLanguage> = []
    for (id, record) in records.sorted(by: { $0.key < $1.key }) {
      owners[ByteKey(record.identity)] = owners[ByteKey(record.identity)] ?? id
      recorded.insert(IdentityInLanguage(record.identity, documents[id].language))
      if ByteKey(record.identity) != ByteKey(documents[id].identity) {
        others[id] = record.identity
      }
    }
    for (id, document) in documents.numbered where records[id] == nil {
      var identity = document.identity
      var number = 2
      while !recorded.isEmpty,
        !recorded.insert(IdentityInLanguage(identity, document.language)).inserted
      {
        identity = "\(document.identity)~\(number)"
        number += 1
      }
      if number > 2 { others[id] = identity }
      owners[ByteKey(identity)] = owners[ByteKey(identity)] ?? id
    }
  }

  /// The document that has an identity, in whatever language.
  func owner(of identity: String) -> DocumentID? { owners[ByteKey(identity)] }
}

/// Translations have one identity.
private struct IdentityInLanguage: Hashable {
  let identity: ByteKey
  let language: ContentLanguage

  init(_ identity: String, _ language: ContentLanguage) {
    self.identity = ByteKey(identity)
    self.language = language
  }
}
