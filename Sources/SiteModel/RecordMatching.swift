import Content

/// Finds what the lock file has of each document: by its identity, else, for a file that was renamed
/// or moved, by its text.
struct RecordMatching {
  let documents: Table<DocumentID, Document>
  let book: AddressBook
  /// Whether a file of the workspace has an identity still, be it public or not.
  let isPresent: (AddressSubject) -> Bool

  func match(_ ids: [DocumentID]) -> [DocumentID: AddressRecord] {
    guard !book.records.isEmpty else { return [:] }
    var found: [DocumentID: AddressRecord] = [:]
    var strangers: [Text: [DocumentID]] = [:]
    for id in ids {
      let document = documents[id]
      if let record = book[document.subject] {
        found[id] = record
      } else {
        strangers[Text(document), default: []].append(id)
      }
    }
    guard !strangers.isEmpty else { return found }
    var gone: [Text: [AddressRecord]] = [:]
    for record in book.records where record.subject.isDocument && !isPresent(record.subject) {
      gone[Text(record), default: []].append(record)
    }
    for (text, ids) in strangers {
      // Two of one text can't be told from each other.
      guard ids.count == 1, let records = gone[text], records.count == 1 else { continue }
      found[ids[0]] = records[0]
    }
    return found
  }

  /// What two files share of which one is the other under another name.
  private struct Text: Hashable {
    let fingerprint: String
    let language: ContentLanguage

    init(_ document: Document) {
      fingerprint = document.fingerprint
      language = document.language
    }

    init(_ record: AddressRecord) {
      fingerprint = record.text
      language = record.subject.language
    }
  }
}
