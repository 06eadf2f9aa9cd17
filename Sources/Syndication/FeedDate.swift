import Content
import LaoText
import Markup

/// The dates of feeds: RFC 822 as RSS has it, with the liberties that feeds take, or RFC 3339.
enum FeedDate {
  /// Nil where no calendar has such a day, or nobody can say which day is meant.
  static func moment(_ text: String) -> Moment? {
    let trimmed = FeedPlainText.cleaned(text)
    if let moment = try? Moment(reading: trimmed) { return moment }
    return rfc822(trimmed)
  }
}

extension FeedDate {
  /// `Tue, 21 Mar 2023 09:30:00 +0700` (RFC 822, section 5, and RFC 2822): the day of the week,
  /// the seconds and the zone may be missing, years may have two digits.
  private static func rfc822(_ text: String) -> Moment? {
    let separators = ByteSet(" ,-")
    var words = text.utf8.split { separators.contains($0) }.map { Array($0) }
    // A zone such as -0500 has lost its sign with the separator: it is read from the text.
    if let first = words.first, !first.isEmpty, !ByteSet.digits.contains(first[0]) {
      words.removeFirst()
    }
    guard words.count >= 3, let day = number(words[0]), let month = month(words[1]),
      let year = year(words[2]), let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    guard words.count > 3 else { return Moment(date: date) }
    guard let seconds = clock(words[3]) else { return nil }
    guard let offset = words.count > 4 ? zone(words[4], isWest: isWest(text)) : 0 else {
      return nil
    }
    return Moment(date: date, secondsOfDay: seconds, offset: offset)
  }

  private static func number(_ word: [UInt8]) -> Int? {
    word.count <= 2 && word.allSatisfy(ByteSet.digits.contains)
      ? Int(String(decoding: word, as: UTF8.self)) : nil
  }

  private static func month(_ word: [UInt8]) -> Int? {
    let names = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    let lower = word.map { $0 | 0x20 }
    guard lower.count >= 3 else { return nil }
    return names.firstIndex { lower.starts(with: $0.utf8) }.map { $0 + 1 }
  }

  /// Two digits are read as RFC 2822, section 4.3, has it.
  private static func year(_ word: [UInt8]) -> Int? {
    guard word.allSatisfy(ByteSet.digits.contains), word.count == 2 || word.count == 4,
      let value = Int(String(decoding: word, as: UTF8.self))
    else { return nil }
    if word.count == 4 { return (1970...2999).contains(value) ? value : nil }
    return value < 50 ? 2000 + value : 1900 + value
  }

  private static func clock(_ word: [UInt8]) -> Int? {
    let parts = word.split(separator: UInt8(ascii: ":")).map { number(Array($0)) }
    guard parts.count == 2 || parts.count == 3, let hour = parts[0], let minute = parts[1],
      let second = parts.count == 3 ? parts[2] : 0, hour < 24, minute < 60, second <= 60
    else { return nil }
    return hour * 3600 + minute * 60 + min(second, 59)
  }

  private static func isWest(_ text: String) -> Bool {
    text.utf8.lastIndex(of: UInt8(ascii: "-")).map { index in
      let rest = text.utf8[text.utf8.index(after: index)...]
      return rest.count == 4 || rest.count == 5
    } ?? false
  }

  /// Minutes east of UTC; the names are those of RFC 822, section 5.1.
  private static func zone(_ word: [UInt8], isWest: Bool) -> Int? {
    let digits = word.filter { ByteSet.digits.contains($0) }
    if digits.count == 4, let value = Int(String(decoding: digits, as: UTF8.self)),
      value / 100 < 24, value % 100 < 60
    {
      return (value / 100 * 60 + value % 100) * (isWest ? -1 : 1)
    }
    switch String(decoding: word.map { $0 & 0xDF }, as: UTF8.self) {
    case "UT", "UTC", "GMT", "Z": return 0
    case "EST", "CDT": return -300
    case "EDT": return -240
    case "CST", "MDT": return -360
    case "MST", "PDT": return -420
    case "PST": return -480
    case "ICT": return 420
    default: return nil
    }
  }
}
