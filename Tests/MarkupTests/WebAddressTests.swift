import Markup
import Testing

@Suite("Web addresses")
struct WebAddressTests {
  @Test(
    "An address is judged by where it leads",
    arguments: [
      ("https://mtc.gov.la", WebAddress.Kind.web), ("HTTP:x", .web), ("mailto:a@b.la", .mailto),
      ("tel:020", .tel), ("//host/x", .foreignHost), ("\\\\host", .foreignHost),
      ("/\\host", .foreignHost), ("/news/", .rootRelative), ("news", .relative),
      ("?q", .relative), ("../x", .relative), ("#top", .fragment), (" \n", .empty),
      ("javascript:x", .refused), ("a\\b:c", .relative),
      ("foo):", .relative), ("10:30", .relative), ("ຂ່າວ:x", .refused), ("a&b:c", .refused),
      ("a%62:c", .refused), ("a b:c", .refused), ("+x:y", .relative), ("a\"b:c", .relative),
      ("a%22b:c", .relative),
    ])
  func kinds(address: String, kind: WebAddress.Kind) {
    #expect(WebAddress(address).kind == kind)
  }

  /// RFC 3986, sections 5.4.1 and 5.4.2.
  @Test(
    "A reference resolves as RFC 3986 has it",
    arguments: [
      ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
      ("/g", "http://a/g"), ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"),
      ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"), ("g#s", "http://a/b/c/g#s"),
      ("g?y#s", "http://a/b/c/g?y#s"), (";x", "http://a/b/c/;x"), ("g;x", "http://a/b/c/g;x"),
      ("g;x?y#s", "http://a/b/c/g;x?y#s"), ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"),
      ("./", "http://a/b/c/"), ("..", "http://a/b/"), ("../", "http://a/b/"),
      ("../g", "http://a/b/g"), ("../..", "http://a/"), ("../../", "http://a/"),
      ("../../g", "http://a/g"), ("../../../g", "http://a/g"), ("../../../../g", "http://a/g"),
      ("/./g", "http://a/g"), ("/../g", "http://a/g"), ("g.", "http://a/b/c/g."),
      (".g", "http://a/b/c/.g"), ("g..", "http://a/b/c/g.."), ("..g", "http://a/b/c/..g"),
      ("./../g", "http://a/b/g"), ("./g/.", "http://a/b/c/g/"), ("g/./h", "http://a/b/c/g/h"),
      ("g/../h", "http://a/b/c/h"), ("g;x=1/./y", "http://a/b/c/g;x=1/y"),
      ("g;x=1/../y", "http://a/b/c/y"), ("g?y/./x", "http://a/b/c/g?y/./x"),
      ("g?y/../x", "http://a/b/c/g?y/../x"), ("g#s/./x", "http://a/b/c/g#s/./x"),
    ])
  func resolution(reference: String, expected: String) {
    let base = WebAddress("http://a/b/c/d;p?q")
    #expect(WebAddress(reference).resolved(against: base).string == expected)
  }

  @Test("A refused address is not made harmless by a base")
  func refusedStaysRefused() {
    let base = WebAddress("https://mtc.gov.la/")
    #expect(WebAddress("javascript:x").resolved(against: base).kind == .refused)
  }

  @Test("A base without a path gets a slash")
  func emptyBasePath() {
    #expect(
      WebAddress("ຂ່າວ/").resolved(against: WebAddress("https://mtc.gov.la")).string
        == "https://mtc.gov.la/ຂ່າວ/")
  }

  @Test("Parts put together give the address again")
  func parts() {
    for address in ["https://a.la:8080/x/y?q#f", "//h", "a/b", "?", "#", "mailto:x@y", "/a//b"] {
      #expect(String(decoding: WebAddress(address).parts.utf8, as: UTF8.self) == address)
    }
    #expect(WebAddress("/x?#").parts.query == [])
    #expect(WebAddress("/x").parts.query == nil)
  }
}
