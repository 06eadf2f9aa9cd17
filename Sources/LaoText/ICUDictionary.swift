import CICU

/// The words of ICU's Lao dictionary.
///
/// ICU offers its dictionary only through an iterator that costs more than all else here, misses the
/// words that it holds in un-normalised spelling, and breaks inside clusters. So its words are read
/// once and kept in a table of our own (`LaoDictionary`).
enum ICUDictionary {
  /// Every word as UTF-8, with a line feed after each; nil where the data is missing or has a
  /// format that we do not know.
  static func words() -> [UInt8]? {
    var status: Int32 = 0
    guard let data = cicu_udata_openLaoDictionary(&status), status <= 0 else {
      return nil
    }
    defer { cicu_udata_close(data) }
    let format = cicu_udata_getInfo(data)
    // `Dict`, format version 1.
    guard format.dataFormat.0 == 0x44, format.dataFormat.1 == 0x69, format.dataFormat.2 == 0x63,
      format.dataFormat.3 == 0x74, format.formatVersion.0 == 1,
      let memory = cicu_udata_getMemory(data)
    else { return nil }
    let indexes = memory.assumingMemoryBound(to: Int32.self)
    let (offset, size, type, transform) = (indexes[0], indexes[3], indexes[4], indexes[5])
    // A trie of bytes, each the distance of a character from U+0E80.
    guard offset >= 32, size > offset, size < 1 << 24, type & 7 == 0,
      transform == 0x0100_0000 | Int32(LaoBlock.first)
    else { return nil }
    let trie = UnsafeBufferPointer(
      start: memory.assumingMemoryBound(to: UInt8.self) + Int(offset), count: Int(size - offset))
    var reader = BytesTrieReader(trie)
    return reader.allWords()
  }
}

/// Walks all words of a `BytesTrie` (the serialised form is documented in ICU's bytestrie.h).
struct BytesTrieReader {
  private let trie: UnsafeBufferPointer<UInt8>
  private var path: [UInt8] = []
  private var words: [UInt8] = []
  private var isValid = true

  init(_ trie: UnsafeBufferPointer<UInt8>) {
    self.trie = trie
  }

  /// The words, or nil where the bytes are no such trie.
  mutating func allWords() -> [UInt8]? {
    words.reserveCapacity(1 << 20)
    visit(0)
    return isValid && !words.isEmpty ? words : nil
  }

  private mutating func visit(_ start: Int) {
    var position = start
    let depth = path.count
    defer { path.removeSubrange(depth...) }
    while isValid {
      let node = byte(position)
      position += 1
      if node >= 0x20 {
        emit()
        if node & 1 != 0 { return }
        position = afterValue(position, node)
      } else if node >= 0x10 {
        for _ in 0...(node - 0x10) {
          path.append(UInt8(byte(position)))
          position += 1
        }
        if path.count > 256 { isValid = false }
      } else {
        var length = node
        if length == 0 {
          length = byte(position)
          position += 1
        }
        return branch(position, length + 1)
      }
    }
  }

  private mutating func branch(_ start: Int, _ count: Int) {
    var position = start
    var length = count
    while isValid, length > 5 {
      position += 1
      let (target, next) = delta(position)
      branch(target, length >> 1)
      length -= length >> 1
      position = next
    }
    while isValid, length > 1 {
      let letter = UInt8(byte(position))
      let lead = byte(position + 1)
      let next = afterValue(position + 2, lead)
      path.append(letter)
      if lead & 1 != 0 { emit() } else { visit(next + value(position + 2, lead)) }
      path.removeLast()
      position = next
      length -= 1
    }
    guard isValid else { return }
    path.append(UInt8(byte(position)))
    visit(position + 1)
    path.removeLast()
  }

  private mutating func emit() {
    for slot in path where slot < 128 { LaoBlock.append(slot, to: &words) }
    words.append(0x0A)
    if words.count > 1 << 23 { isValid = false }
  }

  private mutating func byte(_ position: Int) -> Int {
    guard trie.indices.contains(position) else {
      isValid = false
      return 0
    }
    return Int(trie[position])
  }

  private mutating func value(_ position: Int, _ lead: Int) -> Int {
    switch lead >> 1 {
    case ..<0x51: (lead >> 1) - 0x10
    case ..<0x6C: ((lead >> 1) - 0x51) << 8 | byte(position)
    case ..<0x7E: ((lead >> 1) - 0x6C) << 16 | byte(position) << 8 | byte(position + 1)
    default: byte(position) << 16 | byte(position + 1) << 8 | byte(position + 2)
    }
  }

  private func afterValue(_ position: Int, _ lead: Int) -> Int {
    switch lead >> 1 {
    case ..<0x51: position
    case ..<0x6C: position + 1
    case ..<0x7E: position + 2
    default: position + 3 + (lead >> 1 & 1)
    }
  }

  /// Where a delta leads, and what follows it.
  private mutating func delta(_ position: Int) -> (target: Int, next: Int) {
    let lead = byte(position)
    let (delta, next) =
      switch lead {
      case ..<0xC0: (lead, position + 1)
      case ..<0xF0: ((lead - 0xC0) << 8 | byte(position + 1), position + 2)
      case ..<0xFE:
        ((lead - 0xF0) << 16 | byte(position + 1) << 8 | byte(position + 2), position + 3)
      default:
        (byte(position + 1) << 16 | byte(position + 2) << 8 | byte(position + 3), position + 4)
      }
    return (next + delta, next)
  }
}
