import Content
import Diagnostics
import LaoText
import Testing

@Suite("Dates as people write them")
struct DateTests {
  @Test(
    "markdown 02: a moment in UTC is one day everywhere, that of the site's clock",
    arguments: [
      ("2023-12-31T20:00:00Z", "2024-01-01T03:00:00+07:00"),
      ("2024-01-01T01:00:00+07:00", "2024-01-01T01:00:00+07:00"),
      ("2023-12-31T17:00:00.000Z", "2024-01-01T00:00:00+07:00"),
      ("2023-12-31", "2023-12-31"),
    ])
  func markdown02OneDay(written: String, told: String) throws {
    let document = try #require(Post("title: ປີໃໝ່\ndate: \(written)").document)
    #expect(document.date?.isoText == told)
    #expect(document.date?.offset == 420)
  }

  @Test("markdown 02: an event of 18:00 in UTC starts at one in the morning of the next day")
  func markdown02Event() throws {
    let post = Post(
      "title: ກອງປະຊຸມ\ndate: 2024-05-01\nstart: 2024-07-01T18:00:00Z\nend: 2024-07-01T20:00:00Z",
      file: "Content/xaisomboun/events/a.md")
    guard case .event(let event)? = post.document?.details else {
      Issue.record("no event")
      return
    }
    #expect(event.start.isoText == "2024-07-02T01:00:00+07:00")
    #expect(event.end?.isoText == "2024-07-02T03:00:00+07:00")
  }

  @Test("an event without a zone is local, with a clock that the site chose too")
  func localEvent() throws {
    let zones = [
      try #require(SiteID("ministry")): Zone.vientiane,
      try #require(SiteID("xaisomboun")): try #require(Zone("+09:00")),
    ]
    let vocabulary = Vocabulary(
      sites: Set(zones.keys), syndicators: [], groups: [], categories: [], zones: zones)
    let text = "---\ntitle: ກອງປະຊຸມ\ndate: 2024-05-01T20:00:00Z\nstart: 2024-07-01 08:30\n---\n"
    func start(_ site: String) -> [String?] {
      let parsed = DocumentParser(vocabulary: vocabulary)
        .parse(path: "Content/\(site)/events/ກ.md", bytes: Array(text.utf8))
      guard case .event(let event)? = parsed.document?.details else { return [] }
      return [event.start.isoText, parsed.document?.date?.isoText]
    }
    #expect(start("ministry") == ["2024-07-01T08:30:00+07:00", "2024-05-02T03:00:00+07:00"])
    #expect(start("xaisomboun") == ["2024-07-01T08:30:00+09:00", "2024-05-02T05:00:00+09:00"])
  }

  @Test("the day of the file's name may be that of the writer's program")
  func nameInUTC() throws {
    let file = "Content/ministry/news/2023-12-31-ປີໃໝ່.md"
    let post = Post("title: ປີໃໝ່\ndate: 2023-12-31T20:00:00Z", file: file)
    #expect(post.short == [])
    #expect(try #require(post.document).date?.isoText == "2024-01-01T03:00:00+07:00")
  }

  @Test(
    "desk E08, markdown 08: a Buddhist year is an error with the year that was meant",
    arguments: [
      ("2566-03-21", "2023-03-21"), ("2567-04-08", "2024-04-08"), ("2570-01-01", "2027-01-01"),
      ("2567-04-08T09:00:00+07:00", "2024-04-08"),
    ])
  func deskE08BuddhistYear(written: String, meant: String) {
    let post = Post("title: ກອງປະຊຸມ\ndate: \(written)")
    #expect(
      post.told == [
        "error front-matter.buddhist-year: the year of '\(written)' is of the Buddhist era"
      ])
    #expect(post.hints == ["write the year of the common era: \(meant)"])
  }

  @Test("desk E08: the same in Lao")
  func deskE08InLao() {
    #expect(
      Post("title: ກອງປະຊຸມ\ndate: 2566-03-21").lao == """
        Content/ministry/news/ກ.md:3:7: ຜິດພາດ: ປີຂອງ '2566-03-21' ເປັນພຸດທະສັກກະຫຼາດ (ພ.ສ.) [front-matter.buddhist-year]
         3 | date: 2566-03-21
           |       ^~~~~~~~~~
          = ຄຳແນະນຳ: ຂຽນປີຄຣິດສັກກະລາດ (ຄ.ສ.): 2023-03-21

        """)
  }

  @Test("desk E08: the 29th of February of a Buddhist leap year is understood too")
  func deskE08LeapDay() {
    let post = Post("title: ກ\ndate: 2567-02-29")
    #expect(
      post.told == ["error front-matter.impossible-date: the date '2567-02-29' does not exist"])
    #expect(post.hints == ["did you mean 2024-02-29?"])
  }

  @Test("desk E08: a Buddhist year in every key that has a date, and in a file's name")
  func deskE08EveryDate() {
    for key in ["updated", "publish_at", "expires", "signed"] {
      let post = Post(
        "title: ກ\ndate: 2023-03-21\n\(key): 2566-03-22",
        file: "Content/ministry/publications/ກ.md")
      #expect(
        post.told == [
          "error front-matter.buddhist-year: the year of '2566-03-22' is of the Buddhist era"
        ])
    }
    let named = Post("title: ກ", file: "Content/ministry/news/2566-03-21-ກ.md")
    #expect(
      named.told == [
        "error path.buddhist-year: "
          + "the year of '2566-03-21' in the file's name is of the Buddhist era"
      ])
    #expect(named.hints == ["begin the name with 2023-03-21-"])
  }

  @Test("desk E08: a year with a slip is told, before 1975 or long ahead")
  func deskE08OtherYears() {
    #expect(
      Post("title: ກ\ndate: 0203-03-21").told == [
        "error front-matter.early-year: the date '0203-03-21' lies before 1975"
      ])
    #expect(
      Post("title: ກ\ndate: 2206-03-21").told == [
        "warning front-matter.far-ahead: the date '2206-03-21' lies more than 10 years ahead"
      ])
    let law = Post(
      "title: ກ\ndate: 2023-03-21\nsigned: 1955-07-19", file: "Content/ministry/publications/ກ.md")
    #expect(law.told == [])
  }

  @Test(
    "markdown 15: a date at the front of a name is read with what people put behind it",
    arguments: [
      ("2024-01-06", "2024-01-06"), ("2024-01-08 ຂ່າວ", "ຂ່າວ"), ("2024-01-09_x", "x"),
      ("2024-01-10 - ຂ່າວ", "ຂ່າວ"), ("2024-01-11-ຂ່າວ", "ຂ່າວ"),
    ])
  func markdown15Read(name: String, stem: String) throws {
    let post = Post("title: ຂ່າວ", file: "Content/xaisomboun/news/\(name).md")
    #expect(post.short == [])
    let document = try #require(post.document)
    #expect(document.date?.isoText.utf8.elementsEqual(name.utf8.prefix(10)) == true)
    #expect(document.path.stem == stem)
    #expect(document.path.identity == "xaisomboun/news/\(name)")
  }

  @Test(
    "markdown 15: a near miss in a name says how the date of a name is written",
    arguments: [
      ("2024-1-7-h", "2024-1-7", "begin the name with 2024-01-07-"),
      ("20240110-y", "20240110", "begin the name with 2024-01-10-"),
      ("20240110", "20240110", "begin the name with 2024-01-10-"),
      ("2024.01.07 ຂ່າວ", "2024.01.07", "begin the name with 2024-01-07-"),
      ("2024_01_07_x", "2024_01_07", "begin the name with 2024-01-07-"),
      ("27-01-2024-x", "27-01-2024", "begin the name with 2024-01-27-"),
      ("2567-1-7-x", "2567-1-7", "begin the name with 2024-01-07-"),
      ("໒໐໒໔-໐໑-໐໗-x", "໒໐໒໔-໐໑-໐໗", "begin the name with 2024-01-07-"),
      ("2024-01-07T10-00-x", "2024-01-07", "begin the name with 2024-01-07-"),
      ("07-01-2024-x", "07-01-2024", "write the year, month and day as 2023-03-21"),
    ])
  func markdown15NearMiss(name: String, date: String, hint: String) {
    let post = Post("title: ຂ່າວ", file: "Content/xaisomboun/news/\(name).md")
    #expect(
      post.told == [
        "error path.date-form: the date '\(date)' in the file's name is not written as dates are here"
      ])
    #expect(post.hints == [hint])
    let dated = Post("title: ຂ່າວ\ndate: 2024-01-07", file: "Content/xaisomboun/news/\(name).md")
    #expect(dated.short == [])
  }

  @Test(
    "a number at the front of a name is no date",
    arguments: ["1-2-3-ກ", "12-ກ", "119-nd", "123456789-x", "2024-ແຜນ", "5-2024-ກ", "99999999-x"])
  func noDateInName(name: String) {
    let post = Post("title: ຂ່າວ", file: "Content/xaisomboun/news/\(name).md")
    #expect(post.told == ["error front-matter.missing-key: key 'date' is missing"])
  }

  @Test("markdown 18: what expires before it appears is told")
  func markdown18Expires() {
    let named = "Content/xaisomboun/news/2024-05-01-a.md"
    #expect(
      Post("title: ໜຶ່ງ\nexpires: 2024-04-01", file: named).told == [
        "warning front-matter.date-order: 'expires' lies at or before 'date'"
      ])
    #expect(
      Post("title: ໜຶ່ງ\npublish_at: 2024-06-01\nexpires: 2024-06-01", file: named).told == [
        "warning front-matter.date-order: 'expires' lies at or before 'publish_at'"
      ])
    #expect(Post("title: ໜຶ່ງ\nexpires: 2024-05-02", file: named).told == [])
  }

  @Test("markdown 18, feeds 26: what was updated before its date is told, and not to readers")
  func feeds26UpdatedBeforeDate() throws {
    let post = Post(
      "title: ປັບປຸງກ່ອນວັນລົງ\nupdated: 2026-01-01",
      file: "Content/xaisomboun/news/2026-04-05-a.md")
    #expect(post.told == ["warning front-matter.date-order: 'updated' lies before 'date'"])
    let document = try #require(post.document)
    #expect(document.correction == nil)
    #expect(!document.hasErrors)
  }

  @Test("an update on the day itself is no slip, and no output has less than the date")
  func updatedOnTheDay() throws {
    let post = Post("title: ກ\ndate: 2026-04-05T09:00:00+07:00\nupdated: 2026-04-05")
    #expect(post.told == [])
    #expect(try #require(post.document).correction == nil)
  }

  @Test("feeds 17: a date after publish_at is told")
  func feeds17DateAfterPublication() {
    let post = Post(
      "title: ລົງລ່ວງໜ້າ\npublish_at: 2026-06-01",
      file: "Content/xaisomboun/news/2030-01-02-early.md")
    #expect(
      post.told == [
        "warning front-matter.date-after-publication: "
          + "'date' lies after 'publish_at', the day on which it goes online"
      ])
    let late = Post(
      "title: ລົງຊ້າ\npublish_at: 2026-11-29", file: "Content/xaisomboun/news/2026-01-05-late.md")
    #expect(late.told == [])
  }

  @Test(
    "markdown 25: the timestamps of YAML 1.1, Jekyll, Decap and git are read",
    arguments: [
      ("2016-01-21 13:21:09 -0400", "2016-01-22T00:21:09+07:00"),
      ("2016-01-21 13:21:09 +0700", "2016-01-21T13:21:09+07:00"),
      ("2016-01-21 13:21:09 +07", "2016-01-21T13:21:09+07:00"),
      ("2016-01-21 13:21 +07:00", "2016-01-21T13:21:00+07:00"),
      ("2016-01-21 9:21:09 -4", "2016-01-21T20:21:09+07:00"),
      ("2016-01-21   13:21:09.25 Z", "2016-01-21T20:21:09+07:00"),
      ("2016-01-21 13:21:09 UTC", "2016-01-21T20:21:09+07:00"),
      ("2016-01-21T13:21:09.000Z", "2016-01-21T20:21:09+07:00"),
      ("Thu Jan 21 13:21:09 2016 -0400", "2016-01-22T00:21:09+07:00"),
      ("Thu, 7 Jan 2016 13:21:09 +0700", "2016-01-07T13:21:09+07:00"),
    ])
  func markdown25Forms(written: String, told: String) throws {
    let post = Post("title: ວັນທີ\ndate: \(written)")
    #expect(post.short == [])
    #expect(try #require(post.document).date?.isoText == told)
  }

  @Test(
    "a site's zone",
    arguments: [
      ("+07:00", 420), ("Asia/Vientiane", 420), ("-04:30", -270), ("UTC", 0), ("7", nil),
      ("+7:00", nil), ("Asia/Nowhere", nil), ("+15:00", nil), ("+ກ7:00", nil),
    ] as [(String, Int?)])
  func zones(text: String, minutes: Int?) {
    #expect(Zone(text)?.minutes == minutes)
  }
}
