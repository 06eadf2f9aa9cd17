/// The time that stands behind a written date: `20:00:12`, `T09:30+07:00`, `ເວລາ 06 ໂມງ 00`.
enum TimeOfDay {
  /// Where the time starts that ends a text in lower case; its end where there is none.
  static func start(in text: ArraySlice<UInt8>) -> Int {
    var start = text.startIndex
    while start < text.endIndex {
      if let time = announcements.first(where: { text[start...].starts(with: $0) }),
        isTime(text[(start + time.count)...])
      {
        return start
      }
      let follows = start == text.startIndex || !isDigit(text[start - 1])
      if follows, isDigit(text[start]), isClock(text[start...]) {
        // The letter between date and time in ISO 8601.
        let isMarked = start > text.startIndex + 1 && text[start - 1] == 0x74
        return isMarked && isDigit(text[start - 2]) ? start - 1 : start
      }
      start += 1
    }
    return text.endIndex
  }

  private static let announcements = ["ເວລາ", "ໂມງ"].map { Array($0.utf8) }

  /// What may stand in a time beside digits, colons and spaces.
  private static let words = [
    "ໂມງ", "ນາທີ", "ວິນາທີ", "ເຊົ້າ", "ສວຍ", "ບ່າຍ", "ແລງ", "ຄ່ຳ", "ກາງຄືນ", "ຕອນ", "am", "pm", "utc", "gmt",
  ].map { Array($0.utf8) }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Whether a text is an hour, a colon and minutes, with seconds and a zone or without.
  private static func isClock(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    var numbers: [Int] = []
    while numbers.count < 3 {
      let digits = rest.prefix { isDigit($0) }
      guard (1...2).contains(digits.count) else { return false }
      numbers.append(digits.reduce(0) { $0 * 10 + Int($1 - 0x30) })
      rest = rest[digits.endIndex...]
      guard rest.first == 0x3A else { break }
      rest = rest.dropFirst()
    }
    guard numbers.count > 1, numbers[0] < 25, numbers.dropFirst().allSatisfy({ $0 < 61 }) else {
      return false
    }
    if rest.first == 0x2E { rest = rest.dropFirst().drop { isDigit($0) } }
    if rest.first == 0x7A { rest = rest.dropFirst() }
    if let sign = rest.first, sign == 0x2B || sign == 0x2D {
      rest = rest.dropFirst().drop { isDigit($0) || $0 == 0x3A }
    }
    return isTime(rest)
  }

  private static func isTime(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    while let byte = rest.first {
      if isDigit(byte) || [0x20, 0x2C, 0x2E, 0x3A].contains(byte) {
        rest = rest.dropFirst()
      } else if let word = words.first(where: { rest.starts(with: $0) }) {
        rest = rest.dropFirst(word.count)
      } else {
        return false
      }
    }
    return true
  }
}
