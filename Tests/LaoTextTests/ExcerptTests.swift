import LaoText
import Testing

@Suite struct ExcerptTests {
  private let text = "ການຫັນເປັນດິຈິຕ໋ອນ ແມ່ນຄວາມຕ້ອງການອັນຈຳເປັນຢ່າງພາວະວິໄສ ໃນການພັດທະນາປະເທດ."

  @Test("A text that is short enough stays as it is, white space collapsed")
  func short() {
    #expect(ExcerptCutter(maximum: 20).excerpt(of: " ກ\n\n ຂ ") == "ກ ຂ")
    #expect(ExcerptCutter(maximum: 3).excerpt(of: "ກຂຄ") == "ກຂຄ")
  }

  @Test("It is cut at the end of a phrase")
  func phrase() {
    #expect(ExcerptCutter(maximum: 30).excerpt(of: text) == "ການຫັນເປັນດິຈິຕ໋ອນ…")
    #expect(
      ExcerptCutter(maximum: 64).excerpt(of: text)
        == "ການຫັນເປັນດິຈິຕ໋ອນ ແມ່ນຄວາມຕ້ອງການອັນຈຳເປັນຢ່າງພາວະວິໄສ…")
  }

  @Test("Where no phrase ends in the second half, it is cut at the end of a word")
  func word() {
    #expect(
      ExcerptCutter(maximum: 50).excerpt(of: text)
        == "ການຫັນເປັນດິຈິຕ໋ອນ ແມ່ນຄວາມຕ້ອງການອັນຈຳເປັນຢ່າງ…")
  }

  @Test("Where no word fits, it is cut between clusters")
  func cluster() {
    #expect(ExcerptCutter(maximum: 6).excerpt(of: "ດິຈິຕ໋ອນ") == "ດິຈິ…")
    #expect(ExcerptCutter(maximum: 3).excerpt(of: "ເພື່ອນ") == "…")
  }

  @Test("A leading vowel that damage left alone does not end an excerpt")
  func bareLeadingVowel() {
    #expect(ExcerptCutter(maximum: 14).excerpt(of: "ສະບາຍດີ ແເມືອງຂອງເຮົາ") == "ສະບາຍດີ…")
    #expect(ExcerptCutter(maximum: 6).excerpt(of: "ກາ ເແໂ ມາດີ") == "ກາ…")
    #expect(ExcerptCutter(maximum: 3).excerpt(of: "ເແໂໃໄ") == "…")
  }

  @Test("A mark that damage put behind a sign is not cut off from it")
  func markBehindSign() {
    #expect(ExcerptCutter(maximum: 6).excerpt(of: "ຫຼາຍໆ່ມາ") == "ຫຼາ…")
    #expect(ExcerptCutter(maximum: 7).excerpt(of: "ຫຼາຍໆ່ມາ") == "ຫຼາຍໆ່…")
  }

  @Test("Latin and Lao are cut alike, without punctuation before the ellipsis")
  func mixed() {
    #expect(ExcerptCutter(maximum: 12).excerpt(of: "G-Net, ລະບົບກອງປະຊຸມ") == "G-Net…")
  }

  @Test("Lao marks take no column, wide characters take two")
  func width() {
    #expect(DisplayWidth.columns(of: "ທີ່") == 1)
    #expect(DisplayWidth.columns(of: "ເພື່ອ") == 3)
    #expect(DisplayWidth.columns(of: "ນ້ຳ") == 2)
    #expect(DisplayWidth.columns(of: "新闻 ab") == 7)
    #expect(DisplayWidth.columns(of: "e\u{301}\u{200B}") == 1)
  }

  @Test("Reading time is whole minutes, at least one")
  func readingTime() {
    #expect(ReadingTime().minutes(forWords: 0) == 1)
    #expect(ReadingTime().minutes(forWords: 401) == 3)
  }

  @Test("Lao is read at 4.5 letters to the word, other text by its words")
  func readingTimeOfText() {
    let minute = String(repeating: "ການພັດທະນາ ", count: 90)  // 10 letters and marks each
    #expect(ReadingTime().minutes(for: Array(minute.utf8)) == 1)
    #expect(ReadingTime().minutes(for: Array((minute + "ແລະ").utf8)) == 2)
    let english = String(repeating: "digital (2023). ", count: 100)
    #expect(ReadingTime().minutes(for: Array(english.utf8)) == 1)
    #expect(ReadingTime().minutes(for: Array((english + "G-Web").utf8)) == 2)
    #expect(ReadingTime().minutes(for: Array(" . \n".utf8)) == nil)
    #expect(ReadingTime().minutes(for: []) == nil)
  }
}
