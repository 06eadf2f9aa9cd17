import Markup
import Testing

@Suite("Percent-encoding is undone")
struct PercentEncodingTests {
  @Test(arguments: [
    ("a%20b", "a b"), ("%E0%BA%81", "ກ"), ("100%", "100%"), ("%4", "%4"), ("%+1%zz", "%+1%zz"),
    ("%41", "A"), ("%e0%ba%81", "ກ"),
  ])
  func decoded(text: String, plain: String) {
    #expect(String(decoding: PercentEncoding.decoded(text.utf8), as: UTF8.self) == plain)
  }
}
