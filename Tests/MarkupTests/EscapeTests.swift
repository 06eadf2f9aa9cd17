import Markup
import Testing

private func text(_ value: some ByteSource) -> String {
  var bytes: [UInt8] = []
  Escape.text(value, into: &bytes)
  return String(decoding: bytes, as: UTF8.self)
}

private func attribute(_ value: some ByteSource) -> String {
  var bytes: [UInt8] = []
  Escape.attribute(value, into: &bytes)
  return String(decoding: bytes, as: UTF8.self)
}

@Suite("Escaping text and attributes")
struct EscapeTests {
  @Test("Text keeps its quotes, an attribute does not")
  func quotes() {
    #expect(text("ຂ່າວ <b> & \"ນະຄອນ\" 'ຫຼວງ'") == "ຂ່າວ &lt;b&gt; &amp; \"ນະຄອນ\" 'ຫຼວງ'")
    #expect(attribute("\"a\" 'b' <c> &") == "&#34;a&#34; &#39;b&#39; &lt;c&gt; &amp;")
  }

  @Test("A quote with a Lao vowel, an accent, a joiner or a selector on it is still escaped")
  func combiningMarks() {
    for mark in ["\u{EB4}", "\u{301}", "\u{200D}", "\u{FE0F}", "\u{EC8}"] {
      #expect(attribute("\"\(mark) onmouseover=x") == "&#34;\(mark) onmouseover=x")
      #expect(attribute("'\(mark)") == "&#39;\(mark)")
      #expect(text("<\(mark)script>\(mark)") == "&lt;\(mark)script&gt;\(mark)")
      #expect(text("&\(mark)") == "&amp;\(mark)")
    }
  }

  @Test("Every scalar that XML 1.0 allows stays, every other becomes U+FFFD")
  func scalars() {
    let ends = (UInt32(0)...16).flatMap {
      [$0 << 16 | 0xFFFD, $0 << 16 | 0xFFFE, $0 << 16 | 0xFFFF]
    }
    for value in Array(0..<0x3000) + Array(0xD700..<0xE100) + ends {
      guard let scalar = Unicode.Scalar(value), !"&<>".unicodeScalars.contains(scalar) else {
        continue
      }
      let isAllowed =
        switch value {
        case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
      let string = String(Character(scalar))
      let expected = isAllowed ? string : "\u{FFFD}"
      #expect(Array(text(string).utf8) == Array(expected.utf8), "U+\(String(value, radix: 16))")
    }
  }

  @Test("What is no UTF-8 becomes U+FFFD and swallows nothing behind it")
  func invalidUTF8() {
    #expect(text([0x61, 0xFF, 0x3C]) == "a\u{FFFD}&lt;")
    #expect(attribute([0xE0, 0xBA, 0x22]) == "\u{FFFD}&#34;")
    #expect(attribute([0xE0, 0x22]) == "\u{FFFD}&#34;")
    #expect(attribute([0xF0, 0x9F, 0x98, 0x22]) == "\u{FFFD}&#34;")
    #expect(attribute([0xC0, 0xA2]) == "\u{FFFD}\u{FFFD}")
    #expect(text([0xED, 0xA0, 0x80]) == "\u{FFFD}\u{FFFD}\u{FFFD}")
    #expect(text([0xF4, 0x90, 0x80, 0x80]) == "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}")
    #expect(text([0xE0]) == "\u{FFFD}")
    #expect(text([0xF0, 0x9F]) == "\u{FFFD}")
  }

  @Test("What is refused agrees with the standard library for random bytes")
  func agreesWithStandardLibrary() {
    var state: UInt64 = 42
    let interesting: [UInt8] = [0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xC2, 0x80, 0xBF, 0xA0, 0x9F, 0x41]
    for _ in 0..<20_000 {
      var bytes: [UInt8] = []
      for _ in 0..<6 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append(interesting[Int(state >> 33) % interesting.count])
      }
      let expected = String(
        String.UnicodeScalarView(
          String(decoding: bytes, as: UTF8.self).unicodeScalars.map {
            $0.value & 0xFFFE == 0xFFFE && $0.value < 0x10000 ? "\u{FFFD}" : $0
          }))
      #expect(Array(text(bytes).utf8) == Array(expected.utf8), "\(bytes)")
    }
  }

  @Test("Strings, arrays and slices give the same")
  func sources() {
    let value = "ກ<ຂ"
    let bytes = Array(value.utf8)
    #expect(text(bytes) == text(value))
    #expect(text(bytes[3...]) == "&lt;ຂ")
    #expect(bytes.withUnsafeBufferPointer { text($0) } == text(value))
  }
}
