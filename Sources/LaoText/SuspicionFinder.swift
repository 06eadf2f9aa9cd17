/// Looks through normalised text for what only a person can decide.
struct SuspicionFinder {
  let bytes: UnsafeBufferPointer<UInt8>
  private var origin: OriginTracker
  private(set) var guess: SpellingGuess?
  private var found: [Finding] = []

  /// A suspicion by its place in the repaired text.
  private struct Finding {
    let rule: SuspicionRule
    let range: Range<Int>
    let suggestion: String?
  }

  static func suspicions(
    in result: [UInt8], repairs: [NormalizationReport.Repair]
  ) -> [NormalizationReport.Suspicion] {
    result.withUnsafeBufferPointer { bytes in
      var finder = SuspicionFinder(bytes: bytes, origin: OriginTracker(repairs))
      finder.walk()
      return finder.suspicions()
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, origin: OriginTracker) {
    self.bytes = bytes
    self.origin = origin
    guess = SpellingGuess(bytes)
  }

  private mutating func walk() {
    var index = 0
    var previousRun = 0..<0
    var previousWords: [Range<Int>] = []
    while index < bytes.count {
      let end = LaoBlock.endOfLetters(in: bytes, from: index)
      if end > index {
        let run = index..<end
        if isRepeated(previousRun, run) {
          report(.repeatedWord, previousRun.lowerBound..<end, suggestion: text(run))
        }
        look(throughRun: run)
        let words = guess?.words(of: run) ?? []
        look(atSyllablesOf: run, words)
        look(atWords: words, after: previousWords)
        previousWords = words
        previousRun = run
        index = end
      } else if bytes[index] < 0x80 {
        index = lookAtASCII(at: index)
      } else {
        index = lookAtThai(at: index)
      }
    }
  }

  mutating func report(
    _ rule: SuspicionRule, _ range: Range<Int>, suggestion: String? = nil
  ) {
    found.append(Finding(rule: rule, range: range, suggestion: suggestion))
  }

  /// What was found, in rising order of place, which the way back to the input needs.
  private mutating func suspicions() -> [NormalizationReport.Suspicion] {
    found.sort { $0.range.lowerBound < $1.range.lowerBound }
    return found.map {
      NormalizationReport.Suspicion(
        rule: $0.rule, original: origin.original(of: $0.range), text: text($0.range),
        suggestion: $0.suggestion)
    }
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }

  func slot(_ index: Int) -> UInt8 { LaoBlock.slot(in: bytes, at: index) ?? 0 }
  func kind(_ index: Int) -> LetterKind { LetterKind.table[Int(slot(index))] }
}

// One function a look.
extension SuspicionFinder {
  private mutating func look(throughRun run: Range<Int>) {
    // Whether it is an acronym: asked for only where ຫ stands in it, and then once.
    var isAcronym: Bool?
    var index = run.lowerBound
    while index < run.upperBound {
      if kind(index).isMark {
        let start = index
        while index < run.upperBound, kind(index).isMark { index += 3 }
        look(atMarks: start..<index, after: start > run.lowerBound ? kind(start - 3) : .other)
      } else {
        if slot(index) == Slot.ho, index + 3 < run.upperBound {
          lookAtHo(at: index, in: run, &isAcronym)
        }
        index += 3
      }
    }
    if kind(run.lowerBound) == .repetition, run.lowerBound > 1,
      bytes[run.lowerBound - 1] == 0x20, LaoBlock.slot(before: run.lowerBound - 1, in: bytes) != nil
    {
      report(
        .spaceBeforeRepetition, run.lowerBound - 1..<run.lowerBound + 3, suggestion: "ໆ")
    }
  }

  private mutating func look(atWords words: [Range<Int>], after previous: [Range<Int>]) {
    guard let guess else { return }
    for finding in guess.findings(in: words) {
      report(.spelling, finding.range, suggestion: finding.suggestion)
    }
    guard let last = previous.last, let first = words.first,
      first.lowerBound == last.upperBound + 1, bytes[last.upperBound] == 0x20,
      kind(first.lowerBound) != .repetition,
      guess.isCutUp(last, first, isList: previous.count == 1 && words.count == 1)
    else { return }
    report(
      .innerSpace, last.lowerBound..<first.upperBound, suggestion: text(last) + text(first))
  }

  private mutating func look(atMarks marks: Range<Int>, after base: LetterKind) {
    guard base == .consonant else {
      return report(base == .followingVowel ? .markAfterVowel : .strayMark, marks)
    }
    guard marks.count > 3 else { return }
    var (tones, above, below) = (0, 0, 0)
    for index in stride(from: marks.lowerBound, to: marks.upperBound, by: 3) {
      switch kind(index) {
      case .tone: tones += 1
      case .aboveVowel, .niggahita: above += 1
      case .belowVowel: below += 1
      default: break
      }
    }
    let cluster = marks.lowerBound - 3..<marks.upperBound
    if tones > 1 { report(.differentTones, cluster) }
    if above + below > 1 { report(.conflictingVowels, cluster) }
  }

  private mutating func lookAtHo(at index: Int, in run: Range<Int>, _ known: inout Bool?) {
    let joined: String
    switch slot(index + 3) {
    case Slot.no: joined = "ໜ"
    case Slot.mo: joined = "ໝ"
    case Slot.lo: joined = "ຫຼ"
    default: return
    }
    let isAcronym =
      known
      ?? stride(from: run.lowerBound, to: run.upperBound, by: 3).allSatisfy {
        kind($0) == .consonant
      }
    known = isAcronym
    if !isAcronym, !isDangling(index + 3, in: run) {
      report(.hoDigraph, index..<index + 6, suggestion: joined)
    }
  }

  /// Whether a run stands twice with one space between; a single letter says nothing.
  private func isRepeated(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    guard first.count == second.count, first.count > 6,
      second.lowerBound == first.upperBound + 1, bytes[first.upperBound] == 0x20
    else { return false }
    return bytes[first].elementsEqual(bytes[second])
  }

  private mutating func lookAtASCII(at index: Int) -> Int {
    let byte = bytes[index]
    if byte == 0x2C, index > 2, LaoBlock.slot(before: index, in: bytes) != nil,
      LaoBlock.slot(in: bytes, at: index + 1) != nil
    {
      report(.missingSpace, index..<index + 1, suggestion: ", ")
    }
    guard (0x30...0x39).contains(byte) else { return index + 1 }
    var end = index
    while end < bytes.count, (0x30...0x39).contains(bytes[end]) { end += 1 }
    let before = LaoBlock.slot(before: index, in: bytes) != nil
    let after = LaoBlock.slot(in: bytes, at: end) != nil
    if before || after {
      report(
        .missingSpace, index..<end,
        suggestion: (before ? " " : "") + text(index..<end) + (after ? " " : ""))
    }
    return end
  }

  /// Thai letters that touch Lao ones; the suggestion is the Lao letter 0x80 further on, where all
  /// of them have one in modern Lao.
  private mutating func lookAtThai(at index: Int) -> Int {
    var end = index
    var lao = String.UnicodeScalarView()
    while end < bytes.count {
      let scalar = UTF8Scalar(in: bytes, at: end)
      guard (0x0E01...0x0E5B).contains(scalar.value) else { break }
      let counterpart = scalar.value + 0x80
      if let slot = LaoBlock.slot(of: counterpart), Self.isModern(slot),
        let letter = Unicode.Scalar(counterpart)
      {
        lao.append(letter)
      }
      end += scalar.length
    }
    guard end > index else { return index + UTF8Scalar(in: bytes, at: index).length }
    if LaoBlock.slot(before: index, in: bytes) != nil || LaoBlock.slot(in: bytes, at: end) != nil {
      let isComplete = lao.count * 3 == end - index
      report(.thaiLetters, index..<end, suggestion: isComplete ? String(lao) : nil)
    }
    return end
  }

  private static func isModern(_ slot: UInt8) -> Bool {
    switch slot {
    case 0x06, 0x09, 0x0C, 0x0E...0x13, 0x18, 0x20, 0x28, 0x29, 0x2C, Slot.virama, 0x5E, 0x5F:
      false
    default: LetterKind.table[Int(slot)] != .other
    }
  }
}

extension LaoBlock {
  /// The slot of the three bytes that end at `index`.
  static func slot(before index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UInt8? {
    index > 2 ? slot(in: bytes, at: index - 3) : nil
  }
}

/// Leads rising places of a repaired text back to the input.
struct OriginTracker {
  private let repairs: [NormalizationReport.Repair]
  private var next = 0
  private var shift = 0

  init(_ repairs: [NormalizationReport.Repair]) {
    self.repairs = repairs
  }

  /// The place in the input; a place inside a repair leads to the whole of it.
  mutating func original(of range: Range<Int>) -> Range<Int> {
    while next < repairs.count, repairs[next].repaired.upperBound <= range.lowerBound {
      shift = repairs[next].original.upperBound - repairs[next].repaired.upperBound
      next += 1
    }
    var lower = range.lowerBound + shift
    var upper = range.upperBound + shift
    var index = next
    while index < repairs.count, repairs[index].repaired.lowerBound < range.upperBound {
      let repair = repairs[index]
      if repair.repaired.contains(range.lowerBound) { lower = repair.original.lowerBound }
      upper =
        repair.repaired.upperBound >= range.upperBound
        ? repair.original.upperBound
        : range.upperBound + repair.original.upperBound - repair.repaired.upperBound
      index += 1
    }
    return lower..<max(lower, upper)
  }
}
