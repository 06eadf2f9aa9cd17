/// Finds the cheapest way to read a run of Lao letters as syllables.
///
/// Lao has no sign between syllables, and a consonant may close one or open the next. Working from
/// the right, the parser tries every syllable that the grammar allows at each letter and keeps the
/// cheapest reading of the rest. The grammar is that of Phissamay et al., "Syllabification of Lao
/// Script for Line Breaking" (PAN Localization), with loan finals, clusters and silenced consonants.
struct SyllableParser {
  private(set) var units: [SyllableUnit] = []
  /// The letter at which each unit starts, counted in scalars from the start of the run.
  private(set) var starts: [Int32] = []
  private var choices: [Syllable] = []
  private var costs: [Int32] = []
  /// Whether a vowel sign or tone is in the run; an acronym has none.
  private(set) var hasVowelSign = false
  private let table = SyllableUnit.table
  private let finals = Finals.costs
  private let gazetteer = Gazetteer.standard

  /// Whether the run is an acronym, read letter by letter.
  private(set) var isAcronym = false
  /// How many units the run has; `element(at:)` wants one that starts an element.
  private(set) var elementCount = 0

  /// Reads a run of Lao letters.
  mutating func parse(_ run: UnsafeBufferPointer<UInt8>) {
    let count = collectUnits(run)
    units.withUnsafeBufferPointer { units in
      costs.withUnsafeMutableBufferPointer { costs in
        choices.withUnsafeMutableBufferPointer { choices in
          finals.withUnsafeBufferPointer { finals in
            SyllableGrammar(
              units: units, count: count, finals: finals, costs: costs, choices: choices
            ).solve()
          }
        }
      }
    }
    elementCount = count
    let known = spellOutAcronym(of: run)
    // A run without vowel signs that is not made of regular syllables is an acronym.
    isAcronym = !hasVowelSign && !isRegular(from: known, count)
    if !isAcronym { spellOutAcronyms(count) }
  }

  /// Reads an acronym of the table that stands at the start of a run letter by letter, as words know
  /// it (ກຕສ|ລາວ); how many letters it has.
  private mutating func spellOutAcronym(of run: UnsafeBufferPointer<UInt8>) -> Int {
    guard let entry = gazetteer.match(in: run, at: 0), entry.isAcronym else { return 0 }
    let letters = entry.lao.count / 3
    guard letters < elementCount, !units[letters - 1].hasMarks,
      Int(starts[letters]) == letters, !units[letters].isVowelLetter
    else { return 0 }
    for letter in 0..<letters { choices[letter] = Syllable(kind: .bare, length: 1) }
    return letters
  }

  /// Reads an acronym that is glued to a word letter by letter: ສ ປ ປ ລາວ, not ສ ປ ປລາວ.
  ///
  /// Two letters without a vowel in a row are no word, and what stands beside them without a vowel
  /// sign is of the acronym unless it is a regular syllable; so is the letter before ລ or ຣ, since
  /// Lao simplified such clusters long ago.
  private mutating func spellOutAcronyms(_ count: Int) {
    var index = 0
    while index < count {
      let start = index
      var bareLetters = 0
      while index < count, isOfAcronym(at: index) {
        if choices[index].kind == .bare { bareLetters += 1 }
        index += Int(choices[index].length)
      }
      if bareLetters > 1 {
        if index < count, choices[index].kind == .syllable, choices[index].onsetLength == 2,
          !choices[index].hasLeadingVowel, units[index].slot != Slot.ho,
          units[index + 1].slot == Slot.lo || units[index + 1].slot == Slot.ro
        {
          index += 1
        }
        for letter in start..<index { choices[letter] = Syllable(kind: .bare, length: 1) }
      } else if index == start {
        index += Int(choices[index].length)
      }
    }
  }

  /// Whether an element is a bare letter, or consonants that make no regular syllable.
  @inline(__always)
  private func isOfAcronym(at index: Int) -> Bool {
    let element = choices[index]
    if element.kind == .bare { return !units[index].hasMarks }
    guard element.kind == .syllable, !element.hasLeadingVowel, element.final != 0,
      finals[Int(element.final)] > 2
    else { return false }
    return (index..<index + Int(element.length)).allSatisfy {
      units[$0].isConsonant && !units[$0].hasMarks
    }
  }

  /// The element that starts at a unit.
  @inline(__always)
  func element(at index: Int) -> Syllable {
    let element = choices[index]
    return isAcronym && element.kind == .syllable ? Syllable(kind: .bare, length: 1) : element
  }

  /// Calls `body` with each letter, from the second on, at which a syllable starts. Silenced
  /// consonants, ໆ, ຯ and what no rule explains stay with the syllable before them.
  @inline(__always)
  func forEachEdge(_ body: (Int) -> Void) {
    var index = 0
    while index < elementCount {
      let element = element(at: index)
      if element.kind == .ellipsis, isEtcetera(at: index) {
        if index > 0 { body(Int(starts[index])) }
        index += 3
        continue
      }
      if index > 0, element.kind == .syllable || element.kind == .bare { body(Int(starts[index])) }
      index += Int(element.length)
    }
  }

  /// Whether ຯລຯ starts at a unit, which is a word of its own.
  func isEtcetera(at index: Int) -> Bool {
    index + 2 < elementCount && units[index].slot == Slot.ellipsis
      && units[index + 1].slot == Slot.lo && units[index + 2].slot == Slot.ellipsis
  }

  private func isRegular(from start: Int, _ letters: Int) -> Bool {
    var index = start
    while index < letters {
      let element = choices[index]
      if element.kind == .bare || Finals.costs[Int(element.final)] > 2 { return false }
      index += Int(element.length)
    }
    return true
  }

  /// Packs letters and their marks; returns how many units they are.
  private mutating func collectUnits(_ run: UnsafeBufferPointer<UInt8>) -> Int {
    let letters = run.count / 3
    if units.count < letters + 4 {
      units = [SyllableUnit](repeating: SyllableUnit(bits: 0), count: letters * 2 + 16)
      starts = [Int32](repeating: 0, count: letters * 2 + 16)
      costs = [Int32](repeating: 0, count: letters * 2 + 16)
      choices = [Syllable](
        repeating: Syllable(kind: .unknown, length: 1), count: letters * 2 + 16)
    }
    let entries = self.table
    let table = entries.span
    // Moved out and back, since two parts of `self` can't be lent for writing at once.
    var (unitBuffer, startBuffer) = (self.units, self.starts)
    (self.units, self.starts) = ([], [])
    defer { (self.units, self.starts) = (unitBuffer, startBuffer) }
    var units = unitBuffer.mutableSpan
    var starts = startBuffer.mutableSpan
    var vowelSigns: UInt32 = 0
    var count = 0
    for letter in 0..<letters {
      let slot = (run[letter &* 3 &+ 1] & 1) << 6 | run[letter &* 3 &+ 2] & 0x3F
      let entry = table[Int(slot)]
      vowelSigns |= Self.signBits(entry)
      if entry & SyllableUnit.isMark == 0 || count == 0 {
        units[count] = SyllableUnit(bits: entry & SyllableUnit.isMark == 0 ? entry : 0)
        starts[count] = Int32(truncatingIfNeeded: letter)
        count &+= 1
      } else {
        // The first vowel counts where there are two.
        let added = units[count &- 1].vowel == 0 ? entry : entry & ~0xF00
        units[count &- 1].bits |= added & ~SyllableUnit.isMark
      }
    }
    starts[count] = Int32(truncatingIfNeeded: letters)
    hasVowelSign = vowelSigns != 0
    // Three empty units at the end, so that the grammar may look ahead without asking.
    for offset in 0..<3 { units[count &+ offset] = SyllableUnit(bits: 0) }
    return count
  }

  @inline(__always)
  private static func signBits(_ entry: UInt32) -> UInt32 {
    if entry & SyllableUnit.isMark != 0 { return entry & 0x1F00 }
    let role = entry >> 16 & 0xF
    return role >= SyllableUnit.Role.leadingVowel && role <= SyllableUnit.Role.nyo ? 1 : 0
  }
}

/// The consonants that end a syllable.
enum Finals {
  /// What a final costs in hundredths of a syllable, by slot; 0 for what is none.
  static let costs: [UInt8] = {
    var costs = [UInt8](repeating: 0, count: 128)
    for slot in [0x01, 0x07, 0x0D, 0x14, 0x19, 0x1A, 0x21, 0x27] { costs[slot] = 2 }
    // ຈ ສ ຊ ຕ ຖ ທ, ພ ຟ ປ ຜ, ຄ ຂ, ລ ຣ close syllables of loan words only.
    for slot in [
      0x08, 0x2A, 0x0A, 0x15, 0x16, 0x17, 0x1E, 0x1F, 0x1B, 0x1C, 0x04, 0x02, 0x25, 0x23,
    ] {
      costs[slot] = 55
    }
    return costs
  }()

  /// All that the table has.
  static let set = LetterSet(costs.indices.filter { costs[$0] > 0 })
}
