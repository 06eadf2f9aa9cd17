extension StretchRewriter {
  /// ຫ and ນ, ມ or ລ become ໜ, ໝ or ຫຼ where ຫ cannot be the syllable's own consonant.
  ///
  /// The conditions were fitted to a word list of 30,550 entries; real words such as ຫວງແຫນ,
  /// ມະໂຫລີ and ໄຫນ້ຳ (a water jar), and acronyms such as ສນຫລ, stay.
  static func joinHo(_ units: inout [Unit]) -> Bool {
    guard units.contains(where: { $0.slot == Slot.ho }) else { return false }
    var changed = false
    var runEnd = 0
    var runHasVowel = false
    var kept: [Unit] = []
    kept.reserveCapacity(units.count)
    var index = 0
    while index < units.count {
      if index >= runEnd {
        (runEnd, runHasVowel) = laoRun(in: units, from: index)
      }
      guard units[index].slot == Slot.ho, index + 1 < runEnd,
        isDigraph(in: units, at: index, runEnd: runEnd, runHasVowel: runHasVowel)
      else {
        kept.append(units[index])
        index += 1
        continue
      }
      changed = true
      let (ho, letter) = (units[index], units[index + 1])
      switch letter.slot {
      case Slot.no: kept.append(merged(ho, letter, as: Slot.hoNo, .hoDigraph))
      case Slot.mo: kept.append(merged(ho, letter, as: Slot.hoMo, .hoDigraph))
      default:
        let subjoined = merged(ho, letter, as: Slot.semivowelLo, .hoDigraph)
        kept.append(
          Unit(
            value: ho.value, start: subjoined.start, end: subjoined.end,
            rules: subjoined.rules))
        kept.append(subjoined)
      }
      index += 2
    }
    units = kept
    return changed
  }

  /// Where the Lao letters from `index` end, and whether a vowel sign or tone is among them: a run
  /// without any is an acronym.
  private static func laoRun(in units: [Unit], from index: Int) -> (end: Int, hasVowel: Bool) {
    var end = index
    var hasVowel = false
    while end < units.count, units[end].slot != 0 {
      switch units[end].kind {
      case .leadingVowel, .followingVowel, .nyo, .aboveVowel, .belowVowel, .niggahita, .tone:
        hasVowel = true
      default: break
      }
      end += 1
    }
    return (max(end, index + 1), hasVowel)
  }

  private static func isDigraph(
    in units: [Unit], at index: Int, runEnd: Int, runHasVowel: Bool
  ) -> Bool {
    let letter = units[index + 1].slot
    guard letter == Slot.no || letter == Slot.mo || letter == Slot.lo else { return false }
    func slot(_ offset: Int) -> UInt8 {
      index + offset < runEnd ? units[index + offset].slot : 0
    }
    let afterLetter = slot(2)
    let afterKind = LetterKind(slot: afterLetter)
    if !runHasVowel {
      return (afterLetter == Slot.o || afterLetter == Slot.vo)
        && Self.closingLetters.contains(slot(3))
    }
    switch index > 0 ? units[index - 1].slot : 0 {
    case Slot.aiMaiMuan, Slot.aiMaiMay:
      let follower = LetterKind(slot: slot(2)) == .tone ? slot(3) : slot(2)
      switch LetterKind(slot: follower) {
      case .aboveVowel, .belowVowel, .followingVowel, .niggahita, .nyo: return false
      default: return true
      }
    case Slot.ei, Slot.oo:
      return afterKind == .tone || afterLetter == Slot.maiKan
    case Slot.e:
      return afterKind == .tone || afterKind == .aboveVowel
    default:
      if afterKind.isMark || afterKind == .followingVowel || afterKind == .nyo { return true }
      return (afterLetter == Slot.o || afterLetter == Slot.vo)
        && LetterKind(slot: slot(3)) == .consonant
    }
  }

  /// The consonants that end a syllable in ຫນອງ, ຫມວດ, ຫລວງ.
  private static let closingLetters: [UInt8] = [
    Slot.ko, 0x07, Slot.yo, 0x14, Slot.no, 0x1A, Slot.mo,
  ]
}
