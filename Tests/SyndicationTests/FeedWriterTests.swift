import Foundation
import SiteModel
import Testing
import XMLReading

@testable import Syndication

private let post = "title: ແຈ້ງການ\ndate: 2026-05-01\nslug: a"

/// The texts between the tags of an element, unescaped once as XML.
private func texts(_ name: String, in xml: String) throws -> [String] {
  let root = try #require(XMLReader(options: .data).read(Array(xml.utf8)).root)
  var found: [String] = []
  func walk(_ element: XMLElement) {
    if element.name == name { found.append(element.text) }
    for case .element(let child) in element.children { walk(child) }
  }
  walk(root)
  return found
}

private func items(_ json: String) throws -> [[String: Any]] {
  let value = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
  return try #require(value?["items"] as? [[String: Any]])
}

@Suite("Feeds of a site")
struct FeedWriterTests {
  @Test(
    "feeds 01: the id of an entry is a tag URI below its owner, which W3C's validator takes",
    arguments: [
      ("sekong/news/2026-05-01-a", "tag:ministry.gweb.example,2026:sekong/news/2026-05-01-a"),
      (
        "sekong/news/2026-05-01-ຂ່າວ ໃໝ່",
        "tag:ministry.gweb.example,2026:sekong/news/2026-05-01-%E0%BA%82%E0%BB%88%E0%BA%B2%E0%BA%A7%20%E0%BB%83%E0%BB%9D%E0%BB%88"
      ),
      ("sekong/news/2026-05-01-a.en", "tag:ministry.gweb.example,2026:sekong/news/2026-05-01-a:en"),
    ])
  func feeds01Identifiers(path: String, expected: String) throws {
    let sites = try WriterNetwork([path: post])
    let prefix = path.hasSuffix(".en") ? "en/" : ""
    let atom = try texts("id", in: sites.feed(prefix + "atom.xml", of: "sekong"))
    #expect(atom.last == expected)
    #expect(try texts("guid", in: sites.feed(prefix + "rss.xml", of: "sekong")) == [expected])
    #expect(
      try items(sites.feed(prefix + "feed.json", of: "sekong"))[0]["id"] as? String == expected)
    // The validator's own pattern of a tag URI (RFC 4151, section 2.1).
    let pattern =
      #/tag:([a-z0-9\-._]+?@)?[a-z0-9.\-]+?,\d{4}(-\d{2}(-\d{2})?)?:[0-9a-zA-Z;/?:@&=+$.\-_!~*'()%,]*/#
    #expect(expected.wholeMatch(of: pattern) != nil)
  }

  @Test("feeds 01: an id of one's own lies below its owner, whatever it says")
  func feeds01Owner() throws {
    let sites = try WriterNetwork(["sekong/news/x": post + "\nid: ministry/news/a"])
    #expect(
      try texts("guid", in: sites.feed("rss.xml", of: "sekong")) == [
        "tag:ministry.gweb.example,2026:sekong/ministry/news/a"
      ])
  }

  @Test("feeds 01: the authority of the ids is a matter of shared.yml, so that hosts may move")
  func feeds01Authority() throws {
    let sites = try WriterNetwork(
      ["sekong/news/x": post], shared: "feed_authority: 'mtc.gov.la,2026-12-02'")
    #expect(
      try texts("guid", in: sites.feed("rss.xml", of: "sekong")) == [
        "tag:mtc.gov.la,2026-12-02:sekong/news/x"
      ])
  }

  @Test(
    "feeds 07: a plain summary is made HTML first and XML then in RSS, and stays text elsewhere")
  func feeds07Description() throws {
    let sites = try WriterNetwork([
      "sekong/news/x": post + "\nsummary: 'ຂຽນ <b>ໜາ</b> & <script>x</script> AT&amp;T'"
    ])
    let plain = "ຂຽນ <b>ໜາ</b> & <script>x</script> AT&amp;T"
    let html = "ຂຽນ &lt;b&gt;ໜາ&lt;/b&gt; &amp; &lt;script&gt;x&lt;/script&gt; AT&amp;amp;T"
    #expect(try texts("description", in: sites.feed("rss.xml", of: "sekong")).last == html)
    #expect(try texts("summary", in: sites.feed("atom.xml", of: "sekong")) == [plain])
    #expect(try items(sites.feed("feed.json", of: "sekong"))[0]["summary"] as? String == plain)
  }

  @Test("feeds 09: a copy names the office that it comes from, in each format and language")
  func feeds09Origin() throws {
    let copy = post + "\nsyndicate: {to: [sekong]}"
    let sites = try WriterNetwork([
      "ministry/news/x": copy, "ministry/news/x.en": copy + "\nlang: en",
    ])
    let atom = try sites.feed("en/atom.xml", of: "sekong")
    #expect(
      atom.contains(
        """
        <author><name>Department of ministry</name></author><source>\
        <id>https://ministry.gweb.example/en/</id><title>en news Short ministry</title>\
        <link rel="alternate" href="https://ministry.gweb.example/en/" type="text/html" />\
        <link rel="self" href="https://ministry.gweb.example/en/atom.xml" type="application/atom+xml" />\
        <updated>2026-05-01T00:00:00+07:00</updated>\
        <author><name>Department of ministry</name></author></source></entry>
        """))
    let rss = try sites.feed("en/rss.xml", of: "sekong")
    #expect(
      rss.contains(
        "<source url=\"https://ministry.gweb.example/en/rss.xml\">Department of ministry</source>"))
    #expect(
      try sites.feed("rss.xml", of: "sekong").contains(
        "<source url=\"https://ministry.gweb.example/rss.xml\">ພະແນກ ministry</source>"))
    let authors =
      try items(sites.feed("feed.json", of: "sekong"))[0]["authors"] as? [[String: String]]
    #expect(authors == [["name": "ພະແນກ ministry", "url": "https://ministry.gweb.example/"]])
  }

  @Test("feeds 25: RSS has the first attachment, Atom and JSON Feed have all")
  func feeds25Attachments() throws {
    let sites = try WriterNetwork(
      ["sekong/news/x": post + "\nattachments: [{file: a.pdf, title: ແຜນ}, {file: b.pdf}]"],
      files: ["sekong/news/a.pdf", "sekong/news/b.pdf"])
    let urls = ["a", "b"].map { "https://sekong.gweb.example/news/2026/a/\($0).pdf" }
    let rss = try sites.feed("rss.xml", of: "sekong")
    #expect(
      rss.contains("<enclosure url=\"\(urls[0])\" length=\"1234\" type=\"application/pdf\" />"))
    #expect(!rss.contains(urls[1]))
    let atom = try sites.feed("atom.xml", of: "sekong")
    for (url, title) in zip(urls, [" title=\"ແຜນ\"", ""]) {
      #expect(
        atom.contains(
          "<link rel=\"enclosure\" href=\"\(url)\" type=\"application/pdf\" length=\"1234\"\(title) />"
        ))
    }
    let attachments =
      try items(sites.feed("feed.json", of: "sekong"))[0]["attachments"] as? [[String: Any]]
    #expect(attachments?.map { $0["url"] as? String } == urls)
    #expect(attachments?.map { $0["title"] as? String } == ["ແຜນ", nil])
  }

  @Test("feeds 26: no feed says that a post was updated before it was published")
  func feeds26UpdatedBeforeDate() throws {
    let sites = try WriterNetwork([
      "sekong/news/x": "title: ກ\ndate: 2026-04-05\nupdated: 2026-01-01\nslug: a"
    ])
    let atom = try sites.feed("atom.xml", of: "sekong")
    #expect(
      try texts("updated", in: atom)
        == ["2026-04-05T00:00:00+07:00", "2026-04-05T00:00:00+07:00"])
    #expect(
      try texts("lastBuildDate", in: sites.feed("rss.xml", of: "sekong"))
        == ["Sun, 05 Apr 2026 00:00:00 +0700"])
    #expect(try items(sites.feed("feed.json", of: "sekong"))[0]["date_modified"] == nil)
  }

  @Test("a day that corrects a post of the same morning is no earlier than the post")
  func correctedOnTheSameDay() throws {
    let sites = try WriterNetwork([
      "sekong/news/x": "title: ກ\ndate: 2026-04-05 09:00\nupdated: 2026-04-05\nslug: a"
    ])
    #expect(
      try texts("updated", in: sites.feed("atom.xml", of: "sekong")).last
        == "2026-04-05T09:00:00+07:00")
  }

  @Test("categories and tags are in all three formats, each once")
  func subjects() throws {
    let sites = try WriterNetwork([
      "sekong/news/x": post + "\ncategory: plans\ntags: [ນ້ຳ & ປ່າ, ແຜນ]"
    ])
    #expect(try texts("category", in: sites.feed("rss.xml", of: "sekong")) == ["ແຜນ", "ນ້ຳ & ປ່າ"])
    let atom = try sites.feed("atom.xml", of: "sekong")
    #expect(
      atom.contains("<category term=\"ແຜນ\" /><category term=\"ນ້ຳ &amp; ປ່າ\" /><summary>")
        || atom.contains("<category term=\"ແຜນ\" /><category term=\"ນ້ຳ &amp; ປ່າ\" /></entry>"))
    #expect(
      try items(sites.feed("feed.json", of: "sekong"))[0]["tags"] as? [String] == [
        "ແຜນ", "ນ້ຳ & ປ່າ",
      ])
  }
}

@Suite("Feeds that carry the whole text")
struct FullFeedTests {
  private static let body = """
    ເບິ່ງ [ກ່ຽວກັບ](/about/), [ໄຟລ໌](a.pdf), [ຂ້າງນອກ](https://a.la/?x=1&y=2)[^1] ແລະ [ອື່ນ](other.md#ຂ).

    [^1]: ໝາຍເຫດ `href="#x"`.
    """
  private static let html = """
    <p>ເບິ່ງ <a href="https://sekong.gweb.example/about/">ກ່ຽວກັບ</a>, \
    <a href="https://sekong.gweb.example/news/2026/a/a.pdf">ໄຟລ໌</a>,
    """

  private func network(_ settings: String = "") throws -> WriterNetwork {
    try WriterNetwork(
      [
        "sekong/news/x": post + "\nsummary: ຫຍໍ້ໜ້າ\ntags: [ນ້ຳ]\n---\n" + Self.body,
        "sekong/news/other": "title: ອື່ນ\ndate: 2025-01-01\nslug: b\ntags: [ນ້ຳ]",
      ], files: ["sekong/news/a.pdf"], site: settings)
  }

  @Test("sites 10: JSON Feed has summary and content_html, Atom content, RSS content:encoded")
  func sites10Content() throws {
    let sites = try network()
    let item = try items(sites.feed("feed.json", of: "sekong"))[0]
    #expect(item["summary"] as? String == "ຫຍໍ້ໜ້າ")
    #expect(item["content_text"] == nil)
    let html = try #require(item["content_html"] as? String)
    #expect(html.hasPrefix(Self.html))
    #expect(html.contains("<a href=\"https://a.la/?x=1&amp;y=2\">"))
    #expect(
      html.contains("<a href=\"https://sekong.gweb.example/news/2025/b/#%E0%BA%82\">ອື່ນ</a>"))
    let atom = try sites.feed("atom.xml", of: "sekong")
    #expect(atom.contains("<content type=\"html\">&lt;p&gt;"))
    #expect(try texts("content", in: atom).first == html)
    #expect(try texts("encoded", in: sites.feed("rss.xml", of: "sekong")).first == html)
  }

  @Test("sites 10: marks of footnotes lead to the page, and what only looks like one stays")
  func sites10Footnotes() throws {
    let item = try items(network().feed("feed.json", of: "sekong"))[0]
    let html = try #require(item["content_html"] as? String)
    #expect(html.contains("href=\"https://sekong.gweb.example/news/2026/a/#fn1\""))
    #expect(!html.replacing("<code>href=\"#x\"</code>", with: "").contains("href=\"#"))
    #expect(html.contains("<code>href=\"#x\"</code>"))
  }

  @Test("sites 10: a copy's paths lead to its origin, its files to the site that has them")
  func sites10Copy() throws {
    let sites = try WriterNetwork(
      [
        "ministry/news/x": post
          + "\nsyndicate: {to: [sekong]}\n---\n[ກ](/about/) ![ຮູບ](a.pdf) [ຂ](#x) [ຄ](more/)"
      ], files: ["ministry/news/a.pdf"])
    let html = try #require(
      items(sites.feed("feed.json", of: "sekong"))[0]["content_html"] as? String)
    #expect(html.contains("\"https://ministry.gweb.example/about/\""))
    #expect(html.contains("\"https://sekong.gweb.example/news/2026/a/a.pdf\""))
  }

  @Test("feeds of categories and tags carry summaries, since there are hundreds of them")
  func termsCarrySummaries() throws {
    let feed = try network().feed("tags/nam/rss.xml", of: "sekong")
    #expect(feed.contains("<description>ຫຍໍ້ໜ້າ</description>"))
    #expect(!feed.contains("<content:encoded>"))
  }

  @Test("feeds: summary leaves the texts out of all feeds of a site")
  func summariesByChoice() throws {
    let sites = try network("feeds: summary")
    let item = try items(sites.feed("feed.json", of: "sekong"))[0]
    #expect(item["content_html"] == nil)
    #expect(item["content_text"] as? String == "ຫຍໍ້ໜ້າ")
    #expect(!(try sites.feed("atom.xml", of: "sekong").contains("<content")))
    #expect(!(try sites.feed("rss.xml", of: "sekong").contains("<content:encoded>")))
  }
}
