import Content
import SiteModel
import Testing

@Suite("Permalinks")
struct PermalinkTests {
  @Test("parts stand between slashes, below the language")
  func parts() {
    #expect(Permalink(["news", "2023", "a"], language: .lao).text == "/news/2023/a/")
    #expect(Permalink([], language: .english).text == "/en/")
  }

  @Test("Lao is percent-encoded in URLs and written as it is on the disk")
  func lao() {
    let permalink = Permalink(["ຂ່າວ"], language: .lao)
    #expect(permalink.encoded == "/%E0%BA%82%E0%BB%88%E0%BA%B2%E0%BA%A7/")
    #expect(permalink.outputPath.text == "ຂ່າວ/index.html")
  }

  @Test("pages of a list follow the first")
  func pages() {
    let news = Permalink(["news"], language: .lao)
    #expect(news.page(1).text == "/news/")
    #expect(news.page(12).text == "/news/page/12/")
    #expect(news.file("rss.xml").outputPath.text == "news/rss.xml")
    #expect(Permalink([], language: .lao).outputPath.text == "index.html")
  }
}
