import LaoText
import Testing

@Suite struct LaoRomanizerTests {
  @Test(
    "The rules of reading",
    arguments: [
      ("ຂວາງ", "khouang"), ("ແຂວງ", "khoeng"), ("ຄວາມ", "khouam"), ("ຫິວ", "hiou"),
      ("ແກ້ວ", "keo"), ("ດຽວ", "diao"), ("ເຄີຍ", "kheuy"), ("ດີໆ", "didi"), ("ຖນົນ", "thanon"),
      ("ເບີຣ໌", "beu"), ("ເຫຍື່ອ", "nyua"), ("ບໍ່", "bo"), ("ເກາະ", "ko"), ("ເຂົ້າ", "khao"),
      ("ເສລີພາບ", "seliphap"), ("ໂທລະທັດ", "tholathat"), ("ກັວ", "koua"), ("ເອເລັກໂຕຣນິກ", "elektronik"),
    ])
  func rules(_ lao: String, _ latin: String) {
    #expect(LaoRomanizer().romanize(lao) == latin)
  }

  @Test(
    "An acronym is read letter by letter",
    arguments: [
      ("ກຕສ", "kts"), ("ສປປ", "spp"), ("ສສຊ", "ssx"), ("ຫສນຍ", "hsnny"), ("ຄອສພ", "khosph"),
      ("ສນຫລ", "snl"),
    ])
  func acronyms(_ lao: String, _ latin: String) {
    #expect(LaoRomanizer().romanize(lao) == latin)
  }

  @Test("A name that is also a word is a name only where it is named as a place")
  func commonWords() {
    #expect(LaoRomanizer().romanize("ເມືອງ ແມດ") == "muang mad")
    #expect(LaoRomanizer().romanize("ສິບແມດ") == "sip met")
  }

  @Test("The popular profile writes names as signs do")
  func popular() {
    let romanizer = LaoRomanizer(profile: .popular)
    #expect(romanizer.romanize("ຫຼວງພະບາງ") == "luangprabang")
    #expect(romanizer.romanize("ຊຽງ ເມືອງ") == "xieng meuang")
  }

  /// The truth table in tiers, each with the share that must be right.
  @Test(
    "The truth table is met",
    .enabled(if: SharedData.isPresent, "needs ../shared beside the checkout"),
    arguments: [("A", 100), ("Q", 97), ("E", 95), ("B", 85), ("D", 80)])
  func truth(_ tier: String, _ percent: Int) {
    let romanizer = LaoRomanizer()
    var right = 0
    var wrong: [String] = []
    for line in SharedData.lines(of: "lao/romanisation-truth.tsv") {
      let fields = line.utf8.split(separator: 0x09).map {
        String(decoding: Array($0), as: UTF8.self)
      }
      guard fields.count > 3, fields[3] == tier else { continue }
      let latin = romanizer.romanize(fields[0]).utf8.filter { $0 != 0x20 }
      let accepted = fields[1].utf8.split(separator: 0x7C)
      if accepted.contains(where: { $0.elementsEqual(latin) }) {
        right += 1
      } else {
        wrong.append("\(fields[0]) \(String(decoding: latin, as: UTF8.self)) not \(fields[1])")
      }
    }
    #expect(right > 0)
    #expect(right * 100 >= percent * (right + wrong.count), "\(wrong)")
  }
}
