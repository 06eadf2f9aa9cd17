/// Lao letters by number, wherever they are kept; a slot of 0 stands for what is no Lao letter.
protocol LetterSource {
  func slot(_ index: Int) -> UInt8
}

/// Letters in UTF-8, counted from a place in a text.
struct UTF8Letters: LetterSource {
  let bytes: UnsafeBufferPointer<UInt8>
  let start: Int

  @inline(__always)
  func slot(_ index: Int) -> UInt8 { LaoBlock.slot(in: bytes, at: start &+ 3 &* index) ?? 0 }
}

/// The slots of a run; four zeros must follow them.
struct SlotLetters: LetterSource {
  let slots: UnsafeBufferPointer<UInt8>

  @inline(__always)
  func slot(_ index: Int) -> UInt8 { slots[index] }
}

/// The extent of one Lao cluster.
enum LaoCluster {
  /// Where the cluster that starts at the letter `start` ends.
  @inline(__always)
  static func end(in letters: some LetterSource, from start: Int) -> Int {
    @inline(__always) func isMark(_ index: Int) -> Bool {
      LetterSet.marks.contains(letters.slot(index))
    }
    @inline(__always) func isConsonant(_ index: Int) -> Bool {
      LetterSet.consonants.contains(letters.slot(index))
    }
    @inline(__always) func isSilenced(_ index: Int) -> Bool {
      letters.slot(index &+ 1) == Slot.silencer
    }
    var index = start
    let first = letters.slot(index)
    let leading = LetterSet.leadingVowels.contains(first) ? first : 0
    if leading != 0 { index &+= 1 }
    guard isConsonant(index) else {
      // Marks and vowels without a consonant stay with what they follow.
      if leading == 0 { index &+= 1 }
      while isMark(index) { index &+= 1 }
      return index
    }
    index &+= 1
    // The vowel that the marks spell may ask for a letter: ັ and ົ close on a consonant, ເ◌ຶ and
    // ເ◌ື on ອ.
    var closes = false
    var asksForO = false
    while isMark(index) {
      let mark = letters.slot(index)
      if mark == Slot.maiKan || mark == Slot.maiKon { closes = true }
      if leading == Slot.e, mark == Slot.y || mark == Slot.yy { asksForO = true }
      index &+= 1
    }
    if asksForO, letters.slot(index) == Slot.o, !isMark(index &+ 1) {
      index &+= 1
    } else if closes, isConsonant(index), !isMark(index &+ 1) || isSilenced(index) {
      index &+= 1
      while isMark(index) { index &+= 1 }
    }
    if letters.slot(index) == Slot.nyo { index &+= 1 }
    while LetterSet.followingVowels.contains(letters.slot(index)) {
      index &+= 1
      while isMark(index) { index &+= 1 }
    }
    while isConsonant(index), isSilenced(index) { index &+= 2 }
    // Marks stay with what they follow, also where damage put them behind a sign or a second one.
    while LetterSet.signs.contains(letters.slot(index)) || isMark(index) { index &+= 1 }
    return index
  }
}
