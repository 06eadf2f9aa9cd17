import Diagnostics
import Markdown
import Markup
import Testing

private func render(_ markdown: String) -> MarkdownDocument {
  MarkdownRenderer(options: .page { $0 }).render(markdown)
}

private func html(_ markdown: String) -> String { render(markdown).html.string }

private func kinds(_ markdown: String) -> [MarkdownProblem.Kind] {
  render(markdown).problems.map(\.kind)
}

private func leftovers(_ markdown: String) -> [MarkdownProblem.Leftover] {
  kinds(markdown).compactMap { if case .leftover(let leftover) = $0 { leftover } else { nil } }
}

/// The cells of the tables, row by row.
private func cells(_ markdown: String) -> [String] {
  html(markdown).split(separator: "\n").filter {
    $0.utf8.starts(with: "<td".utf8) || $0.utf8.starts(with: "<th".utf8)
  }
  .filter { !$0.utf8.starts(with: "<thead".utf8) }.map(String.init)
}

@Suite("markdown 01: HTML keeps words and numbers apart")
struct HTMLKeepsWordsApartTests {
  @Test("cells of a pasted table")
  func markdown01TableGluesNumbers() {
    let markdown = "<table><tr><td>12</td><td>5</td></tr></table>"
    #expect(cells(markdown) == ["<td>12</td>", "<td>5</td>"])
    #expect(kinds(markdown) == [.readHTML(construct: "<table>")])
  }

  @Test(
    "paragraphs, items, rules and cells with paragraphs",
    arguments: [
      ("<p>ຈົບ.</p><p>ເລີ່ມ</p>", "<p>ຈົບ.</p>\n<p>ເລີ່ມ</p>\n"),
      ("<ul><li>ກ</li><li>ຂ</li></ul>", "<ul>\n<li>ກ</li>\n<li>ຂ</li>\n</ul>\n"),
      ("ລາຄາ 12<hr>5", "<p>ລາຄາ 12<br />\n5</p>\n"), ("ລາຄາ 12<td>5</td>", "<p>ລາຄາ 12 5</p>\n"),
      ("ກ<p>ຂ</p>ຄ", "<p>ກ<br />\nຂ<br />\nຄ</p>\n"),
      ("12<div>5</div>", "<p>12 5</p>\n"), ("**12<p>5**", "<p><strong>12<br />\n5</strong></p>\n"),
      ("- ກ\n  <div>ຂ</div>", "<ul>\n<li>ກ\n<p>ຂ</p>\n</li>\n</ul>\n"),
      ("<h2>12</h2>5", "<h2 id=\"h-12\">12</h2>\n<p>5</p>\n"),
      ("<div>12</div><div>5</div>", "<p>12</p>\n<p>5</p>\n"),
      ("<select><option>12</option><option>5</option></select>", "<p>12 5</p>\n"),
    ])
  func ends(markdown: String, expected: String) {
    #expect(html(markdown) == expected)
  }

  @Test("two paragraphs in a cell of Markdown's own table")
  func paragraphsInACell() {
    #expect(cells("| a |\n|---|\n| <p>1</p><p>2</p> |").last == "<td>1<br />")
  }
}

@Suite("HTML that people paste")
struct PastedHTMLTests {
  @Test("a table of Word: head, spans, alignment, paragraphs and empty cells")
  func table() {
    let markdown = """
      <table class=MsoTable style="width:100%">
      <thead>
      <tr><th>ລາຍການ</th>

      <th align="right">ກີບ</th></tr>
      </thead>

      <tbody>
        <tr>

          <td colspan=2 onclick="x()"><p class=MsoNormal><b>ໃບອະນຸຍາດ<o:p></o:p></b></p></td>
        </tr>
      <tr><td>&nbsp;</td><td>-</td><td>1.</td></tr>
      </table>
      """
    #expect(
      cells(markdown) == [
        "<th scope=\"col\">ລາຍການ</th>", "<th scope=\"col\" class=\"align-right\">ກີບ</th>",
        "<td colspan=\"2\"><strong>ໃບອະນຸຍາດ</strong></td>", "<td></td>", "<td>-</td>",
        "<td>1.</td>",
      ])
    #expect(
      kinds(markdown) == [
        .readHTML(construct: "<table>"), .readHTML(construct: "<p>"), .readHTML(construct: "<b>"),
        .rawHTML(construct: "<o:p>"),
      ])
  }

  @Test(
    "what Markdown has as well is written as Markdown writes it",
    arguments: [
      (
        "<ol start=3><li>ກ<ul><li>ຂ</ul><li><p>ງ</p><p>ຈ</p></ol>",
        "<ol start=\"3\">\n<li>ກ\n<ul>\n<li>ຂ</li>\n</ul>\n</li>\n<li>\n<p>ງ</p>\n<p>ຈ</p>\n</li>\n</ol>\n"
      ),
      (
        "<dl><dt>ຄຳ<dd>ຄວາມໝາຍ</dl>",
        "<dl>\n<dt>ຄຳ</dt>\n<dd>ຄວາມໝາຍ</dd>\n</dl>\n"
      ),
      ("<blockquote>ກ<br>ຂ</blockquote>", "<blockquote>\n<p>ກ<br />ຂ</p>\n</blockquote>\n"),
      (
        "<pre><code class=\"language-js\">a &lt; 1\n\n<b>x</b>*y*</code></pre>",
        "<pre><code class=\"language-js\">a &lt; 1\n\nx*y*\n</code></pre>\n"
      ),
      (
        "<figure><img src=\"a.png\" alt='ຮູບ'><figcaption>ຄຳບັນຍາຍ</figcaption></figure>",
        "<figure>\n<img src=\"a.png\" alt=\"ຮູບ\" loading=\"lazy\" />\n<figcaption>ຄຳບັນຍາຍ</figcaption>\n</figure>\n"
      ),
      ("<h3>ກ</h3>\n<hr>\n<p>ຂ</p>", "<h2 id=\"h-ກ\">ກ</h2>\n<hr />\n<p>ຂ</p>\n"),
      (
        "<a href=\"https://x.la/?a=1&amp;b\" target=_blank>ກ</a> <u>ຂ</u> <s>ຄ</s> <ins>ງ</ins>",
        "<p><a href=\"https://x.la/?a=1&amp;b\">ກ</a> <u>ຂ</u> <del>ຄ</del> <ins>ງ</ins></p>\n"
      ),
      ("<li>ກ</li>", "<ul>\n<li>ກ</li>\n</ul>\n"),
    ].map { ($0.0, $0.1.split(separator: "h-ກ").joined(separator: "h-1")) })
  func elements(markdown: String, expected: String) {
    #expect(html(markdown).hasPrefix(expected))
  }

  @Test("tags of Word's own in a paragraph of Markdown are left out")
  func officeTags() {
    #expect(
      html("ກ<o:p></o:p> **ຂ<o:p>&nbsp;</o:p>** `<o:p>`")
        == "<p>ກ <strong>ຂ\u{A0}</strong> <code>&lt;o:p&gt;</code></p>\n")
    #expect(kinds("ກ<o:p></o:p>") == [.rawHTML(construct: "<o:p>")])
    #expect(
      html("1<a:2 <mailto:a@x.la>")
        == "<p>1&lt;a:2 <a href=\"mailto:a@x.la\">mailto:a@x.la</a></p>\n")
  }

  @Test("a link of HTML inside one of Markdown, or the other way, is no second link")
  func nestedLinks() {
    #expect(html("[ກ <a href=/b>ຂ</a>](/a)") == "<p><a href=\"/a\">ກ ຂ</a></p>\n")
    #expect(
      html("<a href='/a'>ກ [ຂ](/b) https://x.la</a>")
        == "<p><a href=\"/a\">ກ ຂ https://x.la</a></p>\n")
  }

  @Test(
    "addresses go through the same checks",
    arguments: [
      "javascript:alert(1)", "JaVaScRiPt:x", "java&#115;cript:x", "&#x6a;avascript:x",
      "data:text/html,x", "vbscript:x", " javascript:x", "java\tscript:x", "file:///x",
    ])
  func refusedAddresses(address: String) {
    for markdown in ["ກ <a href=\"\(address)\">ຂ</a>", "<div><a href=\"\(address)\">ຂ</a></div>"] {
      #expect(!html(markdown).contains("<a"))
      #expect(html(markdown).contains("ຂ</p>"))
    }
    #expect(!html("<img src=\"\(address)\" alt=ຂ>").contains("<img"))
  }

  @Test("a picture of another host is told in words")
  func foreignPicture() {
    #expect(html("<p><img src=https://x.example/a.png alt=\"ຮູບ\"></p>") == "<p>ຮູບ</p>\n")
  }

  @Test("links and pictures are listed with their places")
  func addresses() {
    let markdown = "<p><a href=\"ແຜນ.pdf\">ກ</a>\n<img src='a.png'></p>"
    let document = render(markdown)
    #expect(document.addresses.map(\.destination) == ["ແຜນ.pdf", "a.png"])
    #expect(document.addresses.map(\.kind) == [.link, .image])
    let bytes = Array(markdown.utf8)
    #expect(
      document.addresses.map { String(decoding: bytes[$0.source], as: UTF8.self) } == [
        "ແຜນ.pdf", "a.png",
      ])
  }

  @Test("a lone carriage return ends a line, as it does for libcmark")
  func carriageReturns() {
    #expect(html("ກ\r\r<p>ຂ</p>\r<p>ຄ</p>\r") == "<p>ກ</p>\n<p>ຂ</p>\n<p>ຄ</p>\n")
    #expect(
      html("• ກ\r• ຂ\r\n\r\n<div>ຄ</div>\r") == "<ul>\n<li>ກ</li>\n<li>ຂ</li>\n</ul>\n<p>ຄ</p>\n")
  }

  @Test("parts that stand where they may not get what they belong in, and lose no word")
  func misplaced() {
    #expect(cells("<td>12</td><td>5</td>\n<table><b>x</b></table>").count >= 2)
    #expect(html("<table>ກ<tr>ຂ<td>ຄ</table>").contains("<td>ກ</td>"))
    #expect(html("<ul>ກ<li>ຂ</ul>").contains("<li>ກ</li>"))
    #expect(html("</table></ul>ກ</div>") == "<p>ກ</p>\n")
  }

  @Test("a fence that swallows the end of an element leaves the page well-formed")
  func swallowedEnds() {
    #expect(html("<div><blockquote>\n```\nກ\n</blockquote></div>").contains("ກ"))
    #expect(html("<details>\n\n```\n</details>").hasPrefix("<pre>"))
  }
}

@Suite("markdown 04: emphasis in a script without spaces")
struct SpacelessEmphasisTests {
  @Test(
    "punctuation at the end or the beginning, letters outside",
    arguments: [
      ("**ຫົວຂໍ້:**ຕໍ່", "<strong>ຫົວຂໍ້:</strong>ຕໍ່"), ("ກ**\"ຄຳ\"**ຕໍ່", "ກ<strong>\"ຄຳ\"</strong>ຕໍ່"),
      ("ກ**(ຄຳ)**ຕໍ່", "ກ<strong>(ຄຳ)</strong>ຕໍ່"), ("**50%**ຂອງ", "<strong>50%</strong>ຂອງ"),
      ("**[ລິ້ງ](/a/)**ຕໍ່", "<strong><a href=\"/a/\">ລິ້ງ</a></strong>ຕໍ່"),
      ("~~(ຄຳ)~~ຕໍ່", "<del>(ຄຳ)</del>ຕໍ່"), ("ກ~~(ຄຳ)~~ຕໍ່", "ກ<del>(ຄຳ)</del>ຕໍ່"),
      ("*(ຄຳ)*ຕໍ່", "<em>(ຄຳ)</em>ຕໍ່"), ("ກ***“ຄຳ”***ຂ", "ກ<em><strong>“ຄຳ”</strong></em>ຂ"),
      ("**ຄຳ.**\u{200B}ຕໍ່", "<strong>ຄຳ.</strong>\u{200B}ຕໍ່"),
      ("**ก.**ข **字。**字", "<strong>ก.</strong>ข <strong>字。</strong>字"),
      ("`ກ**(ຄຳ)**ຕໍ່`", "<code>ກ**(ຄຳ)**ຕໍ່</code>"),
      (
        "[ກ**(ຄຳ)**](/ກ**(x)**ຂ)", "<a href=\"/%E0%BA%81**(x)**%E0%BA%82\">ກ<strong>(ຄຳ)</strong></a>"
      ),
    ])
  func markdown04ClosingAfterPunctuation(markdown: String, expected: String) {
    #expect(html(markdown) == "<p>\(expected)</p>\n")
    #expect(kinds(markdown) == [])
  }

  @Test("spaces inside the asterisks stay as they are, and are told")
  func spaced() {
    #expect(html("** ກວດສອບ: ** ຕໍ່") == "<p>** ກວດສອບ: ** ຕໍ່</p>\n")
    #expect(leftovers("** ກວດສອບ: ** ຕໍ່") == [.emphasis])
  }

  @Test("an author's Kharoshthi comes out as it went in")
  func kharoshthi() {
    let text = "\u{10A50}\u{10A51}\u{10A52}7 \u{10A58}"
    #expect(html("ກ**(ຂ)**ຄ \(text)").contains(text))
    #expect(html("`\(text)` ກ**(ຂ)**ຄ").contains(text))
    #expect(html(text) == "<p>\(text)</p>\n")
  }
}

@Suite("markdown 05 and 06: addresses with a space, and none")
struct OddAddressTests {
  @Test(
    "a name with a space is an address",
    arguments: [
      ("![ຫ້ອງ](my pic.png)", "my pic.png"), ("[ເອກະສານ](ແຈ້ງການ ເລກ 5.pdf)", "ແຈ້ງການ ເລກ 5.pdf"),
      ("[ກ](a (1) b.docx)", "a (1) b.docx"), ("![ກ](my pic.jpg \"ຫົວ ຂໍ້\")", "my pic.jpg"),
      ("[ກ](../ປີ 2026/ແຜນ.md#ຂໍ້)", "../ປີ 2026/ແຜນ.md#ຂໍ້"),
    ])
  func markdown05Space(markdown: String, destination: String) {
    #expect(render("ກ " + markdown).addresses.map(\.destination) == [destination])
    #expect(kinds("ກ " + markdown) == [])
    let place = render("ກ " + markdown).addresses.first?.source ?? 0..<0
    #expect(String(decoding: Array(("ກ " + markdown).utf8)[place], as: UTF8.self) == destination)
    #expect(html("`\(markdown)`").contains(" "))
  }

  @Test("what is no file's name stays text, and is told")
  func noName() {
    #expect(leftovers("[ລິ້ງ](ບໍ່ ແມ່ນ ແຟ້ມ)") == [.link])
    #expect(leftovers("\\[ລິ້ງ](ບໍ່ ແມ່ນ)") == [.link])
    #expect(leftovers("\\[ລິ້ງ\\](ບໍ່ ແມ່ນ)") == [])
    #expect(leftovers("`[ລິ້ງ](ບໍ່ ແມ່ນ)`") == [])
  }

  @Test("a picture or a link without an address is an error, its words stay")
  func markdown06WithoutAddress() {
    let document = render("![ຫ້ອງປະຊຸມ]()\n\n[ລິ້ງ]() <a href=''>ກ</a>")
    #expect(document.html.string == "<p>ຫ້ອງປະຊຸມ</p>\n<p>ລິ້ງ ກ</p>\n")
    #expect(
      document.problems.map(\.kind).prefix(2) == [.emptyAddress(.image), .emptyAddress(.link)])
    let source = SourceText(path: "a.md", bytes: Array("![ຫ້ອງປະຊຸມ]()".utf8))
    let told = document.problems[0].diagnostic(in: source)
    #expect(told.severity == .error)
    #expect(told.message.english == "this picture has no address")
    #expect(told.message.lao == "ຮູບນີ້ບໍ່ມີທີ່ຢູ່")
  }
}

@Suite("markdown 07: Markdown between the tags of a block")
struct MarkdownInHTMLTests {
  @Test("is read once the tags are gone")
  func markdown07Block() {
    #expect(
      html("<div class=\"note\">\n**ສຳຄັນ** [ບໍລິການ](/services/)\n- ກ\n- ຂ\n</div>")
        == "<p><strong>ສຳຄັນ</strong> <a href=\"/services/\">ບໍລິການ</a></p>\n<ul>\n<li>ກ</li>\n<li>ຂ</li>\n</ul>\n"
    )
    #expect(
      html("<figure>\n  ![ຮູບ](<assets/a.png>)\n</figure>")
        == "<figure>\n<img src=\"assets/a.png\" alt=\"ຮູບ\" loading=\"lazy\" />\n</figure>\n")
    #expect(
      html("<center>![ຮູບ](a.png)</center>")
        == "<p><img src=\"a.png\" alt=\"ຮູບ\" loading=\"lazy\" /></p>\n")
  }

  @Test("also a table of Markdown's own, and in lists, quotes and footnotes")
  func everywhere() {
    #expect(cells("<div>\n\n| ກ |\n|---|\n| ຂ |\n\n</div>").count == 2)
    #expect(cells("<div>\n| ກ |\n|---|\n| ຂ |\n</div>").count == 2)
    #expect(html("> <div>\n> **ກ**\n> </div>").contains("<strong>ກ</strong>"))
    #expect(html("- x\n\n  <div>\n  **ກ**\n  </div>").contains("<strong>ກ</strong>"))
    #expect(html("ກ[^1]\n\n[^1]: <div>**ຂ**</div>").contains("<strong>ຂ</strong>"))
    #expect(html("• <div>**ຂ**</div>").contains("<strong>ຂ</strong>"))
  }
}

@Suite("markdown 10 and 20: lists and headings as they are pasted")
struct PastedListTests {
  @Test("a zero-width space behind a mark is its space")
  func markdown10ZeroWidthSpace() {
    #expect(html("##\u{200B}ຫົວຂໍ້") == "<h2 id=\"h-1\">ຫົວຂໍ້</h2>\n")
    #expect(html("-\u{200B}ກ\n-\u{200B}ຂ") == "<ul>\n<li>ກ</li>\n<li>ຂ</li>\n</ul>\n")
    #expect(html("3.\u{200B}ກ") == "<ol start=\"3\">\n<li>ກ</li>\n</ol>\n")
    #expect(leftovers("##ຫົວຂໍ້") == [.heading])
    #expect(leftovers("#ຂ່າວ #ລາວ") == [])
  }

  @Test("bullets of Word and Facebook are lists")
  func markdown20Bullets() {
    #expect(
      html("ຕ້ອງມີ:\n• ສຳມະໂນຄົວ\n• ບັດ") == "<p>ຕ້ອງມີ:</p>\n<ul>\n<li>ສຳມະໂນຄົວ</li>\n<li>ບັດ</li>\n</ul>\n"
    )
    #expect(html("•\tກ\n\u{F0B7}\tຂ\n➢ຄ") == "<ul>\n<li>ກ</li>\n<li>ຂ</li>\n<li>ຄ</li>\n</ul>\n")
    #expect(html("– ກ\n– ຂ") == "<ul>\n<li>ກ</li>\n<li>ຂ</li>\n</ul>\n")
    #expect(html("– ຄຳເວົ້າ") == "<p>– ຄຳເວົ້າ</p>\n")
    #expect(html("> • ກ\n> • ຂ").contains("<li>ຂ</li>"))
    #expect(
      html("\t•\tກ\n\t\t◦\tຂ\n\t•\tຄ")
        == "<ul>\n<li>ກ\n<ul>\n<li>ຂ</li>\n</ul>\n</li>\n<li>ຄ</li>\n</ul>\n")
    #expect(html("```\n• ກ\n```") == "<pre><code>• ກ\n</code></pre>\n")
  }

  @Test("Lao numbers are a list that keeps its digits")
  func markdown20LaoNumbers() {
    #expect(
      html("໑. ຍື່ນ\n໒. ຈ່າຍ") == "<ol class=\"lao-digits\">\n<li>ຍື່ນ</li>\n<li>ຈ່າຍ</li>\n</ol>\n")
    #expect(html("໑) ກ\n໒) ຂ").contains("<li>ຂ</li>"))
    #expect(html("໓. ກ") == "<ol start=\"3\" class=\"lao-digits\">\n<li>ກ</li>\n</ol>\n")
    #expect(html("໑.ກ\n໒.ຂ").contains("<li>ຂ</li>"))
    #expect(html("ລາຄາ\n໑.໕ ລ້ານ") == "<p>ລາຄາ\n໑.໕ ລ້ານ</p>\n")
    #expect(leftovers("ກ. ໜຶ່ງ\nຂ. ສອງ") == [.number])
    #expect(leftovers("ທ. ສົມສັກ ມາ") == [])
  }
}

@Suite("markdown 11, desk E06: addresses that stand bare")
struct BareAddressTests {
  private func links(_ markdown: String) -> [String] {
    render(markdown).addresses.map(\.destination)
  }

  @Test(
    "are links that end where a reader would end them",
    arguments: [
      (
        "ເບິ່ງ https://www.office.example/a_b_c/ ຫຼື www.office.example, ຂຽນຫາ info@office.example.",
        [
          "https://www.office.example/a_b_c/", "https://www.office.example",
          "mailto:info@office.example",
        ]
      ),
      (
        "ເບິ່ງ https://video.example/watch?v=abc ຫຼື www.example.la ຫຼື info@example.la",
        ["https://video.example/watch?v=abc", "https://www.example.la", "mailto:info@example.la"]
      ),
      ("https://x.la/aຕໍ່ໄປ", ["https://x.la/a"]), ("ເບິ່ງhttps://x.la/a", ["https://x.la/a"]),
      ("(https://x.la/a(b)).", ["https://x.la/a(b)"]), ("“https://x.la/”", ["https://x.la/"]),
      ("https://x.la/_a_/*b*/~c~/", ["https://x.la/_a_/*b*/~c~/"]),
      ("**https://x.la/a**ຕໍ່", ["https://x.la/a"]),
      ("ອີເມວ:a.b-c@x.gov.laຕໍ່", ["mailto:a.b-c@x.gov.la"]), ("mailto:a@x.la", ["mailto:a@x.la"]),
      ("`https://x.la` xhttps://x.la javascript://x.la a@b @c 1.5", []),
      ("| https://x.la |\n|---|\n| a@x.la |", ["https://x.la", "mailto:a@x.la"]),
      ("<https://x.la> [https://y.la](/z)", ["https://x.la", "/z"]),
      ("![https://x.la](a.png)", ["a.png"]),
      ("# https://x.la/", ["https://x.la/"]), ("<td>https://x.la</td>", ["https://x.la"]),
    ])
  func markdown11BareAddresses(markdown: String, expected: [String]) {
    #expect(links(markdown) == expected)
  }

  @Test("both styles have them, and their places")
  func deskE06() {
    let markdown = "ກ https://x.la/ຂ"
    let document = MarkdownRenderer(options: .plain).render(markdown)
    #expect(document.html.string == "<p>ກ <a href=\"https://x.la/\">https://x.la/</a>ຂ</p>\n")
    #expect(document.addresses.first?.source == 4..<17)
  }
}

@Suite("markdown 12, 13, 19, 23, 26: what people expect")
struct ExpectedMarksTests {
  @Test("an id at the end of a heading")
  func markdown12HeadingAttributes() {
    let document = render("## ເອກະສານ {#documents}\n\n## ອີກ {#documents}\n\n## ກ {#fn1}")
    #expect(document.outline.map(\.id).prefix(2) == ["documents", "documents-2"])
    #expect(document.outline.last?.id?.hasPrefix("h-") == true)
    #expect(document.outline.map(\.text) == ["ເອກະສານ", "ອີກ", "ກ {#fn1}"])
    #expect(document.html.string.hasPrefix("<h2 id=\"documents\">ເອກະສານ</h2>\n"))
    #expect(document.problems.map(\.kind) == [.leftover(.attributes)])
    #expect(leftovers("![ຮູບ](a.png){width=300}\n\n{: .note}\nຂໍ້ຄວາມ") == [.attributes, .attributes])
    #expect(html("## `{#x}`").contains("<code>{#x}</code>"))
  }

  @Test("task lists are signs")
  func markdown13TaskList() {
    #expect(
      html("- [ ] ກຽມ\n- [x] ສົ່ງ\n- [y] ອື່ນ")
        == "<ul>\n<li class=\"task\">☐ ກຽມ</li>\n<li class=\"task\">☑ ສົ່ງ</li>\n<li>[y] ອື່ນ</li>\n</ul>\n"
    )
  }

  @Test("rows with other numbers of cells are told")
  func markdown19TableRows() {
    #expect(
      kinds("|ລາຍການ|ລາຄາ|\n|---|\n|ກະດາດ|5.000|") == [.unevenTable(head: 2, delimiter: 1)])
    #expect(
      kinds("| ກ | ຂ |\n|---|---|\n| ກ | ຂໍ້ `a|b` ສຳຄັນ |") == [.extraCells(columns: 2, cells: 3)])
    #expect(leftovers("| ລຳດັບ | ເມືອງ |\n| 1 | ທ່າໂທມ |") == [.tableRow])
  }

  @Test("lines of Lao are joined without a space; numbers and other words keep it")
  func markdown23SoftBreak() {
    #expect(html("ການຫັນເປັນ\nດິຈິຕ໋ອນ") == "<p>ການຫັນເປັນດິຈິຕ໋ອນ</p>\n")
    #expect(html("**ກ**\n*ຂ*") == "<p><strong>ກ</strong><em>ຂ</em></p>\n")
    for text in ["ປີ ໒໐໒໕\nກ", "ກ\n5", "ກ\nx", "໑\n໒", "ກ.\nຂ", "ກ\n`ຂ`"] {
      #expect(html(text).contains("\n") && html(text) != html(text.split(separator: "\n").joined()))
    }
  }

  @Test("marks of other generators are told")
  func markdown26Shortcodes() {
    #expect(leftovers("{{< button href=\"/x/\" >}}ທີ່ນີ້{{< /button >}}") == [.template])
    #expect(leftovers("{% include note.html %}\n\n{{ site.title }}") == [.template, .template])
    #expect(leftovers("[[ໜ້າອື່ນ]]") == [.wikiLink])
    #expect(leftovers("`{{ x }}` \\[[ກ]] [[ກ](/)]") == [])
  }

  @Test("callouts have a title in the language of the body")
  func callouts() {
    #expect(
      html("> [!NOTE]\n> ຂໍ້ຄວາມ") == """
        <div class="callout callout-note" role="note">
        <p class="callout-title">ໝາຍເຫດ</p>
        <p>ຂໍ້ຄວາມ</p>
        </div>

        """)
    let english = MarkdownRenderer(options: .page(words: .english) { $0 })
    #expect(english.render("> [!warning]\n> x").html.string.contains(">Warning</p>"))
    #expect(html("> [!TIP] ຫົວຂໍ້\n>\n> - ກ").contains("<p class=\"callout-title\">ຫົວຂໍ້</p>\n<ul>"))
    #expect(html("> [!OTHER]\n> x").hasPrefix("<blockquote>"))
  }

  @Test("terms and what they mean")
  func definitions() {
    #expect(
      html("ຄຳ\n: ຄວາມໝາຍ\n: ອີກ\n\nສອງ\n: **x**") == """
        <dl>
        <dt>ຄຳ</dt>
        <dd>ຄວາມໝາຍ</dd>
        <dd>ອີກ</dd>
        <dt>ສອງ</dt>
        <dd><strong>x</strong></dd>
        </dl>

        """)
    #expect(html(": ກ") == "<p>: ກ</p>\n")
    // A line that a strikethrough goes over is none of its own.
    #expect(html("~~ກ\n: ຂ~~ ຄ\n: ງ") == "<dl>\n<dt><del>ກ\n: ຂ</del> ຄ</dt>\n<dd>ງ</dd>\n</dl>\n")
  }

  @Test("sites 04: a picture with a title alone in its paragraph is a figure")
  func sites04Figure() {
    #expect(
      html("![ແຜນທີ່](a.png \"ແຜນທີ່ເມືອງ\")")
        == "<figure><img src=\"a.png\" alt=\"ແຜນທີ່\" loading=\"lazy\" /><figcaption>ແຜນທີ່ເມືອງ</figcaption></figure>\n"
    )
    #expect(html("![ກ](a.png)") == "<p><img src=\"a.png\" alt=\"ກ\" loading=\"lazy\" /></p>\n")
    #expect(html("![ກ](https://x.example/a.png \"ຂ\")") == "<p>ກ</p>\n")
  }

  @Test("desk E26: a table that scrolls has a name")
  func deskE26TableRegion() {
    let table = "| ກ |\n|---|\n| ຂ |"
    #expect(
      html(table).hasPrefix(
        "<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"ຕາຕະລາງ\">"))
    #expect(html("## A\n\n" + table).contains("role=\"region\" aria-labelledby=\"h-A\">"))
    let captioned = html("## A\n\nຕາຕະລາງ: ຄ່າ **ທຳນຽມ**\n\n" + table)
    #expect(
      captioned.contains(
        "aria-labelledby=\"t-1\"><table>\n<caption id=\"t-1\">ຄ່າ <strong>ທຳນຽມ</strong></caption>"))
    #expect(
      html("ຕາຕະລາງ 2: ຄ່າ\n\n" + table).contains("<caption id=\"t-1\">ຕາຕະລາງ 2: ຄ່າ</caption>"))
    #expect(
      html("<table><caption>ຄ່າ</caption><tr><td>1</table>").contains("aria-labelledby=\"t-1\""))
    #expect(html("ຕາຕະລາງ: ຄ່າ\n\nກ") == "<p>ຕາຕະລາງ: ຄ່າ</p>\n<p>ກ</p>\n")
  }

  @Test("desk E07: what failed is told, or works")
  func deskE07() {
    let markdown = """
      [ດາວໂຫຼດ](ແຜນ ປີ 2026.pdf)

      | ລຳດັບ | ເມືອງ |
      | 1 | ທ່າໂທມ |

      •\tຂໍ້ທີໜຶ່ງ
      •\tຂໍ້ທີສອງ

      ໑. ຂໍ້ໜຶ່ງ
      ໒. ຂໍ້ສອງ

      **"ຄຳໃນວົງຢືມ"**ຕິດກັນ
      """
    #expect(kinds(markdown) == [.leftover(.tableRow)])
    #expect(html(markdown).contains("<strong>\"ຄຳໃນວົງຢືມ\"</strong>ຕິດກັນ"))
    #expect(html(markdown).contains("<li>ຂໍ້ທີສອງ</li>"))
    #expect(html(markdown).contains("<li>ຂໍ້ສອງ</li>"))
  }

  @Test("markdown 22: prose is without the words of tables")
  func markdown22Prose() {
    let document = render(
      "ກ່ອນ\n\n| ລາຍການ |\n|---|\n| ກ |\n\nຫຼັງ\n\n<table><tr><td>5</td></tr></table>\n\nຈົບ[^1]\n\n[^1]: ຖ"
    )
    #expect(String(decoding: document.prose, as: UTF8.self) == "ກ່ອນ\nຫຼັງ\nຈົບ\n")
    #expect(String(decoding: document.text, as: UTF8.self).contains("ລາຍການ"))
  }
}
