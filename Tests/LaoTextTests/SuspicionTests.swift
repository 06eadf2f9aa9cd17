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
      ("ກ\u{0EB8}\u{0EB4}", .conflictingVowels), (" ່ກ", .strayMark), ("ກາັ", .markAfterVowel),
      ("ຫວງແຫນ", .hoDigraph), ("ການກลາງ", .thaiLetters), ("ທ່ານ ທ່ານ", .repeatedWord),
      ("ປີ2021", .missingSpace), ("ວິໄສທັດ,ແຜນ", .missingSpace), ("ຕ່າງ ໆ", .spaceBeforeRepetition),
    ])
  func rules(_ text: String, _ rule: SuspicionRule) {
    #expect(suspicions(text).map(\.rule) == [rule])
    #expect(LaoNormalizer(layout: .document).normalize(text).utf8.elementsEqual(text.utf8))
  }

  /// Found by the search for hostile texts: whether a run is an acronym was asked for each ຫ in it.
  @Test("An acronym of a hundred thousand letters is looked through once")
  func longAcronym() {
    #expect(suspicions(String(repeating: "ຫນ", count: 50_000)).isEmpty)
  }

  @Test("A suggestion is made where one guess is better than the others")
  func suggestions() {
    #expect(suspicions("ປີ2021ນີ້").map(\.suggestion) == [" 2021 "])
    #expect(suspicions("ກลາງ").map(\.suggestion) == ["ລ"])
    #expect(suspicions("ທ່ານ ທ່ານ").map(\.suggestion) == ["ທ່ານ"])
  }

  @Test(
    "A space inside a word and a like letter are named with the one word that was meant",
    arguments: [
      ("ວຽກດັ່ງ ກ່າວເປັນ", SuspicionRule.innerSpace, "ດັ່ງກ່າວ"),
      ("ມີບົດບາດສຳ ຄັນ", .innerSpace, "ສຳຄັນ"), ("ໜ້າ ເບື່ອ", .innerSpace, "ໜ້າເບື່ອ"),
      ("ວິໃສທັດ", .spelling, "ວິໄສທັດ"), ("ຈັດຂື້ນໃນ", .spelling, "ຂຶ້ນ"),
      ("ປະເທດໃທ", .spelling, "ໄທ"), ("ຫ້ອງໄຫຍ່", .spelling, "ໃຫຍ່"),
    ])
  func wordsOfTheDictionary(_ text: String, _ rule: SuspicionRule, _ meant: String) {
    #expect(suspicions(text).map(\.rule) == [rule])
    #expect(suspicions(text).map(\.suggestion) == [meant])
    #expect(LaoNormalizer(layout: .document).normalize(text).utf8.elementsEqual(text.utf8))
  }

  @Test(
    "A space that may be meant and a word that the dictionary has raise no suspicion",
    arguments: ["ບໍ່ ໃຫ້", "ທ່ານ ນາງ", "ແຂວງ ວຽງຈັນ", "ມີຊື່ ມີສື່", "ສື່ສານ", "ຊື່ສັດ", "ສາຍ ຊາຍ", "ໃສ ໄສ"])
  func meantSpaces(_ text: String) {
    #expect(suspicions(text).isEmpty)
  }

  @Test(
    "The post of the ministry has its cut word, its doubled word and its slips named",
    .enabled(if: SharedData.isPresent, "the folder 'shared' is not beside the checkout"))
  func seed() throws {
    let post = try #require(SharedData.bytes(of: "seed/000_30a2ac265d6027d0.txt"))
    let report = LaoNormalizer(layout: .document).report(post)
    #expect(report.count(of: .innerSpace) == 1)
    #expect(report.count(of: .repeatedWord) == 1)
    #expect(
      report.suspicions.filter { $0.rule == .spelling }.map(\.text) == ["ວິໃສທັດ", "ຂື້ນ"])
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
