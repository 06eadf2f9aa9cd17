/// Reads the dates that editors write: `23/03/2023`, `ວັນທີ 9 ມີນາ 2018`, `ພ.ຈ. 26, 2020`,
/// `ມ.ຖ. 9, 2021`, `໒໑ ມີນາ ພ.ສ. ໒໕໖໖`, `11 FEB 2015`, `2023-03-23`; a time behind the day is left out.
///
/// Years from 2400 on are Buddhist (543 more than the common era). What can be read in two ways is
/// a failure with both readings, never a guess.
public struct LaoDateReader: Hashable, Sendable {
  /// What the two small numbers of `03/04/2023` are.
  public enum NumericOrder: Hashable, Sendable {
    /// Not known: the date is ambiguous where both could be the month.
    case unstated
    /// Day first, as Lao pages write; for sources that are known to.
    case dayFirst
  }

  /// Why a text is no date.
  public enum Failure: Error, Hashable, Sendable {
    /// The text is not a date, or not a whole one.
    case notADate
    /// It names a day that the calendar does not have, as in 31/02/2023.
    case noSuchDay(year: Int, month: Int, day: Int)
    /// It can be read in two ways; the likelier one (day first, common era) in front.
    case ambiguous(CalendarDate, CalendarDate)
    /// The weekday that it names is not that of its date.
    case wrongWeekday(CalendarDate, stated: Weekday)
    /// A name in it is no month's, but hardly another's than that of this day: 21 ມິນາ 2023.
    case misspelt(CalendarDate)
    /// It can be read only with the month first, as Americans write: 01/13/2023.
    case monthFirst(CalendarDate)
  }

  /// How numeric dates are ordered.
  public let numericOrder: NumericOrder

  public init(numericOrder: NumericOrder = .unstated) {
    self.numericOrder = numericOrder
  }

  /// The day that a text names.
  public func date(in text: String) -> Result<CalendarDate, Failure> {
    guard let parts = DateParts(text) else { return .failure(.notADate) }
    let readings: [Reading]
    switch (parts.month, parts.numbers.count) {
    case (.some(let month), 2): readings = named(month, parts)
    case (.none, 3): readings = numeric(parts)
    default: return .failure(.notADate)
    }
    guard let first = readings.first else { return .failure(.notADate) }
    var dates: [CalendarDate] = []
    for reading in readings {
      let date = CalendarDate(year: reading.year, month: reading.month, day: reading.day)
      if let date, !dates.contains(date) { dates.append(date) }
    }
    // A stated weekday settles what the numbers leave open.
    if let stated = parts.weekday, let date = dates.first {
      guard let match = dates.first(where: { $0.weekday == stated }) else {
        return .failure(.wrongWeekday(date, stated: stated))
      }
      return parts.isMonthGuessed ? .failure(.misspelt(match)) : .success(match)
    }
    switch dates.count {
    case 0: return .failure(.noSuchDay(year: first.year, month: first.month, day: first.day))
    case 1 where parts.isMonthGuessed: return .failure(.misspelt(dates[0]))
    case 1 where parts.month == nil && isMonthFirst(parts, dates[0]):
      return .failure(.monthFirst(dates[0]))
    case 1: return .success(dates[0])
    default: return .failure(.ambiguous(dates[0], dates[1]))
    }
  }
}

extension LaoDateReader {
  private struct Reading {
    let year: Int
    let month: Int
    let day: Int
  }

  /// A day and a year beside a named month, in either order.
  private func named(_ month: Int, _ parts: DateParts) -> [Reading] {
    let (first, second) = (parts.numbers[0], parts.numbers[1])
    let isYearFirst = first.digits > 2
    let (day, year) = isYearFirst ? (second, first) : (first, second)
    guard day.digits <= 2 else { return [] }
    return years(year, parts.era).map { Reading(year: $0, month: month, day: day.value) }
  }

  /// Three numbers: year first or last, the month before or after the day.
  private func numeric(_ parts: DateParts) -> [Reading] {
    let numbers = parts.numbers
    if numbers[0].digits > 2 {
      guard numbers[1].digits <= 2, numbers[2].digits <= 2 else { return [] }
      return years(numbers[0], parts.era).map {
        Reading(year: $0, month: numbers[1].value, day: numbers[2].value)
      }
    }
    guard numbers[1].digits <= 2 else { return [] }
    return years(numbers[2], parts.era).flatMap { year in
      let dayFirst = Reading(year: year, month: numbers[1].value, day: numbers[0].value)
      let monthFirst = Reading(year: year, month: numbers[0].value, day: numbers[1].value)
      return numericOrder == .dayFirst ? [dayFirst] : [dayFirst, monthFirst]
    }
  }

  /// Whether a numeric date names its month before its day, and the year last.
  private func isMonthFirst(_ parts: DateParts, _ date: CalendarDate) -> Bool {
    let numbers = parts.numbers
    return numbers[0].digits < 3 && numbers[0].value == date.month && numbers[1].value == date.day
      && date.month != date.day
  }

  /// The years of the common era that a number may mean.
  private func years(_ number: DateParts.Number, _ era: LaoDateFormat.Era?) -> [Int] {
    let value = number.value
    guard number.digits > 2 else {
      switch era {
      case .common: return [2000 + value]
      case .buddhist: return [2500 + value - 543]
      case nil: return [2000 + value, 2500 + value - 543]
      }
    }
    switch era {
    case .common: return [value]
    case .buddhist: return [value - 543]
    case nil: return [value >= 2400 ? value - 543 : value]
    }
  }
}
