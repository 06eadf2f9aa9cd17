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
    @inline(__always) func isBound(_ index: Int) -> Bool {
      LetterSet.binding.contains(letters.slot(index))
    }
    if isEtcetera(in: letters, at: start) { return start &+ 3 }
    var index = start
    let first = letters.slot(index)
    let leading = LetterSet.leadingVowels.contains(first) ? first : 0
    if leading != 0 { index &+= 1 }
    guard isConsonant(index) else {
      // Marks and vowels without a consonant stay with what they follow.
      if leading == 0 { index &+= 1 }
      while isMark(index) || letters.slot(index) == Slot.nyo { index &+= 1 }
      return index
    }
    index &+= 1
    // ໃຫຍ່ and ເຫງື່ອ: ຫ is no consonant of its own before ງ and ຍ with a tone.
    if leading != 0, letters.slot(index &- 1) == Slot.ho,
      LetterSet.tones.contains(letters.slot(index &+ 1)) || leading == Slot.e && isMark(index &+ 1),
      letters.slot(index) == Slot.yo || letters.slot(index) == Slot.ngo
    {
      index &+= 1
    }
    // The vowel that the marks spell may ask for a letter: ັ and ົ close on a consonant, ເ◌ຶ and
    // ເ◌ື on ອ, and a tone alone stands on no syllable yet.
    var closes = false
    var asksForO = false
    var tones = 0
    let firstMark = index
    while isMark(index) {
      let mark = letters.slot(index)
      if mark == Slot.maiKan || mark == Slot.maiKon { closes = true }
      if leading == Slot.e, mark == Slot.y || mark == Slot.yy { asksForO = true }
      if mark == Slot.semivowelLo || LetterSet.tones.contains(mark) { tones &+= 1 }
      index &+= 1
    }
    let asksForVowel =
      leading == 0 && tones == index &- firstMark && tones > 0
      && letters.slot(index &- 1) != Slot.semivowelLo
    if asksForO, letters.slot(index) == Slot.o, !isMark(index &+ 1) {
      index &+= 1
    } else if closes, isConsonant(index), !isMark(index &+ 1) || isSilenced(index) {
      index &+= 1
      while isMark(index) { index &+= 1 }
    } else if asksForVowel, letters.slot(index) == Slot.o || letters.slot(index) == Slot.vo {
      index &+= 1
      if isMark(index) {
        while isMark(index) { index &+= 1 }
      } else if isConsonant(index), !isBound(index &+ 1),
        Finals.set.contains(letters.slot(index))
      {
        index &+= 1
      }
    }
    while LetterSet.followingVowels.contains(letters.slot(index))
      || letters.slot(index) == Slot.nyo
    {
      index &+= 1
      while isMark(index) { index &+= 1 }
    }
    index &+= silentLetters(in: letters, at: index)
    // Marks stay with what they follow, also where damage put them behind a sign or a second one.
    while LetterSet.signs.contains(letters.slot(index)) && !isEtcetera(in: letters, at: index)
      || isMark(index)
    {
      index &+= 1
    }
    return index
  }

  /// Whether ຯລຯ stands at a place, which is read ແລະອື່ນໆ and is a word of its own.
  @inline(__always)
  static func isEtcetera(in letters: some LetterSource, at index: Int) -> Bool {
    letters.slot(index) == Slot.ellipsis && letters.slot(index &+ 1) == Slot.lo
      && letters.slot(index &+ 2) == Slot.ellipsis
  }

  /// How many letters at a place are cancelled by ໌, with up to two consonants before it: the final
  /// of the syllable and one that only stands in the spelling (ຈັນທນ໌, ອາທິດຍ໌, ອິນທຣ໌).
  @inline(__always)
  static func silentLetters(in letters: some LetterSource, at start: Int) -> Int {
    var end = start
    while LetterSet.consonants.contains(letters.slot(end)) {
      var index = end
      var consonants = 0
      var isCancelled = false
      while consonants < 3, LetterSet.consonants.contains(letters.slot(index)) {
        consonants &+= 1
        index &+= 1
        if letters.slot(index) == Slot.silencer {
          isCancelled = true
          index &+= 1
        } else if LetterSet.vowelMarks.contains(letters.slot(index)) {
          // ສິດທິ໌: the vowel is cancelled with its letter.
          guard letters.slot(index &+ 1) == Slot.silencer else { return end &- start }
          isCancelled = true
          index &+= 2
        }
        if isCancelled { break }
      }
      guard isCancelled else { break }
      end = index
    }
    return end &- start
  }
}
