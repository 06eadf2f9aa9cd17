import LaoText
import Testing

/// What offices type, each test named after the case that it was reported as.
@Suite struct LaoCaseTests {
  private func normalized(_ text: String) -> [UInt32] {
    LaoNormalizer().normalize(text).unicodeScalars.map(\.value)
  }

  private func becomes(_ typed: String, _ expected: String) -> Bool {
    normalized(typed) == expected.unicodeScalars.map(\.value)
  }

  private func rules(_ text: String) -> [NormalizationRule] {
    LaoNormalizer().report(Array(text.utf8)).repairs.map(\.rule)
  }

  private func suggestions(_ text: String) -> [String?] {
    LaoNormalizer().report(Array(text.utf8)).suspicions.map(\.suggestion)
  }

  private func words(_ text: String) -> String {
    WordBreaker().segments(of: LaoNormalizer().normalize(text)).joined(separator: "|")
  }

  @Test(
    "lao 01: a tone on ອ or ວ goes to the consonant",
    arguments: [
      ("ຕອ້ງການ", "ຕ້ອງການ"), ("ນອ້ງ", "ນ້ອງ"), ("ຊວ່ຍເຫຼືອ", "ຊ່ວຍເຫຼືອ"), ("ຮອ້ງ", "ຮ້ອງ"), ("ສວ່ນ", "ສ່ວນ"),
      ("ຍອ້ນ", "ຍ້ອນ"), ("ຕອ້\u{200B}ງການ", "ຕ້ອງການ"), ("ຫນອ້ງ", "ໜ້ອງ"), ("ຕ້ອ້ງ", "ຕ້ອງ"),
      ("ຊົວ່ໂມງ", "ຊົ່ວໂມງ"), ("ກອ່ນອອກ", "ກ່ອນອອກ"), ("ລຽ້ງ", "ລ້ຽງ"),
    ])
  func lao01ToneOnCarrier(_ typed: String, _ expected: String) {
    #expect(becomes(typed, expected))
    #expect(!rules(typed).isEmpty)
  }

  @Test(
    "lao 01: where the letter bears the tone rightly, or it can be read in two ways, it stays",
    arguments: ["ກວ່າ", "ແກວ່ງ", "ແຄວ້ນ", "ຜູ້ອ່ານ", "ເພືອ່", "ສວ່າງ", "ຂໍ້ອ້າງ", "ການອ້າງ"])
  func lao01Stays(_ text: String) {
    #expect(becomes(text, text))
  }

  @Test("lao 01: a tone behind ເ◌ືອ is told with what was meant")
  func lao01BehindE() {
    #expect(suggestions("ເພືອ່") == ["ພື່ອ"])
  }

  @Test(
    "lao 02, 18: a consonant with a tone is parted from no ອ or ວ",
    arguments: [
      ("ກ໊ອບປີ້", "koppi"), ("ບ໊ອກ", "bok"), ("ທ໊ອບ", "thop"), ("ຮ້ອມ", "hom"), ("ຝ້ອນລຳ", "fonlam"),
      ("ຄ໋ອດ", "khot"), ("ທ່ານ ອ໊ອດ", "than-ot"),
    ])
  func lao02TonedConsonant(_ text: String, _ slug: String) {
    #expect(SlugMaker().slug(for: text) == slug)
  }

  @Test(
    "lao 03: ກ່ວາ is one syllable, and ກວ່າ is suggested",
    arguments: [
      ("ຫຼາຍກ່ວາ 300 ຄົນ", "lay-koua-300-khon", "ກວ່າ"), ("ດີກ່ວາ", "di-koua", "ກວ່າ"),
      ("ກ້ວາງຂວາງ", "kouang-khouang", "ກວ້າ"),
    ])
  func lao03ToneBeforeVo(_ text: String, _ slug: String, _ suggestion: String) {
    #expect(SlugMaker().slug(for: text) == slug)
    #expect(suggestions(text) == [suggestion])
  }

  @Test(
    "lao 04: ຫ and ນ, ມ, ລ behind ເ, ແ and ໂ are one letter where something closes the syllable",
    arguments: [
      ("ຂະແຫນງການ", "ຂະແໜງການ"), ("ຖະແຫລງການ", "ຖະແຫຼງການ"), ("ເຫມາະສົມ", "ເໝາະສົມ"),
      ("ລົ້ມເຫລວ", "ລົ້ມເຫຼວ"), ("ແຫລມ", "ແຫຼມ"), ("ດາວໂຫລດ", "ດາວໂຫຼດ"), ("ນີ້ແຫລະ", "ນີ້ແຫຼະ"),
    ])
  func lao04HoDigraph(_ typed: String, _ expected: String) {
    #expect(becomes(typed, expected))
  }

  @Test(
    "lao 04: real words with ຫ stay",
    arguments: [
      "ແຫນແຫ່", "ຫວງແຫນ", "ແຫ່ແຫນ", "ຫຸມແຫນ", "ມະໂຫລີ", "ໂຫລາຈານ", "ໝໍໂຫນ", "ໂຫນ", "ກາໂຫມ", "ກະລາໂຫມ",
      "ເຫມະ", "ເຫມະກາ", "ຂວດໂຫລ", "ຮະໂຫລ", "ໄຫນ້ຳ", "ຫວງແຫນບອນ",
    ])
  func lao04RealHo(_ word: String) {
    #expect(becomes(word, word))
  }

  @Test(
    "lao 05: no mark stands behind ະ or າ",
    arguments: [
      ("ໜາ້ທີ່", "ໜ້າທີ່"), ("ກວາ່", "ກວ່າ"), ("ຂາ້ພະເຈົ້າ", "ຂ້າພະເຈົ້າ"), ("ເກາົ່", "ເກົ່າ"),
      ("ເທາົ່ນັ້ນ", "ເທົ່ານັ້ນ"), ("ເອາົ", "ເອົາ"), ("ເຫລາົ້", "ເຫຼົ້າ"), ("ຄະ່", "ຄ່ະ"),
    ])
  func lao05MarkBehindVowel(_ typed: String, _ expected: String) {
    #expect(becomes(typed, expected))
  }

  @Test(
    "lao 06: a space before a sign that nothing begins with goes",
    arguments: [
      ("ນ້ ຳ ຖ້ວມ", "ນ້ຳ ຖ້ວມ"), ("ຂໍ້ ຕ ົ ກລ ົ ງ", "ຂໍ້ຕົກລົງ"), ("ວຽງຈ ັນ", "ວຽງຈັນ"),
      ("ນ້\u{A0}ຳ", "ນ້ຳ"), ("ນ້ \u{200B} ຳ", "ນ້ຳ"), ("ວ ຽງຈັນ", "ວຽງຈັນ"),
    ])
  func lao06SpaceBeforeSign(_ typed: String, _ expected: String) {
    #expect(becomes(typed, expected))
  }

  @Test("lao 06: in a document, too, but not across lines")
  func lao06Document() {
    let normalizer = LaoNormalizer(layout: .document)
    #expect(normalizer.normalize("ນ້ ຳ").utf8.elementsEqual("ນ້ຳ".utf8))
    #expect(normalizer.normalize("ນ້\n  ຳ").utf8.elementsEqual("ນ້\n  ຳ".utf8))
  }

  @Test(
    "lao 07: no invisible character stays between two Lao letters",
    arguments: [
      0xAD, 0x34F, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x202A, 0x202C, 0x202E, 0x2060, 0x2066,
      0x2069,
      0xFE0F, 0xFEFF,
    ] as [UInt32])
  func lao07Invisible(_ value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(becomes("ວ\(scalar)ຽງ\(scalar)\(scalar)ຈັ\(scalar)ນ", "ວຽງຈັນ"))
  }

  @Test("lao 07: beside an emoji or Arabic they have work to do")
  func lao07Stays() {
    #expect(becomes("❤\u{FE0F}ລາວ", "❤\u{FE0F}ລາວ"))
    #expect(becomes("ລາວ \u{2067}عربي\u{2069}", "ລາວ \u{2067}عربي\u{2069}"))
  }

  @Test(
    "lao 08: what ໌ cancels belongs to the syllable before it",
    arguments: [
      ("ວັນອາທິດຍ໌", "van athit"), ("ວຽງຈັນທນ໌", "viangchan"), ("ໂຮງພິມພ໌", "hong phim"),
      ("ສັຕວ໌ແພທຍ໌", "sat phet"), ("ອິນທຣ໌", "in"),
    ])
  func lao08Silent(_ text: String, _ latin: String) {
    #expect(LaoRomanizer().romanize(text) == latin)
  }

  @Test(
    "lao 09: ຽ behind a vowel is final ຍ and begins nothing",
    arguments: [
      ("ສະບາຽດີ", "sabay di"), ("ຫຼາຽຄົນ", "lay khon"), ("ກ້ວຽ", "kouay"), ("ຜູ້ຮ້າຽ", "phouhay"),
    ])
  func lao09OldFinal(_ text: String, _ latin: String) {
    #expect(LaoRomanizer().romanize(text) == latin)
    #expect(!words(text).contains("|ຽ"))
  }

  @Test(
    "lao 10: names of countries raise no suspicion, nor does a word that is likelier than its twin",
    arguments: [
      "ການຄ້າເສຣີ", "ຊິວເດັນ", "ປາລະກາຊີ", "ເຊນີ", "ຊີນີ", "ຊ້ຽງ", "ສິໄປ", "ໄປສະນີ", "ເທືອ", "ດືມ", "ສະວິດເຊີແລນ",
      "ໂອຊີອານີ", "ຊິມບັບເວ", "ເຊນີໂກລ", "ຄາຊັກສະຖານ", "ໂມຣັອກໂຄ", "ເຢເມນ", "ຊາອຸດິ ອາຣາເບຍ", "ບິສເຊົາ",
      "ມັນດິຟ",
    ])
  func lao10NoFalseAlarm(_ text: String) {
    #expect(suggestions(text).isEmpty)
  }

  @Test(
    "lao 11: no vowel letter stands twice",
    arguments: [
      ("ຄໍຳ", "ຄຳ"), ("ໂໂຮງຮຽນ", "ໂຮງຮຽນ"), ("ລະະບຽບ", "ລະບຽບ"), ("ປະທາານ", "ປະທານ"),
      ("ຖືກຽຽດ", "ຖືກຽດ"),
      ("ໄໄຊ", "ໄຊ"), ("ນໍ້ຳ", "ນ້ຳ"), ("ເເເເຂວງ", "ແຂວງ"),
    ])
  func lao11Doubled(_ typed: String, _ expected: String) {
    #expect(becomes(typed, expected))
    #expect(!rules(typed).isEmpty)
  }

  @Test(
    "lao 12: a mark that slid to the final is told with the word that was meant",
    arguments: [
      ("ເປນັ", "ເປັນ"), ("ກບັ", "ກັບ"), ("ເງນິ", "ເງິນ"), ("ຄນົ", "ຄົນ"), ("ຕງັ້", "ຕັ້ງ"), ("ເຫນັ", "ເຫັນ"),
    ])
  func lao12SlidMark(_ text: String, _ meant: String) {
    #expect(becomes(text, text))
    #expect(suggestions(text) == [meant])
  }

  @Test(
    "lao 12: a word that reads well raises no suspicion", arguments: ["ພນັກງານ", "ສັດ", "ຈັກ", "ຫົວ"])
  func lao12Clean(_ text: String) {
    #expect(suggestions(text).isEmpty)
  }

  @Test(
    "lao 13: loanwords and names stay whole",
    arguments: [
      ("ໂຄວິດ-19", "khovit-19"), ("ເອເລັກໂຕນິກ", "elektonik"), ("ການຄ້າເສລີອາຊຽນ", "kankha-seli-axian"),
      ("ຮ່າໂນ້ຍ", "hanoy"), ("ວັດຊັບ", "vatxap"), ("ອິນໂດເນເຊຍ", "indonexia"),
    ])
  func lao13Loanwords(_ text: String, _ slug: String) {
    #expect(SlugMaker().slug(for: text) == slug)
  }

  @Test("lao 14: ຯລຯ is no word of an address")
  func lao14Etcetera() {
    #expect(SlugMaker().slug(for: "ຂ່າວ ຯລຯ") == "khao")
    #expect(SlugMaker().slug(for: "ຂ່າວຯລຯ") == "khao")
    #expect(SlugMaker().slug(for: "ຯລຯ") == nil)
    #expect(SlugMaker(script: .lao).slug(for: "ຂ່າວ ຯລຯ") == "ຂ່າວ")
    #expect(words("ຂ່າວຯລຯ") == "ຂ່າວ|ຯລຯ")
  }

  @Test(
    "lao 16: dates as offices write them",
    arguments: [
      ("ມ.ຖ. 9, 2021", "2021-06-09"), ("ກ.ກ. 12, 2022", "2022-07-12"),
      ("ວັນທີ່ 1 ມັງກອນ 2026", "2026-01-01"), ("30 ພຶດສພາ 2014", "2014-05-30"),
      ("30 ພືດສະພາ 2014", "2014-05-30"), ("ວັນທີ 01 ມິຖຸນາ 2021 ເວລາ 06 ໂມງ 00", "2021-06-01"),
      ("2023-12-07 20:00:12", "2023-12-07"), ("2023-12-07T20:00:12+07:00", "2023-12-07"),
      ("ພ. ສ. 2566 ມີນາ 3", "2023-03-03"), ("3 ມີນາ ພ.ສ 2566", "2023-03-03"),
      ("B.E. 2566 March 3", "2023-03-03"),
    ])
  func lao16Dates(_ text: String, _ day: String) {
    #expect(LaoDateReader().date(in: text).map(\.isoText) == .success(day))
  }

  @Test("lao 16: a slip of a month's name and the American order are asked back")
  func lao16DidYouMean() throws {
    let march = try #require(CalendarDate(year: 2023, month: 3, day: 21))
    #expect(LaoDateReader().date(in: "21 ມິນາ 2023") == .failure(.misspelt(march)))
    let january = try #require(CalendarDate(year: 2023, month: 1, day: 13))
    #expect(LaoDateReader().date(in: "01/13/2023") == .failure(.monthFirst(january)))
    #expect(LaoDateReader().date(in: "13/01/2023") == .success(january))
    #expect(
      LaoDateReader.Failure.misspelt(march).message(in: .english)
        == "names no month; did you mean 2023-03-21?")
    #expect(
      LaoDateReader.Failure.misspelt(march).message(in: .lao)
        == "ຊື່ເດືອນບໍ່ຖືກ; ໝາຍເຖິງ 2023-03-21 ບໍ?")
    #expect(
      LaoDateReader.Failure.monthFirst(january).message(in: .english)
        == "has the month first, as Americans write; did you mean 2023-01-13?")
    #expect(
      LaoDateReader.Failure.monthFirst(january).message(in: .lao)
        == "ຂຽນເດືອນກ່ອນວັນແບບອາເມຣິກາ; ໝາຍເຖິງ 2023-01-13 ບໍ?")
  }

  @Test(
    "A word ends where a syllable does",
    arguments: [
      ("ເສຖກິດ", "ເສຖ|ກິດ"), ("ດີກວ່າ", "ດີ|ກວ່າ"), ("ບອກວ່າ", "ບອກ|ວ່າ"), ("ໜ້າຈໍກວ້າງ", "ໜ້າ|ຈໍ|ກວ້າງ"),
      ("ສປປລາວ", "ສ|ປ|ປ|ລາວ"), ("ສປປທີ່", "ສ|ປ|ປ|ທີ່"), ("ຫສນຍອອກ", "ຫ|ສ|ນ|ຍ|ອອກ"),
    ])
  func wordsEndWithSyllables(_ text: String, _ syllables: String) {
    #expect(LaoSyllables.syllables(of: text).joined(separator: "|") == syllables)
    let ends = Set(LaoSyllables.ranges(of: Array(text.utf8)).map(\.upperBound))
    #expect(
      WordBreaker().segments(of: Array(text.utf8)).allSatisfy { ends.contains($0.range.upperBound) }
    )
  }
}
