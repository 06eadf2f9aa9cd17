import LaoText

/// What is asked of the dates of a document: on whose clock they are told, and which years somebody
/// can have meant.
struct DateRules: Sendable, Hashable {
  var zone = Zone.vientiane
  /// The day that is built for; none where nobody builds.
  var day: CalendarDate?

  /// Why nobody can have meant a year.
  enum Fault: Sendable, Hashable {
    /// Of the Buddhist era; the day of the common era where the calendar has it.
    case buddhist(meant: CalendarDate?)
    case tooEarly(before: Int)
  }

  /// Before this year nothing of what is published here was written.
  static let firstYear = 1975
  /// The first year of a law that is still in force somewhere.
  static let firstSignedYear = 1850
  /// A day that lies further ahead is a slip more often than a plan.
  static let yearsAhead = 10

  /// What is wrong with a day's year; nil for most.
  func fault(of date: CalendarDate, firstYear: Int = DateRules.firstYear) -> Fault? {
    let buddhist = day.map { $0.year + 400...$0.year + 700 } ?? 2_400...2_800
    if buddhist.contains(date.year) {
      return .buddhist(
        meant: CalendarDate(year: date.year - 543, month: date.month, day: date.day))
    }
    return date.year < firstYear ? .tooEarly(before: firstYear) : nil
  }

  /// Whether a day is so far ahead that nobody will wait for it.
  func isFarAhead(_ date: CalendarDate) -> Bool {
    guard let day, fault(of: date) == nil else { return false }
    return date.year > day.year + Self.yearsAhead
  }
}
