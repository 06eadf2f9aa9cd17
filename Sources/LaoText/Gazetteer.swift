/// Names and terms that neither ICU's dictionary nor the rules of romanisation get right, as data.
///
/// One line an entry, so that a correction is one line: the Lao spelling (normalised), then, for
/// names, the spelling under the profile `moh` and that under `popular`, then `*` where the name is
/// also a common word. A line without Latin spellings only keeps its word whole. What stands behind
/// `#` is its source.
struct Gazetteer: Sendable {
  /// Read once, when Lao is first cut into words or romanised.
  static let standard = Gazetteer([provinces, districts, terms, loanwords, countries])

  /// One entry; ranges into `text`.
  struct Entry: Sendable {
    let lao: Range<Int>
    let latin: Range<Int>
    let popular: Range<Int>
    /// Also a common word: a name only where it stands as one.
    let isCommonWord: Bool
    /// Without vowel signs: an acronym, which is one only at the start of a run.
    let isAcronym: Bool
  }

  private(set) var text: [UInt8] = []
  /// Sorted by the first two letters, longer names first among those with the same two.
  private(set) var entries: [Entry] = []
  /// The entries that start with two letters, at `first slot << 7 | second slot`; empty where the
  /// upper bound is 0.
  private var buckets: [(lower: UInt16, upper: UInt16)]

  init(_ tables: [String]) {
    buckets = Array(repeating: (0, 0), count: 1 << 14)
    for table in tables {
      read(Array(table.utf8))
    }
    let text = text
    entries.sort { left, right in
      let (a, b) = (text[left.lao].prefix(6), text[right.lao].prefix(6))
      return a.elementsEqual(b)
        ? left.lao.count > right.lao.count : a.lexicographicallyPrecedes(b)
    }
    for (index, entry) in entries.enumerated() {
      let key = key(of: entry)
      if buckets[key].upper == 0 { buckets[key].lower = UInt16(index) }
      buckets[key].upper = UInt16(index + 1)
    }
  }

  /// The longest entry that stands at `index` in a run of Lao letters.
  func match(in run: UnsafeBufferPointer<UInt8>, at index: Int) -> Entry? {
    for candidate in candidates(in: run, at: index)
    where index + entries[candidate].lao.count <= run.count
      && equals(entries[candidate], run, at: index)
    {
      return entries[candidate]
    }
    return nil
  }

  /// The entry whose spelling is the whole word.
  func entry(for word: UnsafeBufferPointer<UInt8>) -> Entry? {
    for candidate in candidates(in: word, at: 0)
    where entries[candidate].lao.count == word.count && equals(entries[candidate], word, at: 0) {
      return entries[candidate]
    }
    return nil
  }
}

extension Gazetteer {
  /// The entries that share their first two letters with those at `index`.
  private func candidates(in run: UnsafeBufferPointer<UInt8>, at index: Int) -> Range<Int> {
    guard index &+ 6 <= run.count else { return 0..<0 }
    let key =
      Int((run[index &+ 1] & 1) << 6 | run[index &+ 2] & 0x3F) << 7
      | Int((run[index &+ 4] & 1) << 6 | run[index &+ 5] & 0x3F)
    let bucket = buckets[key]
    return Int(bucket.lower)..<Int(bucket.upper)
  }

  private func equals(
    _ entry: Entry, _ run: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> Bool {
    var offset = 0
    while offset < entry.lao.count {
      if text[entry.lao.lowerBound + offset] != run[index + offset] { return false }
      offset += 1
    }
    return true
  }

  private func key(of entry: Entry) -> Int {
    let start = entry.lao.lowerBound
    return Int((text[start + 1] & 1) << 6 | text[start + 2] & 0x3F) << 7
      | Int((text[start + 4] & 1) << 6 | text[start + 5] & 0x3F)
  }

  private mutating func read(_ table: [UInt8]) {
    let start = text.count
    text.append(contentsOf: table)
    for line in table.split(separator: 0x0A) {
      let fields = line.prefix { $0 != 0x23 }.split(separator: 0x20).map {
        start + $0.startIndex..<start + $0.endIndex
      }
      guard let lao = fields.first, lao.count >= 6 else { continue }
      let none = lao.upperBound..<lao.upperBound
      entries.append(
        Entry(
          lao: lao, latin: fields.count > 1 ? fields[1] : none,
          popular: fields.count > 2 ? fields[2] : none, isCommonWord: fields.count > 3,
          isAcronym: fields.count == 1 && !hasVowelSign(lao)))
    }
  }

  private func hasVowelSign(_ range: Range<Int>) -> Bool {
    stride(from: range.lowerBound, to: range.upperBound, by: 3).contains { index in
      let slot = (text[index + 1] & 1) << 6 | text[index + 2] & 0x3F
      switch LetterKind.table[Int(slot)] {
      case .leadingVowel, .followingVowel, .nyo, .aboveVowel, .belowVowel, .niggahita, .tone:
        return true
      default: return false
      }
    }
  }
}
