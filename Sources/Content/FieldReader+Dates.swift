import FrontMatter
import LaoText

extension FieldReader {
  /// A day or a time, on the clock of the document's site.
  mutating func moment(
    _ key: String, required isRequired: Bool = false, firstYear: Int = DateRules.firstYear
  ) -> Moment? {
    writtenMoment(key, required: isRequired, firstYear: firstYear)?.onClock(of: dates.zone)
  }

  /// The same on the clock on which it was written.
  mutating func writtenMoment(
    _ key: String, required isRequired: Bool = false, firstYear: Int = DateRules.firstYear
  ) -> Moment? {
    guard let value = isRequired ? required(key) : value(key) else { return nil }
    guard let text = text(of: value, key: key) else { return nil }
    do {
      let moment = try Moment(
        reading: GitDate.timestamp(text.text) ?? text.text, in: dates.zone)
      guard let fault = dates.fault(of: moment.date, firstYear: firstYear) else { return moment }
      complain(.implausibleYear(text.text, fault), at: text.place)
    } catch {
      let suggestion = DateSuggestion.find(for: text.text)
      switch error {
      case .impossible: complain(.impossibleDate(text.text, suggestion: suggestion), at: text.place)
      case .form: complain(.notADate(text.text, suggestion: suggestion), at: text.place)
      }
    }
    return nil
  }
}
