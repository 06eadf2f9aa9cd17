import Diagnostics
import Syndication
import Testing

@testable import gweb

@Suite("gweb feed")
struct FeedCommandTests {
  @Test("Items are printed with every member, what is missing as null")
  func json() {
    let feed = FeedReader().read(
      Array(
        """
        <rss><channel><link>https://mtc.gov.la/</link><item><title>ສຳມະນາ &lt;/script></title>
        <link>/a?b&amp;c</link><pubDate>21 Mar 2023 09:00 +0700</pubDate></item>
        <item><description>ກ</description></item></channel></rss>
        """.utf8), path: "feed.xml")
    #expect(
      String(decoding: FeedCommand.json(feed.items), as: UTF8.self) == """
        [
          {
            "title": "ສຳມະນາ",
            "link": "https://mtc.gov.la/a?b\\u0026c",
            "guid": "https://mtc.gov.la/a?b\\u0026c",
            "published": "2023-03-21T09:00:00+07:00",
            "summary": ""
          },
          {
            "title": "",
            "link": null,
            "guid": null,
            "published": null,
            "summary": "ກ"
          }
        ]

        """)
  }

  @Test("Without items there is an empty array")
  func empty() {
    #expect(FeedCommand.json([]) == Array("[]\n".utf8))
  }

  @Test("A file that can't be read is told by its name")
  func missingFile() {
    let fault = #expect(throws: InputFile.Fault.self) {
      try InputFile.read("/no/such/ຟີດ.xml", limit: 10)
    }
    #expect(fault?.diagnostic.location?.file == "/no/such/ຟີດ.xml")
    #expect(fault?.diagnostic.message.english == "can't be read: No such file or directory")
  }

  @Test("Folders and devices are no files")
  func notAFile() {
    for path in ["/tmp", "/dev/zero"] {
      let fault = #expect(throws: InputFile.Fault.self) { try InputFile.read(path, limit: 10) }
      #expect(fault?.diagnostic.identifier == "input.not-a-file")
    }
  }
}
