import LaoText

/// Guesses the day that an editor meant by a date that is not written as dates are here.
enum DateSuggestion {
  /// The day as `2023-03-21`, or none where the text is no date or could be two.
  static func find(for text: String) -> String? {
    switch LaoDateReader().date(in: text) {
    case .success(let date), .failure(.misspelt(let date)), .failure(.monthFirst(let date)):
      date.isoText
    case .failure(.notADate), .failure(.noSuchDay), .failure(.ambiguous), .failure(.wrongWeekday):
      nil
    }
  }
}
