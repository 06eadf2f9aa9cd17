/// Looks words up in the dictionary, as written and with a letter that is often taken for another.
///
/// False alarms cost more trust than missed slips, so a word that the dictionary explains is never
/// doubted, and a guess is made only where there is exactly one.
struct SpellingGuess {
  /// A stretch that the dictionary lacks, and the one word that it has in its stead.
  struct Finding {
    let range: Range<Int>
    let suggestion: String
  }

  private let dictionary: LaoDictionary
  private var segmenter: DictionarySegmenter
  private let bytes: UnsafeBufferPointer<UInt8>

  /// Nil where ICU has no dictionary that we can read.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let dictionary = LaoDictionary.standard else { return nil }
    self.dictionary = dictionary
    self.bytes = bytes
    segmenter = DictionarySegmenter(dictionary)
  }

  /// The words of a run of Lao letters.
  mutating func words(of run: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    segmenter.forEachWord(of: UnsafeBufferPointer(rebasing: bytes[run]), offset: run.lowerBound) {
      words.append($0)
    }
    return words
  }

  /// The words of a run that are spelt with the wrong one of two like letters: ໃ and ໄ, ຶ and ື.
  func findings(in words: [Range<Int>]) -> [Finding] {
    var findings: [Finding] = []
    var index = 0
    while index < words.count {
      let group = index..<min(index + Self.longestGroup, words.count)
      if let (finding, length) = finding(at: words[group]) {
        findings.append(finding)
        index += length
      } else {
        index += 1
      }
    }
    return findings
  }

  /// Whether two words with a space between them are one word that a space cut up.
  ///
  /// A space may be meant beside the small words of Lao (ບໍ່ ໃຫ້) and in a list of single words.
  ///
  /// - Parameter isList: whether both words stand alone between spaces.
  func isCutUp(_ first: Range<Int>, _ second: Range<Int>, isList: Bool) -> Bool {
    let isUsual = isList && isKnown(first) && isKnown(second)
    if isUsual, !isOftenCut(first), !isOftenCut(second) { return false }
    if isSmallWord(first) || isSmallWord(second) { return false }
    var node = dictionary.nodes[0]
    for word in [first, second] {
      for index in stride(from: word.lowerBound, to: word.upperBound, by: 3) {
        guard let next = dictionary.child(of: node, by: slot(index)) else { return false }
        node = next
      }
    }
    return node.isWord
  }
}

extension SpellingGuess {
  /// Slips that ICU's dictionary has as words and beginnings of words; ຂື້ນ stood in a ministry's
  /// post, ໄຫຍ່ and ໜື່ງ are from general knowledge. Not reviewed by a native reader.
  private static let knownSlips: [(written: [UInt8], meant: String)] = [
    (Array("ຂື້ນ".utf8), "ຂຶ້ນ"), (Array("ໄຫຍ່".utf8), "ໃຫຍ່"), (Array("ໜື່ງ".utf8), "ໜຶ່ງ"),
  ]

  /// Bytes of the longest word that is guessed.
  private static let longestWord = 75

  /// How many words a slip can cut one into: ວິໃສທັດ falls into two.
  private static let longestGroup = 3

  /// A finding that starts with the first of some words, and how many of them it takes.
  private func finding(at words: ArraySlice<Range<Int>>) -> (Finding, Int)? {
    guard let first = words.first else { return nil }
    if let slip = Self.knownSlips.first(where: { bytes[first].starts(with: $0.written) }) {
      let range = first.lowerBound..<first.lowerBound + slip.written.count
      return (Finding(range: range, suggestion: slip.meant), 1)
    }
    for length in (1...words.count).reversed() {
      let group = words.prefix(length)
      guard let last = group.last else { continue }
      let range = first.lowerBound..<last.upperBound
      guard range.count <= Self.longestWord else { continue }
      // Two words that are right in themselves give way only to a term of our table.
      let isDoubtful = group.contains { !isKnown($0) }
      guard isDoubtful || length > 1 else { continue }
      if let suggestion = onlyGuess(
        for: range, flag: isDoubtful ? LaoDictionary.wordEnd : LaoDictionary.nameEnd)
      {
        return (Finding(range: range, suggestion: suggestion), length)
      }
    }
    return nil
  }

  /// Words that carry a sentence's grammar and end or begin its phrases.
  private static let smallWords = [
    "ບໍ່", "ທີ່", "ໃຫ້", "ໄດ້", "ມີ", "ເປັນ", "ໃນ", "ຂອງ", "ກັບ", "ແລະ", "ຫຼື", "ຈະ", "ກໍ", "ຍັງ", "ໄປ", "ມາ",
    "ຢູ່", "ນີ້", "ນັ້ນ", "ແຕ່", "ວ່າ", "ຄື", "ແມ່ນ", "ຈາກ", "ໂດຍ", "ທ່ານ", "ນາງ", "ວັນ", "ປີ", "ແຂວງ", "ເມືອງ",
    "ບ້ານ", "ນະຄອນ",
  ].map { Array($0.utf8) }

  private func isSmallWord(_ word: Range<Int>) -> Bool {
    Self.smallWords.contains { $0.elementsEqual(bytes[word]) }
  }

  /// Whether a word has one of the letters at which machine translation leaves spaces: ຳ, ໜ and ໝ.
  private func isOftenCut(_ word: Range<Int>) -> Bool {
    stride(from: word.lowerBound, to: word.upperBound, by: 3).contains {
      [Slot.am, Slot.hoNo, Slot.hoMo].contains(slot($0))
    }
  }

  func isKnown(_ word: Range<Int>) -> Bool {
    contains(word, changing: -1, to: 0, flag: LaoDictionary.wordEnd)
  }

  /// The one word of the dictionary that differs in one letter; nil where there are more or none.
  private func onlyGuess(for range: Range<Int>, flag: UInt32) -> String? {
    var guess: String?
    for index in stride(from: range.lowerBound, to: range.upperBound, by: 3) {
      guard let other = Self.twin(of: slot(index)),
        contains(range, changing: index, to: other, flag: flag)
      else { continue }
      if guess != nil || isRare(range, changing: index, to: other) { return nil }
      var word = Array(bytes[range])
      word[index - range.lowerBound + 1] = 0xBA | other >> 6
      word[index - range.lowerBound + 2] = 0x80 | other & 0x3F
      guess = String(decoding: word, as: UTF8.self)
    }
    return guess
  }

  /// Whether the dictionary has a word in normalised spelling.
  func hasWord(_ word: String) -> Bool {
    var node = dictionary.nodes[0]
    for scalar in word.unicodeScalars {
      guard let slot = LaoBlock.slot(of: scalar.value),
        let next = dictionary.child(of: node, by: slot)
      else { return false }
      node = next
    }
    return node.isWord
  }

  /// Whether a word of one syllable that would be guessed begins hardly any other: the dictionary
  /// has it, but the one that was written is likelier (ເທຶອ, ດຶມ). ເ◌ຶອ is always the rarer one.
  private func isRare(_ word: Range<Int>, changing changed: Int, to other: UInt8) -> Bool {
    if other == Slot.y, changed + 3 < word.upperBound,
      slot(changed + 3) == Slot.o
        || LetterSet.tones.contains(slot(changed + 3))
          && slot(changed + 6) == Slot.o
    {
      return true
    }
    var node = dictionary.nodes[0]
    var vowels = 0
    for index in stride(from: word.lowerBound, to: word.upperBound, by: 3) {
      let letter = index == changed ? other : slot(index)
      switch LetterKind.table[Int(letter)] {
      case .leadingVowel, .aboveVowel, .belowVowel, .followingVowel, .nyo, .niggahita: vowels += 1
      default: break
      }
      guard let next = dictionary.child(of: node, by: letter) else { return true }
      node = next
    }
    return vowels < 2 && dictionary.count(of: node, upTo: 4) < 4
  }

  private func contains(_ word: Range<Int>, changing changed: Int, to other: UInt8, flag: UInt32)
    -> Bool
  {
    var node = dictionary.nodes[0]
    for index in stride(from: word.lowerBound, to: word.upperBound, by: 3) {
      let letter = index == changed ? other : slot(index)
      guard let next = dictionary.child(of: node, by: letter) else { return false }
      node = next
    }
    return node.base & flag != 0
  }

  private func slot(_ index: Int) -> UInt8 { LaoBlock.slot(in: bytes, at: index) ?? 0 }

  /// The letter that one is taken for: of like sound (ໃ ໄ) or like shape (ຶ ື). Not ສ and ຊ: both begin
  /// thousands of words and names, and nine of ten guesses were wrong.
  private static func twin(of slot: UInt8) -> UInt8? {
    switch slot {
    case Slot.aiMaiMuan: Slot.aiMaiMay
    case Slot.aiMaiMay: Slot.aiMaiMuan
    case Slot.y: Slot.yy
    case Slot.yy: Slot.y
    default: nil
    }
  }
}
