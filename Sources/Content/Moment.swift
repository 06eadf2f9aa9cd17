package import LaoText

/// A day, or a time on a day.
///
/// Those of a document are told on the clock of its site, whatever zone its editor's program wrote:
/// one day on the page, in its address, in lists, feeds and calendars.
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

  /// The same moment on the clock of a zone; a day alone is that zone's.
  package func onClock(of zone: Zone) -> Moment {
    guard offset != zone.minutes else { return self }
    guard secondsOfDay != nil else { return Moment(date: date, offset: zone.minutes) }
    let local = secondsSinceEpoch + zone.minutes * 60
    let day = Int((Double(local) / 86_400).rounded(.down))
    guard let date = CalendarDate(daysSinceEpoch: day) else { return self }
    return Moment(date: date, secondsOfDay: local - day * 86_400, offset: zone.minutes)
  }

  /// Whether a moment lies before another; where one of the two is a day alone, the days decide.
  func isClearly(before other: Moment) -> Bool {
    guard secondsOfDay != nil, other.secondsOfDay != nil else { return date < other.date }
    return self < other
  }
}

extension Moment: Comparable {
  package static func < (a: Moment, b: Moment) -> Bool {
    a.secondsSinceEpoch < b.secondsSinceEpoch
  }
}
