import LaoText
import Testing

@Suite struct SuspicionTests {
  private func suspicions(_ text: String) -> [NormalizationReport.Suspicion] {
    LaoNormalizer(layout: .document).report(Array(text.utf8)).suspicions
  }

  @Test(
    "What only a person can decide is named, and stays",
    arguments: [
      ("ກ່້າ", SuspicionRule.differentTones), ("ກັົນ", .conflictingVowels),
      ("ກ\u{0EB8}\u{0EB4}", .conflictingVowels), (" ່ກ", .strayMark), ("ກາ່", .markAfterVowel),
      ("ຫວງແຫນ", .hoDigraph), ("ການກลາງ", .thaiLetters), ("ທ່ານ ທ່ານ", .repeatedWord),
      ("ປີ2021", .missingSpace), ("ວິໄສທັດ,ແຜນ", .missingSpace), ("ຕ່າງ ໆ", .spaceBeforeRepetition),
    ])
  func rules(_ text: String, _ rule: SuspicionRule) {
    #expect(suspicions(text).map(\.rule) == [rule])
    #expect(LaoNormalizer(layout: .document).normalize(text).utf8.elementsEqual(text.utf8))
  }

  @Test("A suggestion is made where one guess is better than the others")
  func suggestions() {
    #expect(suspicions("ປີ2021ນີ້").map(\.suggestion) == [" 2021 "])
    #expect(suspicions("ກลາງ").map(\.suggestion) == ["ລ"])
    #expect(suspicions("ທ່ານ ທ່ານ").map(\.suggestion) == ["ທ່ານ"])
  }

  @Test("The place is that of the input, also after repairs")
  func places() {
    let found = suspicions("ທີີ່ ປີ2021")
    #expect(found.map(\.original) == [19..<23])
    #expect(found.map(\.text) == ["2021"])
  }

  @Test("Clean text and acronyms raise no suspicion")
  func clean() {
    #expect(suspicions("ສປປ ລາວ, ສນຫລ ແລະ ແຂວງ ຫຼວງພະບາງ ປີ 2021. ຕ່າງໆ ນ້ຳ").isEmpty)
  }
}
