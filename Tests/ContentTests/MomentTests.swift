import Content
import Testing

@Suite("Moments are read as written and printed as feeds want them")
struct MomentTests {
  @Test("a day without a zone is Vientiane's")
  func day() throws {
    let moment = try Moment(reading: "2023-03-21")
    #expect(moment.rfc822Text == "Tue, 21 Mar 2023 00:00:00 +0700")
    #expect(moment.rfc3339Text == "2023-03-21T00:00:00+07:00")
    #expect(moment.isoText == "2023-03-21")
  }

  @Test("a time in another zone is told on a zone's clock, across midnight")
  func otherZone() throws {
    let moment = try Moment(reading: "2023-12-31T20:30:00Z")
    let local = moment.onClock(of: .vientiane)
    #expect(local.rfc822Text == "Mon, 01 Jan 2024 03:30:00 +0700")
    #expect(local.rfc3339Text == "2024-01-01T03:30:00+07:00")
    #expect(moment.isoText == "2023-12-31T20:30:00+00:00")
  }

  @Test(
    "a time without a zone, with a space, with fractions",
    arguments: [
      "2023-03-21T09:00", "2023-03-21 09:00", "2023-03-21t09:00:00.25+07:00",
    ])
  func forms(text: String) throws {
    #expect(try Moment(reading: text).rfc3339Text == "2023-03-21T09:00:00+07:00")
  }

  @Test(
    "what no calendar has is told from what is no date",
    arguments: [
      ("2023-02-29", Moment.Fault.impossible), ("2023-13-01", .impossible),
      ("2023-03-21T25:00", .impossible), ("21/03/2023", .form), ("2023-3-21", .form),
      ("2023-03-21x", .form), ("", .form), ("໒໐໒໓-໐໓-໒໑", .form),
    ])
  func faults(text: String, fault: Moment.Fault) {
    #expect(throws: fault) { try Moment(reading: text) }
  }
}
