import Content
import Diagnostics
import Foundation
import Syndication
import Testing

private func read(_ xml: String) -> ForeignFeed {
  FeedReader().read(Array(xml.utf8), path: "feed.xml")
}

private let head = "<?xml version=\"1.0\"?>"

private func rss(_ item: String, root: String = "<rss version=\"2.0\">") -> String {
  "\(root)<channel><title>ຂ່າວ</title><link>https://b.la/</link><item>\(item)</item></channel></rss>"
}

@Suite("Feeds with the slips that every reader forgives")
struct FeedRepairTests {
  @Test(
    "feeds 20: a slip is mended, told with its place, and the items are read",
    arguments: [
      ("\n\(head)" + rss("<title>ກ</title>"), "ກ", ["feed.outside-root 1:1"]),
      ("\u{FEFF}\n\(head)" + rss("<title>ກ</title>"), "ກ", ["feed.outside-root 1:1"]),
      (
        "<br />\n<b>Warning</b>: mysql\n\(head)" + rss("<title>ກ</title>"), "ກ",
        ["feed.outside-root 1:1"]
      ),
      (
        head + rss("<title>ກ</title>") + "<!-- 1 s --><b>x", "ກ",
        ["feed.outside-root 1:140"]
      ),
      (head + rss("<title>ກ</title>") + "\nPHP Notice", "ກ", ["feed.outside-root 1:140"]),
      (head + rss("<title>R&D ກ</title>"), "R&D ກ", ["feed.bare-ampersand 1:109"]),
      (
        head + rss("<title>ກ</title><link>https://b.la/?a=1&b=2&c=3</link>"), "ກ",
        ["feed.bare-ampersand 1:140"]
      ),
      (
        head + rss("<title>ກ&nbsp;ຂ R&D</title>"), "ກ ຂ R&D",
        ["feed.undeclared-entity 1:109", "feed.bare-ampersand 1:118"]
      ),
      (
        head + rss("<media:thumbnail url=\"x\"/><title>ກ</title>"), "ກ",
        ["feed.undeclared-prefix 1:26"]
      ),
      (
        head + "<!DOCTYPE rss [<!ENTITY nbsp \"&#160;\"> <!ENTITY ko 'ກ'>]>"
          + rss("<title>&ko;&nbsp;ຂ</title>"), "ກ ຂ", ["feed.declared-entity 1:36"]
      ),
      (head + rss("<title>ກ\u{B}ຂ</title>"), "ກຂ", ["feed.bad-character 1:109"]),
      (head + rss("<title>ກ&#11;ຂ</title>"), "ກ\u{FFFD}ຂ", ["feed.bad-character 1:109"]),
    ])
  func feeds20Dirt(xml: String, title: String, told: [String]) {
    let feed = read(xml)
    #expect(feed.items.map(\.title) == [title])
    #expect(
      feed.diagnostics.map {
        "\($0.identifier) \($0.location?.line ?? 0):\($0.location?.column ?? 0)"
      } == told)
    #expect(feed.diagnostics.allSatisfy { $0.severity == .warning })
  }

  @Test("feeds 20: one byte that is no text is read as the sign for that")
  func feeds20BadByte() {
    var xml = Array((head + rss("<title>ກ|ຂ</title>")).utf8)
    let place = xml.firstIndex(of: UInt8(ascii: "|")) ?? 0
    xml[place] = 0xE9
    let feed = FeedReader().read(xml, path: "feed.xml")
    #expect(feed.items.map(\.title) == ["ກ\u{FFFD}ຂ"])
    #expect(feed.diagnostics.map(\.identifier) == ["feed.bad-character"])
  }

  @Test("feeds 20: what is mostly no text of its encoding is refused as before")
  func feeds20OtherEncoding() {
    let xml =
      Array((head + "<rss><channel><title>").utf8) + [UInt8](repeating: 0xE9, count: 100)
      + Array("</title></channel></rss>".utf8)
    #expect(FeedReader().read(xml, path: "feed.xml").format == nil)
  }

  @Test("feeds 20: a prefix of a known extension means what feeds mean by it")
  func feeds20KnownPrefix() {
    let feed = read(
      rss(
        "<title>ກ</title><dc:date>2023-03-21</dc:date><content:encoded>ຂ</content:encoded>"))
    #expect(feed.items.map { $0.published?.isoText } == ["2023-03-21"])
    #expect(feed.items.map(\.summary) == ["ຂ"])
  }

  @Test("feeds 20: a prefix that another item declares for itself is bound, too")
  func feeds20PrefixElsewhere() {
    let feed = read(
      rss("<title>ກ</title><m:a xmlns:m=\"urn:m\"/></item><item><title>ຂ</title><m:a/>"))
    #expect(feed.items.map(\.title) == ["ກ", "ຂ"])
    #expect(feed.diagnostics.map(\.identifier) == ["feed.undeclared-prefix"])
  }

  @Test(
    "feeds 20: nothing is expanded: what is declared for more than a character is refused",
    arguments: [
      "<!ENTITY a \"x\"><!ENTITY b \"&a;&a;\">", "<!ENTITY a \"xx\">", "<!ENTITY % p \"x\">",
      "<!ENTITY a SYSTEM \"file:///etc/passwd\">", "<!ELEMENT rss ANY>",
      "<!ENTITY a \"&b;\">",
    ])
  func feeds20Bombs(subset: String) {
    let feed = read("<!DOCTYPE rss [\(subset)]>" + rss("<title>&a; R&D</title>"))
    #expect(feed.format == nil)
    #expect(feed.diagnostics.map(\.identifier) == ["xml.doctype"])
  }

  @Test("feeds 20: signs in CDATA, comments and instructions stay what they are")
  func feeds20Opaque() {
    let feed = read(
      rss("<!-- a & b:c --><?a &b; ?><title><![CDATA[ກ & ຂ &nbsp; <x:y>]]> R&D</title>"))
    #expect(feed.items.map(\.title) == ["ກ & ຂ R&D"])
    #expect(feed.diagnostics.map(\.identifier) == ["feed.bare-ampersand"])
  }

  @Test("a slip is told in both languages, with how often it is there")
  func words() {
    let one = read(rss("<title>R&D</title>")).diagnostics
    let many = read(rss("<title>R&D & A&B</title>")).diagnostics
    #expect(
      one.map(\.message) == [
        BilingualText(
          "‘&’ stands for itself; it is read all the same", lao: "‘&’ ຢູ່ໂດດດ່ຽວ; ແຕ່ຍັງອ່ານໄດ້")
      ])
    #expect(
      many.map(\.message) == [
        BilingualText(
          "‘&’ stands for itself, in 3 places; it is read all the same",
          lao: "‘&’ ຢູ່ໂດດດ່ຽວ 3 ບ່ອນ; ແຕ່ຍັງອ່ານໄດ້")
      ])
  }

  @Test("a megabyte of slips takes no longer than its size asks for")
  func linear() {
    let clock = ContinuousClock()
    func seconds(_ count: Int) -> Duration {
      let text = String(repeating: "<a:b c='&d'>&e <!-- & --> & ", count: count)
      return clock.measure { _ = read(rss("<title>\(text)</title>")) }
    }
    _ = seconds(100)
    #expect(seconds(16_000) < seconds(4_000) * 16)
    // Tags that never end, and names that all differ.
    let hostile: [(Int) -> String] = [
      { String(repeating: "< ", count: $0 * 8) },
      { (0..<$0).map { "<p\($0):a/>" }.joined() },
    ]
    for text in hostile {
      let (small, large) = (text(4_000), text(16_000))
      let first = clock.measure { _ = read(rss("&" + small)) }
      #expect(clock.measure { _ = read(rss("&" + large)) } < first * 16)
    }
  }
}

@Suite("What the elements of a feed mean")
struct FeedChannelTests {
  @Test("feeds 10: an extension's title and description are not the item's")
  func feeds10Extensions() {
    let feed = read(
      """
      <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" \
      xmlns:media="http://search.yahoo.com/mrss/"><channel><itunes:title>X</itunes:title><title>P</title>\
      <link>https://p.la/</link><item><itunes:title>SHORT</itunes:title><media:description>M</media:description>\
      <media:guid>G</media:guid><title>ຫົວຂໍ້</title><description>ຂໍ້ຄວາມ</description>\
      <link>https://p.la/1</link></item></channel></rss>
      """)
    #expect(feed.title == "P")
    #expect(feed.items.map(\.title) == ["ຫົວຂໍ້"])
    #expect(feed.items.map(\.summary) == ["ຂໍ້ຄວາມ"])
    #expect(feed.items.map(\.guid) == ["https://p.la/1"])
  }

  @Test("feeds 10: a feed whose own elements have a namespace is read, too")
  func feeds10Namespace() {
    let feed = read(
      """
      <rss xmlns="http://backend.userland.com/rss2" xmlns:m="urn:m"><channel><title>P</title><item>\
      <m:title>X</m:title><title>ກ</title><link>https://p.la/1</link></item></channel></rss>
      """)
    #expect(feed.items.map(\.title) == ["ກ"])
  }

  @Test(
    "feeds 11: bases nest: of the feed, of the entry and of the link",
    arguments: [
      (" xml:base=\"2024/\"", "", "https://x.la/blog/2024/post.html"),
      ("", " xml:base=\"2024/\"", "https://x.la/blog/2024/post.html"),
      (" xml:base=\"2024/\"", " xml:base=\"05/\"", "https://x.la/blog/2024/05/post.html"),
      (" xml:base=\"/y/\"", " xml:base=\"../z/\"", "https://x.la/z/post.html"),
      (" xml:base=\"https://y.la/\"", "", "https://y.la/post.html"),
      (" xml:base=\"javascript:x\"", "", "https://x.la/blog/post.html"),
      ("", "", "https://x.la/blog/post.html"),
    ])
  func feeds11Bases(entry: String, link: String, expected: String) {
    let feed = read(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://x.la/blog/"><title>T</title>\
      <entry\(entry)><title>ກ</title><link\(link) href="post.html"/></entry></feed>
      """)
    #expect(feed.items.map(\.link) == [expected])
  }

  @Test("feeds 11: a base of RSS counts, too")
  func feeds11RSS() {
    let feed = read(
      rss("<title>ກ</title><link>1.html</link>", root: "<rss xml:base=\"https://y.la/a/\">")
        .replacing("<item>", with: "<item xml:base=\"b/\">"))
    #expect(feed.items.map(\.link) == ["https://y.la/a/b/1.html"])
  }

  @Test(
    "feeds 12: blocks of XHTML are never one word, and a script is no text",
    arguments: [
      ("<p>One</p><p>ສອງ</p><script>bad()</script><style>p {}</style>", "One ສອງ"),
      ("ກ<br/>ຂ <b>ຄ</b>ງ<ul><li>1</li><li>2</li></ul>", "ກ ຂ ຄງ 1 2"),
    ])
  func feeds12XHTML(body: String, expected: String) {
    for element in ["content", "summary"] {
      let feed = read(
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title>ກ</title>\
        <\(element) type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">\(body)</div></\(element)>\
        </entry></feed>
        """)
      #expect(feed.items.map(\.summary) == [expected])
    }
  }

  @Test("content that is a picture is no text")
  func binaryContent() {
    let feed = read(
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title>ກ</title>\
      <content type="image/png">iVBORw0KGgo=</content></entry></feed>
      """)
    #expect(feed.items.map(\.summary) == [""])
  }
}
