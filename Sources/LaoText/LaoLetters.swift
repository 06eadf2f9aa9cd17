/// The Lao block of Unicode, U+0E80 to U+0EFF, seen as 128 slots: every table of this module is
/// indexed by a scalar's distance from U+0E80.
///
/// The Unicode names of four letters are swapped in pairs (U+0E9D, U+0E9F, U+0EA3, U+0EA5), so
/// classes are written from the letters, never from their names.
enum LaoBlock {
  static let first: UInt32 = 0x0E80
  static let last: UInt32 = 0x0EFF

  /// The slot of a scalar of the block, else nil.
  @inline(__always)
  static func slot(of scalar: UInt32) -> UInt8? {
    scalar >= first && scalar <= last ? UInt8(truncatingIfNeeded: scalar &- first) : nil
  }

  /// The slot of the three bytes at `index` where they spell a scalar of the block, else nil.
  @inline(__always)
  static func slot(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt8? {
    guard index &+ 2 < bytes.count, bytes[index] == 0xE0 else { return nil }
    let middle = bytes[index &+ 1]
    let last = bytes[index &+ 2]
    guard middle & 0xFE == 0xBA, last & 0xC0 == 0x80 else { return nil }
    return (middle & 1) << 6 | (last & 0x3F)
  }

  /// Writes the three bytes of a slot.
  @inline(__always)
  static func append(_ slot: UInt8, to bytes: inout [UInt8]) {
    bytes.append(0xE0)
    bytes.append(0xBA | slot >> 6)
    bytes.append(0x80 | slot & 0x3F)
  }
}

/// Names for the slots that rules speak of.
enum Slot {
  static let ko: UInt8 = 0x01  // ກ
  static let ngo: UInt8 = 0x07  // ງ
  static let no: UInt8 = 0x19  // ນ
  static let mo: UInt8 = 0x21  // ມ
  static let yo: UInt8 = 0x0D  // ຍ
  static let xo: UInt8 = 0x0A  // ຊ
  static let so: UInt8 = 0x2A  // ສ
  static let lo: UInt8 = 0x25  // ລ
  static let ro: UInt8 = 0x23  // ຣ
  static let vo: UInt8 = 0x27  // ວ
  static let ho: UInt8 = 0x2B  // ຫ
  static let o: UInt8 = 0x2D  // ອ
  static let ellipsis: UInt8 = 0x2F  // ຯ
  static let a: UInt8 = 0x30  // ະ
  static let maiKan: UInt8 = 0x31  // ັ
  static let aa: UInt8 = 0x32  // າ
  static let am: UInt8 = 0x33  // ຳ
  static let i: UInt8 = 0x34  // ິ
  static let ii: UInt8 = 0x35  // ີ
  static let y: UInt8 = 0x36  // ຶ
  static let yy: UInt8 = 0x37  // ື
  static let u: UInt8 = 0x38  // ຸ
  static let uu: UInt8 = 0x39  // ູ
  static let virama: UInt8 = 0x3A  // Pali virama
  static let maiKon: UInt8 = 0x3B  // ົ
  static let semivowelLo: UInt8 = 0x3C  // ຼ
  static let nyo: UInt8 = 0x3D  // ຽ
  static let e: UInt8 = 0x40  // ເ
  static let ei: UInt8 = 0x41  // ແ
  static let oo: UInt8 = 0x42  // ໂ
  static let aiMaiMuan: UInt8 = 0x43  // ໃ
  static let aiMaiMay: UInt8 = 0x44  // ໄ
  static let repetition: UInt8 = 0x46  // ໆ
  static let silencer: UInt8 = 0x4C  // ໌
  static let niggahita: UInt8 = 0x4D  // ໍ
  static let yamakkan: UInt8 = 0x4E
  static let hoNo: UInt8 = 0x5C  // ໜ
  static let hoMo: UInt8 = 0x5D  // ໝ
}

/// What a Lao scalar does in a syllable.
enum LetterKind: UInt8 {
  /// Not assigned, or an old letter that modern Lao does not write.
  case other
  case consonant
  /// ເ ແ ໂ ໃ ໄ: written before the consonant that they follow in speech.
  case leadingVowel
  /// ະ າ ຳ: letters that close or follow.
  case followingVowel
  /// ຽ
  case nyo
  /// ຼ and the virama: directly below the consonant.
  case subjoined
  /// ຸ ູ
  case belowVowel
  /// ັ ິ ີ ຶ ື ົ
  case aboveVowel
  /// ໍ
  case niggahita
  /// ່ ້ ໊ ໋
  case tone
  /// ໌
  case silencer
  /// ໆ
  case repetition
  /// ຯ
  case ellipsis
  /// ໐ to ໙
  case digit

  /// Whether it is drawn on the letter before it and takes no width of its own.
  var isMark: Bool {
    switch self {
    case .subjoined, .belowVowel, .aboveVowel, .niggahita, .tone, .silencer: true
    default: false
    }
  }

  /// The place in a run of marks, after the order of the cluster (consonant, ຼ, below, above, ໍ,
  /// tone); nil for what is no mark.
  var rank: UInt8? {
    switch self {
    case .subjoined: 0
    case .belowVowel: 2
    case .aboveVowel: 3
    case .niggahita: 4
    case .tone: 5
    case .silencer: 6
    default: nil
    }
  }
}

extension LetterKind {
  /// The kind of each slot of the block.
  static let table: [LetterKind] = (0..<128).map { LetterKind(slot: UInt8($0)) }

  /// The kind of a slot; tables are built from this, hot loops read `table`.
  init(slot: UInt8) {
    switch slot {
    case 0x01, 0x02, 0x04, 0x07, 0x08, 0x0A, 0x0D, 0x14...0x17, 0x19...0x1F, 0x21, 0x22, 0x23,
      0x25, 0x27, 0x2A, 0x2B, 0x2D, 0x2E, Slot.hoNo, Slot.hoMo:
      self = .consonant
    // Letters for Pali and Sanskrit (Unicode 12) and the Khmu letters U+0EDE, U+0EDF.
    case 0x06, 0x09, 0x0C, 0x0E...0x13, 0x18, 0x20, 0x28, 0x29, 0x2C, 0x5E, 0x5F: self = .consonant
    case 0x40...0x44: self = .leadingVowel
    case Slot.a, Slot.aa, Slot.am: self = .followingVowel
    case Slot.nyo: self = .nyo
    case Slot.semivowelLo, Slot.virama: self = .subjoined
    case Slot.u, Slot.uu: self = .belowVowel
    case Slot.maiKan, Slot.i...Slot.yy, Slot.maiKon: self = .aboveVowel
    case Slot.niggahita: self = .niggahita
    case 0x48...0x4B, Slot.yamakkan: self = .tone
    case Slot.silencer: self = .silencer
    case Slot.repetition: self = .repetition
    case Slot.ellipsis: self = .ellipsis
    case 0x50...0x59: self = .digit
    default: self = .other
    }
  }
}
