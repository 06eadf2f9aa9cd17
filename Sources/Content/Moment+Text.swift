import LaoText

extension Moment {
  /// Why a text is not a moment.
  package enum Fault: Error, Hashable, Sendable {
    /// Not of the form `2023-03-21` or RFC 3339.
    case form
    /// Of the form, but no calendar has it.
    case impossible
  }

  /// Reads `2023-03-21`, `2023-03-21 09:00`, RFC 3339's `2023-03-21T09:00:00+07:00` and the
  /// timestamps of YAML 1.1, Jekyll and git, `2023-03-21 9:00:00 +0700`.
  ///
  /// - Parameter zone: where the text is, if it does not say so.
  package init(reading text: String, in zone: Zone = .vientiane) throws(Fault) {
    var reader = Reader(bytes: Array(text.utf8))
    guard let year = reader.number(4), reader.skip("-"), let month = reader.number(2),
      reader.skip("-"), let day = reader.number(2)
    else { throw .form }
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      throw reader.isAtEnd || reader.isAtTime ? .impossible : .form
    }
    if reader.isAtEnd {
      self.init(date: date, offset: zone.minutes)
      return
    }
    guard reader.skip("T") || reader.skip("t") || reader.skipSpaces(),
      let hour = reader.number(upTo: 2), reader.skip(":"), let minute = reader.number(2)
    else { throw .form }
    var second = 0
    if reader.skip(":") {
      guard let value = reader.number(2) else { throw .form }
      second = value
      if reader.skip(".") || reader.skip(",") { reader.skipDigits() }
    }
    let offset = try reader.offset(zone)
    guard reader.isAtEnd else { throw .form }
    // RFC 3339, section 5.6, allows a leap second; none is ever published, so it is read as :59.
    guard hour < 24, minute < 60, second <= 60 else { throw .impossible }
    self.init(
      date: date, secondsOfDay: hour * 3600 + minute * 60 + min(second, 59), offset: offset)
  }

  /// ISO 8601: `2023-03-21`, or RFC 3339 with the offset where the time is known.
  package var isoText: String {
    guard let secondsOfDay else { return date.isoText }
    return timed(secondsOfDay)
  }

  /// RFC 3339, always with a time: what Atom asks for.
  package var rfc3339Text: String { timed(secondsOfDay ?? 0) }

  /// RFC 822 with a four-digit year: what RSS 2.0 asks for.
  package var rfc822Text: String {
    var text = Self.days[date.weekday.rawValue - 1] + ", "
    text.append(twoDigits: date.day)
    text += Self.months[date.month - 1] + String(date.year) + " "
    text.append(clock: secondsOfDay ?? 0)
    text += " "
    text.append(offset: offset, colon: "")
    return text
  }
}

extension Moment {
  private static let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let months = [
    " Jan ", " Feb ", " Mar ", " Apr ", " May ", " Jun ", " Jul ", " Aug ", " Sep ", " Oct ",
    " Nov ", " Dec ",
  ]

  private func timed(_ seconds: Int) -> String {
    var text = date.isoText + "T"
    text.append(clock: seconds)
    text.append(offset: offset, colon: ":")
    return text
  }
}

extension String {
  fileprivate mutating func append(twoDigits number: Int) {
    for digit in [number / 10 % 10, number % 10] {
      unicodeScalars.append(Unicode.Scalar(0x30 + UInt8(digit)))
    }
  }

  fileprivate mutating func append(clock seconds: Int) {
    append(twoDigits: seconds / 3600)
    self += ":"
    append(twoDigits: seconds / 60 % 60)
    self += ":"
    append(twoDigits: seconds % 60)
  }

  fileprivate mutating func append(offset minutes: Int, colon: String) {
    self += minutes < 0 ? "-" : "+"
    append(twoDigits: abs(minutes) / 60)
    self += colon
    append(twoDigits: abs(minutes) % 60)
  }
}

extension Moment {
  private struct Reader {
    let bytes: [UInt8]
    var position = 0

    var isAtEnd: Bool { position == bytes.count }
    var isAtTime: Bool {
      position < bytes.count && [0x54, 0x74, 0x20].contains(bytes[position])
    }

    mutating func number(_ digits: Int) -> Int? {
      guard position + digits <= bytes.count else { return nil }
      var value = 0
      for byte in bytes[position..<position + digits] {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      position += digits
      return value
    }

    mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
      guard position < bytes.count, UInt32(bytes[position]) == scalar.value else { return false }
      position += 1
      return true
    }

    /// One digit or more, as many as there are up to a number of them.
    mutating func number(upTo digits: Int) -> Int? {
      let count = bytes[position...].prefix(digits).prefix { (0x30...0x39).contains($0) }.count
      return count == 0 ? nil : number(count)
    }

    /// Whether there was a space, and takes all of them.
    mutating func skipSpaces() -> Bool {
      guard skip(" ") else { return false }
      while skip(" ") {}
      return true
    }

    /// Whether a word stands here to the end.
    private mutating func skipLast(_ word: StaticString) -> Bool {
      guard word.withUTF8Buffer({ bytes[position...].elementsEqual($0) }) else { return false }
      position = bytes.count
      return true
    }

    mutating func skipDigits() {
      while position < bytes.count, (0x30...0x39).contains(bytes[position]) { position += 1 }
    }

    /// Minutes east of UTC: `Z`, `UTC`, `+07:00`, `+0700`, `+07`, `-4`; the zone's where the text
    /// gives none.
    mutating func offset(_ zone: Zone) throws(Fault) -> Int {
      if isAtEnd { return zone.minutes }
      _ = skipSpaces()
      if skip("Z") || skip("z") || skipLast("UTC") || skipLast("GMT") { return 0 }
      let isNegative = skip("-")
      guard isNegative || skip("+") else { throw .form }
      guard let hours = number(upTo: 2) else { throw .form }
      var minutes = 0
      if !isAtEnd {
        _ = skip(":")
        guard let value = number(2) else { throw .form }
        minutes = value
      }
      guard hours < 24, minutes < 60 else { throw .impossible }
      return (hours * 60 + minutes) * (isNegative ? -1 : 1)
    }
  }
}
