import Content
import Diagnostics
import Foundation
import Syndication
import Testing

private func read(_ xml: String) -> ForeignFeed {
  FeedReader().read(Array(xml.utf8), path: "feed.xml")
}

private func rss(_ items: String) -> ForeignFeed {
  read(
    "<rss version=\"2.0\"><channel><title>ກະຊວງ</title><link>https://mtc.gov.la/</link>\(items)</channel></rss>"
  )
}

@Suite("Reading feeds from elsewhere")
struct FeedReaderTests {
  @Test("RSS 2.0 becomes items of plain text")
  func rss2() throws {
    let feed = rss(
      """
      <item><title>ສຳມະນາ &amp;amp; &lt;b&gt;ດິຈິຕອນ&lt;/b&gt;</title><link>/news/ກ?a=1&amp;b=2</link>
      <pubDate>Tue, 21 Mar 2023 09:00:00 +0700</pubDate><guid isPermaLink="false">urn:1</guid>
      <description><![CDATA[<p onclick="x">ແຂວງ<br>ໄຊສົມບູນ &nbsp; &#8230;</p><script>x()</script>]]></description>
      </item>
      """)
    #expect(feed.format == .rss2)
    #expect(feed.title == "ກະຊວງ")
    let item = try #require(feed.items.first)
    #expect(item.title == "ສຳມະນາ & ດິຈິຕອນ")
    #expect(item.link == "https://mtc.gov.la/news/%E0%BA%81?a=1&b=2")
    #expect(item.guid == "urn:1")
    #expect(item.published?.isoText == "2023-03-21T09:00:00+07:00")
    #expect(item.summary == "ແຂວງ ໄຊສົມບູນ …")
    #expect(feed.diagnostics.isEmpty)
  }

  @Test("RSS 1.0 is read by its namespaces")
  func rss1() {
    let feed = read(
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
        xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>ຂ່າວ</title></channel>
      <item rdf:about="https://a.la/1"><title>ໜຶ່ງ</title><link>https://a.la/1</link>
      <dc:date>2023-03-21</dc:date></item></rdf:RDF>
      """)
    #expect(feed.format == .rss1)
    #expect(feed.items.map(\.guid) == ["https://a.la/1"])
    #expect(feed.items.map { $0.published?.isoText } == ["2023-03-21"])
  }

  @Test("Atom says which of its texts are HTML")
  func atom() {
    let feed = read(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.la/b/"><title>ຂ່າວ</title>
      <entry><title type="html">&lt;i&gt;ກ&lt;/i&gt; &amp;lt;</title><id>urn:a</id>
      <link rel="self" href="x"/><link href="../c"/><updated>2023-03-21T02:00:00Z</updated>
      <summary>a &lt;b&gt; c</summary></entry>
      <entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">ຂ <b>ຄ</b></div></title>
      <id>urn:b</id></entry></feed>
      """)
    #expect(feed.format == .atom)
    #expect(feed.items.map(\.title) == ["ກ <", "ຂ ຄ"])
    #expect(feed.items.map(\.link) == ["https://a.la/c", nil])
    #expect(feed.items.first?.summary == "a <b> c")
    #expect(feed.items.first?.published?.isoText == "2023-03-21T02:00:00+00:00")
  }

  @Test(
    "A link that is no web address is left out and told",
    arguments: [
      "javascript:alert(1)", "JAVA\nSCRIPT:x", "data:text/html,x", "mailto:a@b.la", "file:///etc",
      "https:", "https:///x", "tel:1",
    ])
  func refusedLinks(link: String) {
    let feed = rss("<item><title>ກ</title><link>\(link)</link></item>")
    #expect(feed.items.map(\.link) == [nil])
    #expect(feed.diagnostics.map(\.identifier) == ["feed.refused-link"])
  }

  @Test("A guid serves as link only where it is an address")
  func permanentLinks() {
    let feed = rss(
      """
      <item><title>ກ</title><guid>https://a.la/1</guid></item>
      <item><title>ຂ</title><guid isPermaLink="false">https://a.la/2</guid></item>
      <item><title>ຄ</title><guid>javascript:x</guid></item>
      """)
    #expect(feed.items.map(\.link) == ["https://a.la/1", nil, nil])
  }

  @Test(
    "Dates of RFC 822 are read with the liberties that feeds take",
    arguments: [
      ("Tue, 21 Mar 2023 09:00:00 +0700", "2023-03-21T09:00:00+07:00"),
      ("21 Mar 2023 09:00 GMT", "2023-03-21T09:00:00+00:00"),
      ("Tue, 21 March 23 09:00:00 -0330", "2023-03-21T09:00:00-03:30"),
      ("1 Jan 99 00:00:00 EST", "1999-01-01T00:00:00-05:00"),
      ("Tue,21 Mar 2023", "2023-03-21"), ("2023-03-21T09:00:00Z", "2023-03-21T09:00:00+00:00"),
      (" 2023-03-21 ", "2023-03-21"),
      ("Wed, 21 Mar 2023 23:59:60 UTC", "2023-03-21T23:59:59+00:00"),
    ])
  func dates(written: String, expected: String) {
    let feed = rss("<item><title>ກ</title><pubDate>\(written)</pubDate></item>")
    #expect(feed.items.first?.published?.isoText == expected)
    #expect(feed.diagnostics.isEmpty)
  }

  @Test(
    "A date that no calendar has is left out and told",
    arguments: [
      "2025-13-45", "31 Feb 2023 10:00 GMT", "21 Mar 2023 25:00 GMT", "yesterday", "21 Mar 99999",
      "21 Mar 2023 10:00 XYZ", "21 Mar 0001", "ມື້ນີ້",
    ])
  func badDates(written: String) {
    let feed = rss("<item><title>ກ</title><pubDate>\(written)</pubDate></item>")
    #expect(feed.items.map(\.published) == [nil])
    #expect(feed.diagnostics.map(\.identifier) == ["feed.bad-date"])
  }

  @Test("HTML's names for characters are understood though no feed may use them")
  func undeclaredEntities() {
    let feed = rss("<item><title>ກ&nbsp;&eacute; &unknown; <![CDATA[&nbsp;]]></title></item>")
    #expect(feed.items.map(\.title) == ["ກ é &unknown;"])
    #expect(feed.diagnostics.map(\.identifier) == ["feed.undeclared-entity"])
    #expect(feed.diagnostics.first?.location?.line == 1)
  }

  @Test("Controls and marks that turn the direction of text go")
  func controls() {
    let feed = rss("<item><title>ກ&#x202E;ຂ\u{2066}ຄ\u{9F}  ງ\n</title></item>")
    #expect(feed.items.map(\.title) == ["ກຂຄ ງ"])
  }

  @Test("Items without words and items of one guid are left out, and there are at most 500")
  func leftOut() {
    let many = (0..<600).map { "<item><title>\($0)</title><guid>g\($0)</guid></item>" }.joined()
    let feed = rss("<item/><item><title>a</title><guid>g1</guid></item>" + many)
    #expect(feed.items.count == 498)
    #expect(
      feed.diagnostics.map(\.identifier) == [
        "feed.empty-item", "feed.repeated-guid", "feed.too-many-items",
      ])
  }

  @Test("Long texts are cut")
  func longTexts() {
    let word = String(repeating: "ຂ່າວ ", count: 1000)
    let feed = rss("<item><title>\(word)</title><description>\(word)</description></item>")
    let item = feed.items.first
    #expect((item?.title.unicodeScalars.count ?? 0) <= FeedLimits.titleLength)
    #expect((item?.summary.unicodeScalars.count ?? 0) <= FeedLimits.summaryLength)
    #expect(item?.title.hasSuffix("…") == true)
  }

  @Test("What is no feed, no XML or a bomb is refused with its place, in both languages")
  func refused() {
    let html = read("<html/>")
    #expect(html.format == nil)
    #expect(
      html.diagnostics.first?.message
        == BilingualText(
          "this is no feed: <html> begins neither RSS nor Atom",
          lao: "ນີ້ບໍ່ແມ່ນຟີດ: <html> ບໍ່ແມ່ນ RSS ຫຼື Atom"))
    #expect(read("<rss><channel>").diagnostics.map(\.identifier) == ["xml.not-well-formed"])
    let bomb =
      "<!DOCTYPE rss [<!ENTITY a \"x\"><!ENTITY b \"&a;&a;\">]><rss><channel>&b;</channel></rss>"
    #expect(read(bomb).diagnostics.map(\.identifier) == ["xml.doctype"])
    #expect(read("").diagnostics.map(\.identifier) == ["xml.not-well-formed"])
  }

  @Test("Names that only look like those of a feed are other names")
  func canonicalEquivalence() {
    // U+212A is canonically equivalent to K, and K to nothing else.
    let feed = rss("<item><lin\u{212A}>https://a.la</lin\u{212A}><title>ກ</title></item>")
    #expect(feed.items.map(\.link) == [nil])
  }

  @Test("Random bytes and broken feeds end with a value", arguments: 0..<200)
  func mutated(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func next() -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state >> 33)
    }
    var bytes = Array(
      """
      <?xml version="1.0"?><rss><channel><title>ກ &amp; <![CDATA[<b>]]></title><item><title>ຂ&nbsp;</title>\
      <link>https://a.la/</link><pubDate>Tue, 21 Mar 2023 09:00:00 +0700</pubDate></item></channel></rss>
      """.utf8)
    for _ in 0..<(next() % 8 + 1) {
      let index = next() % bytes.count
      switch next() % 3 {
      case 0: bytes[index] = UInt8(truncatingIfNeeded: next())
      case 1: bytes.remove(at: index)
      default: bytes.insert(Array("<&;]\"-".utf8)[next() % 6], at: index)
      }
    }
    let feed = FeedReader().read(bytes, path: "feed.xml")
    #expect(feed.format != nil || !feed.diagnostics.isEmpty)
  }
}
