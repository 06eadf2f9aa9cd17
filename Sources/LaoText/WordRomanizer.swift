/// Romanises single Lao words by rule; keeps the parser's buffers from word to word.
struct WordRomanizer {
  private var parser = SyllableParser()
  private let letters: RomanLetters

  init(profile: LaoRomanizer.Profile) {
    letters = RomanLetters.letters(for: profile)
  }

  /// Appends a word of Lao letters in Latin letters.
  mutating func append(_ word: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    parser.parse(word)
    let count = parser.elementCount
    var lastStart = bytes.count
    var lastEnd = bytes.count
    var index = 0
    while index < count {
      let element = parser.element(at: index)
      switch element.kind {
      case .syllable:
        lastStart = bytes.count
        append(element, first: index, to: &bytes)
        lastEnd = bytes.count
      case .bare:
        lastStart = bytes.count
        appendBare(at: index, count: count, to: &bytes)
        lastEnd = bytes.count
      case .repetition:
        bytes.append(contentsOf: bytes[lastStart..<lastEnd])
      case .ellipsis where parser.isEtcetera(at: index): index += 2
      case .silenced, .ellipsis, .unknown: break
      }
      index += Int(element.length)
    }
  }
}

extension WordRomanizer {
  @inline(__always)
  private func append(_ syllable: Syllable, first: Int, to bytes: inout [UInt8]) {
    let onset = syllable.hasLeadingVowel ? first + 1 : first
    let unit = parser.units[onset]
    if syllable.onsetLength == 2 {
      let second = parser.units[onset + 1].slot
      if unit.slot != Slot.ho { letters.initials[Int(unit.slot)].append(to: &bytes) }
      if second == Slot.vo, unit.slot != Slot.ho {
        appendGlide(before: syllable.rime, to: &bytes)
      } else {
        letters.initials[Int(second)].append(to: &bytes)
      }
      if parser.units[onset + 1].bits & SyllableUnit.semivowelLo != 0 { bytes.append(0x6C) }
    } else if unit.bits & SyllableUnit.semivowelLo != 0 {
      if unit.slot != Slot.ho { letters.initials[Int(unit.slot)].append(to: &bytes) }
      bytes.append(0x6C)
    } else {
      letters.initials[Int(unit.slot)].append(to: &bytes)
    }
    letters.rimes[Int(syllable.rime.rawValue)].append(to: &bytes)
    guard syllable.final != 0 else { return }
    // ິວ is iou, the one final that changes its vowel.
    if syllable.rime == .i, syllable.final == Slot.vo {
      bytes.append(0x6F); bytes.append(0x75)
    } else {
      letters.finals[Int(syllable.final)].append(to: &bytes)
    }
  }

  /// ວ after a consonant: `o` before e (ແຂວງ khoeng), else `ou` (ຂວາງ khouang).
  private func appendGlide(before rime: Rime, to bytes: inout [UInt8]) {
    bytes.append(0x6F)
    if rime != .e, rime != .ae { bytes.append(0x75) }
  }

  /// A consonant on its own: a letter of an acronym, or one with the `a` that old spellings such
  /// as ຖນົນ leave out.
  private func appendBare(at index: Int, count: Int, to bytes: inout [UInt8]) {
    let unit = parser.units[index]
    let next = index + 1 < count ? parser.units[index + 1].slot : 0
    if parser.isAcronym {
      // ຫລ is one letter of an acronym: ສນຫລ snl.
      if unit.slot == Slot.ho, next == Slot.no || next == Slot.mo || next == Slot.lo { return }
      if unit.slot == Slot.o { return bytes.append(0x6F) }
    }
    letters.initials[Int(unit.slot)].append(to: &bytes)
    if !parser.isAcronym, index + 1 < count, parser.element(at: index + 1).kind == .syllable,
      index == 0 || parser.element(at: index - 1).kind != .bare
    {
      bytes.append(0x61)
    }
  }
}
