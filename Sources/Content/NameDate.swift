import LaoText

/// The date at the front of a file's name, and what stands behind it.
enum NameDate: Sendable, Hashable {
  case none
  /// `2024-01-06-x`, `2024-01-06_x`, `2024-01-06 x`, `2024-01-06`.
  case day(CalendarDate, rest: String)
  /// Written as a date, but no calendar has it.
  case impossible(String)
  /// What its writer takes for a date: `2024-1-7-x`, `20240110-x`; the day where it is clear.
  case nearMiss(String, meant: String?)

  /// - Parameter name: without language and extension.
  init(in name: some Collection<UInt8>) {
    let bytes = Array(name)
    guard let exact = Self.exact(bytes) else {
      self = Self.near(bytes)
      return
    }
    let rest = bytes[10...]
    guard let next = rest.first else {
      self = exact.map { .day($0, rest: "") } ?? .impossible(Self.text(bytes))
      return
    }
    let text = Self.text(bytes[..<10])
    guard Self.isSeparator(next) else {
      self = Self.isDigit(next) ? .none : .nearMiss(text, meant: exact?.isoText)
      return
    }
    guard let exact else {
      self = .impossible(text)
      return
    }
    self = .day(exact, rest: Self.text(rest.drop(while: Self.isSeparator)))
  }
}

extension NameDate {
  /// Ten bytes of the form `2024-01-06`; a nil inside where no calendar has the day.
  private static func exact(_ bytes: [UInt8]) -> CalendarDate?? {
    guard bytes.count >= 10 else { return .none }
    let head = bytes[..<10]
    guard
      head.enumerated().allSatisfy({ $0 == 4 || $0 == 7 ? $1 == hyphen : isDigit($1) })
    else { return .none }
    return .some(try? Moment(reading: text(head)).date)
  }

  /// Three numbers with something between them, or eight digits, if they are a day in some form.
  private static func near(_ bytes: [UInt8]) -> NameDate {
    // A digit of ASCII, or the first byte of a Lao one.
    guard let first = bytes.first, isDigit(first) || first == 0xE0 else { return .none }
    let digits = bytes.prefix(while: isDigit)
    if digits.count == 8, bytes.count == 8 || isSeparator(bytes[8]) {
      let parts = [digits[..<4], digits[4..<6], digits[6...]].map(text)
      return day(parts.joined(separator: "-"), written: text(digits))
    }
    let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    var numbers: [String] = []
    var position = 0
    while numbers.count < 3 {
      let number = scalars[position...].prefix(while: isAnyDigit)
      guard (1...4).contains(number.count) else { return .none }
      numbers.append(String(String.UnicodeScalarView(number)))
      position += number.count
      guard numbers.count < 3 else { break }
      guard position < scalars.count, isBetween(scalars[position]) else { return .none }
      position += 1
    }
    // One of the numbers is a year, or these are the parts of something else: `1-2-3`.
    let isYear = { (text: String) in text.unicodeScalars.count == 4 }
    guard isYear(numbers[0]) != isYear(numbers[2]), !isYear(numbers[1]) else { return .none }
    return day(
      numbers.joined(separator: "-"),
      written: String(String.UnicodeScalarView(scalars[..<position])))
  }

  /// A near miss, if the text is a day or could be two.
  private static func day(_ text: String, written: String) -> NameDate {
    switch LaoDateReader().date(in: text) {
    case .success(let date), .failure(.misspelt(let date)), .failure(.monthFirst(let date)):
      .nearMiss(written, meant: date.isoText)
    case .failure(.ambiguous): .nearMiss(written, meant: nil)
    case .failure(.noSuchDay(let year, _, _)) where (1_900...2_100).contains(year):
      .nearMiss(written, meant: nil)
    case .failure(.notADate), .failure(.noSuchDay), .failure(.wrongWeekday): .none
    }
  }

  private static var hyphen: UInt8 { UInt8(ascii: "-") }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isAnyDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value) || (0x0ED0...0x0ED9).contains(scalar.value)
  }

  /// What may stand behind a date.
  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == hyphen || byte == UInt8(ascii: "_") || byte == UInt8(ascii: " ")
  }

  private static func isBetween(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "_" || scalar == "." || scalar == " "
  }

  private static func text(_ bytes: some Collection<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
