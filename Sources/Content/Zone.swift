import Markup

/// How far the clock of a site is ahead of UTC, all year; no zone table of the machine is asked.
package struct Zone: Sendable, Hashable {
  /// Minutes east of UTC.
  package let minutes: Int

  /// UTC+07:00, without daylight saving.
  package static let vientiane = Zone(minutes: 7 * 60)

  private init(minutes: Int) { self.minutes = minutes }

  /// None where the text is neither `+07:00` nor one of the names of the tz database that have had
  /// one clock since before any web page.
  package init?(_ text: String) {
    if let minutes = Self.named.first(where: { $0.name.hasSameBytes(as: text) })?.minutes {
      self.init(minutes: minutes)
      return
    }
    let bytes = Array(text.utf8)
    guard bytes.count == 6, bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-"),
      bytes[3] == UInt8(ascii: ":"),
      let hours = Self.number(bytes[1..<3]), let minutes = Self.number(bytes[4..<6]),
      hours <= 14, minutes < 60
    else { return nil }
    self.init(minutes: (hours * 60 + minutes) * (bytes[0] == UInt8(ascii: "-") ? -1 : 1))
  }

  private static let named: [(name: String, minutes: Int)] = [
    ("Asia/Vientiane", 420), ("Asia/Bangkok", 420), ("Asia/Phnom_Penh", 420),
    ("Asia/Ho_Chi_Minh", 420), ("UTC", 0),
  ]

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    digits.reduce(0 as Int?) { value, byte in
      guard let value, (0x30...0x39).contains(byte) else { return nil }
      return value * 10 + Int(byte - 0x30)
    }
  }
}
