import Content
import Diagnostics
import Testing

@Suite("Front matter as people type it")
struct FieldTests {
  private static let dated = "\ndate: 2024-01-03"

  @Test("markdown 03: a title and a summary that YAML cuts at ' #' are told with their places")
  func markdown03Hash() {
    let post = Post(
      "title: ແຈ້ງການ #5 ເລື່ອງວັນພັກ\nsummary: ຫ້ອງ #2 ປິດ",
      file: "Content/xaisomboun/news/2024-01-03-a.md")
    #expect(
      post.lao == """
        Content/xaisomboun/news/2024-01-03-a.md:2:15: ຄຳເຕືອນ: ຄ່າຂອງ 'title' ສິ້ນສຸດຢູ່ນີ້: YAML ຖືວ່າຂໍ້ຄວາມຫຼັງ ' #' ເປັນໝາຍເຫດ [front-matter.cut-at-hash]
         2 | title: ແຈ້ງການ #5 ເລື່ອງວັນພັກ
           |               ^~
          = ຄຳແນະນຳ: ໃສ່ຄ່າທັງໝົດຂອງ 'title' ໃນວົງຢືມ " "; ໝາຍເຫດໃຫ້ຂຽນແຍກແຖວ
        Content/xaisomboun/news/2024-01-03-a.md:3:14: ຄຳເຕືອນ: ຄ່າຂອງ 'summary' ສິ້ນສຸດຢູ່ນີ້: YAML ຖືວ່າຂໍ້ຄວາມຫຼັງ ' #' ເປັນໝາຍເຫດ [front-matter.cut-at-hash]
         3 | summary: ຫ້ອງ #2 ປິດ
           |              ^~
          = ຄຳແນະນຳ: ໃສ່ຄ່າທັງໝົດຂອງ 'summary' ໃນວົງຢືມ " "; ໝາຍເຫດໃຫ້ຂຽນແຍກແຖວ

        """)
  }

  @Test(
    "markdown 03: what is a comment and meant as one is not told",
    arguments: [
      "# ໝາຍເຫດ\ntitle: ກ", "title: 'ກ #5'", "title: ກ#5", "title: ກ\ndraft: true # ຍັງບໍ່ແລ້ວ",
      "title: ກ\ncategory: training # ຝຶກອົບຮົມ", "title: ກ\nupdated: 2024-02-01 # ແກ້",
      "title: ກ\nsummary: # ຍັງບໍ່ມີ", "title: ກ\ntags: [ກ, ຂ] # ສອງ",
    ])
  func markdown03Comments(text: String) {
    #expect(Post(text + Self.dated).short == [])
  }

  @Test("markdown 03: hashtags are a comment too")
  func markdown03Hashtags() {
    #expect(
      Post("title: ກ\ntags: #ປະຊຸມ #ຝຶກອົບຮົມ" + Self.dated).told == [
        "warning front-matter.cut-at-hash: "
          + "the value of 'tags' ends here: behind ' #' YAML reads a comment"
      ])
    let list = Post("title: ກ\ntags:\n  - ກ #1\n  - ຂ" + Self.dated)
    #expect(list.short.map { $0.utf8.count > 0 } == [true])
  }

  @Test(
    "markdown 14, desk E20: tags in one text are divided, with the line to write",
    arguments: [
      ("ປະຊຸມ, ຝຶກອົບຮົມ, G-Web", ["ປະຊຸມ", "ຝຶກອົບຮົມ", "G-Web"]),
      ("ກອງປະຊຸມ, ໄອຊີທີ", ["ກອງປະຊຸມ", "ໄອຊີທີ"]), ("ກ; ຂ", ["ກ", "ຂ"]), ("ກ、ຂ，ຄ", ["ກ", "ຂ", "ຄ"]),
      ("ກ, , ຂ,", ["ກ", "ຂ"]), ("[\"ກ, ຂ\", ຄ]", ["ກ", "ຂ", "ຄ"]),
    ])
  func markdown14Tags(written: String, tags: [String]) throws {
    let post = Post("title: ປ້າຍ\ntags: \(written)" + Self.dated)
    #expect(try #require(post.document).tags.map(\.text) == tags)
    #expect(
      post.told == [
        "warning front-matter.divided-tags: "
          + "'tags' is one text with commas; it is taken for several"
      ])
    #expect(post.hints == ["write tags: [\(tags.joined(separator: ", "))]"])
  }

  @Test("a comma inside a number divides no tag")
  func numberInTag() throws {
    let post = Post("title: ກ\ntags: [\"10,000 ຕົ້ນ\"]" + Self.dated)
    #expect(post.short == [])
    #expect(try #require(post.document).tags.map(\.text) == ["10,000 ຕົ້ນ"])
  }

  @Test("null and ~ are no title", arguments: ["null", "~", "", "Null"])
  func noTitle(text: String) {
    #expect(
      Post("title: \(text)" + Self.dated).told == [
        "error front-matter.empty-value: key 'title' has no value"
      ])
  }

  @Test("null is no summary, and a tag in quotes is one")
  func nullElsewhere() throws {
    let post = Post("title: \"null\"\nsummary: ~\ncover: null\ntags: [\"null\"]" + Self.dated)
    #expect(post.short == [])
    let document = try #require(post.document)
    #expect(document.title.text == "null")
    #expect(document.tags.map(\.text) == ["null"])
  }

  @Test(
    "a key of another tool is told with its name here",
    arguments: [
      ("authors", "author"), ("description", "summary"), ("lastmod", "updated"),
      ("last_modified_at", "updated"), ("categories", "category"), ("image", "cover"),
      ("publishDate", "publish_at"), ("expiryDate", "expires"), ("redirect_from", "aliases"),
      ("permalink", "slug"), ("Language", "lang"), ("keywords", "tags"),
    ])
  func foreignKey(key: String, name: String) {
    let post = Post("title: ກ\n\(key): x" + Self.dated)
    #expect(post.told == ["error front-matter.unknown-key: unknown key '\(key)'"])
    #expect(post.hints == ["here it is called '\(name)'"])
  }

  @Test("a title under another tool's name is one message, in Lao too")
  func foreignTitle() {
    #expect(
      Post("headline: ຂ່າວ" + Self.dated).lao == """
        Content/ministry/news/ກ.md:2:1: ຜິດພາດ: ບໍ່ຮູ້ຈັກຊື່ 'headline' [front-matter.unknown-key]
         2 | headline: ຂ່າວ
           | ^~~~~~~~
          = ຄຳແນະນຳ: ຢູ່ນີ້ເອີ້ນວ່າ 'title'

        """)
  }

  @Test("desk E16: a picture's name alone is one message with the lines to write")
  func deskE16Cover() {
    #expect(
      Post("title: ກ\ndate: 2026-11-20\ncover: hills.png").human == """
        Content/ministry/news/ກ.md:4:8: error: key 'cover' has keys of its own on the lines below it [front-matter.wrong-type]
         4 | cover: hills.png
           |        ^~~~~~~~~
          = hint: write
              cover:
                file: hills.png
                alt: what the picture shows

        """)
  }

  @Test(
    "desk E16: the same for attachments, syndicate and contents",
    arguments: [
      (
        "attachments: x.pdf",
        "write\nattachments:\n  - file: x.pdf\n    title: what the file is called"
      ),
      (
        "attachments: [x.pdf, y.pdf]",
        "write\nattachments:\n  - file: x.pdf\n    title: what the file is called"
      ),
      ("syndicate: all", "write\nsyndicate:\n  to: [all]"),
      ("syndicate: [sekong]", "write\nsyndicate:\n  to: [sekong]"),
      (
        "cover: [hills.png]", "write\ncover:\n  file: hills.png\n  alt: what the picture shows"
      ),
      (
        "attachments: {file: x.pdf}",
        "write\nattachments:\n  - file: plan.pdf\n    title: what the file is called"
      ),
    ])
  func deskE16Lists(line: String, hint: String) {
    #expect(Post("title: ກ\n\(line)" + Self.dated).hints == [hint])
  }

  @Test("desk E16: a key that is missing below another is not sent to the top")
  func deskE16Depth() {
    #expect(
      Post("title: ກ\ncover: {file: a.png}" + Self.dated).hints == [
        "write 'alt: …' below 'cover:', indented as what stands there"
      ])
    #expect(
      Post("title: ກ\ncaption: ຮູບ" + Self.dated).hints == [
        "write 'caption: …' below 'cover:', indented as what stands there"
      ])
  }

  @Test("desk E16: a flag in words gets the two words to write, and each known key is named once")
  func deskE16Flag() throws {
    #expect(
      Post("title: ກ\nfeatured: ແມ່ນ" + Self.dated).hints == [
        "write 'featured: true' or 'featured: false'"
      ])
    let hint = try #require(Post("title: ກ\nxyzzyxyz: 1\nlang: lo" + Self.dated).hints.first)
    let keys = hint.dropFirst("keys are: ".count).split(separator: ", ")
    #expect(keys.count > 20)
    #expect(Set(keys).count == keys.count)
  }
}
