import LaoText
import Testing

#if canImport(Glibc)
  import Glibc
#endif

@Suite struct FoldingTests {
  private static func key(_ text: String, _ tier: LaoFolding.Tier) -> [UInt8] {
    Array(LaoFolding.fold(text, tier).utf8.filter { $0 != 0x20 })
  }

  @Test(
    "Two spellings come to one key in their tier and not before",
    arguments: [
      ("ນໍ້າ", "ນ້ຳ", 1), ("ຫນ້າ", "ໜ້າ", 1), ("ຫລວງ", "ຫຼວງ", 1), ("ໃຈ", "ໄຈ", 2), ("ຂຶ້ນ", "ຂື້ນ", 2),
      ("ຂ່າວ", "ຂາວ", 3), ("ສຸລິຍະ", "ສຸລີຍະ", 2), ("ພຣະ", "ພະ", 2), ("ຕອ້ງ", "ຕ້ອງ", 1), ("ໜາ້", "ໜ້າ", 1),
      ("ໄທຍ", "ໄທ", 2), ("ສະບາຽ", "ສະບາຍ", 2), ("໒໕໖໖", "2566", 1), ("ລາວ ໆ", "ລາວ", 1),
      ("ພິມພ໌", "ພິມ", 1),
      ("ເເຂວງ", "ແຂວງ", 1), ("ນ້ ຳ", "ນ້ຳ", 1), ("ວ\u{2060}ຽງ", "ວຽງ", 1),
    ])
  func tiers(_ one: String, _ other: String, _ tier: Int) throws {
    for level in LaoFolding.Tier.allCases {
      #expect((Self.key(one, level) == Self.key(other, level)) == (level.rawValue >= tier))
    }
  }

  @Test(
    "Other words have other keys",
    arguments: [("ກາ", "ຂາ"), ("ນາ", "ນຳ"), ("ກິນ", "ກັນ"), ("ສາ", "ຊາ")])
  func different(_ one: String, _ other: String) {
    #expect(Self.key(one, .tones) != Self.key(other, .tones))
  }

  /// A search index holds syllables, a query comes whole.
  @Test("A query comes to the keys of its syllables")
  func syllables() {
    for text in ["ການພັດທະນາ", "ນະຄອນຫຼວງວຽງຈັນ", "ໄປສະນີລາວ", "ບໍ່ວາງ", "ຕ້ອງການຊ່ວຍເຫຼືອ"] {
      for tier in LaoFolding.Tier.allCases {
        let parts = LaoSyllables.syllables(of: text).map { LaoFolding.fold(String($0), tier) }
        #expect(LaoFolding.fold(text, tier) == parts.joined())
      }
    }
  }

  @Test("The table that programs read is the one that Swift runs")
  func table() throws {
    let file = try #require(Repository.bytes(of: "Scripts/folding.d/lao-folding.json"))
    #expect(
      file.elementsEqual(LaoFolding.json.utf8),
      "gweb lao folding > Scripts/folding.d/lao-folding.json")
  }

  /// `keys.tsv` was written by the JavaScript form: text, then the three keys.
  @Test("The JavaScript form gives the same keys on every text")
  func recordedKeys() throws {
    let lines = try #require(Repository.bytes(of: "Scripts/folding.d/keys.tsv"))
      .split(separator: 0x0A)
    #expect(lines.count > 40)
    for line in lines {
      let fields = line.split(separator: 0x09, omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
      try #require(fields.count == 4)
      for tier in LaoFolding.Tier.allCases {
        #expect(LaoFolding.fold(fields[0], tier).utf8.elementsEqual(fields[tier.rawValue].utf8))
      }
    }
  }

  @Test(
    "The JavaScript form still gives the keys that are recorded",
    .enabled(if: Repository.hasNode, "node is not installed: the recorded keys alone were compared")
  )
  func javaScript() throws {
    let folder = Repository.root + "Scripts/folding.d/"
    let command =
      "cut -f 1 '\(folder)keys.tsv' | node '\(folder)lao-fold.js' '\(folder)lao-folding.json'"
    let keys = try #require(Repository.output(of: command))
    let recorded = try #require(Repository.output(of: "cut -f 2-4 '\(folder)keys.tsv'"))
    #expect(keys == recorded)
  }
}

/// The checkout that the tests were built from.
private enum Repository {
  /// Its folder, with a slash behind.
  static let root: String = {
    let parts = #filePath.utf8.split(separator: 0x2F).map {
      String(decoding: Array($0), as: UTF8.self)
    }
    return "/" + parts.dropLast(3).joined(separator: "/") + "/"
  }()

  static let hasNode = output(of: "command -v node").map { !$0.isEmpty } ?? false

  static func bytes(of path: String) -> [UInt8]? { output(of: "cat '\(root)\(path)'") }

  static func output(of command: String) -> [UInt8]? {
    guard let pipe = popen(command, "r") else { return nil }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&piece, 1, piece.count, pipe)
      if count == 0 { break }
      bytes.append(contentsOf: piece[..<count])
    }
    return pclose(pipe) == 0 ? bytes : nil
  }
}
