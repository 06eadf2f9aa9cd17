/// The state machine that clean Lao text never leaves: marks in rising order, nothing twice, no ໍ
/// before າ, no mark behind a vowel letter, no sign that has nothing to stand on.
///
/// It suspects too much rather than too little. Where what follows decides (ຫນ, a tone on ອ or ວ)
/// it goes to `watching`, in which every letter is looked at.
enum MarkOrderMachine {
  /// After what says nothing about the letter that follows: the start of a text, a space, ໆ.
  static let neutral: UInt8 = 0
  /// After a consonant without marks.
  static let consonant: UInt8 = 1
  private static let ho: UInt8 = 2
  /// After ເ ແ ໂ ໃ ໄ, in that order.
  private static let leading: UInt8 = 3
  private static let a: UInt8 = 8
  private static let aa: UInt8 = 9
  private static let am: UInt8 = 10
  private static let nyo: UInt8 = 11
  /// After ອ or ວ behind a consonant whose vowel it may be, without and with a tone.
  private static let carrier: UInt8 = 12
  private static let carrierTone: UInt8 = 13
  /// After a tone on a consonant without a vowel sign.
  private static let bareTone: UInt8 = 14
  private static let niggahita: UInt8 = 15
  private static let niggahitaAndTone: UInt8 = 16
  /// After ົ, and after ວ behind it.
  private static let maiKon: UInt8 = 17
  private static let maiKonAndVo: UInt8 = 18
  /// After a mark of rank r, but for those above: `mark + r`, r from 0 to 6.
  private static let mark: UInt8 = 19
  /// What stands before waits for what follows.
  static let watching: UInt8 = 26
  /// A rule may apply.
  static let dirty: UInt8 = 27

  /// The next state at `state << 7 | slot`.
  static let table: [UInt8] = (0...26).flatMap { state in
    (0..<128).map { slot in next(UInt8(state), UInt8(slot)) }
  }

  private static func next(_ state: UInt8, _ slot: UInt8) -> UInt8 {
    if state == watching { return dirty }
    let kind = LetterKind(slot: slot)
    if let rank = rank(of: slot, kind) { return afterMark(slot, rank, kind, in: state) }
    switch kind {
    case .leadingVowel:
      let after = leading + slot - Slot.e
      return state == after ? dirty : after
    case .followingVowel, .nyo: return afterVowel(slot, in: state)
    case .consonant: return afterConsonant(slot, in: state)
    default: return neutral
    }
  }

  private static func afterVowel(_ slot: UInt8, in state: UInt8) -> UInt8 {
    let after: UInt8
    switch slot {
    case Slot.a: after = a
    case Slot.aa: after = aa
    case Slot.am: after = am
    default: after = nyo
    }
    if state == neutral || state == after { return dirty }
    if state == niggahita || state == niggahitaAndTone, after == aa || after == am { return dirty }
    return after
  }

  private static func afterConsonant(_ slot: UInt8, in state: UInt8) -> UInt8 {
    switch state {
    case carrierTone: return watching
    case ho where slot == Slot.no || slot == Slot.mo || slot == Slot.lo: return watching
    case consonant, ho, carrier, bareTone, mark:
      if slot == Slot.o || slot == Slot.vo { return carrier }
    case maiKon where slot == Slot.vo: return maiKonAndVo
    default: break
    }
    return slot == Slot.ho ? ho : consonant
  }

  private static func afterMark(
    _ slot: UInt8, _ rank: UInt8, _ kind: LetterKind, in state: UInt8
  ) -> UInt8 {
    let standing: UInt8
    switch state {
    case consonant, ho: return afterFirstMark(slot, rank, kind)
    case carrier: return kind == .tone ? carrierTone : afterFirstMark(slot, rank, kind)
    case maiKonAndVo: return kind == .tone ? watching : afterFirstMark(slot, rank, kind)
    case niggahita: standing = 4
    case bareTone, carrierTone, niggahitaAndTone: standing = 5
    case maiKon: standing = 3
    case mark..<watching: standing = state - mark
    default: return dirty
    }
    if rank <= standing { return dirty }
    if state == niggahita, kind == .tone { return niggahitaAndTone }
    // ຼ and a tone are a tone on a consonant without a vowel, still.
    return state == mark || kind != .tone ? afterFirstMark(slot, rank, kind) : mark + rank
  }

  private static func afterFirstMark(_ slot: UInt8, _ rank: UInt8, _ kind: LetterKind) -> UInt8 {
    switch kind {
    case .tone: bareTone
    case .niggahita: niggahita
    default: slot == Slot.maiKon ? maiKon : mark + rank
    }
  }

  /// The rank of a mark, ຼ before the virama: NFC puts no two marks of one rank in an order.
  static func rank(of slot: UInt8, _ kind: LetterKind) -> UInt8? {
    slot == Slot.virama ? 1 : kind.rank
  }

  /// The ranks by slot; 0xFF for what is no mark.
  static let ranks: [UInt8] = (0..<128).map { slot in
    rank(of: UInt8(slot), LetterKind(slot: UInt8(slot))) ?? 0xFF
  }
}
