/// The numbers and names that a written date consists of.
struct DateParts {
  /// A number and how many digits it was written with.
  struct Number {
    let value: Int
    let digits: Int
  }

  private(set) var numbers: [Number] = []
  private(set) var month: Int?
  /// Whether the month's name is written as none is, and was guessed from its consonants.
  private(set) var isMonthGuessed = false
  private(set) var weekday: Weekday?
  private(set) var era: LaoDateFormat.Era?

  /// Nil where the text has anything that no date has.
  init?(_ text: String) {
    let normalized = LaoDigits.ascii(LaoNormalizer(layout: .line).normalize(text))
    // Case folding of ASCII only: `11 FEB 2015`.
    var rest = normalized.utf8.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }[...]
    if let announced = DateWords.announcement.end(in: rest) { rest = rest[announced...] }
    rest = rest[..<TimeOfDay.start(in: rest)]
    while let byte = rest.first {
      if (0x30...0x39).contains(byte) {
        guard read(&rest) else { return nil }
      } else if Self.isSeparator(byte) {
        rest.removeFirst()
      } else if let (word, end) = DateWords.match(rest) {
        guard take(word) else { return nil }
        rest = rest[end...]
      } else if let (guess, end) = DateWords.guessedMonth(rest) {
        guard take(.month(guess)) else { return nil }
        isMonthGuessed = true
        rest = rest[end...]
      } else {
        return nil
      }
    }
  }

  private mutating func read(_ rest: inout ArraySlice<UInt8>) -> Bool {
    let digits = rest.prefix { (0x30...0x39).contains($0) }
    guard digits.count <= 4, numbers.count < 3 else { return false }
    numbers.append(
      Number(value: digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }, digits: digits.count))
    rest = rest[digits.endIndex...]
    return true
  }

  private mutating func take(_ word: DateWords.Meaning) -> Bool {
    switch word {
    case .month(let number):
      guard month == nil else { return false }
      month = number
    case .weekday(let day):
      guard weekday == nil else { return false }
      weekday = day
    case .era(let era):
      guard self.era == nil else { return false }
      self.era = era
    case .filler: break
    }
    return true
  }

  /// Space, comma, `-`, `.`, `/`, parentheses.
  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x28, 0x29, 0x2C, 0x2D, 0x2E, 0x2F: true
    default: false
    }
  }
}
