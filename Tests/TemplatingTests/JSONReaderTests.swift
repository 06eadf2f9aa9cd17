import Diagnostics
import Templating
import Testing

@Suite("JSON is read as RFC 8259 has it, and its faults are told by place")
struct JSONReaderTests {
  private func fault(_ text: [UInt8], _ language: MessageLanguage = .english) -> String? {
    let (value, diagnostic) = JSONReader.read(SourceText(path: "ຂໍ້ມູນ.json", bytes: text))
    guard let diagnostic else { return nil }
    #expect(value == nil)
    #expect(diagnostic.identifier == "json.syntax")
    let place = diagnostic.location
    return "\(place?.line ?? 0):\(place?.column ?? 0) \(diagnostic.message[language])"
  }

  @Test(arguments: [
    ("{\"ຊື່\": \"ກ\",}", "1:13 a key in quotes is expected here", "ບ່ອນນີ້ຕ້ອງເປັນຄີໃນເຄື່ອງໝາຍຄຳເວົ້າ"),
    ("{\"ກ\" 1}", "1:6 ‘:’ is expected here", "ບ່ອນນີ້ຕ້ອງເປັນ ‘:’"),
    ("{\"ກ\": 1 \"ຂ\": 2}", "1:9 ‘,’ or ‘}’ is expected here", "ບ່ອນນີ້ຕ້ອງເປັນ ‘,’ ຫຼື ‘}’"),
    ("[1 2]", "1:4 ‘,’ or ‘]’ is expected here", "ບ່ອນນີ້ຕ້ອງເປັນ ‘,’ ຫຼື ‘]’"),
    ("[1,]", "1:4 a value is expected here", "ບ່ອນນີ້ຕ້ອງເປັນຄ່າ"),
    ("[1] 2", "1:5 nothing can follow the value", "ຫຼັງຄ່າມີຫຍັງອີກບໍ່ໄດ້"),
    ("\n  nul", "2:3 a value is expected here", "ບ່ອນນີ້ຕ້ອງເປັນຄ່າ"),
    ("\"ກ", "1:3 this text is never closed", "ຂໍ້ຄວາມນີ້ບໍ່ໄດ້ປິດ"),
    ("\"ກ\nຂ\"", "1:3 a control character must be escaped in a text", "ຕົວອັກສອນຄວບຄຸມຕ້ອງຂຽນເປັນລະຫັດ"),
    ("\"\\x\"", "1:2 this escape has no meaning", "ລະຫັດນີ້ບໍ່ມີຄວາມໝາຍ"),
    ("\"\\u12\"", "1:2 ‘\\u’ needs four hexadecimal digits", "‘\\u’ ຕ້ອງມີເລກຖານສິບຫົກສີ່ຕົວ"),
    ("\"\\ud800\"", "1:8 half of a surrogate pair", "ຄູ່ surrogate ມີເຄິ່ງດຽວ"),
    ("01", "1:1 a number can't begin with 0", "ຕົວເລກຂຶ້ນຕົ້ນດ້ວຍ 0 ບໍ່ໄດ້"),
    ("1.", "1:2 a digit is expected here", "ບ່ອນນີ້ຕ້ອງເປັນຕົວເລກ"),
    ("1e999", "1:5 this number is too large", "ຕົວເລກນີ້ໃຫຍ່ເກີນໄປ"),
    ("-", "1:1 a digit is expected here", "ບ່ອນນີ້ຕ້ອງເປັນຕົວເລກ"),
  ])
  func `Each fault has its place and sentence`(_ text: String, _ expected: String, _ lao: String) {
    #expect(fault(Array(text.utf8)) == expected)
    #expect(fault(Array(text.utf8), .lao)?.hasSuffix(" " + lao) == true)
  }

  @Test func `What is no UTF-8 is refused`() {
    let bytes: [UInt8] = [0x22, 0xE0, 0xBA, 0x22]
    #expect(fault(bytes)?.hasSuffix(" this text is not UTF-8") == true)
    #expect(fault(bytes, .lao)?.hasSuffix(" ຂໍ້ຄວາມນີ້ບໍ່ແມ່ນ UTF-8") == true)
  }

  @Test func `Deep nesting is an error and no crash`() {
    let text = [UInt8](repeating: UInt8(ascii: "["), count: 100_000)
    #expect(fault(text) == "1:51 this is nested deeper than 50 levels")
    #expect(fault(text, .lao) == "1:51 ຊ້ອນກັນເລິກກວ່າ 50 ຊັ້ນ")
  }

  @Test func `Lao and escapes are read`() throws {
    let (value, diagnostic) = JSONReader.read(
      SourceText(path: "a.json", bytes: Array(#"{"ກ": ["\u0e81", "\ud83d\ude00\n", -1.5e2]}"#.utf8))
    )
    #expect(diagnostic == nil)
    #expect(try #require(value).asPairs["ກ"]?.asItems.prefix(2).map(\.asText) == ["ກ", "😀\n"])
  }
}
