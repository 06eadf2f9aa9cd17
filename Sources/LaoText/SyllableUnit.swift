/// A letter with the marks on it, packed into 32 bits: what the syllable grammar is written over.
///
/// Bits 0-6 slot of the letter, 8-11 vowel mark, 12 tone, 13 ຼ, 14 ໌, 15 the tone is ໊ or ໋, 16-19 role.
struct SyllableUnit {
  var bits: UInt32

  /// The vowel signs that are marks.
  enum Vowel {
    static let none: UInt32 = 0
    static let maiKan: UInt32 = 1
    static let i: UInt32 = 2
    static let ii: UInt32 = 3
    static let y: UInt32 = 4
    static let yy: UInt32 = 5
    static let u: UInt32 = 6
    static let uu: UInt32 = 7
    static let maiKon: UInt32 = 8
    static let niggahita: UInt32 = 9
  }

  /// What the letter can be in a syllable.
  enum Role {
    static let unknown: UInt32 = 0
    static let consonant: UInt32 = 1
    static let leadingVowel: UInt32 = 2
    static let followingVowel: UInt32 = 3
    static let nyo: UInt32 = 4
    static let repetition: UInt32 = 5
    static let ellipsis: UInt32 = 6
  }

  static let tone: UInt32 = 1 << 12
  /// ໊ or ໋, beside `tone`.
  static let highTone: UInt32 = 1 << 15
  static let semivowelLo: UInt32 = 1 << 13
  static let silenced: UInt32 = 1 << 14
  private static let marks: UInt32 = 0x7F00

  @inline(__always) var slot: UInt8 { UInt8(truncatingIfNeeded: bits & 0x7F) }
  @inline(__always) var vowel: UInt32 { bits >> 8 & 0xF }
  @inline(__always) var role: UInt32 { bits >> 16 & 0xF }
  @inline(__always) var hasMarks: Bool { bits & Self.marks != 0 }
  @inline(__always) var hasTone: Bool { bits & Self.tone != 0 }
  /// Whether the tone is ່ or ້, which stand on no syllable that a stop closes.
  @inline(__always) var hasLiveTone: Bool { bits & (Self.tone | Self.highTone) == Self.tone }
  @inline(__always) var hasToneAlone: Bool { bits & Self.marks == Self.tone }
  @inline(__always) var isSilenced: Bool { bits & Self.silenced != 0 }
  @inline(__always) var isVowelLetter: Bool { role == Role.followingVowel || role == Role.nyo }
  @inline(__always) var isConsonant: Bool { role == Role.consonant }

  /// For each slot, the unit that a letter starts (bit 31 clear) or the bits that a mark adds to
  /// the unit before it (bit 31 set).
  static let table: [UInt32] = (0..<128).map { slot in
    let slot = UInt8(slot)
    switch LetterKind(slot: slot) {
    case .consonant: return UInt32(slot) | Role.consonant << 16
    case .leadingVowel: return UInt32(slot) | Role.leadingVowel << 16
    case .followingVowel: return UInt32(slot) | Role.followingVowel << 16
    case .nyo: return UInt32(slot) | Role.nyo << 16
    case .repetition: return UInt32(slot) | Role.repetition << 16
    case .ellipsis: return UInt32(slot) | Role.ellipsis << 16
    case .subjoined: return isMark | semivowelLo
    case .tone: return isMark | tone | (slot == 0x4A || slot == 0x4B ? highTone : 0)
    case .silencer: return isMark | silenced
    case .niggahita: return isMark | Vowel.niggahita << 8
    case .belowVowel: return isMark | (slot == Slot.u ? Vowel.u : Vowel.uu) << 8
    case .aboveVowel:
      let vowel =
        switch slot {
        case Slot.maiKan: Vowel.maiKan
        case Slot.i: Vowel.i
        case Slot.ii: Vowel.ii
        case Slot.y: Vowel.y
        case Slot.yy: Vowel.yy
        default: Vowel.maiKon
        }
      return isMark | vowel << 8
    case .digit, .other: return UInt32(slot)
    }
  }

  static let isMark: UInt32 = 1 << 31
}
