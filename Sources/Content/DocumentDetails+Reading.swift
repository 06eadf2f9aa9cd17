import FrontMatter
import LaoText

extension Document.Details {
  /// Reads the keys that only documents of a kind have; none where a required one is missing.
  static func read(_ reader: inout FieldReader, kind: DocumentKind) -> Document.Details? {
    switch kind {
    case .news: .news(reader.choice("kind", default: NewsKind.news))
    case .publication: .publication(publication(&reader))
    case .periodical:
      .periodical(
        PeriodicalDetails(
          issn: reader.text("issn")?.text, frequency: reader.text("frequency")?.text))
    case .issue: issue(&reader).map { .issue($0) }
    case .event: event(&reader).map { .event($0) }
    case .page: .page
    }
  }

  private static func publication(_ reader: inout FieldReader) -> PublicationDetails {
    PublicationDetails(
      kind: reader.choice("kind", default: PublicationKind.other),
      number: reader.text("number")?.text, issuedBy: reader.text("issued_by")?.text,
      signed: reader.moment("signed", firstYear: DateRules.firstSignedYear),
      period: reader.text("period")?.text,
      licence: reader.text("licence")?.text)
  }

  private static func issue(_ reader: inout FieldReader) -> IssueDetails? {
    let number = reader.number("number", in: 1...99_999, required: true)
    let volume = reader.text("volume")?.text
    let contents = reader.list("contents", form: .contents, limit: DocumentLimits.articles) {
      reader -> IssueDetails.Article? in
      let title = reader.text("title", required: true)
      let page = reader.number("page", in: 1...9_999)
      let author = reader.text("author")
      return title.map { IssueDetails.Article(title: $0.text, page: page, author: author?.text) }
    }
    return number.map { IssueDetails(number: $0, volume: volume, contents: contents) }
  }

  private static func event(_ reader: inout FieldReader) -> EventDetails? {
    let start = reader.moment("start", required: true)
    let end = reader.moment("end")
    if let start, let end, let endPlace = reader.place(of: "end"), isBefore(end, start) {
      reader.complain(.endsBeforeStart, at: endPlace)
    }
    let place = reader.text("place")?.text
    let online = reader.address("online")?.text
    let registration = reader.address("registration")?.text
    let organiser = reader.text("organiser")?.text
    return start.map {
      EventDetails(
        start: $0, end: end, place: place, online: online, registration: registration,
        organiser: organiser)
    }
  }

  /// An end that is a day alone is that whole day.
  private static func isBefore(_ end: Moment, _ start: Moment) -> Bool {
    end.secondsOfDay == nil
      ? end.date.daysSinceEpoch < start.date.daysSinceEpoch : end < start
  }
}
