import LaoText
import Testing

@Suite struct NumberTests {
  @Test("Counts are grouped by points")
  func counts() {
    let format = LaoNumberFormat()
    #expect(format.text(for: 1_234_567) == "1.234.567")
    #expect(format.text(for: -1_000) == "-1.000")
    #expect(format.text(for: 999) == "999")
    #expect(LaoNumberFormat(digits: .lao).text(for: 2_700) == "໒.໗໐໐")
  }

  @Test("Money is written out, or in the scale that prose uses")
  func money() {
    let format = LaoNumberFormat()
    #expect(format.kip(1_234_567) == "1.234.567 ກີບ")
    #expect(format.kipInWords(450_000_000) == "450 ລ້ານກີບ")
    #expect(format.kipInWords(7_393_170_000_000) == "7.393,17 ຕື້ກີບ")
    #expect(format.kipInWords(1_234_567) == "1.234.567 ກີບ")
    #expect(format.kipInWords(-7_500_000) == "-7,5 ລ້ານກີບ")
  }

  @Test("Per cent from hundredths, without rounding")
  func percent() {
    #expect(LaoNumberFormat().percent(hundredths: 8283) == "82,83%")
    #expect(LaoNumberFormat().percent(hundredths: 8280) == "82,8%")
    #expect(LaoNumberFormat().percent(hundredths: -50) == "-0,5%")
  }

  @Test("Digits change shape and nothing else does")
  func digits() {
    #expect(LaoDigits.lao("ປີ 2023") == "ປີ ໒໐໒໓")
    #expect(LaoDigits.ascii("ປີ ໒໐໒໓") == "ປີ 2023")
  }
}
