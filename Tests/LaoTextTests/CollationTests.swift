import LaoText
import Testing

@Suite struct CollationTests {
  @Test("Provinces stand in dictionary order, leading vowels after their consonant")
  func provinces() {
    let names = [
      "ອຸດົມໄຊ", "ເຊກອງ", "ໄຊຍະບູລີ", "ຄຳມ່ວນ", "ບໍ່ແກ້ວ", "ຫຼວງພະບາງ", "ໄຊສົມບູນ", "ຫົວພັນ", "ສາລະວັນ",
    ]
    #expect(
      LaoCollator().sorted(names) == [
        "ຄຳມ່ວນ", "ສາລະວັນ", "ເຊກອງ", "ໄຊສົມບູນ", "ໄຊຍະບູລີ", "ບໍ່ແກ້ວ", "ຫົວພັນ", "ຫຼວງພະບາງ", "ອຸດົມໄຊ",
      ])
  }

  @Test("Two spellings of one name have one key")
  func normalised() {
    let collator = LaoCollator()
    #expect(collator.sortKey(for: "ນໍ້າ") == collator.sortKey(for: "ນ້ຳ"))
    #expect(collator.sortKey(for: "ທີີ່") == collator.sortKey(for: "ທີ່"))
  }

  @Test(
    "The index letter is the consonant",
    arguments: [
      ("ເຊກອງ", "ຊ"), ("ໄຊສົມບູນ", "ຊ"), ("ໜອງບົກ", "ຫ"), ("ຫລວງພະບາງ", "ຫ"), ("vientiane", "V"),
      ("Élan", "E"), ("2023", "#"), ("", "#"),
    ])
  func indexLetter(_ name: String, _ letter: String) {
    #expect(IndexLetter(of: name).text == letter)
  }
}
