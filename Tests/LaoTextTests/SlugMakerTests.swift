import LaoText
import Testing

@Suite struct SlugMakerTests {
  private let title = "ກຕສ ຊຸກຍູ້ວຽກງານການຫັນເປັນດິຈິຕ໋ອນຂອງ ສປປ ລາວ ທີ່ ແຂວງ ໄຊສົມບູນ"

  @Test("The title of a ministry's post becomes a readable address")
  func seminar() {
    #expect(
      SlugMaker().slug(for: title)
        == "kts-xouknyou-viakngan-kanhanpen-dichiton-khong-spp-lao-thi-khoeng-xaisomboun")
  }

  @Test("A title typed with doubled marks has the address of the clean one")
  func normalised() {
    #expect(SlugMaker().slug(for: "ວຽກງານທີີ່ສໍາຄັນ") == SlugMaker().slug(for: "ວຽກງານທີ່ສຳຄັນ"))
  }

  @Test("Numbers, Latin letters and accents are kept as ASCII")
  func foreign() {
    #expect(
      SlugMaker().slug(for: "ແຜນ 2024-2028 (G-Net) Café ໒໐໒໓") == "phen-2024-2028-g-net-cafe-2023")
  }

  @Test("A long title is cut between words")
  func cut() {
    #expect(SlugMaker(maximumLength: 20).slug(for: title) == "kts-xouknyou")
  }

  @Test("A single word that is too long is cut between clusters")
  func cutWord() {
    #expect(SlugMaker(maximumLength: 3).slug(for: "internet") == "int")
    #expect(SlugMaker(script: .lao, maximumLength: 5).slug(for: "ດິຈິຕ໋ອນ") == "ດິຈິ")
  }

  @Test("Nothing is left of punctuation and of other alphabets")
  func nothing() {
    #expect(SlugMaker().slug(for: "…!") == nil)
    #expect(SlugMaker().slug(for: "新闻") == nil)
    #expect(SlugMaker().slug(for: "") == nil)
  }

  @Test("In Lao script words are joined by hyphens, without ໆ")
  func lao() {
    #expect(SlugMaker(script: .lao).slug(for: "ແຂວງ ໄຊສົມບູນ ຕ່າງໆ G-Net") == "ແຂວງ-ໄຊສົມບູນ-ຕ່າງ-g-net")
  }
}
