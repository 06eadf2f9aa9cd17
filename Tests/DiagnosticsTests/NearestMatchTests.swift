import Diagnostics
import Testing

@Suite("What somebody most likely meant")
struct NearestMatchTests {
  @Test(arguments: [
    ("titel", "title"), ("sumary", "summary"), ("Date", "date"), ("ctegory", "category"),
  ])
  func near(word: String, meant: String) {
    #expect(
      NearestMatch.find(word, among: ["title", "summary", "date", "category", "tags"]) == meant)
  }

  @Test("what is not near is not offered", arguments: ["colour", "x", "ຫົວຂໍ້"])
  func far(word: String) {
    #expect(NearestMatch.find(word, among: ["title", "summary", "date"]) == nil)
  }
}
