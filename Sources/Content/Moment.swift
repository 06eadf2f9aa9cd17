package import LaoText

/// A day, or a time on a day, as an editor wrote it.
///
/// Where no zone is given it is that of Vientiane (UTC+07:00 all year, without daylight saving);
/// no clock or zone table of the machine is asked.
package struct Moment: Sendable, Hashable {
  package let date: CalendarDate
  /// Seconds after midnight; none where only the day is known.
  package let secondsOfDay: Int?
  /// Minutes east of UTC.
  package let offset: Int

  /// Minutes east of UTC in Vientiane.
  package static let vientianeOffset = 7 * 60

  package init(date: CalendarDate, secondsOfDay: Int? = nil, offset: Int = Moment.vientianeOffset) {
    self.date = date
    self.secondsOfDay = secondsOfDay
    self.offset = offset
  }

  /// Seconds after 1970-01-01T00:00:00Z; a day alone is its beginning.
  package var secondsSinceEpoch: Int {
    date.daysSinceEpoch * 86_400 + (secondsOfDay ?? 0) - offset * 60
  }

  /// The same moment on Vientiane's clock.
  package var inVientiane: Moment {
    guard offset != Self.vientianeOffset else { return self }
    let local = secondsSinceEpoch + Self.vientianeOffset * 60
    let day = Int((Double(local) / 86_400).rounded(.down))
    guard let date = CalendarDate(daysSinceEpoch: day) else { return self }
    return Moment(date: date, secondsOfDay: local - day * 86_400)
  }
}

extension Moment: Comparable {
  package static func < (a: Moment, b: Moment) -> Bool {
    a.secondsSinceEpoch < b.secondsSinceEpoch
  }
}
