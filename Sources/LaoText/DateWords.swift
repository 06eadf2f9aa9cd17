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

  /// ວັນທີ: what stands before it (a place, the number of a decree) is no part of the date.
  static let announcement = Needle("ວັນທີ")

  /// The longest word at the start of a text and where it ends.
  static func match(_ text: ArraySlice<UInt8>) -> (Meaning, Int)? {
    words.first { text.starts(with: $0.spelling) }
      .map { ($0.meaning, text.startIndex + $0.spelling.count) }
  }

  private struct Word: Sendable {
    let spelling: [UInt8]
    let meaning: Meaning
  }

  /// Longest first, so that `march` is not read as `mar`.
  private static let words: [Word] = {
    var words: [Word] = []
    func add(_ spellings: [String], _ meaning: Meaning) {
      words += spellings.map { Word(spelling: Array($0.utf8), meaning: meaning) }
    }
    for month in 1...12 {
      let index = month - 1
      let english = lowercased(CalendarNames.englishMonths[index])
      let abbreviated = CalendarNames.laoMonthsAbbreviated[index]
      add([CalendarNames.laoMonths[index], english, String(english.prefix(3))], .month(month))
      add(abbreviations(abbreviated), .month(month))
    }
    add(["ພຶດ"], .month(5))
    add(["ມີຖຸນາ"], .month(6))
    add(["sept"], .month(9))
    for weekday in Weekday.allCases {
      let lao = CalendarNames.laoWeekdays[weekday.rawValue - 1]
      let english = lowercased(CalendarNames.englishWeekdays[weekday.rawValue - 1])
      add(["ວັນ" + lao, lao, english, String(english.prefix(3))], .weekday(weekday))
    }
    add(["ວັນພະຫັດສະບໍດີ", "ພະຫັດສະບໍດີ"], .weekday(.thursday))
    add(["ຄ.ສ.", "ຄ.ສ", "ຄສ", "ຄຣິດສັກກະລາດ", "ce", "ad"], .era(.common))
    add(["ພ.ສ.", "ພ.ສ", "ພສ", "ພຸດທະສັກກະລາດ", "be"], .era(.buddhist))
    add(["ວັນທີ", "ທີ", "ເດືອນ", "ປີ", "ລົງ", "of", "the", "st", "nd", "rd", "th"], .filler)
    return words.sorted { $0.spelling.count > $1.spelling.count }
  }()

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

    /// Where the last occurrence ends.
    func end(in text: ArraySlice<UInt8>) -> Int? {
      var start = text.endIndex - bytes.count
      while start >= text.startIndex {
        if text[start...].starts(with: bytes) { return start + bytes.count }
        start -= 1
      }
      return nil
    }
  }
}
