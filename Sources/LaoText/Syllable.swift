/// The vowel of a syllable, as it sounds.
enum Rime: UInt8, CaseIterable {
  case a, i, u, ou, e, ae, o, oShort, eu, ia, ua, oua, ai, ao, am
}

/// One element of a parsed run.
struct Syllable {
  /// What the element is.
  enum Kind: UInt8 {
    case syllable
    /// A consonant without a vowel: a letter of an acronym, or a vowel that old spelling implies.
    case bare
    /// ໌ with its consonant.
    case silenced
    case repetition
    case ellipsis
    /// What no rule explains.
    case unknown
  }

  var kind: Kind
  /// Units that it takes.
  var length: UInt8
  /// Units of its onset, 1 or 2, without the leading vowel.
  var onsetLength: UInt8 = 1
  var hasLeadingVowel = false
  var rime: Rime = .a
  /// The slot of the final consonant, 0 where there is none.
  var final: UInt8 = 0
}
