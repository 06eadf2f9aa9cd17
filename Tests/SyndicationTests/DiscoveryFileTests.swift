import SiteModel
import Syndication
import Testing

@Suite("Files for machines")
struct DiscoveryFileTests {
  @Test(
    "feeds 05: security.txt moves once a month, and expires within a year",
    arguments: [
      ("2026-12-01", "2027-11-01"), ("2026-12-31", "2027-11-01"), ("2027-01-01", "2027-12-01"),
      ("2027-01-31", "2027-12-01"), ("2027-02-01", "2028-01-01"), ("2028-02-29", "2029-01-01"),
    ])
  func feeds05Expires(day: String, expected: String) throws {
    let site = try WriterNetwork([:]).site("sekong")
    let bytes = try #require(DiscoveryFiles.security(site, day: WriterNetwork.day(day)))
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        Contact: mailto:info@sekong.gweb.example
        Expires: \(expected)T00:00:00+07:00
        Preferred-Languages: lo, en
        Canonical: https://sekong.gweb.example/.well-known/security.txt

        """)
  }

  @Test("feeds 26: the sitemap says no change before the date; a copy is not in it")
  func feeds26Sitemap() throws {
    let sites = try WriterNetwork([
      "sekong/news/x": "title: ກ\ndate: 2026-04-05\nupdated: 2026-01-01\nslug: a",
      "sekong/news/y": "title: ຂ\ndate: 2026-04-05\nupdated: 2026-04-06\nslug: b",
      "ministry/news/z": "title: ຄ\ndate: 2026-04-05\nslug: c\nsyndicate: {to: [all]}",
    ])
    let writer = SitemapWriter(network: sites.network, site: try sites.site("sekong"))
    let text = String(decoding: writer.write(.whole), as: UTF8.self)
    #expect(
      text.contains("/news/2026/a/</loc><lastmod>2026-04-05</lastmod>"))
    #expect(text.contains("/news/2026/b/</loc><lastmod>2026-04-06</lastmod>"))
    #expect(!text.contains("/news/2026/c/"))
  }

  @Test("the list of provinces' feeds has every site but the ministry's own")
  func provinces() throws {
    let sites = try WriterNetwork([:])
    let bytes = DiscoveryFiles.provinces(try sites.site("ministry"), network: sites.network)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("xmlUrl=\"https://sekong.gweb.example/rss.xml\""))
    #expect(text.contains("xmlUrl=\"https://xaisomboun.gweb.example/rss.xml\""))
    #expect(!text.contains("https://ministry"))
  }
}
