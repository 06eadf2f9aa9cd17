import Markup
import Testing

private func url(_ value: some ByteSource) -> String {
  var bytes: [UInt8] = []
  Escape.urlAttribute(value, into: &bytes)
  return String(decoding: bytes, as: UTF8.self)
}

private func srcset(_ value: String) -> String {
  var bytes: [UInt8] = []
  Escape.srcset(value, into: &bytes)
  return String(decoding: bytes, as: UTF8.self)
}

@Suite("Escaping URLs")
struct EscapeURLTests {
  @Test(
    "Allowed schemes and relative addresses stay",
    arguments: [
      "https://www.mtc.gov.la/", "HTTP://x.la", "mailto:info@mtc.gov.la", "tel:+85621250000",
      "/news/2023/", "news/?page=2#top", "#top", "", "//cdn.la/x", "./a:b", "?q=1:2", "/a:b",
      "https://[::1]:8080/", "/a%20b",
    ])
  func allowed(address: String) {
    #expect(url(address) == address)
  }

  @Test(
    "Every other scheme becomes #blocked, however it is spelt",
    arguments: [
      "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)",
      "\u{1}\u{1F}javascript:alert(1)", "java\nscript:alert(1)", "java\tscript:alert(1)",
      "java\r\nscript:alert(1)", "java\u{0}script:alert(1)", "javascript\t:alert(1)",
      "javascript\u{EB4}:alert(1)", "javascript:\u{EB4}alert(1)", "vbscript:x", "data:text/html,x",
      "data:image/svg+xml,x", "file:///etc/passwd", "ftp://x", "blob:x", "about:blank", ":x",
      "view-source:x", "ｊavascript:alert(1)", "ຂ່າວ:x", "javascript&colon;:x",
      "java%0ascript:alert(1)", "httpsx:y",
    ])
  func refused(address: String) {
    #expect(url(address) == "#blocked")
  }

  @Test("What a URL cannot hold is percent-encoded, existing escapes stay")
  func encoding() {
    #expect(url("/ຂ່າວ") == "/%E0%BA%82%E0%BB%88%E0%BA%B2%E0%BA%A7")
    #expect(url("/a b%20c%zz%") == "/a%20b%20c%25zz%25")
    #expect(url("/\"<>`{}|^\\") == "/%22%3C%3E%60%7B%7D%7C%5E%5C")
    #expect(url("/[x]") == "/%5Bx%5D")
    #expect(url("/a\u{0}b\u{7F}") == "/a%00b%7F")
    #expect(url([0x2F, 0xFF, 0x22]) == "/%EF%BF%BD%22")
  }

  @Test("Ampersands and apostrophes are escaped for the attribute")
  func markup() {
    #expect(url("/?a=1&b='2'") == "/?a=1&amp;b=&#39;2&#39;")
  }

  @Test("Outside markup a URL keeps its ampersands, and a refused one is still refused")
  func plain() {
    #expect(String(decoding: Escape.url("/?a=1&b=ກ"), as: UTF8.self) == "/?a=1&b=%E0%BA%81")
    #expect(String(decoding: Escape.url("javascript:x"), as: UTF8.self) == "#blocked")
  }

  @Test("A path segment encodes slashes, a path does not")
  func paths() {
    var segment: [UInt8] = []
    Escape.urlPathSegment("ກ/b c%?#&é'", into: &segment)
    #expect(String(decoding: segment, as: UTF8.self) == "%E0%BA%81%2Fb%20c%25%3F%23&%C3%A9'")
    var path: [UInt8] = []
    Escape.urlPath("/ກ/b?", into: &path)
    #expect(String(decoding: path, as: UTF8.self) == "/%E0%BA%81/b%3F")
  }

  @Test("Each candidate of a srcset is judged alone")
  func sourceSet() {
    #expect(srcset("/a.jpg 640w, /ກ.jpg 1.5x") == "/a.jpg 640w, /%E0%BA%81.jpg 1.5x")
    #expect(srcset("/a.jpg, javascript:x 2x") == "/a.jpg, #blocked 2x")
    #expect(srcset("/a.jpg 2x onerror") == "#blocked")
    #expect(srcset("/a.jpg \"x") == "#blocked")
    #expect(srcset(" , ") == "")
  }
}
