/// The words of written dates, with the spellings that editors use.
enum DateWords {
  /// What a word says.
  enum Meaning: Sendable {
    case month(Int)
    case weekday(Weekday)
    case era(LaoDateFormat.Era)
    /// ວັນທີ, ເດືອນ, ປີ and their like.
    case filler
  }

  /// ວັນທີ, or ວັນທີ່ as many write: what stands before it (a place, the number of a decree) is no part of the date.
  static let announcement = Needle("ວັນທີ")

  /// The longest word at the start of a text and where it ends.
  static func match(_ text: ArraySlice<UInt8>) -> (Meaning, Int)? {
    words.first { word in
      text.starts(with: word.spelling)
        && !(word.isBeginning && isLaoLetter(text.dropFirst(word.spelling.count)))
    }.map { ($0.meaning, text.startIndex + $0.spelling.count) }
  }

  private static func isLaoLetter(_ text: ArraySlice<UInt8>) -> Bool {
    text.withUnsafeBufferPointer { LaoBlock.endOfLetters(in: $0, from: 0) > 0 }
  }

  private struct Word: Sendable {
    let spelling: [UInt8]
    let meaning: Meaning
    /// Whether it can be the beginning of a longer word: an abbreviation without dots.
    let isBeginning: Bool
  }

  /// Longest first, so that `march` is not read as `mar`.
  private static let words: [Word] = {
    var words: [Word] = []
    func add(_ spellings: [String], _ meaning: Meaning) {
      for spelling in spellings {
        let bytes = Array(spelling.utf8)
        words.append(
          Word(
            spelling: bytes, meaning: meaning,
            isBeginning: bytes.count < 13 && bytes.first == 0xE0 && bytes.last != 0x2E
              && !isName(spelling)))
      }
    }
    for month in 1...12 {
      let index = month - 1
      let english = lowercased(CalendarNames.englishMonths[index])
      let abbreviated = CalendarNames.laoMonthsAbbreviated[index]
      add([CalendarNames.laoMonths[index], english, String(english.prefix(3))], .month(month))
      add(abbreviations(abbreviated), .month(month))
    }
    for (month, spellings) in otherAbbreviations.enumerated() {
      for spelling in spellings { add(abbreviations(spelling), .month(month + 1)) }
    }
    // Slips that name one month only.
    add(["ພຶດ", "ພຶດສພາ", "ພືດສະພາ", "ພືດສພາ", "ພຶດສະພາ."], .month(5))
    add(["ມີຖຸນາ", "ມິຖູນາ"], .month(6))
    add(["sept"], .month(9))
    for weekday in Weekday.allCases {
      let lao = CalendarNames.laoWeekdays[weekday.rawValue - 1]
      let english = lowercased(CalendarNames.englishWeekdays[weekday.rawValue - 1])
      add(["ວັນ" + lao, lao, english, String(english.prefix(3))], .weekday(weekday))
    }
    add(["ວັນພະຫັດສະບໍດີ", "ພະຫັດສະບໍດີ"], .weekday(.thursday))
    add(abbreviations("ຄ.ສ.") + ["ຄຣິດສັກກະລາດ", "ຄຣິສຕະສັກກະລາດ"], .era(.common))
    add(["ce", "c.e.", "ad", "a.d."], .era(.common))
    add(abbreviations("ພ.ສ.") + ["ພຸດທະສັກກະລາດ", "ພຸດທະສັກລາດ", "ພຸດທະສັງກາດ"], .era(.buddhist))
    add(["be", "b.e.", "b.e"], .era(.buddhist))
    add(["ວັນທີ", "ວັນທີ່", "ທີ", "ທີ່", "ເດືອນ", "ປີ", "ລົງ", "of", "the", "st", "nd", "rd", "th"], .filler)
    return words.sorted { $0.spelling.count > $1.spelling.count }
  }()

  private static func isName(_ word: String) -> Bool {
    CalendarNames.laoMonths.contains(word) || CalendarNames.laoWeekdays.contains(word)
      || ["ທີ", "ປີ", "ລົງ"].contains(word)
  }

  /// Abbreviations beside those of CLDR, January first: those of WordPress in Lao (ມ.ຖ., ກ.ກ.), and
  /// others by the same rule, a syllable's first letters.
  private static let otherAbbreviations = [
    ["ມັງ.ກ."], ["ກຸ.ພ.", "ກຸມ.ພ."], ["ມີ.ນ."], ["ເມ.ສ.", "ເມ.ຍ."], ["ພຶ.ພ.", "ພຶດ.ພ."],
    ["ມ.ຖ.", "ມິ.ຖຸ."], ["ກ.ກ.", "ກໍ.ລ.", "ກໍ.ກ."], ["ສິງ.ຫ.", "ສ.ງ."], ["ກັນ.ຍ."], ["ຕຸ.ລ."], ["ພະ.ຈ."],
    ["ທັນ.ວ."],
  ]

  /// The month that a word of Lao letters at the start of a text has the consonants of, and where
  /// the word ends: no two months share theirs.
  static func guessedMonth(_ text: ArraySlice<UInt8>) -> (month: Int, end: Int)? {
    let end = text.withUnsafeBufferPointer { LaoBlock.endOfLetters(in: $0, from: 0) }
    guard end > 0 else { return nil }
    let skeleton = consonants(of: Array(text.prefix(end)))
    guard let index = skeletons.firstIndex(of: skeleton) else { return nil }
    return (index + 1, text.startIndex + end)
  }

  private static let skeletons = CalendarNames.laoMonths.map { consonants(of: Array($0.utf8)) }

  private static func consonants(of word: [UInt8]) -> [UInt8] {
    word.withUnsafeBufferPointer { word in
      stride(from: 0, to: word.count, by: 3).compactMap { LaoBlock.slot(in: word, at: $0) }
        .filter { LetterSet.consonants.contains($0) }
    }
  }

  /// `ມ.ນ.` with and without its dots, and with spaces between.
  private static func abbreviations(_ abbreviated: String) -> [String] {
    let letters = abbreviated.utf8.split(separator: 0x2E).map {
      String(decoding: Array($0), as: UTF8.self)
    }
    return ["", ".", ". "].flatMap { separator -> [String] in
      let joined = letters.joined(separator: separator)
      return separator.isEmpty ? [joined] : [joined, joined + "."]
    }
  }

  private static func lowercased(_ text: String) -> String {
    String(decoding: text.utf8.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }, as: UTF8.self)
  }

  /// A text to be found in bytes.
  struct Needle: Sendable {
    private let bytes: [UInt8]

    init(_ text: String) {
      bytes = Array(text.utf8)
    }

    /// Where the last occurrence ends, with the tones behind it.
    func end(in text: ArraySlice<UInt8>) -> Int? {
      var start = text.endIndex - bytes.count
      while start >= text.startIndex {
        if text[start...].starts(with: bytes) {
          var end = start + bytes.count
          text.withUnsafeBufferPointer { all in
            while let slot = LaoBlock.slot(in: all, at: end - text.startIndex),
              LetterSet.tones.contains(slot)
            {
              end += 3
            }
          }
          return end
        }
        start -= 1
      }
      return nil
    }
  }
}
