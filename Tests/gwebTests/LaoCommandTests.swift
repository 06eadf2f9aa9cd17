import LaoText
import Testing

@testable import gweb

@Suite struct LaoCommandTests {
  private func line(_ action: LaoAction, _ text: String) throws -> String {
    String(decoding: try LaoLines(action).result(for: Array(text.utf8)).get(), as: UTF8.self)
  }

  @Test(
    "Each action prints one line for a line",
    arguments: [
      (LaoAction.normalize, " ໜ້າທີີ່  ສໍາຄັນ", "ໜ້າທີ່ ສຳຄັນ"),
      (.words, "ກຕສ ຊຸກຍູ້ວຽກງານ", "ກຕສ| |ຊຸກຍູ້|ວຽກງານ"),
      (.syllables, "ກຕສ ຊຸກຍູ້ວຽກງານ", "ກ|ຕ|ສ| |ຊຸກ|ຍູ້|ວຽກ|ງານ"),
      (.romanize, "ແຂວງ ໄຊສົມບູນ", "khoeng xaisomboun"),
      (.slug, "ແຂວງ ໄຊສົມບູນ 2023", "khoeng-xaisomboun-2023"),
      (.slug, "!", ""),
      (.date, "ວັນທີ 9 ມີນາ 2018", "2018-03-09"),
    ])
  func actions(_ action: LaoAction, _ text: String, _ expected: String) throws {
    #expect(try line(action, text) == expected)
  }

  @Test("Explain names each rule with its column")
  func explain() throws {
    #expect(
      try line(.explain, "ໜ້າທີີ່ ປີ2021")
        == "ໜ້າທີ່ ປີ2021\t4 doubled-mark ທີີ່→ທີ່; 11 missing-space? 2021→ 2021\tໜ້າທີ່| |ປີ|2021\tnathi pi2021"
    )
  }

  @Test("A date that can be read in two ways is an error with both")
  func ambiguousDate() {
    #expect(
      LaoLines(.date).result(for: Array("03/04/2023".utf8))
        == .failure(
          LaoLines.Problem(
            message:
              "may be 3 April 2023 or 4 March 2023; name the month and write the year in four digits"
          )))
  }
}
