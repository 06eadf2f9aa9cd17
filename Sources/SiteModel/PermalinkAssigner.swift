import Content
import Diagnostics
import LaoText

/// Gives each document of an origin its permalink.
///
/// A slug that was made of a title gives way: of two news of one year with one title the later
/// gets its date behind the slug. A slug that an editor chose, and two documents of one day, do
/// not give way: that is an error that names both files.
struct PermalinkAssigner {
  let documents: Table<DocumentID, Document>
  private(set) var permalinks: [DocumentID: Permalink] = [:]
  private(set) var conflicting: [DocumentID] = []
  private(set) var diagnostics: [Diagnostic] = []

  private var owners: [String: DocumentID] = [:]

  init(documents: Table<DocumentID, Document>) {
    self.documents = documents
  }

  /// Assigns in an order that does not depend on the disk: older documents first, so that a new
  /// one never takes the place of one that is already online.
  mutating func assign(_ indices: [DocumentID]) {
    let ordered = indices.sorted { a, b in
      let first = documents[a]
      let second = documents[b]
      let firstKey = first.date?.secondsSinceEpoch ?? .min
      let secondKey = second.date?.secondsSinceEpoch ?? .min
      if firstKey != secondKey { return firstKey < secondKey }
      return first.path.file.utf8.lexicographicallyPrecedes(second.path.file.utf8)
    }
    for index in ordered { assign(index) }
  }

  private mutating func assign(_ index: DocumentID) {
    let document = documents[index]
    let slug = Self.slug(of: document)
    var permalink = Self.permalink(of: document, slug: slug)
    if let owner = owners[permalink.outputPath.collisionKey], document.slug == nil,
      let date = document.date, documents[owner].date?.date != date.date,
      document.kind != .page, document.kind != .issue
    {
      permalink = Self.permalink(of: document, slug: "\(slug)-\(date.date.isoText)")
    }
    let key = permalink.outputPath.collisionKey
    guard let owner = owners[key] else {
      owners[key] = index
      permalinks[index] = permalink
      return
    }
    conflicting += [owner, index]
    diagnostics.append(
      PathConflict(permalink: permalink, document: document, other: documents[owner]).diagnostic)
  }
}

extension PermalinkAssigner {
  /// The editor's slug, else the title's, else the date and a hash of the title.
  static func slug(of document: Document) -> String {
    if let chosen = document.slug?.text ?? document.titleSlug { return chosen }
    let hash = TitleHash.text(of: document.title.text)
    return document.date.map { "\($0.date.isoText)-\(hash)" } ?? hash
  }

  /// The path that the kind of a document asks for.
  static func permalink(of document: Document, slug: String) -> Permalink {
    let path = document.path
    let parts: [String] =
      switch document.kind {
      case .news: ["news", String(document.date?.date.year ?? 0), slug]
      case .publication: ["publications", slug]
      case .event: ["events", slug]
      case .periodical: ["periodicals", folderSlug(path.folders.first ?? slug)]
      case .issue: ["periodicals", folderSlug(path.folders.first ?? slug), issueNumber(document)]
      case .page: pageParts(document)
      }
    return Permalink(parts, language: document.language)
  }

  private static func issueNumber(_ document: Document) -> String {
    if case .issue(let issue) = document.details { return String(issue.number) }
    return document.path.stem
  }

  /// A page's path is its path in the folder; `index` stands for its folder.
  private static func pageParts(_ document: Document) -> [String] {
    let folders = document.path.folders.map(folderSlug)
    if document.path.stem.utf8.elementsEqual("index".utf8) { return folders }
    return folders + [document.slug?.text ?? folderSlug(document.path.stem)]
  }

  /// A name of a folder or file as a part of a URL.
  private static func folderSlug(_ name: String) -> String {
    if PathText.isSlug(name), name.utf8.allSatisfy({ $0 < 0x80 }) { return name }
    return SlugMaker().slug(for: name) ?? TitleHash.text(of: name)
  }
}

/// A few letters that stand for a title of which nothing can stand in a URL.
enum TitleHash {
  /// Eight hexadecimal digits of FNV-1a over the UTF-8: the same on every machine.
  static func text(of title: String) -> String {
    var hash: UInt32 = 2_166_136_261
    for byte in title.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 8 - digits.utf8.count) + digits
  }
}
