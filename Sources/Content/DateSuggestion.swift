import LaoText

/// Guesses the day that an editor meant by a date that is not written as dates are here.
enum DateSuggestion {
  /// The day as `2023-03-21`, or none where the text is no date or could be two.
  static func find(for text: String) -> String? {
    guard case .success(let reading) = LaoDateReader().date(in: text) else { return nil }
    return reading.isoText
  }
}
