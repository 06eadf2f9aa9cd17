import Testing

@Suite("Calendar files of events")
struct CalendarWriterTests {
  private func lines(_ event: String, _ names: String...) throws -> [String] {
    let date = event.contains("date: 2026-11-05") ? "" : "date: 2026-11-01\n"
    let sites = try WriterNetwork(["sekong/events/e": "title: ກອງປະຊຸມ\n" + date + event])
    return try sites.calendar(of: "sekong").filter { line in
      names.contains { line.hasPrefix($0) }
    }
  }

  @Test("sites 05: the address to join is a CONFERENCE, and stands where calendars read it")
  func sites05Conference() throws {
    let event = """
      start: 2026-12-10 09:00
      end: 2026-12-10 11:00
      summary: ປະຊຸມ; ທາງໄກ
      online: https://meet.example/room/1?a=ກ,b;c
      registration: /register/
      organiser: ພະແນກ, ຫ້ອງການ
      """
    #expect(
      try lines(event, "DT", "DESC", "LOC", "CONTACT", "CONF") == [
        "DTSTAMP:20261031T170000Z", "DTSTART:20261210T020000Z", "DTEND:20261210T040000Z",
        #"DESCRIPTION:ປະຊຸມ\; ທາງໄກ\nທາງໄກ: https://meet.example/room/1?a=%E0%BA%81\,b\;c\nລົງທະບຽນ: https://sekong.gweb.example/register/\nຜູ້ຈັດ: ພະແນກ\, ຫ້ອງການ"#,
        #"LOCATION:https://meet.example/room/1?a=%E0%BA%81\,b\;c"#,
        #"CONTACT:ພະແນກ\, ຫ້ອງການ"#,
        "CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://meet.example/room/1?a=%E0%BA%81,b;c",
      ])
  }

  @Test("sites 05: a place stays the place where there is an address to join, too")
  func sites05Place() throws {
    let event = "start: 2026-12-10\nplace: ຫ້ອງ 1\nonline: https://meet.example/1"
    #expect(try lines(event, "LOC") == ["LOCATION:ຫ້ອງ 1"])
  }

  @Test(
    "feeds 16: an end is later than its start, or left out; a day that ends a moment is that day",
    arguments: [
      ("start: 2026-12-10 09:00\nend: 2026-12-10 09:00", ["DTSTART:20261210T020000Z"]),
      (
        "start: 2026-12-30 09:00\nend: 2026-12-31",
        ["DTSTART:20261230T020000Z", "DTEND:20261231T170000Z"]
      ),
      (
        "start: 2026-12-30 09:00\nend: 2026-12-30",
        ["DTSTART:20261230T020000Z", "DTEND:20261230T170000Z"]
      ),
      (
        "start: 2026-12-30\nend: 2026-12-31 11:00",
        ["DTSTART;VALUE=DATE:20261230", "DTEND;VALUE=DATE:20270101"]
      ),
      ("start: 2026-12-30", ["DTSTART;VALUE=DATE:20261230", "DTEND;VALUE=DATE:20261231"]),
      ("start: 2026-12-30 09:00", ["DTSTART:20261230T020000Z"]),
    ])
  func feeds16Ends(event: String, expected: [String]) throws {
    #expect(try lines(event, "DTSTART", "DTEND") == expected)
  }

  @Test("the event is called as in feeds, and its last change never lies before its date")
  func identity() throws {
    let event = "start: 2026-12-10\ndate: 2026-11-05\nupdated: 2026-01-05"
    #expect(
      try lines(event, "UID", "DTSTAMP") == [
        "UID:tag:ministry.gweb.example,2026:sekong/events/e", "DTSTAMP:20261104T170000Z",
      ])
  }
}
