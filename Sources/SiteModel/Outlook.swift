package import Content
package import LaoText

/// What the day keeps out of the sites, and when the calendar alone changes them next: told at the end
/// of a build, since nobody sees what is not there.
package struct Outlook: Hashable, Sendable {
  package internal(set) var drafts = 0
  /// Documents whose day is still to come.
  package internal(set) var waiting = 0
  package internal(set) var expired = 0
  /// The first day that gives other sites than this one though nobody edits anything: what is due, what
  /// expires, events that are over.
  package internal(set) var nextChange: CalendarDate?
}

extension PublicationWindow {
  /// - Parameter changesMonthly: whether the sites have something that moves on the first of a month.
  package func outlook(of documents: [Document], changesMonthly: Bool) -> Outlook {
    var outlook = Outlook()
    for document in documents { note(document, in: &outlook) }
    if changesMonthly {
      outlook.note(
        CalendarDate(
          year: day.month == 12 ? day.year + 1 : day.year, month: day.month % 12 + 1, day: 1),
        after: day)
    }
    return outlook
  }

  private func note(_ document: Document, in outlook: inout Outlook) {
    if document.isDraft {
      if !includesDrafts { outlook.drafts += 1 }
      return
    }
    if let expires = document.expires?.date, expires <= day {
      outlook.expired += 1
      return
    }
    if let start = start(of: document)?.date, start > day, !includesDrafts {
      outlook.waiting += 1
      outlook.note(start, after: day)
      return
    }
    outlook.note(document.expires?.date, after: day)
    outlook.note(document.syndication?.until?.date.adding(days: 1), after: day)
    if case .event(let event) = document.details {
      outlook.note((event.end ?? event.start).date.adding(days: 1), after: day)
    }
  }
}

extension Outlook {
  fileprivate mutating func note(_ change: CalendarDate?, after day: CalendarDate) {
    guard let change, change > day else { return }
    nextChange = min(nextChange ?? change, change)
  }
}
