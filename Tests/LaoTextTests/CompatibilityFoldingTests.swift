import LaoText
import Testing

@Suite("What people and disks take for one text folds to one")
struct CompatibilityFoldingTests {
  @Test(
    "case, width, ligatures, composition and what can't be seen",
    arguments: [
      ("News/INDEX.html", "news/index.html"), ("ｎｅｗｓ", "news"), ("ﬁle", "file"),
      ("Straße", "strasse"), ("ΣΊΣΥΦΟΣ", "σίσυφοσ"), ("e\u{301}", "é"), ("①", "1"),
      ("ne\u{AD}ws\u{200B}\u{200D}", "news"), ("a\u{2024}\u{2024}／b", "a../b"), ("K", "k"),
    ])
  func folded(_ text: String, _ expected: String) {
    #expect(CompatibilityFolding.fold(text).utf8.elementsEqual(expected.utf8))
  }

  @Test(
    "Lao letters that are written in two ways",
    arguments: [("ໜັງສື", "ຫນັງສື"), ("ໝາຍ", "ຫມາຍ"), ("ນ້ຳ", "ນ້ໍາ"), ("ກຸ່", "ກ\u{EC8}\u{EB8}")])
  func lao(_ one: String, _ other: String) {
    #expect(CompatibilityFolding.fold(one) == CompatibilityFolding.fold(other))
  }

  @Test("other letters are other letters", arguments: [("ກ", "ຂ"), ("o", "໐"), ("a", "а")])
  func different(_ one: String, _ other: String) {
    #expect(CompatibilityFolding.fold(one) != CompatibilityFolding.fold(other))
  }

  @Test("a text that grows eighteen times is folded whole")
  func longest() {
    let folded = CompatibilityFolding.fold(String(repeating: "ﷺ", count: 50))
    #expect(folded == String(repeating: "صلى الله عليه وسلم", count: 50))
  }

  @Test("folding twice is folding once, for every character")
  func stable() {
    for value in UInt32(0x20)..<0x3_0000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let folded = CompatibilityFolding.fold(String(scalar))
      #expect(CompatibilityFolding.fold(folded).utf8.elementsEqual(folded.utf8))
    }
  }
}
