/// The two dates in words that programs write: `Thu Jan 21 13:21:09 2016 -0400`, as git shows it, and
/// `Thu, 21 Jan 2016 13:21:09 -0400`, that of mail (RFC 5322, section 3.3).
enum GitDate {
  /// The same as `2016-01-21 13:21:09 -0400`; nil for other texts.
  static func timestamp(_ text: String) -> String? {
    var words = text.utf8.split { $0 == 0x20 || $0 == UInt8(ascii: ",") }
      .map { String(decoding: $0, as: UTF8.self) }
    if let first = words.first, days.contains(first) { words.removeFirst() }
    guard words.count == 4 || words.count == 5 else { return nil }
    let zone = words.count == 5 ? " " + words[4] : ""
    if let month = month(words[0]), let day = day(words[1]) {
      return "\(words[3])-\(month)-\(day) \(words[2])\(zone)"
    }
    guard let day = day(words[0]), let month = month(words[1]) else { return nil }
    return "\(words[2])-\(month)-\(day) \(words[3])\(zone)"
  }

  private static let days: Set<String> = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private static func month(_ word: String) -> String? {
    months.firstIndex(of: word).map { twoDigits($0 + 1) }
  }

  private static func day(_ word: String) -> String? {
    guard word.utf8.count <= 2, let day = Int(word), (1...31).contains(day) else { return nil }
    return twoDigits(day)
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
