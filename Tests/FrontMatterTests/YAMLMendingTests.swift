import Diagnostics
import FrontMatter
import Testing

@Suite("YAML as people type it")
struct YAMLMendingTests {
  @Test(
    "a line that can't be read is shown as it can",
    arguments: [
      ("title: ກອງປະຊຸມ: ຄັ້ງທີ 5", "write title: \"ກອງປະຊຸມ: ຄັ້ງທີ 5\""),
      ("title: [ດ່ວນ] ກອງປະຊຸມ", "write title: \"[ດ່ວນ] ກອງປະຊຸມ\""),
      ("title: \"ກ\" ແລະ \"ຂ\"", "write title: '\"ກ\" ແລະ \"ຂ\"'"),
      ("title: \"ກອງປະຊຸມ", "write title: \"ກອງປະຊຸມ\""),
      ("title: 'it's ok'", "write title: \"it's ok\""),
      ("title: @gweb ໃໝ່", "write title: \"@gweb ໃໝ່\""),
      ("title: `ກ`", "write title: \"`ກ`\""),
      ("title: %ກ", "write title: \"%ກ\""),
      ("title: *ສຳຄັນ* ຂ່າວ", "write title: \"*ສຳຄັນ* ຂ່າວ\""),
      ("title: &gweb ໃໝ່", "write title: \"&gweb ໃໝ່\""),
      ("title ກອງປະຊຸມ", "write title: ກອງປະຊຸມ"),
      ("title：ກອງປະຊຸມ", "write title: ກອງປະຊຸມ"),
      ("  title: ກ: ຂ", "write title: \"ກ: ຂ\""),
    ])
  func mended(line: String, hint: String) {
    let indent = line.hasPrefix(" ") ? "  " : ""
    let text = "\(indent)date: 2024-01-01\n\(line)\n\(indent)tags: [ກ, ຂ]\n"
    let diagnostics = YAMLReader.read(SourceText(path: "ກ.md", bytes: Array(text.utf8))).diagnostics
    #expect(diagnostics.map { $0.hint?.english } == [hint])
    #expect(diagnostics.first?.location?.line == 2)
  }

  @Test("what no quotes mend keeps the general hint")
  func notMended() {
    let text = "title: ກ: ຂ\nsummary: ຄ: ງ\n"
    let diagnostics = YAMLReader.read(SourceText(path: "ກ.md", bytes: Array(text.utf8))).diagnostics
    #expect(
      diagnostics.map { $0.hint?.english } == [
        "put texts that contain ': ', '#', quotes or brackets in quotes; indent with spaces"
      ])
  }

  @Test("desk E18: a missing colon is told at its own line")
  func deskE18Line() {
    let text = "ກ: ຂ\nphone ໂທລະສັບ\nງ: ຈ\n"
    let diagnostics = YAMLReader.read(SourceText(path: "lo.yml", bytes: Array(text.utf8)))
      .diagnostics
    #expect(diagnostics.map { $0.location?.line } == [2])
    #expect(diagnostics.first?.hint?.lao == "ຂຽນ phone: ໂທລະສັບ")
  }

  @Test(
    "a text behind which a comment begins is told from one that ends with its line",
    arguments: [
      ("ແຈ້ງການ #5 ເລື່ອງວັນພັກ", LocatedValue.Style.cut), ("ແຈ້ງການ#5", .plain), ("\"ກ #5\"", .quoted),
      ("'ກ' # ຂ", .quoted), ("#ກ #ຂ", .cut), ("# ຂ", .plain), ("ກ   # ຂ", .cut), ("", .plain),
    ])
  func cut(value: String, style: LocatedValue.Style) {
    let text = "# ໝາຍເຫດ\ntitle: \(value)\n# ອີກ\ndate: 2024-01-01\n"
    let value = YAMLReader.read(SourceText(path: "ກ.md", bytes: Array(text.utf8))).value
    guard case .mapping(let entries)? = value?.content,
      case .text(_, let found)? = entries.first?.value.content
    else {
      Issue.record("no text")
      return
    }
    #expect(found == style)
  }

  @Test("null and ~ say nothing unless they stand in quotes", arguments: ["", "~", "null", "NULL"])
  func nothing(text: String) {
    func isEmpty(_ style: LocatedValue.Style) -> Bool {
      LocatedValue(.text(text, style), at: LocatedValue.Place(line: 1, column: 1, length: 1))
        .isEmpty
    }
    #expect(isEmpty(.plain) && isEmpty(.cut) && !isEmpty(.quoted))
  }
}
