import Content
import Diagnostics
import Testing

@Suite("What editors are told, in Lao")
struct LaoMessageTests {
  @Test(
    "every message about a value, and how to mend it",
    arguments: [
      (
        "title: ກ\ndate: 0203-03-21", "ວັນທີ '0203-03-21' ຢູ່ກ່ອນປີ 1975",
        "ຂຽນປີໃຫ້ເຕັມ ເຊັ່ນ 2023-03-21"
      ),
      (
        "title: ກ\ndate: 2050-03-21", "ວັນທີ '2050-03-21' ຢູ່ຂ້າງໜ້າອີກເກີນ 10 ປີ", "ກວດເບິ່ງປີ"
      ),
      (
        "title: ກ\ndate: 2024-03-21\nexpires: 2024-03-01", "'expires' ບໍ່ໄດ້ຢູ່ຫຼັງ 'date'",
        "ກວດເບິ່ງປີ"
      ),
      (
        "title: ກ\ndate: 2024-03-21\nupdated: 2023-03-21", "'updated' ຢູ່ກ່ອນ 'date'", "ກວດເບິ່ງປີ"
      ),
      (
        "title: ກ\ndate: 2024-03-21\npublish_at: 2024-03-01",
        "'date' ຢູ່ຫຼັງ 'publish_at' ເຊິ່ງເປັນວັນເຜີຍແຜ່",
        "ກວດເບິ່ງທັງສອງ; ຖ້າບໍ່ມີ 'publish_at' ຈະເຜີຍແຜ່ໃນວັນທີຂອງມັນ"
      ),
      (
        "title: ກ\ndate: 2024-03-21\ntags: ກ, ຂ",
        "'tags' ເປັນຂໍ້ຄວາມດຽວທີ່ມີຈຸດ (,) ຂັ້ນ; ຖືວ່າເປັນຫຼາຍລາຍການ", "ຂຽນ tags: [ກ, ຂ]"
      ),
      (
        "title: ກ\ndate: 2024-03-21\ndraft: ແມ່ນ", "ຄ່າຂອງ 'draft' ຕ້ອງແມ່ນ true ຫຼື false",
        "ຂຽນ 'draft: true' ຫຼື 'draft: false'"
      ),
      (
        "title: ກ\ndate: 2024-03-21\ncover: a.png", "ຊື່ 'cover' ຕ້ອງມີຊື່ຍ່ອຍຢູ່ແຖວລຸ່ມ",
        "ຂຽນ\ncover:\n  file: a.png\n  alt: ຮູບນີ້ສະແດງຫຍັງ"
      ),
      (
        "title: ກ\ndate: 2024-03-21\ncover: {file: a.png}", "ຂາດຊື່ 'alt'",
        "ຂຽນ 'alt: …' ໃຕ້ 'cover:' ໂດຍຫຍໍ້ໜ້າໃຫ້ເທົ່າກັນ"
      ),
      (
        "title: ກ\ndate: 2024-03-21\nslug: con", "'con' ແມ່ນຊື່ອຸປະກອນໃນ Windows", "ເລືອກຄຳອື່ນ"
      ),
      (
        "title: ກ: ຂ\ndate: 2024-03-21",
        "YAML ບໍ່ຖືກຕ້ອງ: mapping values are not allowed in this context", "ຂຽນ title: \"ກ: ຂ\""
      ),
    ])
  func values(frontMatter: String, message: String, hint: String) {
    let diagnostics = Post(frontMatter).parsed.diagnostics
    #expect(diagnostics.map(\.message.lao) == [message])
    #expect(diagnostics.map { $0.hint?.lao } == [hint])
  }

  @Test(
    "every message about a file's name, and how to mend it",
    arguments: [
      ("a.MD", "ຊື່ເອກະສານຕ້ອງລົງທ້າຍດ້ວຍ '.md'; ແຟ້ມນີ້ບໍ່ໄດ້ຖືກອ່ານ", "ປ່ຽນຊື່ເປັນ 'a.md'"),
      ("a.EN.md", "ພາສາໃນຊື່ແຟ້ມຂຽນບໍ່ຖືກແບບ", "ປ່ຽນຊື່ເປັນ 'a.en.md'"),
      ("a.fr.md", "ຢູ່ນີ້ບໍ່ມີພາສາ 'fr'; ແຟ້ມນີ້ຖືວ່າເປັນພາສາລາວ", "ພາສາທີ່ໃຊ້ໄດ້ແມ່ນ lo, en"),
      (
        "_a.md", "ຊື່ທີ່ຂຶ້ນຕົ້ນດ້ວຍ '_' ຖືວ່າເປັນສະບັບຮ່າງ",
        "ປ່ຽນຊື່ຖ້າຕ້ອງການເຜີຍແຜ່, ຫຼື ຂຽນ 'draft: true'"
      ),
      (
        "2566-03-21-a.md", "ປີຂອງ '2566-03-21' ໃນຊື່ແຟ້ມເປັນພຸດທະສັກກະຫຼາດ (ພ.ສ.)",
        "ເລີ່ມຊື່ແຟ້ມດ້ວຍ 2023-03-21-"
      ),
    ])
  func names(file: String, message: String, hint: String) {
    let date = file.hasPrefix("2") ? "" : "\ndate: 2024-03-21"
    let diagnostics = Post("title: ກ" + date, file: "Content/ministry/news/" + file)
      .parsed.diagnostics
    #expect(diagnostics.map(\.message.lao) == [message])
    #expect(diagnostics.map { $0.hint?.lao } == [hint])
  }
}
