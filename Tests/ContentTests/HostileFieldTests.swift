import Content
import Diagnostics
import Testing

@Suite("What one office may write cannot harm another")
struct HostileFieldTests {
  private static let dated = "\ndate: 2024-02-02"

  @Test(
    "security 09, sites 02: an alias is decoded before it becomes a path",
    arguments: [
      ("/%E0%BA%82%E0%BB%88%E0%BA%B2%E0%BA%A7/1/", "/ຂ່າວ/1/"), ("/old%20x/", "/old x/"),
      ("/2019/03/%e0%ba%82%e0%bb%88%e0%ba%b2%e0%ba%a7/", "/2019/03/ຂ່າວ/"),
      ("/caf%65%CC%81/", "/caf\u{E9}/"), ("/100%/", "/100%/"), ("/ຂ່າວ/", "/ຂ່າວ/"),
      ("/%E0%BB%8D%E0%BA%B2/", nil), ("/a%E0%BB%8D%E0%BA%B2/", "/aໍາ/"),
    ] as [(String, String?)])
  func security09Decoded(written: String, path: String?) throws {
    let post = Post("title: ຂ່າວ\naliases: [\"\(written)\"]" + Self.dated)
    let aliases = try #require(post.document).aliases.map(\.text)
    #expect(aliases.map { Array($0.utf8) } == (path.map { [Array($0.utf8)] } ?? []))
  }

  @Test(
    "security 09: what decodes to something else than a name is refused",
    arguments: [
      "/a%2Fb/", "/a%2fb/", "/%00/", "/%2e%2e/", "/%2E/x/", "/a%5Cb/", "/%C3%28/", "/%E0%BA/",
      "/a%0Ab/",
      "/a%3Fb/", "/a%3Ab/", "/a*b/", "/a%22b/", "/a./b/", "/a%20/", "/x#y", "/%E2%80%8B/",
    ])
  func security09Refused(written: String) throws {
    let post = Post("title: ຂ່າວ\naliases: [\"\(written)\"]" + Self.dated)
    #expect(
      post.told == ["error front-matter.bad-address: '\(written)' is not an address"])
    #expect(try #require(post.document).oldAddresses == [])
  }

  @Test(
    "an address with a query is an alias of its own sort",
    arguments: [
      ("/index.php?option=com_content&id=12", "/index.php", "option=com_content&id=12"),
      ("/?p=12", "/", "p=12"), ("/news/?q=%E0%BA%81", "/news/", "q=%E0%BA%81"),
    ])
  func queryAlias(written: String, path: String, query: String) throws {
    let document = try #require(
      Post("title: ຂ່າວ\naliases: [\"\(written)\"]" + Self.dated).document)
    #expect(document.aliases == [])
    guard case .query(let foundPath, let foundQuery, _)? = document.oldAddresses.first else {
      Issue.record("no query")
      return
    }
    #expect((foundPath, foundQuery) == (path, query))
    #expect(document.oldAddresses.first?.text == written)
  }

  @Test(
    "a query that a server's map can't hold is refused",
    arguments: ["/?", "/?a b", "/?a;b", "/?$x"])
  func badQuery(written: String) {
    let post = Post("title: ຂ່າວ\naliases: [\"\(written)\"]" + Self.dated)
    #expect(post.told == ["error front-matter.bad-address: '\(written)' is not an address"])
  }

  @Test("aliases in one text are divided, with the line to write")
  func dividedAliases() throws {
    let post = Post("title: ຂ່າວ\naliases: /a/, /ຂ່າວ/1/,/c/" + Self.dated)
    #expect(try #require(post.document).aliases.map(\.text) == ["/a/", "/ຂ່າວ/1/", "/c/"])
    #expect(post.hints == ["write aliases: [/a/, /ຂ່າວ/1/, /c/]"])
    let comma = Post("title: ຂ່າວ\naliases: [\"/c,d/\"]" + Self.dated)
    #expect(try #require(comma.document).aliases.map(\.text) == ["/c,d/"])
  }

  @Test("security 11: tags, aliases, attachments, authors and headings have limits")
  func security11Caps() {
    func list(_ count: Int, _ item: (Int) -> String) -> String {
      "[" + (0..<count).map(item).joined(separator: ", ") + "]"
    }
    let cases =
      [
        ("tags", 30, { "ກ\($0)" }), ("aliases", 100, { "/ກ/\($0)/" }),
        ("attachments", 200, { "{file: \($0).pdf}" }), ("author", 50, { "ກ\($0)" }),
      ] as [(String, Int, (Int) -> String)]
    for (key, limit, item) in cases {
      #expect(Post("title: ກ\n\(key): \(list(limit, item))" + Self.dated).short == [])
      let post = Post("title: ກ\n\(key): \(list(limit + 1, item))" + Self.dated)
      #expect(
        post.told == [
          "error front-matter.too-many: "
            + "key '\(key)' has \(limit + 1) entries; at most \(limit) are taken"
        ])
      #expect(post.hints == ["keep those that readers will look for"])
      #expect((post.document?.tags.count ?? 0) <= limit)
    }
    let headings = String(repeating: "## ກ\n\n", count: 1_001)
    #expect(
      Post("title: ກ" + Self.dated, body: headings).told == [
        "error document.too-many-headings: the text has 1001 headings; at most 1000 are taken"
      ])
  }

  @Test("security 11: footnotes too")
  func security11Footnotes() {
    func notes(_ count: Int) -> String { (0..<count).map { "[^\($0)]: ກ\n\n" }.joined() }
    func errors(_ count: Int) -> [String] {
      Post("title: ກ" + Self.dated, body: notes(count)).told.filter { $0.hasPrefix("error") }
    }
    #expect(errors(1_000) == [])
    #expect(
      errors(1_001) == [
        "error document.too-many-footnotes: the text has 1001 footnotes; at most 1000 are taken"
      ])
  }

  @Test("security 11: commas make no way round the limit")
  func security11Commas() {
    let tags = (0..<20_000).map { "ກ\($0)" }.joined(separator: ",")
    let post = Post("title: ກ\ntags: [\"\(tags.prefix(1_900))\"]" + Self.dated)
    #expect(post.told.contains { $0.hasPrefix("error front-matter.too-many") })
    #expect((post.document?.tags.count ?? 0) <= 30)
  }

  @Test("security 15: names of devices are refused in slugs, aliases and tags")
  func security15Reserved() {
    #expect(
      Post("title: ຂ່າວ\nslug: con\naliases: [/nul/]\ntags: [lpt1]" + Self.dated).told == [
        "error front-matter.reserved-name: 'con' is the name of a device on Windows",
        "error front-matter.reserved-name: 'nul' is the name of a device on Windows",
        "error front-matter.reserved-name: 'lpt1' is the name of a device on Windows",
      ])
  }

  @Test(
    "security 15: one rule for every part of a path",
    arguments: [
      ("con", true), ("CON", true), ("Aux.txt", true), ("com1", true), ("com0.tar.gz", true),
      ("nul .md", true), ("CONIN$", true), ("com¹", true), ("con1", false), ("com10", false),
      ("comx", false), ("console", false), ("ກ", false), ("", false), (".con", false),
    ])
  func security15Rule(name: String, isReserved: Bool) {
    #expect(DeviceName.isReserved(name.utf8) == isReserved)
  }

  @Test(
    "security 15: aliases in the middle and encoded, and an automatic slug",
    arguments: ["/a/con/b/", "/a/CON.html", "/%63on/"])
  func security15Aliases(written: String) {
    let post = Post("title: ຂ່າວ\naliases: [\"\(written)\"]" + Self.dated)
    #expect(post.told.first?.hasPrefix("error front-matter.reserved-name") == true)
    #expect(Post("title: CON" + Self.dated).document?.automaticSlug != "con")
  }

  @Test(
    "security 16: a title and a tag without a visible letter have no value",
    arguments: [
      "\\u200b", "\\u00ad", "\\u2060", "\\u115f", "\\u3164", "\\u00a0", "\\u200b \\u200d",
      "\\u2800",
      "\\ufe0f", "\\u3000", "\\u180e", "\\u061c",
    ])
  func security16Invisible(text: String) {
    #expect(
      Post("title: \"\(text)\"\ntags: [\"\(text)\"]\nsummary: \"\(text)\"" + Self.dated).told
        .sorted()
        == [
          "error front-matter.empty-value: key 'summary' has no value",
          "error front-matter.empty-value: key 'tags' has no value",
          "error front-matter.empty-value: key 'title' has no value",
        ])
  }

  @Test(
    "security 16: one visible letter is enough", arguments: ["\\u200bກ", "\\u00ad5", "\\u200b😀"])
  func security16Visible(text: String) {
    #expect(Post("title: \"\(text)\"" + Self.dated).short == [])
  }
}
