import Foundation
import Testing

@testable import Rendering

/// A JSON value as text, with its keys sorted.
private func text(_ value: Any?) -> String {
  guard let value,
    let data = try? JSONSerialization.data(
      withJSONObject: value, options: [.sortedKeys, .withoutEscapingSlashes, .fragmentsAllowed])
  else { return "–" }
  return String(decoding: data, as: UTF8.self)
}

/// The objects of JSON-LD that a page has, by their type.
private func data(
  _ permalink: String, of site: String = "sekong", _ documents: KeyValuePairs<String, String>
) throws -> [String: [String: Any]] {
  let printed = try RenderedSites(documents).page(permalink, of: site)
  var objects: [String: [String: Any]] = [:]
  for line in printed.split(separator: "\n") {
    let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    objects[try #require(object?["@type"] as? String)] = object
  }
  return objects
}

@Suite("What search engines read")
struct StructuredDataTests {
  @Test("feeds 21: news have their authors, and dates with a zone")
  func feeds21News() throws {
    let news = try #require(
      data(
        "/news/2026/a/",
        [
          "sekong/news/x":
            "title: ຂ່າວ\ndate: 2026-05-01\nslug: a\nauthor: [ນາງ ກ, ພະແນກ]\noffice: ພະແນກ"
        ])["NewsArticle"])
    #expect(
      text(news["author"])
        == #"[{"@type":"Person","name":"ນາງ ກ"},{"@type":"Organization","name":"ພະແນກ"}]"#)
    #expect(text(news["datePublished"]) == "\"2026-05-01T00:00:00+07:00\"")
    #expect(text(news["headline"]) == "\"ຂ່າວ\"")
  }

  @Test("feeds 21: news without an author are the office's own")
  func feeds21Office() throws {
    let news = try #require(
      data("/news/2026/a/", ["sekong/news/x": "title: ຂ່າວ\ndate: 2026-05-01\nslug: a"])[
        "NewsArticle"])
    #expect(text(news["author"]) == text(news["publisher"]))
    #expect(text(news["publisher"]).contains("\"name\":\"ພະແນກ sekong\""))
  }

  @Test("feeds 26: no dateModified lies before datePublished")
  func feeds26Modified() throws {
    let news = try #require(
      data(
        "/news/2026/a/",
        ["sekong/news/x": "title: ຂ່າວ\ndate: 2026-04-05\nupdated: 2026-01-01\nslug: a"])[
          "NewsArticle"])
    #expect(text(news["dateModified"]) == "\"2026-04-05T00:00:00+07:00\"")
  }

  @Test(
    "sites 05, feeds 21: an event has a Place, a VirtualLocation or both, and how to take part",
    arguments: [
      (
        "place: ຫ້ອງ 1", "Offline",
        #"{"@type":"Place","address":{"@type":"PostalAddress","addressCountry":"LA","streetAddress":"ຫ້ອງ 1"},"name":"ຫ້ອງ 1"}"#
      ),
      (
        "online: https://meet.example/room/1", "Online",
        #"{"@type":"VirtualLocation","url":"https://meet.example/room/1"}"#
      ),
      (
        "online: /room/\nplace: ກ", "Mixed",
        #"[{"@type":"Place","address":{"@type":"PostalAddress","addressCountry":"LA","streetAddress":"ກ"},"name":"ກ"},{"@type":"VirtualLocation","url":"https://sekong.gweb.example/room/"}]"#
      ),
    ])
  func feeds21Event(lines: String, mode: String, location: String) throws {
    let event = try #require(
      data(
        "/events/e/",
        [
          "sekong/events/e":
            "title: ປະຊຸມ\ndate: 2026-11-01\nslug: e\nstart: 2026-12-10 09:00\n\(lines)"
        ])["Event"])
    #expect(text(event["location"]) == location)
    #expect(
      text(event["eventAttendanceMode"]) == "\"https://schema.org/\(mode)EventAttendanceMode\"")
    #expect(text(event["organizer"]).contains("\"name\":\"ພະແນກ sekong\""))
  }

  @Test(
    "feeds 16: an event's end is a day beside a day and a moment beside a moment",
    arguments: [
      ("2026-12-30 09:00", "2026-12-31", "2026-12-31T23:59:59+07:00"),
      ("2026-12-30 09:00", "2026-12-30 11:00", "2026-12-30T11:00:00+07:00"),
      ("2026-12-30 09:00", "2026-12-30T04:00:00Z", "2026-12-30T11:00:00+07:00"),
      ("2026-12-30", "2026-12-31 11:00", "2026-12-31"), ("2026-12-30", "2026-12-31", "2026-12-31"),
    ])
  func feeds16Ends(start: String, end: String, expected: String) throws {
    let event = try #require(
      data(
        "/events/e/",
        ["sekong/events/e": "title: ປະຊຸມ\ndate: 2026-11-01\nslug: e\nstart: \(start)\nend: \(end)"])[
          "Event"])
    #expect(text(event["endDate"]) == "\"\(expected)\"")
  }

  @Test("feeds 21: an issue has its number and its periodical")
  func feeds21Issue() throws {
    let issue = try #require(
      data(
        "/periodicals/ict/17/", of: "ministry",
        [
          "ministry/periodicals/ict/index": "title: ວາລະສານ\nissn: 1234-5679",
          "ministry/periodicals/ict/17": "title: ສະບັບ\ndate: 2026-05-01\nnumber: 17",
        ])["PublicationIssue"])
    #expect(text(issue["issueNumber"]) == "17")
    #expect(
      text(issue["isPartOf"])
        == #"{"@type":"Periodical","issn":"1234-5679","name":"ວາລະສານ","url":"https://ministry.gweb.example/periodicals/ict/"}"#
    )
  }

  @Test("feeds 21: the way to a page is a BreadcrumbList with absolute addresses")
  func feeds21Breadcrumbs() throws {
    let list = try #require(
      data("/news/2026/a/", ["sekong/news/x": "title: ຂ່າວ\ndate: 2026-05-01\nslug: a"])[
        "BreadcrumbList"])
    let names = [
      ("title_home", "/"), ("title_news", "/news/"), ("2026", "/news/2026/"),
      ("ຂ່າວ", "/news/2026/a/"),
    ]
    let items = names.enumerated().map { number, name in
      #"{"@type":"ListItem","item":"https://sekong.gweb.example\#(name.1)","name":"\#(name.0)","position":\#(number + 1)}"#
    }
    #expect(text(list["itemListElement"]) == "[\(items.joined(separator: ","))]")
  }

  @Test("feeds 21: the home page has no way to it, and a page that asks not to be listed neither")
  func feeds21NoBreadcrumbs() throws {
    #expect(try data("/", [:])["BreadcrumbList"] == nil)
    #expect(try data("/404.html", [:])["BreadcrumbList"] == nil)
  }

  @Test("feeds 21: the office has its emblem, its ministry, what it is for, and an address")
  func feeds21Organization() throws {
    let office = try #require(data("/", [:])["GovernmentOrganization"])
    #expect(text(office["logo"]).contains("https://sekong.gweb.example/assets/favicon."))
    #expect(text(office["parentOrganization"]).contains("\"name\":\"ພະແນກ ministry\""))
    #expect(text(office["areaServed"]) == #"{"@type":"AdministrativeArea","name":"ແຂວງ ເຊກອງ"}"#)
    #expect(
      text(office["address"])
        == #"{"@type":"PostalAddress","addressCountry":"LA","addressRegion":"ແຂວງ ເຊກອງ","streetAddress":"ບ້ານ ໂພນ"}"#
    )
    let ministry = try #require(data("/", of: "ministry", [:])["GovernmentOrganization"])
    #expect(text(ministry["parentOrganization"]) == "–")
    #expect(text(ministry["areaServed"]) == #"{"@type":"Country","name":"ສປປ ລາວ"}"#)
  }
}

@Suite("What a page says of itself")
struct PageFieldTests {
  @Test("feeds 22: a cover has its media type beside its size")
  func feeds22Cover() throws {
    let sites = try RenderedSites(
      ["sekong/news/x": "title: ຂ່າວ\ndate: 2026-05-01\nslug: a\ncover: {file: a.png, alt: ກ}"],
      pictures: ["sekong/news/a.png"],
      template:
        "{% if page.cover %}{{ page.cover.media_type }} {{ page.cover.width }} {{ page.cover.height }}{% endif %}"
    )
    #expect(try sites.page("/news/2026/a/", of: "sekong") == "image/png 640 480")
  }

  @Test("feeds 26: a page shows no correction that lies before its date")
  func feeds26Updated() throws {
    let sites = try RenderedSites(
      [
        "sekong/news/x": "title: ຂ່າວ\ndate: 2026-04-05\nupdated: 2026-01-01\nslug: a",
        "sekong/news/y": "title: ຂ່າວ\ndate: 2026-04-05\nupdated: 2026-04-06\nslug: b",
      ], template: "{{ page.updated|default('–') }}")
    #expect(try sites.page("/news/2026/a/", of: "sekong") == "–")
    #expect(try sites.page("/news/2026/b/", of: "sekong") == "2026-04-06")
  }

  @Test("sites 05: an event's times are those of Vientiane, whatever the zone they were written in")
  func sites05Times() throws {
    let sites = try RenderedSites(
      [
        "sekong/events/e":
          "title: ປະຊຸມ\ndate: 2026-11-01\nslug: e\nstart: 2026-12-09T20:00:00Z\nend: 2026-12-10T04:00:00Z"
      ], template: "{{ page.start|default('') }} {{ page.end|default('') }}")
    #expect(
      try sites.page("/events/e/", of: "sekong")
        == "2026-12-10T03:00:00+07:00 2026-12-10T11:00:00+07:00")
  }

  @Test("feeds 24: a redirect has no translations, since its canonical page is where it leads")
  func feeds24Redirect() throws {
    let sites = try RenderedSites(
      [
        "sekong/news/x": "title: ຂ່າວ\ndate: 2026-05-01\nslug: a\naliases: [/old/]",
        "sekong/news/x.en": "title: News\ndate: 2026-05-01\nslug: a\naliases: [/en/old/]",
      ], template: "{{ page.translations|length }}")
    #expect(try sites.page("/old/", of: "sekong") == "0")
    #expect(try sites.page("/news/2026/a/", of: "sekong") == "2")
  }
}
