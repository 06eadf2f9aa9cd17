import LaoText
import Testing

@Suite struct LaoNormalizerTests {
  private func scalars(_ text: String) -> [UInt32] {
    LaoNormalizer().normalize(text).unicodeScalars.map(\.value)
  }

  @Test("Each of the four encodings of ນ້ຳ becomes the one")
  func amHasOneSpelling() {
    let expected: [UInt32] = [0x0E99, 0x0EC9, 0x0EB3]
    #expect(scalars("\u{0E99}\u{0EC9}\u{0EB3}") == expected)
    #expect(scalars("\u{0E99}\u{0ECD}\u{0EC9}\u{0EB2}") == expected)
    #expect(scalars("\u{0E99}\u{0EC9}\u{0ECD}\u{0EB2}") == expected)
    #expect(scalars("\u{0E99}\u{0EB3}\u{0EC9}") == expected)
  }
}
