import LaoText

extension Document {
  /// When it was corrected, where that lies behind its date. One that lies before it is a slip of
  /// the year: nobody corrects what is not written, and feeds that said so would be refused.
  package var correction: Moment? {
    guard let updated, let date else { return updated }
    return updated < date ? nil : updated
  }

  /// When readers could first see it: the day that its editor chose for that, else its date. Feeds go
  /// by it (RFC 4287, section 4.2.9), so that a post which waited is new when it appears.
  package var publicSince: Moment? { publishAt ?? date }

  /// When it was last seen to; never before its date.
  package var lastChange: Moment? { correction ?? date }
}

extension EventDetails {
  /// The moment at which it is over, where the start has a time (RFC 5545, section 3.6.1: an end is
  /// later than its start and of the same type); none where its editor gave no end behind the start.
  /// An end that is a day alone is that whole day: it is over with the day after it.
  package var over: Moment? {
    guard start.secondsOfDay != nil, let end else { return nil }
    guard end.secondsOfDay == nil else { return end > start ? end : nil }
    return end.date.adding(days: 1).map { Moment(date: $0, secondsOfDay: 0, offset: end.offset) }
  }

  /// The last day of an event of which days alone are known.
  package var lastDay: Moment { Moment(date: (end ?? start).date) }
}
