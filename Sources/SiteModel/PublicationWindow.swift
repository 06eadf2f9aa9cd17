package import Content
package import LaoText

/// Decides what is public on the day that is built for.
package struct PublicationWindow: Sendable {
  package let day: CalendarDate
  package let includesDrafts: Bool

  package init(day: CalendarDate, includesDrafts: Bool) {
    self.day = day
    self.includesDrafts = includesDrafts
  }

  /// Whether a document is public: no draft, its day has come, and its last day has not passed.
  ///
  /// `publish_at` says from when; without it news and publications wait for their date. The day
  /// on the site's clock decides: sites are built by the day, not by the minute.
  package func contains(_ document: Document) -> Bool { absence(of: document) == nil }

  /// Why a document is not public; none where it is.
  func absence(of document: Document) -> DocumentAbsence? {
    if document.isDraft { return includesDrafts ? nil : .draft }
    if let start = start(of: document),
      start.date > day
    {
      return includesDrafts ? nil : .waits(start.date)
    }
    if let end = document.expires, end.date <= day { return .expired(end.date) }
    return nil
  }

  /// Whether a document may still appear on other sites.
  func containsSyndication(_ request: SyndicationRequest) -> Bool {
    request.until.map { $0.date >= day } ?? true
  }

  /// From when a document is public; nil where it waits for no day.
  func start(of document: Document) -> Moment? {
    document.publishAt ?? waitingDate(of: document)
  }

  private func waitingDate(of document: Document) -> Moment? {
    switch document.kind {
    case .news, .publication, .issue: document.date
    case .event, .page, .periodical: nil
    }
  }
}
