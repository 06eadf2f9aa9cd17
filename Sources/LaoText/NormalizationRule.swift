/// A repair that is always safe: what it changes has no other reading.
///
/// The raw value is a stable identifier, fit for reports and for suppressing one rule.
public enum NormalizationRule: String, CaseIterable, Hashable, Sendable {
  /// Canonical composition, NFC (Unicode Standard Annex 15); never NFKC, which takes ຳ, ໜ and ໝ apart.
  case composition = "composition"
  /// A character without a glyph beside a Lao letter: U+200B, U+00AD, U+2060 and their like; a mark
  /// of direction or a variation selector only between two Lao letters.
  case invisibleCharacter = "invisible-character"
  /// U+00A0 became a space.
  case noBreakSpace = "no-break-space"
  /// Spaces at the edge of a line or in a row; only under the layout `line`.
  case spaces = "spaces"
  /// The same mark more than once on one letter: ທີີ່.
  case doubledMark = "doubled-mark"
  /// Two vowels above one letter of which one is a slip of the other's key: ເພືີ່ອ.
  case conflictingVowels = "conflicting-vowels"
  /// Marks in an order that draws the same picture but is another text: a tone before its vowel
  /// mark, or behind the vowel letter that belongs to its consonant (ໜາ້, ຕອ້ງ).
  case markOrder = "mark-order"
  /// ໍ and າ for ຳ, ຳ before its tone, or ໍ beside ຳ.
  case amVowel = "am-vowel"
  /// ເເ for ແ.
  case doubledE = "doubled-e"
  /// ຫນ, ຫມ, ຫລ for ໜ, ໝ, ຫຼ where the spelling leaves no other reading.
  case hoDigraph = "ho-digraph"
  /// The same vowel letter twice: ໂໂ, ະະ, ຽຽ.
  case doubledVowel = "doubled-vowel"
  /// A space before a mark or a vowel letter that nothing can begin with: ນ້ ຳ.
  case spaceBeforeSign = "space-before-sign"

  var bit: UInt16 {
    switch self {
    case .composition: 1
    case .invisibleCharacter: 2
    case .noBreakSpace: 4
    case .spaces: 8
    case .doubledMark: 16
    case .conflictingVowels: 32
    case .markOrder: 64
    case .amVowel: 128
    case .doubledE: 256
    case .hoDigraph: 512
    case .doubledVowel: 1024
    case .spaceBeforeSign: 2048
    }
  }

  static func rules(in mask: UInt16) -> [NormalizationRule] {
    allCases.filter { mask & $0.bit != 0 }
  }
}

/// What is probably wrong but has more than one reading, so that only a person may change it.
///
/// The raw value is a stable identifier.
public enum SuspicionRule: String, CaseIterable, Hashable, Sendable {
  /// Two different tone marks on one letter.
  case differentTones = "different-tones"
  /// Two vowels above one letter, neither a slip of the other; or one above and one below.
  case conflictingVowels = "conflicting-vowels-unclear"
  /// A mark without a letter to stand on.
  case strayMark = "stray-mark"
  /// A mark after ະ, າ, ຳ or ຽ, which take none, that is no tone.
  case markAfterVowel = "mark-after-vowel"
  /// A mark that slid to the final of its syllable, as text from PDF has it: ເປນັ for ເປັນ; or ັ or ົ
  /// that no consonant closes, and a tone on a letter without a vowel.
  case slidMark = "slid-mark"
  /// A tone that stands one letter early or late, where that can be read in two ways: ກ່ວາ, ເພືອ່.
  case markOrder = "mark-order-unclear"
  /// A vowel letter without its consonant, or behind another vowel letter.
  case strayVowel = "stray-vowel"
  /// ຫນ, ຫມ or ຫລ that may be ໜ, ໝ, ຫຼ, or ຫ and a letter of its own.
  case hoDigraph = "ho-digraph-unclear"
  /// Thai letters inside Lao text: the two alphabets look alike.
  case thaiLetters = "thai-letters"
  /// The same word twice in a row.
  case repeatedWord = "repeated-word"
  /// A space inside a word of the dictionary: ສຳ ຄັນ.
  case innerSpace = "inner-space"
  /// A word that the dictionary has only with the like letter: ໃ and ໄ, ຶ and ື.
  case spelling = "spelling"
  /// No space between a Lao word and a number, or after a comma.
  case missingSpace = "missing-space"
  /// A space before ໆ, which stands directly after its word.
  case spaceBeforeRepetition = "space-before-repetition"
}
