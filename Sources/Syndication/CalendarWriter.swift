package import Content
import LaoText
import Markup
package import SiteModel

/// Writes an event as a calendar file (RFC 5545, with the conferences of RFC 7986).
package enum CalendarWriter {
  /// - Parameters:
  ///   - words: what stands before addresses in the description.
  ///   - generator: G-Web and its version.
  package static func write(
    _ placement: Placement, event: EventDetails, document: Document, site: Site,
    network: SiteNetwork, words: CalendarWords, generator: String
  ) -> [UInt8] {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//\(generator)//LO", "BEGIN:VEVENT",
      "UID:" + FeedIdentifier.text(of: placement.document, in: network),
      "DTSTAMP:" + utc(document.lastChange ?? event.start),
      "SUMMARY:" + escaped(document.title.text),
      "URL:" + placement.permalink.absolute(at: site.configuration.baseURL),
    ]
    lines += times(event)
    let owner = placement.origin.flatMap(network.configuration) ?? site.configuration
    let online = event.online.map { absolute($0, at: owner.baseURL) }
    let registration = event.registration.map { absolute($0, at: owner.baseURL) }
    // Most calendars read conferences only where they stand in the description or as the place.
    let description =
      (document.summary.utf8.isEmpty ? [] : [document.summary])
      + (online.map { ["\(words.online): \($0)"] } ?? [])
      + (registration.map { ["\(words.registration): \($0)"] } ?? [])
      + (event.organiser.map { ["\(words.organiser): \($0)"] } ?? [])
    if !description.isEmpty {
      lines.append("DESCRIPTION:" + description.map(escaped).joined(separator: "\\n"))
    }
    if let place = event.place ?? online { lines.append("LOCATION:" + escaped(place)) }
    // An ORGANIZER is somebody whom invitations go back to (section 3.8.4.3); this is none.
    if let organiser = event.organiser { lines.append("CONTACT:" + escaped(organiser)) }
    if let online { lines.append("CONFERENCE;VALUE=URI;FEATURE=VIDEO:" + online) }
    lines += ["END:VEVENT", "END:VCALENDAR"]
    return lines.flatMap(folded)
  }

  /// Days where only days are known (the end of which is the day after the last), else moments. An
  /// end is later than its start, or is left out (section 3.8.2.2).
  private static func times(_ event: EventDetails) -> [String] {
    guard event.start.secondsOfDay != nil else {
      let last = event.lastDay.date
      let end = last.adding(days: 1) ?? last
      return [
        "DTSTART;VALUE=DATE:" + compact(event.start.date), "DTEND;VALUE=DATE:" + compact(end),
      ]
    }
    return ["DTSTART:" + utc(event.start)] + (event.over.map { ["DTEND:" + utc($0)] } ?? [])
  }

  /// A path of the site or an address, as a URI.
  private static func absolute(_ address: String, at baseURL: String) -> String {
    let resolved = WebAddress(address).resolved(against: WebAddress(baseURL + "/"))
    return String(decoding: Escape.url(resolved.string), as: UTF8.self)
  }

  private static func compact(_ date: CalendarDate) -> String {
    String(decoding: date.isoText.utf8.filter { $0 != UInt8(ascii: "-") }, as: UTF8.self)
  }

  private static func utc(_ moment: Moment) -> String {
    let seconds = moment.secondsSinceEpoch
    let dayNumber = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    guard let day = CalendarDate(daysSinceEpoch: dayNumber) else { return compact(moment.date) }
    let rest = seconds - dayNumber * 86_400
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return "\(compact(day))T\(two(rest / 3_600))\(two(rest / 60 % 60))\(two(rest % 60))Z"
  }

  /// RFC 5545, section 3.3.11.
  private static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","):
        bytes += [UInt8(ascii: "\\"), byte]
      case 0..<0x20: bytes.append(0x20)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// RFC 5545, section 3.1: at most 75 bytes a line, never cutting a character.
  private static func folded(_ line: String) -> [UInt8] {
    var result: [UInt8] = []
    var count = 0
    for scalar in line.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      if count + bytes.count > 75 {
        result += [0x0D, 0x0A, 0x20]
        count = 1
      }
      result += bytes
      count += bytes.count
    }
    return result + [0x0D, 0x0A]
  }
}
