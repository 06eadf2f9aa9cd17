// What a letter alone does not decide: it is settled when the letter behind it comes, or none.
extension NormalizationPass {
  /// Applies the rules that waited for what follows.
  /// - Parameter next: the slot of the Lao letter that follows; 0 where none does.
  mutating func settle(before next: UInt8) {
    settleCarrier(before: next)
    settleHo(before: next)
  }

  /// A tone on ອ or ວ goes to the consonant whose vowel they are: ຕອ້ງ, ຊົວ່.
  ///
  /// Without a vowel of its own the letter can begin no syllable. Behind a leading vowel it can be
  /// the second consonant of an onset (ແກວ່ງ), which bears the tone.
  private mutating func settleCarrier(before next: UInt8) {
    guard !LetterSet.binding.contains(next) else { return }
    if LetterSet.tones.contains(tail(0)) {
      guard tail(1) == Slot.vo, tail(2) == Slot.maiKon,
        let base = bareBase(at: 3), !isBehindLeadingVowel(base)
      else { return }
      moveTone(at: 0, before: 1)
    } else if LetterSet.closing.contains(tail(0)), tail(0) != Slot.vo,
      LetterSet.tones.contains(tail(1)), tail(2) == Slot.o || tail(2) == Slot.vo
    {
      let hasTone = LetterSet.tones.contains(tail(3))
      guard let base = bareBase(at: hasTone ? 4 : 3), !isBehindLeadingVowel(base) else { return }
      if !hasTone {
        moveTone(at: 1, before: 2)
      } else if tail(3) == tail(1) {
        touch(output.count - 12, .doubledMark)
        remove(1)
      }
    }
  }

  private mutating func moveTone(at number: Int, before place: Int) {
    let tone = tail(number)
    remove(number)
    insert(tone, before: place)
    touch(output.count - 3 * (place + 1), .markOrder)
  }

  /// The number of a consonant at `number`, or behind a ຼ there, which bears nothing else.
  private func bareBase(at number: Int) -> Int? {
    let base = tail(number) == Slot.semivowelLo ? number + 1 : number
    return LetterSet.consonants.contains(tail(base)) ? base : nil
  }

  private func isBehindLeadingVowel(_ number: Int) -> Bool {
    var before = tail(number + 1)
    if before == Slot.ho { before = tail(number + 2) }
    return LetterSet.leadingVowels.contains(before)
  }
}

// ຫ and ນ, ມ or ລ become ໜ, ໝ or ຫຼ where ຫ cannot be the syllable's own consonant.
extension NormalizationPass {
  /// Whether ຫ stands at a place and ນ, ມ or ລ behind it.
  func isHoPair(at number: Int) -> Bool {
    guard number > 0, tail(number) == Slot.ho else { return false }
    switch tail(number - 1) {
    case Slot.no, Slot.mo, Slot.lo: return true
    default: return false
    }
  }

  private mutating func settleHo(before next: UInt8) {
    for number in 1..<7 {
      let slot = tail(number)
      if slot == 0 { return }
      if slot == Slot.ho, isHoPair(at: number) {
        if isDigraph(at: number, before: next) { join(at: number) }
        return
      }
    }
  }

  private mutating func join(at number: Int) {
    let start = output.count - 3 * (number + 1)
    let letter: UInt8
    switch tail(number - 1) {
    case Slot.no: letter = Slot.hoNo
    case Slot.mo: letter = Slot.hoMo
    default:
      output[start + 4] = 0xBA | Slot.semivowelLo >> 6
      output[start + 5] = 0x80 | Slot.semivowelLo & 0x3F
      return touch(start, .hoDigraph)
    }
    output[start + 1] = 0xBA | letter >> 6
    output[start + 2] = 0x80 | letter & 0x3F
    remove(number - 1)
    touch(start, .hoDigraph)
  }

  /// What stands behind the pair, as far as it is known.
  private struct Sequel {
    /// The marks on the second letter.
    var hasTone = false
    var hasClosingMark = false
    var hasMaiKon = false
    var hasOtherVowelAbove = false
    var hasOther = false
    var marks = 0
    /// The first two letters behind the marks; 0 for what is no Lao letter, nil while not known.
    var first: UInt8?
    var second: UInt8?

    /// Whether the first letter closes the syllable: it has none of its own to begin.
    var isClosed: Bool {
      guard let first, let second else { return false }
      return LetterSet.closing.contains(first) && !LetterSet.binding.contains(second)
    }
  }

  /// Nil where the pair can't be one consonant, or can't yet be known to be.
  private func sequel(at number: Int, before next: UInt8) -> Sequel? {
    var sequel = Sequel()
    var index = number - 2
    func letter() -> UInt8? { index >= 0 ? tail(index) : index == -1 ? next : nil }
    while let mark = letter(), LetterSet.marks.contains(mark) {
      // Its marks are not all there.
      guard index >= 0 else { return nil }
      switch LetterKind.table[Int(mark)] {
      case .tone: sequel.hasTone = true
      case .aboveVowel where mark == Slot.maiKan || mark == Slot.maiKon:
        sequel.hasClosingMark = true
        if mark == Slot.maiKon { sequel.hasMaiKon = true }
      case .aboveVowel: sequel.hasOtherVowelAbove = true
      case .belowVowel, .niggahita: sequel.hasOther = true
      default:
        // ຫ and a letter that is silent or has ຼ below are two.
        return nil
      }
      sequel.marks += 1
      index -= 1
    }
    sequel.first = letter()
    index -= 1
    sequel.second = letter()
    return sequel
  }

  /// Whether ຫ and the letter behind it are one consonant, as far as what follows is known; asked
  /// again with each letter.
  ///
  /// Behind ເ, ແ and ໂ the pair is one where something closes the syllable, since the real words
  /// with ຫ for a consonant end with the second letter: ຫວງແຫນ, ໝໍໂຫນ, ກາໂຫມ; where a vowel follows,
  /// it belongs to the second letter: ມະໂຫລີ, ໂຫລາຈານ, ໄຫນ້ຳ (a water jar), ເຫມະ. Acronyms such as
  /// ສນຫລ stay.
  private func isDigraph(at number: Int, before next: UInt8) -> Bool {
    guard let sequel = sequel(at: number, before: next) else { return false }
    switch tail(number + 1) {
    case Slot.aiMaiMuan, Slot.aiMaiMay:
      guard let first = sequel.first, sequel.marks == (sequel.hasTone ? 1 : 0) else { return false }
      return !LetterSet.binding.contains(first)
    case Slot.e: return isDigraphBehindE(sequel) && !isRealHo(at: number)
    case Slot.ei, Slot.oo:
      if sequel.hasOther || sequel.hasOtherVowelAbove || sequel.hasMaiKon { return false }
      if sequel.hasClosingMark { return sequel.isClosed }
      if sequel.hasTone { return true }
      if sequel.first == Slot.a { return tail(number + 1) == Slot.ei }
      return sequel.isClosed && !isRealHo(at: number)
    default: return isDigraphAlone(sequel)
    }
  }

  private func isDigraphBehindE(_ sequel: Sequel) -> Bool {
    if sequel.hasOther { return false }
    if sequel.hasClosingMark {
      return sequel.isClosed || sequel.first == Slot.nyo
        || sequel.hasMaiKon && sequel.first == Slot.aa
    }
    if sequel.marks > 0 { return true }
    switch sequel.first {
    case Slot.aa: return sequel.second == Slot.a
    case Slot.nyo: return true
    default: return sequel.isClosed
    }
  }

  private func isDigraphAlone(_ sequel: Sequel) -> Bool {
    if sequel.hasClosingMark {
      guard let first = sequel.first, let second = sequel.second else { return false }
      return first == Slot.nyo || Finals.set.contains(first) && !LetterSet.binding.contains(second)
    }
    if sequel.marks > 0 { return true }
    switch sequel.first {
    case Slot.a, Slot.aa, Slot.am, Slot.nyo: return true
    case Slot.o, Slot.vo:
      guard let second = sequel.second else { return false }
      return LetterSet.closing.contains(second) && second != Slot.vo
    default: return false
    }
  }

  /// Words in which the second letter closes the syllable, whatever follows: what stands before the
  /// leading vowel, and the vowel with its letters.
  private static let realHo: [(before: [UInt8], word: [UInt8])] = [
    ("ຫວງ", "ແຫນ"), ("ຫຸມ", "ແຫນ"), ("ແຫ່", "ແຫນ"), ("ຂວດ", "ໂຫລ"), ("ຮະ", "ໂຫລ"), ("ໝໍ", "ໂຫນ"),
    ("ກາ", "ໂຫມ"), ("ລາ", "ໂຫມ"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  private func isRealHo(at number: Int) -> Bool {
    let start = output.count - 3 * (number + 2)
    return Self.realHo.contains { entry in
      let before = start - entry.before.count
      return before >= 0 && output[start..<start + 9].elementsEqual(entry.word)
        && output[before..<start].elementsEqual(entry.before)
    }
  }
}
