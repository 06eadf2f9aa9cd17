import LaoText
import Testing

@Suite struct DateTests {
  private func day(_ year: Int, _ month: Int, _ day: Int) throws -> CalendarDate {
    try #require(CalendarDate(year: year, month: month, day: day))
  }

  @Test("The calendar knows leap years, weekdays and the distance of days")
  func calendar() throws {
    #expect(CalendarDate(year: 2023, month: 2, day: 29) == nil)
    #expect(CalendarDate(year: 1900, month: 2, day: 29) == nil)
    #expect(try day(2000, 2, 29).adding(days: 1) == day(2000, 3, 1))
    #expect(try day(2023, 3, 21).weekday == .tuesday)
    #expect(try day(1970, 1, 1).daysSinceEpoch == 0)
    #expect(try day(1, 1, 1).adding(days: -1) == nil)
    #expect(try day(9999, 12, 31).adding(days: 1) == nil)
    #expect(try day(2023, 3, 1).isoText == "2023-03-01")
  }

  @Test("Every day from 1 to 9999 comes back from its number")
  func roundTrip() {
    let first = CalendarDate(year: 1, month: 1, day: 1)?.daysSinceEpoch ?? 0
    let last = CalendarDate(year: 9999, month: 12, day: 31)?.daysSinceEpoch ?? 0
    #expect(last - first == 3_652_058)
    for days in stride(from: first, through: last, by: 97) {
      #expect(CalendarDate(daysSinceEpoch: days)?.daysSinceEpoch == days)
    }
  }

  @Test("Days are written as government pages write them")
  func styles() throws {
    let date = try day(2023, 3, 21)
    #expect(LaoDateFormat(.long).text(for: date) == "21 ມີນາ 2023")
    #expect(LaoDateFormat(.full).text(for: date) == "ວັນອັງຄານ ທີ 21 ມີນາ 2023")
    #expect(LaoDateFormat(.short).text(for: date) == "21 ມ.ນ. 2023")
    #expect(LaoDateFormat(.numeric).text(for: date) == "21/03/2023")
    #expect(LaoDateFormat(.full, language: .english).text(for: date) == "Tuesday, 21 March 2023")
    #expect(LaoDateFormat(.short, language: .english).text(for: date) == "21 Mar 2023")
    #expect(LaoDateFormat(.long, era: .buddhist).text(for: date) == "21 ມີນາ ພ.ສ. 2566")
    #expect(LaoDateFormat(.long, digits: .lao).text(for: date) == "໒໑ ມີນາ ໒໐໒໓")
  }

  @Test("What two days share is written once")
  func ranges() throws {
    let format = LaoDateFormat(.long)
    #expect(try format.text(from: day(2018, 7, 12), to: day(2018, 7, 13)) == "12-13 ກໍລະກົດ 2018")
    #expect(
      try format.text(from: day(2018, 6, 30), to: day(2018, 7, 2)) == "30 ມິຖຸນາ - 2 ກໍລະກົດ 2018")
    #expect(
      try format.text(from: day(2018, 12, 30), to: day(2019, 1, 2))
        == "30 ທັນວາ 2018 - 2 ມັງກອນ 2019")
    #expect(try format.text(from: day(2018, 7, 12), to: day(2018, 7, 12)) == "12 ກໍລະກົດ 2018")
  }

  @Test(
    "What editors write is read",
    arguments: [
      ("23/03/2023", "2023-03-23"), ("23-3-2023", "2023-03-23"), ("2023-03-23", "2023-03-23"),
      ("21 ມີນາ 2023", "2023-03-21"), ("ວັນທີ 9 ມີນາ 2018", "2018-03-09"),
      ("ວັນທີ9ມີນາ2018", "2018-03-09"), ("21 ມີນາ 2566", "2023-03-21"),
      ("໒໑ ມີນາ ພ.ສ. ໒໕໖໖", "2023-03-21"), ("ພ.ຈ. 26, 2020", "2020-11-26"),
      ("ວັນອັງຄານ ທີ 21 ມີນາ 2023", "2023-03-21"), ("11 FEB 2015", "2015-02-11"),
      ("March 21, 2023", "2023-03-21"), ("ວັນທີ 3 ເດືອນ ພຶດ ປີ 2023", "2023-05-03"),
      ("ເລກທີ 478/ລບ, ລົງວັນທີ 29 ກັນຍາ 2021", "2021-09-29"), ("05/05/2023", "2023-05-05"),
      ("ວັນອັງຄານ 07/03/2023", "2023-03-07"), ("21 ມີນາ ຄ.ສ. 2023", "2023-03-21"),
    ])
  func reading(_ text: String, _ expected: String) {
    #expect(LaoDateReader().date(in: text).map(\.isoText) == .success(expected))
  }

  @Test("What can be read in two ways is refused with both readings")
  func ambiguous() throws {
    #expect(
      try LaoDateReader().date(in: "03/04/2023")
        == .failure(.ambiguous(day(2023, 4, 3), day(2023, 3, 4))))
    #expect(
      try LaoDateReader(numericOrder: .dayFirst).date(in: "03/04/2023") == .success(day(2023, 4, 3))
    )
    #expect(
      try LaoDateReader().date(in: "21 ມີນາ 23")
        == .failure(.ambiguous(day(2023, 3, 21), day(1980, 3, 21))))
  }

  @Test("What is no date says so")
  func failures() throws {
    #expect(LaoDateReader().date(in: "ມີນາ 2023") == .failure(.notADate))
    #expect(LaoDateReader().date(in: "") == .failure(.notADate))
    #expect(LaoDateReader().date(in: "ກອງປະຊຸມ 21") == .failure(.notADate))
    #expect(
      LaoDateReader().date(in: "31 ກຸມພາ 2023")
        == .failure(.noSuchDay(year: 2023, month: 2, day: 31)))
    #expect(
      try LaoDateReader().date(in: "ວັນຈັນ ທີ 21 ມີນາ 2023")
        == .failure(.wrongWeekday(day(2023, 3, 21), stated: .monday)))
  }

  @Test("The messages name both readings in the reader's language")
  func messages() throws {
    let failure = try LaoDateReader.Failure.ambiguous(day(2023, 4, 3), day(2023, 3, 4))
    #expect(
      failure.message(in: .english)
        == "may be 3 April 2023 or 4 March 2023; name the month and write the year in four digits")
    #expect(
      failure.message(in: .lao)
        == "ອ່ານໄດ້ສອງຄວາມໝາຍ: 3 ເມສາ 2023 ຫຼື 4 ມີນາ 2023; ຂຽນເດືອນເປັນຕົວໜັງສື ແລະ ຂຽນປີເປັນສີ່ຕົວເລກ")
  }
}
