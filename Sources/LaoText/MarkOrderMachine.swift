/// The state machine that clean Lao text never leaves: marks in rising order, no ໍ before າ, no
/// tone after ຳ, no ເເ, no ຫ before ນ, ມ, ລ.
enum MarkOrderMachine {
  /// A rule may apply.
  static let dirty: UInt8 = 15

  private static let neutral: UInt8 = 0
  private static let afterHo: UInt8 = 1
  private static let afterE: UInt8 = 2
  private static let afterAA: UInt8 = 3
  private static let afterAm: UInt8 = 4
  private static let afterNiggahita: UInt8 = 5
  private static let afterNiggahitaAndTone: UInt8 = 6
  /// After a mark of rank r, but for the two above: `afterMark + r`, r from 0 to 6.
  private static let afterMark: UInt8 = 7

  /// The next state at `state << 7 | slot`.
  static let table: [UInt8] = (0..<16).flatMap { state in
    (0..<128).map { slot in next(UInt8(state), UInt8(slot)) }
  }

  private static func next(_ state: UInt8, _ slot: UInt8) -> UInt8 {
    let kind = LetterKind(slot: slot)
    if let rank = rank(of: slot, kind) {
      return afterMark(of: rank, in: state, kind)
    }
    switch slot {
    case Slot.ho: return afterHo
    case Slot.no, Slot.mo, Slot.lo: return state == afterHo ? dirty : neutral
    case Slot.e: return state == afterE ? dirty : afterE
    case Slot.aa:
      return state == afterNiggahita || state == afterNiggahitaAndTone ? dirty : afterAA
    case Slot.am: return afterAm
    default: return neutral
    }
  }

  private static func afterMark(of rank: UInt8, in state: UInt8, _ kind: LetterKind) -> UInt8 {
    switch state {
    case afterAm where kind == .tone, afterAA where kind == .niggahita: return dirty
    case afterNiggahita where rank <= 4: return dirty
    case afterNiggahita where kind == .tone: return afterNiggahitaAndTone
    case afterNiggahitaAndTone where rank <= 5: return dirty
    case afterMark... where rank <= state - afterMark: return dirty
    default: return kind == .niggahita ? afterNiggahita : afterMark + rank
    }
  }

  /// The rank of a mark, ຼ before the virama: NFC puts no two marks of one rank in an order.
  static func rank(of slot: UInt8, _ kind: LetterKind) -> UInt8? {
    slot == Slot.virama ? 1 : kind.rank
  }
}
