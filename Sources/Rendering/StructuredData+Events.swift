import Content
import Markup
import SiteModel
import Templating

extension StructuredData {
  /// When and where an event is, and who holds it: what schema.org and Google ask of an `Event`.
  func happening(
    _ event: EventDetails, _ document: Document, of owner: SiteConfiguration
  ) -> [(String, TemplateValue?)] {
    let place = event.place.map { text in
      Self.part(
        "Place",
        [
          ("name", .text(text)),
          (
            "address",
            Self.part(
              "PostalAddress", [("streetAddress", .text(text)), ("addressCountry", .text("LA"))])
          ),
        ])
    }
    let room = event.online.map { address in
      let url = WebAddress(address).resolved(against: WebAddress(owner.baseURL + "/"))
      return Self.part(
        "VirtualLocation", [("url", .text(String(decoding: Escape.url(url.string), as: UTF8.self)))]
      )
    }
    let organizer =
      event.organiser.map { Self.part("Organization", [("name", .text($0))]) }
      ?? organization(owner, document.language)
    let locations = [place, room].compactMap { $0 }
    return [
      ("startDate", .text(start(event))), ("endDate", end(event).map { .text($0) }),
      ("eventStatus", .text("https://schema.org/EventScheduled")),
      ("eventAttendanceMode", attendance(event).map { .text("https://schema.org/\($0)") }),
      ("location", locations.count > 1 ? .list(locations) : locations.first),
      ("organizer", organizer),
    ]
  }

  private func attendance(_ event: EventDetails) -> String? {
    switch (event.place, event.online) {
    case (nil, nil): nil
    case (_?, nil): "OfflineEventAttendanceMode"
    case (nil, _?): "OnlineEventAttendanceMode"
    case (_?, _?): "MixedEventAttendanceMode"
    }
  }

  private func start(_ event: EventDetails) -> String { event.start.isoText }

  /// A day beside a day, a moment beside a moment: a day that ends a moment ends with its last
  /// second.
  private func end(_ event: EventDetails) -> String? {
    guard let end = event.end else { return nil }
    guard event.start.secondsOfDay != nil else { return event.lastDay.isoText }
    guard end.secondsOfDay == nil else { return end > event.start ? end.isoText : nil }
    return Moment(date: end.date, secondsOfDay: 86_399, offset: end.offset).isoText
  }
}
