// The letters that stand last in the output, and how one more is put behind them.
extension NormalizationPass {
  /// The slot of a letter counted from the end of the output, the last being 0; 0 for what is no Lao
  /// letter.
  @inline(__always)
  func tail(_ number: Int) -> UInt8 {
    let index = output.count &- 3 &* (number &+ 1)
    guard index >= 0, output[index] == 0xE0 else { return 0 }
    let (middle, last) = (output[index &+ 1], output[index &+ 2])
    guard middle & 0xFE == 0xBA, last & 0xC0 == 0x80 else { return 0 }
    return (middle & 1) << 6 | last & 0x3F
  }

  /// How many marks the output ends with.
  @inline(__always)
  func marksAtEnd(from start: Int = 0) -> Int {
    var count = 0
    while LetterSet.marks.contains(tail(start &+ count)) { count &+= 1 }
    return count
  }

  /// Puts a letter into the output as the rules want it.
  mutating func push(_ slot: UInt8) {
    if LetterSet.marks.contains(slot) { return push(mark: slot) }
    let last = tail(0)
    switch slot {
    case Slot.a, Slot.aa, Slot.am, Slot.nyo:
      if last == 0, joinOverSpaces(before: slot) { return push(slot) }
      push(vowel: slot, behind: last)
    case Slot.e where last == Slot.e:
      removeLast()
      touch(output.count, .doubledE)
      push(Slot.ei)
    case Slot.e...Slot.aiMaiMay where last == slot:
      touch(output.count - 3, .doubledVowel)
    default:
      LaoBlock.append(slot, to: &output)
    }
  }

  /// The state of the machine behind the output; `watching` where that is in doubt.
  func state(_ table: UnsafeBufferPointer<UInt8>) -> UInt8 {
    if tornMarkEnd == output.count { return MarkOrderMachine.watching }
    var number = marksAtEnd()
    // What is open in front of a carrier or of ຫ with its letter decides, too.
    var farthest = number
    while farthest < 6, tail(farthest) != 0 {
      if tail(farthest) == Slot.ho, isHoPair(at: farthest) { return MarkOrderMachine.watching }
      farthest += 1
    }
    guard number < 8 else { return MarkOrderMachine.watching }
    if tail(number) == 0 {
      return number > 0 ? MarkOrderMachine.watching : MarkOrderMachine.neutral
    }
    // Back to the consonant before ອ, ວ and what follows them.
    for _ in 0..<3 where LetterSet.consonants.contains(tail(number)) {
      let marks = marksAtEnd(from: number + 1)
      guard marks < 4, LetterSet.consonants.contains(tail(number + 1 + marks)) else { break }
      number += 1 + marks
    }
    var state = MarkOrderMachine.consonant
    while number >= 0 {
      state = table[Int(state) << 7 | Int(tail(number))]
      if state == MarkOrderMachine.dirty { state = MarkOrderMachine.watching }
      number -= 1
    }
    return state
  }

  @inline(__always)
  mutating func removeLast() {
    output.removeLast(3)
  }

  /// Removes the letter that has `number` letters behind it.
  mutating func remove(_ number: Int) {
    var index = output.count - 3 * (number + 1)
    while index < output.count - 3 {
      output[index] = output[index + 3]
      index += 1
    }
    output.removeLast(3)
  }

  /// Puts a letter before the last `number` ones.
  mutating func insert(_ slot: UInt8, before number: Int) {
    LaoBlock.append(slot, to: &output)
    var place = number
    while place > 0 {
      let index = output.count - 3 * (number - place + 1)
      output[index + 1] = output[index - 2]
      output[index + 2] = output[index - 1]
      place -= 1
    }
    let index = output.count - 3 * (number + 1)
    output[index + 1] = 0xBA | slot >> 6
    output[index + 2] = 0x80 | slot & 0x3F
  }
}

// Marks.
extension NormalizationPass {
  private mutating func push(mark: UInt8) {
    let last = tail(0)
    switch last {
    case 0:
      if joinOverSpaces(before: mark) {
        push(mark)
        if mark == Slot.maiKan || mark == Slot.maiKon { tornMarkEnd = output.count }
        return
      }
      LaoBlock.append(mark, to: &output)
    default:
      let count = marksAtEnd()
      let base = tail(count)
      if Self.vowelLetters.contains(base) {
        return push(mark: mark, behindVowel: base, stuck: count)
      }
      let wasTorn = tornMarkEnd == output.count
      add(mark)
      if wasTorn { tornMarkEnd = output.count }
    }
  }

  /// Adds a mark to those at the end: no mark twice, no two vowels of which one is a slip, in order.
  private mutating func add(_ mark: UInt8) {
    let count = marksAtEnd()
    let start = output.count - 3 * count
    for number in 0..<count where tail(number) == mark { return touch(start, .doubledMark) }
    if count > 0, LetterKind.table[Int(mark)] == .aboveVowel {
      var number = count - 1
      while number >= 0 {
        let other = tail(number)
        if Self.isSlip(mark, beside: other) { return touch(start, .conflictingVowels) }
        if Self.isSlip(other, beside: mark) {
          remove(number)
          touch(start, .conflictingVowels)
        }
        number -= 1
      }
    }
    let rank = Self.rank(mark)
    let left = (output.count - start) / 3
    var behind = 0
    // Stable: marks of one rank (two different tones) keep their order.
    while behind < left, Self.rank(tail(behind)) > rank { behind += 1 }
    insert(mark, before: behind)
    guard behind > 0 else { return }
    touch(start, .markOrder)
    if behind == left, start > 0, output[start - 1] == 0x20 {
      // Another mark stands first now, and it may belong to what stands before the space.
      let marks = (0...left).reversed().map(tail)
      output.removeSubrange(start...)
      marks.forEach { push($0) }
    }
  }

  /// A mark behind a vowel letter: a tone belongs to the consonant, ໍ makes ຳ of າ, and ເ◌າົ is ເ◌ົາ.
  /// - Parameter stuck: how many marks stand there already and can't go elsewhere.
  private mutating func push(mark: UInt8, behindVowel vowel: UInt8, stuck: Int) {
    if mark == Slot.niggahita, vowel == Slot.aa || vowel == Slot.am {
      let place = output.count - 3 * (stuck + 1)
      guard tail(stuck + 1) != Slot.am else { return add(mark) }
      touch(place, .amVowel)
      output[place + 2] = 0x80 | Slot.am & 0x3F
      return
    }
    var count = stuck + 1
    if vowel == Slot.a, tail(count) == Slot.aa { count += 1 }
    let isMovable =
      LetterSet.tones.contains(mark)
      || mark == Slot.maiKon && vowel == Slot.aa && isOnsetBehindE(count)
    guard isMovable, LetterSet.consonants.contains(tail(count + marksAtEnd(from: count))) else {
      return add(mark)
    }
    let start = output.count - 3 * count
    let behind = Array(output[start...])
    output.removeLast(3 * count)
    touch(output.count - 3 * marksAtEnd(), vowel == Slot.am ? .amVowel : .markOrder)
    add(mark)
    output += behind
  }

  /// Whether the letters before the last `number` ones are ເ and a consonant, or two that are one
  /// onset, with marks.
  private func isOnsetBehindE(_ number: Int) -> Bool {
    var number = number + marksAtEnd(from: number)
    guard LetterSet.consonants.contains(tail(number)) else { return false }
    number += 1
    if LetterSet.consonants.contains(tail(number)) { number += 1 }
    return tail(number) == Slot.e
  }

  /// Whether a vowel above loses against another on the same letter: the key beside it was hit too.
  private static func isSlip(_ mark: UInt8, beside other: UInt8) -> Bool {
    switch other {
    case Slot.yy: mark == Slot.ii || mark == Slot.y || mark == Slot.i
    case Slot.ii, Slot.y: mark == Slot.i
    default: false
    }
  }

  /// ະ າ ຳ ຽ
  private static var vowelLetters: LetterSet { LetterSet(low: 0x200D_0000_0000_0000, high: 0) }

  private static func rank(_ mark: UInt8) -> UInt8 { MarkOrderMachine.ranks[Int(mark)] }
}

// Vowel letters and spaces.
extension NormalizationPass {
  private mutating func push(vowel: UInt8, behind last: UInt8) {
    if vowel == last { return touch(output.count - 3, .doubledVowel) }
    guard vowel == Slot.aa || vowel == Slot.am else {
      return LaoBlock.append(vowel, to: &output)
    }
    // ໍ, or ໍ and a tone.
    let tones = LetterSet.tones.contains(last) ? 1 : 0
    if tail(tones) == Slot.niggahita {
      touch(output.count - 3 * marksAtEnd(), .amVowel)
      remove(tones)
      return LaoBlock.append(Slot.am, to: &output)
    }
    LaoBlock.append(vowel, to: &output)
  }

  /// Drops the spaces at the end where the sign can't begin and the letter before them can bear it;
  /// with them those before a consonant that they alone part from a mark.
  private mutating func joinOverSpaces(before sign: UInt8) -> Bool {
    let end = endBeforeSpaces
    guard end < output.count, let letter = letterThatBears(sign, before: end) else { return false }
    output.removeSubrange(end...)
    touch(end, .spaceBeforeSign)
    guard LetterSet.consonants.contains(letter), LetterSet.marks.contains(sign) else { return true }
    var before = 0
    while before < end - 3, output[end - 4 - before] == 0x20 { before += 1 }
    let start = end - 3 - before
    if before > 0,
      let mark = output.withUnsafeBufferPointer({ LaoBlock.slot(before: start, in: $0) }),
      LetterSet.marks.contains(mark)
    {
      output.removeLast(3 + before)
      touch(start, .spaceBeforeSign)
      LaoBlock.append(letter, to: &output)
    }
    return true
  }

  /// Where the spaces start that end the output, with invisible characters among them; its end where
  /// there are none.
  private var endBeforeSpaces: Int {
    output.withUnsafeBufferPointer { output in
      var end = output.count
      var spaces = 0
      while end > 0 {
        if output[end - 1] == 0x20 {
          end -= 1
          spaces += 1
          continue
        }
        guard output[end - 1] >= 0x80 else { break }
        let start = UTF8Scalar.start(before: end, in: output)
        guard Invisible.isIdle(UTF8Scalar(in: output, at: start).value) else { break }
        end = start
      }
      return spaces > 0 ? end : output.count
    }
  }

  /// The letter before a place where it can bear a sign: a consonant with or without marks, and for
  /// those that go before it a vowel letter.
  private func letterThatBears(_ sign: UInt8, before end: Int) -> UInt8? {
    output.withUnsafeBufferPointer { output in
      guard let letter = LaoBlock.slot(before: end, in: output) else { return nil }
      switch letter {
      case Slot.aa:
        return sign == Slot.maiKon || sign == Slot.niggahita || LetterSet.tones.contains(sign)
          ? letter : nil
      case Slot.a, Slot.am, Slot.nyo: return LetterSet.tones.contains(sign) ? letter : nil
      default: break
      }
      var start = end
      while let slot = LaoBlock.slot(before: start, in: output) {
        if LetterSet.consonants.contains(slot) { return letter }
        guard LetterSet.marks.contains(slot) else { return nil }
        start -= 3
      }
      return nil
    }
  }
}
