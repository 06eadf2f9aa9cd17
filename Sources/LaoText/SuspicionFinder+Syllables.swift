// What can be no syllable: a mark or a vowel that is one letter early, late, or alone.
extension SuspicionFinder {
  /// Looks at each letter of a run with the marks on it.
  mutating func look(atSyllablesOf run: Range<Int>, _ words: [Range<Int>]) {
    var index = run.lowerBound
    var word = 0
    while index < run.upperBound {
      while word < words.count, words[word].upperBound <= index { word += 1 }
      let end = endOfMarks(index + 3, in: run)
      switch kind(index) {
      case .consonant:
        if end > index + 3 {
          let isKnown = word < words.count && guess?.isKnown(words[word]) ?? false
          lookAtMarked(index..<end, in: run, isKnown: isKnown)
        }
      case .leadingVowel:
        if end == index + 3, end == run.upperBound || kind(end) != .consonant,
          isAlone(index, in: run)
        {
          report(.strayVowel, index..<end)
        }
      case .followingVowel, .nyo: lookAtVowel(index, in: run)
      default: break
      }
      index = end
    }
  }

  /// Whether a letter bears ັ or ົ that nothing closes.
  func isDangling(_ index: Int, in run: Range<Int>) -> Bool {
    let end = endOfMarks(index + 3, in: run)
    guard end > index + 3,
      stride(from: index + 3, to: end, by: 3).contains(where: {
        slot($0) == Slot.maiKan || slot($0) == Slot.maiKon
      })
    else { return false }
    return !isClosed(at: end, in: run)
  }
}

extension SuspicionFinder {
  private func endOfMarks(_ index: Int, in run: Range<Int>) -> Int {
    var end = index
    while end < run.upperBound, LetterSet.marks.contains(slot(end)) { end += 3 }
    return end
  }

  private func isBinding(_ index: Int, in run: Range<Int>) -> Bool {
    index < run.upperBound && LetterSet.binding.contains(slot(index))
  }

  /// Whether a consonant, ຽ, or the າ of ເ◌ົາ stands at a place and belongs to what is before it.
  private func isClosed(at index: Int, in run: Range<Int>) -> Bool {
    guard index < run.upperBound else { return false }
    if slot(index) == Slot.nyo || slot(index) == Slot.aa { return true }
    guard kind(index) == .consonant else { return false }
    // A cancelled letter closes a syllable as well.
    return !isBinding(index + 3, in: run) || slot(index + 3) == Slot.silencer
  }

  /// What stands before a run may be a letter of another script, which says nothing of it.
  private func isAlone(_ index: Int, in run: Range<Int>) -> Bool {
    guard index == run.lowerBound, index > 0 else { return true }
    return bytes[index - 1] < 0x80
  }

  /// The leading vowel before a consonant, or before ຫ that goes with it.
  private func leadingVowel(before index: Int, in run: Range<Int>) -> Int? {
    for start in [index - 3, index - 6] where start >= run.lowerBound {
      if kind(start) == .leadingVowel { return start }
      guard kind(start) == .consonant else { return nil }
    }
    return nil
  }

  private mutating func lookAtMarked(_ cluster: Range<Int>, in run: Range<Int>, isKnown: Bool) {
    let (base, end) = (cluster.lowerBound, cluster.upperBound)
    var (tone, hasVowel, isShort, isDangling) = (0, false, false, false)
    for index in stride(from: base + 3, to: end, by: 3) {
      switch kind(index) {
      case .tone: tone = index
      case .silencer: return
      case .aboveVowel where slot(index) == Slot.maiKan || slot(index) == Slot.maiKon:
        hasVowel = true
        isDangling = !isClosed(at: end, in: run)
      case .subjoined: break
      default:
        hasVowel = true
        isShort = [Slot.i, Slot.y, Slot.u].contains(slot(index))
      }
    }
    if isDangling {
      return report(
        .slidMark, slid(cluster, in: run) ?? cluster,
        suggestion: slid(cluster, in: run).map { moved($0, cluster) })
    }
    let isLed = leadingVowel(before: base, in: run) != nil
    if tone > 0, !hasVowel { return lookAtTone(cluster, tone, isLed: isLed, in: run) }
    // ເງນິ: the vowel needs no final, so that only the dictionary knows; ເຊນີ can be a name.
    if isShort, !isKnown, !isClosed(at: end, in: run), let word = slid(cluster, in: run),
      isLed || word.lowerBound == run.lowerBound || !isBinding(word.lowerBound - 3, in: run)
    {
      report(.slidMark, word, suggestion: moved(word, cluster))
    }
  }

  /// A letter that bears a tone and no vowel mark.
  private mutating func lookAtTone(
    _ cluster: Range<Int>, _ tone: Int, isLed: Bool, in run: Range<Int>
  ) {
    let (base, end) = (cluster.lowerBound, cluster.upperBound)
    if !isLed, end < run.upperBound, slot(end) == Slot.vo, isVowel(at: end + 3, in: run) {
      // ກ່ວາ
      let last = endOfMarks(end + 6, in: run)
      return report(
        .markOrder, base..<last,
        suggestion: text(base..<tone) + text(end..<end + 3) + text(tone..<end)
          + text(end + 3..<last))
    }
    if isVowel(at: end, in: run) { return }
    if slot(base) == Slot.o, base >= run.lowerBound + 6,
      slot(base - 3) == Slot.yy || slot(base - 3) == Slot.y,
      let vowel = leadingVowel(before: base - 6, in: run), slot(vowel) == Slot.e
    {
      // ເພືອ່
      return report(
        .markOrder, base - 6..<end,
        suggestion: text(base - 6..<base) + text(tone..<end) + text(base..<tone))
    }
    let isLetterOfVowel =
      end < run.upperBound && (slot(end) == Slot.o || slot(end) == Slot.vo) || isLed
    guard !isLetterOfVowel else { return }
    let word = slid(cluster, in: run)
    report(.slidMark, word ?? cluster, suggestion: word.map { moved($0, cluster) })
  }

  private func isVowel(at index: Int, in run: Range<Int>) -> Bool {
    guard index < run.upperBound else { return false }
    switch kind(index) {
    case .followingVowel, .nyo, .aboveVowel, .belowVowel, .niggahita: return true
    default: return false
    }
  }

  /// The word of the dictionary that a syllable is when the marks of its last letter go to the letter
  /// before that; nil where there is none.
  private func slid(_ cluster: Range<Int>, in run: Range<Int>) -> Range<Int>? {
    let before = cluster.lowerBound - 3
    guard before >= run.lowerBound, kind(before) == .consonant, let guess else { return nil }
    var start = before
    if let vowel = leadingVowel(before: before, in: run) { start = vowel }
    let word = start..<cluster.upperBound
    return guess.hasWord(moved(word, cluster)) && !guess.isKnown(word) ? word : nil
  }

  private func moved(_ word: Range<Int>, _ cluster: Range<Int>) -> String {
    text(word.lowerBound..<cluster.lowerBound) + text(cluster.lowerBound + 3..<cluster.upperBound)
      + text(cluster.lowerBound..<cluster.lowerBound + 3)
  }

  /// A vowel letter that follows nothing that it could follow.
  private mutating func lookAtVowel(_ index: Int, in run: Range<Int>) {
    guard index > run.lowerBound else {
      if isAlone(index, in: run) { report(.strayVowel, index..<index + 3) }
      return
    }
    switch kind(index - 3) {
    case .consonant: return
    case .followingVowel:
      // ເ◌າະ, and ຽ for final ຍ.
      let isUsual = slot(index) == Slot.nyo || slot(index) == Slot.a && slot(index - 3) == Slot.aa
      if !isUsual { report(.strayVowel, index - 3..<index + 3) }
    case .leadingVowel: return
    case .nyo, .repetition, .ellipsis, .other, .digit: report(.strayVowel, index..<index + 3)
    case .subjoined, .belowVowel, .aboveVowel, .niggahita, .tone, .silencer: return
    }
  }
}
