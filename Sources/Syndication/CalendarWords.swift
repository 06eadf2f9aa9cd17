/// The words of calendars, which the theme has in each language.
package struct CalendarWords: Sendable {
  let online: String
  let registration: String
  let organiser: String

  package init(online: String, registration: String, organiser: String) {
    self.online = online
    self.registration = registration
    self.organiser = organiser
  }
}
