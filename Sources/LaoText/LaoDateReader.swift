/// Reads the dates that editors write.
public struct LaoDateReader: Hashable, Sendable {
  /// Why a text is no date.
  public enum Failure: Error, Hashable, Sendable {
    /// Nothing in the text is a date.
    case notADate
    /// It names a day that the calendar does not have, as in 31/02/2023.
    case noSuchDay(year: Int, month: Int, day: Int)
    /// It can be read in two ways; both, the likelier one (day first, common era) in front.
    case ambiguous(CalendarDate, CalendarDate)
  }

  public init() {}

  /// The day that a text names.
  public func date(in text: String) -> Result<CalendarDate, Failure> {
    .failure(.notADate)
  }
}
