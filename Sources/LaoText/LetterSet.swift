/// A set of slots as 128 bits: a question that hot loops can ask without a table.
struct LetterSet: Hashable {
  let low: UInt64
  let high: UInt64

  init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  init(_ slots: [Int]) {
    low = slots.filter { $0 < 64 }.reduce(0) { $0 | 1 << UInt64($1) }
    high = slots.filter { $0 >= 64 }.reduce(0) { $0 | 1 << UInt64($1 - 64) }
  }

  @inline(__always)
  func contains(_ slot: UInt8) -> Bool {
    (slot < 64 ? low : high) &>> UInt64(slot & 63) & 1 != 0
  }

  // The sets that `LetterKind` gives; a test compares them with it.

  /// Letters of the kind `consonant`.
  @inline(__always) static var consonants: LetterSet {
    LetterSet(low: 0x7FAFFFFFF7D6, high: 0xF0000000)
  }
  /// Letters whose kind is a mark.
  @inline(__always) static var marks: LetterSet {
    LetterSet(low: 0x1FF2000000000000, high: 0x7F00)
  }
  /// ່ ້ ໊ ໋ and the yamakkan.
  @inline(__always) static var tones: LetterSet {
    LetterSet(low: 0x0, high: 0x4F00)
  }
  /// ິ ີ ຶ ື ຸ ູ
  @inline(__always) static var vowelMarks: LetterSet {
    LetterSet(low: 0x3F0_0000_0000_0000, high: 0x0)
  }
  /// ເ ແ ໂ ໃ ໄ
  @inline(__always) static var leadingVowels: LetterSet {
    LetterSet(low: 0x0, high: 0x1F)
  }
  /// ະ າ ຳ
  @inline(__always) static var followingVowels: LetterSet {
    LetterSet(low: 0xD000000000000, high: 0x0)
  }
  /// What stands on or behind a consonant and makes it the first of a syllable: marks, ະ າ ຳ and ຽ.
  @inline(__always) static var binding: LetterSet {
    LetterSet(low: 0x3FFF000000000000, high: 0x7F00)
  }
  /// The consonants that close a syllable of Lao's own: ກ ງ ຍ ດ ນ ບ ມ ວ.
  @inline(__always) static var closing: LetterSet {
    LetterSet(low: 0x8206102082, high: 0x0)
  }
  /// ໆ ຯ
  @inline(__always) static var signs: LetterSet {
    LetterSet(low: 0x800000000000, high: 0x40)
  }
}
