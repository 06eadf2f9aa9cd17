import Hashing

#if canImport(Glibc)
  import Glibc
#endif

/// What is remembered of one publication, by the manifest of its tree.
struct PublicationRecord: Sendable {
  let manifest: ContentHash
  /// Nil where whoever published did not say.
  let stamp: PublicationStamp?
  /// What the tree was made from, without the day; nil where nobody said.
  let sources: ContentHash?
  /// Against the tree that was online before.
  let new: Int
  let changed: Int
  let removed: Int

  /// The same at another time.
  func stamped(_ stamp: PublicationStamp?) -> PublicationRecord {
    PublicationRecord(
      manifest: manifest, stamp: stamp, sources: sources, new: new, changed: changed,
      removed: removed)
  }
}

/// The publications of a site that are remembered, the last one at the end.
///
///     .gweb/history/<site>
///     gweb-history 1
///     <hash of the manifest> <day> <moment> <hash of the sources> <new> <changed> <removed>
///
/// `-` stands for what is not known. It only tells: trees are what they are without it, so a line
/// that can't be read is passed over.
struct PublicationRecords: Sendable {
  /// More than there are trees: builds that were killed have left lines too.
  static let limit = 16
  private static let header = "gweb-history 1\n"

  private(set) var records: [PublicationRecord]

  init() { records = [] }

  subscript(manifest: ContentHash) -> PublicationRecord? {
    records.last { $0.manifest == manifest }
  }

  /// Makes one the last. The tree has one line, however often it is published.
  ///
  /// - Parameter old: the manifest of a tree that is not kept, and forgotten.
  mutating func add(_ record: PublicationRecord, forgetting old: ContentHash?) {
    records.removeAll { $0.manifest == record.manifest || $0.manifest == old }
    records.append(record)
    records.removeFirst(max(0, records.count - Self.limit))
  }
}

extension PublicationRecords {
  init(parsing bytes: [UInt8]) {
    self.init()
    guard bytes.starts(with: Self.header.utf8) else { return }
    records = bytes.dropFirst(Self.header.utf8.count).split(separator: 0x0A)
      .compactMap(PublicationRecord.init(line:)).suffix(Self.limit)
  }

  var text: [UInt8] { records.reduce(into: Array(Self.header.utf8)) { $0 += $1.line.utf8 } }
}

extension PublicationRecord {
  fileprivate init?(line: ArraySlice<UInt8>) {
    let parts = line.split(separator: 0x20, omittingEmptySubsequences: false)
    guard parts.count == 7, let manifest = ContentHash(hex: parts[0]),
      let new = Self.number(parts[4]), let changed = Self.number(parts[5]),
      let removed = Self.number(parts[6])
    else { return nil }
    let words = parts.map { String(decoding: $0, as: UTF8.self) }
    self.init(
      manifest: manifest,
      stamp: parts[1].elementsEqual("-".utf8)
        ? nil : PublicationStamp(day: Self.word(words[1]), moment: Self.word(words[2])),
      sources: ContentHash(hex: parts[3]), new: new, changed: changed, removed: removed)
  }

  fileprivate var line: String {
    let day = Self.word(stamp?.day)
    let moment = Self.word(stamp?.moment)
    return
      "\(manifest.hex) \(day) \(moment) \(sources?.hex ?? "-") \(new) \(changed) \(removed)\n"
  }

  /// One word of visible ASCII, else `-`.
  private static func word(_ text: String?) -> String {
    guard let text, !text.isEmpty, text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
      return "-"
    }
    return text
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard (1...9).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return Int(String(decoding: digits, as: UTF8.self))
  }
}

extension Folder {
  /// What is remembered of a site; nothing where there is no file. Of the folder of histories.
  func records(of site: String) throws(PublishingError) -> PublicationRecords {
    guard let file = try open(site, shown: shown(site)) else { return PublicationRecords() }
    return PublicationRecords(parsing: try file.bytes(shown: shown(site)))
  }

  /// Writes what is remembered of a site, in one step.
  ///
  /// - Parameter staging: where the file is written first; on the same file system.
  func write(
    _ records: PublicationRecords, of site: String, by staging: Folder
  ) throws(PublishingError) {
    let temporary = site + ".history"
    _ = staging.remove(temporary)
    let shown = shown(site)
    guard let file = try staging.create(temporary, shown: shown) else {
      throw .system(ENOENT, shown)
    }
    let text = records.text
    try file.write(text, shown: shown)
    try file.finish(size: text.count, shown: shown)
    try staging.move(temporary, to: site, in: self)
  }
}
