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

  /// Whether the run is an acronym, read letter by letter.
  private(set) var isAcronym = false
  /// How many units the run has; `element(at:)` wants one that starts an element.
  private(set) var elementCount = 0

  /// Reads a run of Lao letters.
  mutating func parse(_ run: UnsafeBufferPointer<UInt8>) {
    collectUnits(run)
    let count = units.count - 3
    if costs.count < count + 1 {
      costs = [Int32](repeating: 0, count: count * 2 + 16)
      choices = [Syllable](
        repeating: Syllable(kind: .unknown, length: 1), count: count * 2 + 16)
    }
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
    // A run without vowel signs that is not made of regular syllables is an acronym.
    isAcronym = !hasVowelSign && !isRegular(count)
  }

  /// The element that starts at a unit.
  @inline(__always)
  func element(at index: Int) -> Syllable {
    let element = choices[index]
    return isAcronym && element.kind == .syllable ? Syllable(kind: .bare, length: 1) : element
  }

  private func isRegular(_ letters: Int) -> Bool {
    var index = 0
    while index < letters {
      let element = choices[index]
      if element.kind == .bare || Finals.costs[Int(element.final)] > 2 { return false }
      index += Int(element.length)
    }
    return true
  }

  private mutating func collectUnits(_ run: UnsafeBufferPointer<UInt8>) {
    units.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    var vowelSigns: UInt32 = 0
    table.withUnsafeBufferPointer { table in
      var index = 0
      var letter: Int32 = 0
      while index &+ 2 < run.count {
        let slot = (run[index &+ 1] & 1) << 6 | run[index &+ 2] & 0x3F
        let entry = table[Int(slot)]
        if entry & SyllableUnit.isMark == 0 {
          units.append(SyllableUnit(bits: entry))
          starts.append(letter)
        } else if units.isEmpty {
          units.append(SyllableUnit(bits: 0))
          starts.append(letter)
        } else {
          let last = units.count &- 1
          // The first vowel counts where there are two.
          let added = units[last].vowel == 0 ? entry : entry & ~0xF00
          units[last].bits |= added & ~SyllableUnit.isMark
        }
        vowelSigns |= Self.signBits(entry)
        index &+= 3
        letter &+= 1
      }
      starts.append(letter)
    }
    hasVowelSign = vowelSigns != 0
    // Three empty units at the end, so that the grammar may look ahead without asking.
    for _ in 0..<3 { units.append(SyllableUnit(bits: 0)) }
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
}
