import Content
import Testing

@Suite("Validity of UTF-8")
struct UTF8ValidityTests {
  @Test("Lao, ASCII and other scripts are valid, wherever they stand")
  func valid() {
    for text in ["", "a", "ລາວ", "Lao ລາວ ໄທย 日本 é 😀 ", "abcdefghijkລ", "ສະບາຍດີ ABCDEFGH ສະບາຍດີ"] {
      for shift in 0..<9 {
        let bytes = Array((String(repeating: "x", count: shift) + text).utf8)
        #expect(UTF8Validity.firstInvalidByte(in: bytes) == nil)
      }
    }
  }

  /// The truth is what the standard library repairs.
  @Test("A damaged byte is found where it is, as the standard library finds it")
  func damaged() {
    let whole = Array("ລາວ ABCDEFGHIJ ສະບາຍດີ éé 😀 ໜ້າ".utf8)
    for index in whole.indices {
      for byte: UInt8 in [
        0x00, 0x7F, 0x80, 0xB8, 0xBF, 0xC0, 0xC2, 0xE0, 0xE1, 0xED, 0xF0, 0xF8, 0xFF,
      ] {
        var bytes = whole
        bytes[index] = byte
        let isValid = String(validating: bytes, as: UTF8.self) != nil
        let found = UTF8Validity.firstInvalidByte(in: bytes)
        #expect((found == nil) == isValid, "\(index) \(byte)")
        if let found {
          #expect(String(validating: bytes[..<found], as: UTF8.self) != nil, "\(index) \(byte)")
          #expect((found - 3...found + 3).contains(index) || found <= index)
        }
      }
    }
  }

  @Test("A letter that is cut off at the end is not valid")
  func cut() {
    let bytes = Array("ABCDEFGH ລາວ".utf8)
    #expect(UTF8Validity.firstInvalidByte(in: Array(bytes.dropLast())) == bytes.count - 3)
    #expect(UTF8Validity.firstInvalidByte(in: Array(bytes.dropLast(2))) == bytes.count - 3)
  }
}
