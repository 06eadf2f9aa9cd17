import LaoText
import Testing

@Suite struct LaoNormalizerTests {
  private func scalars(_ text: String) -> [UInt32] {
    LaoNormalizer().normalize(text).unicodeScalars.map(\.value)
  }

  /// Compares scalars: `==` of texts would take two spellings of one cluster for the same.
  private func becomes(_ text: String, _ expected: String) -> Bool {
    scalars(text) == expected.unicodeScalars.map(\.value)
  }

  @Test("Each of the four encodings of ນ້ຳ becomes the one")
  func amHasOneSpelling() {
    let expected: [UInt32] = [0x0E99, 0x0EC9, 0x0EB3]
    #expect(scalars("\u{0E99}\u{0EC9}\u{0EB3}") == expected)
    #expect(scalars("\u{0E99}\u{0ECD}\u{0EC9}\u{0EB2}") == expected)
    #expect(scalars("\u{0E99}\u{0EC9}\u{0ECD}\u{0EB2}") == expected)
    #expect(scalars("\u{0E99}\u{0EB3}\u{0EC9}") == expected)
    #expect(becomes("ສໍາລັບ", "ສຳລັບ"))
    #expect(becomes("ສາໍລັບ", "ສຳລັບ"))
  }

  @Test("A letter with a hundred thousand marks stays as it is: to order them would take minutes")
  func endlessMarks() {
    let text = "ກ a" + String(repeating: "\u{301}\u{323}", count: 50_000)
    #expect(becomes(text, text))
    #expect(becomes("a\u{301}\u{323}", "\u{1EA1}\u{301}"))
    let keys = [text, text + "b"].map { LaoCollator().sortKey(for: $0) }
    #expect(keys[0] == keys[1])
    #expect(LaoCollator().sorted([text + "b", text]) == [text, text + "b"])
  }

  @Test("A mark typed twice is written once")
  func doubledMarks() {
    #expect(becomes("ທີີ່", "ທີ່"))
    #expect(becomes("ອັັນ", "ອັນ"))
    #expect(becomes("ສື່່ສານ", "ສື່ສານ"))
    #expect(becomes("ຈຸຸດ", "ຈຸດ"))
  }

  @Test("Of two vowels on one letter the slip of the finger goes")
  func conflictingVowels() {
    #expect(becomes("ເພືີ່ອ", "ເພື່ອ"))
    #expect(becomes("ເພຶື່ອ", "ເພື່ອ"))
    #expect(becomes("ສິີ", "ສີ"))
    #expect(becomes("ຂຶິ້ນ", "ຂຶ້ນ"))
  }

  @Test("Two vowels of which neither is a slip stay, and are reported")
  func unclearVowels() {
    #expect(becomes("ກັົນ", "ກັົນ"))
    let report = LaoNormalizer().report(Array("ກັົນ".utf8))
    #expect(report.repairs.isEmpty)
    #expect(report.suspicions.map(\.rule) == [.conflictingVowels])
  }

  @Test("Marks come into the order consonant, ຼ, below, above, tone")
  func markOrder() {
    #expect(becomes("ກ\u{0EC8}\u{0EB5}", "ກ\u{0EB5}\u{0EC8}"))
    #expect(becomes("ກ\u{0EC9}\u{0EB8}", "ກ\u{0EB8}\u{0EC9}"))
    #expect(becomes("ຫ\u{0EB1}\u{0EBC}ກ", "ຫ\u{0EBC}\u{0EB1}ກ"))
  }

  @Test("ເ typed twice is ແ")
  func doubledE() {
    #expect(becomes("ເເຂວງ", "ແຂວງ"))
  }

  @Test(
    "ຫ with ນ, ມ or ລ becomes one letter where it can be nothing else",
    arguments: [
      ("ຫນອງ", "ໜອງ"), ("ຫມວດ", "ໝວດ"), ("ຫລວງພະບາງ", "ຫຼວງພະບາງ"), ("ໃຫມ່", "ໃໝ່"),
      ("ຫນ້າທີ່", "ໜ້າທີ່"), ("ຫລັກ", "ຫຼັກ"), ("ເຫລັກ", "ເຫຼັກ"), ("ແຫນ້ນ", "ແໜ້ນ"),
    ])
  func hoDigraph(_ typed: String, _ expected: String) {
    #expect(becomes(typed, expected))
  }

  @Test(
    "ຫ stays a letter of its own in real words and acronyms",
    arguments: ["ຫວງແຫນ", "ມະໂຫລີ", "ໂຫລາຈານ", "ໄຫນ້ຳ", "ສນຫລ", "ໂຫລ"])
  func hoAlone(_ word: String) {
    #expect(becomes(word, word))
  }

  @Test("Invisible characters between Lao letters go; in emoji they stay")
  func invisibleCharacters() {
    #expect(becomes("ສະ\u{200B}ບາຍ\u{AD}ດີ\u{200C}", "ສະບາຍດີ"))
    #expect(becomes("\u{FEFF}ລາວ", "ລາວ"))
    #expect(becomes("👩\u{200D}💻", "👩\u{200D}💻"))
    #expect(becomes("می\u{200C}خواهم", "می\u{200C}خواهم"))
  }

  @Test("Composition is NFC: ຳ and ໜ are not taken apart")
  func composition() {
    #expect(becomes("Cafe\u{301}", "Café"))
    #expect(becomes("ໜ້າ ຄຳ ﬁ ①", "ໜ້າ ຄຳ ﬁ ①"))
  }

  @Test("In a line spaces are trimmed and collapsed")
  func spacesInLine() {
    #expect(becomes(" \u{A0}ແຂວງ \u{A0} ໄຊສົມບູນ\t", "ແຂວງ ໄຊສົມບູນ"))
    #expect(becomes("ກ  \n  ຂ\u{A0}\r\n", "ກ\nຂ\r\n"))
  }

  @Test("In a document indentation and two spaces at a line's end stay")
  func spacesInDocument() {
    let source = "  - ກ  \n\tຂ  ຄ\n"
    #expect(LaoNormalizer(layout: .document).normalize(source) == source)
    #expect(LaoNormalizer(layout: .document).normalize("ກ\u{A0}\u{A0}ຂ") == "ກ  ຂ")
  }

  @Test("Bytes that are no UTF-8 stay, and what is around them is repaired")
  func malformed() {
    let bytes: [UInt8] = [0xED, 0xA0, 0x80] + Array("ທີີ່".utf8) + [0xE0, 0xBA, 0xFF, 0xC3]
    let expected: [UInt8] = [0xED, 0xA0, 0x80] + Array("ທີ່".utf8) + [0xE0, 0xBA, 0xFF, 0xC3]
    #expect(LaoNormalizer().normalize(bytes) == expected)
  }

  @Test("A report leads from the result back to the input")
  func report() {
    let report = LaoNormalizer().report(Array("ໜ້າທີີ່ ເພືີ່ອ ສໍາລັບ".utf8))
    #expect(report.repairs.map(\.rule) == [.doubledMark, .conflictingVowels, .amVowel])
    #expect(report.repairs.map(\.before) == ["ທີີ່", "ພືີ່", "ສໍາ"])
    #expect(report.repairs.map(\.after) == ["ທີ່", "ພື່", "ສຳ"])
    #expect(report.repairs.map(\.original) == [9..<21, 25..<37, 41..<50])
    #expect(report.repairs.map(\.repaired) == [9..<18, 22..<31, 35..<41])
  }

  @Test(
    "The ministry's post is repaired in exactly 15 doubled, 12 conflicting and 18 AM places",
    .enabled(if: SharedData.isPresent, "needs ../shared beside the checkout"),
    arguments: [LaoNormalizer.Layout.line, .document])
  func seedPost(_ layout: LaoNormalizer.Layout) throws {
    let post = try #require(SharedData.bytes(of: "seed/000_30a2ac265d6027d0.txt"))
    let report = LaoNormalizer(layout: layout).report(post)
    #expect(report.count(of: NormalizationRule.doubledMark) == 15)
    #expect(report.count(of: NormalizationRule.conflictingVowels) == 12)
    #expect(report.count(of: NormalizationRule.amVowel) == 18)
    #expect(report.count(of: NormalizationRule.noBreakSpace) == 2)
    #expect(report.repairs.count == 47)
    #expect(LaoNormalizer(layout: layout).report(report.bytes).repairs.isEmpty)
  }
}
