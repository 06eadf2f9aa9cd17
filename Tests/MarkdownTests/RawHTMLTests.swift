import Markdown
import Markup
import Testing

private func render(_ markdown: String) -> MarkdownDocument {
  MarkdownRenderer(options: .plain).render(markdown)
}

private func html(_ markdown: String) -> String { render(markdown).html.string }

private func kinds(_ markdown: String) -> [MarkdownProblem.Kind] {
  render(markdown).problems.map(\.kind)
}

@Suite("Raw HTML")
struct RawHTMLTests {
  @Test("A script is left out, what stands inside it in a paragraph stays as text")
  func inlineScript() {
    let document = render("ຂ່າວ <script>alert(1)</script> ໃໝ່")
    #expect(document.html.string == "<p>ຂ່າວ alert(1) ໃໝ່</p>\n")
    #expect(document.problems.map(\.kind) == [.rawHTML(construct: "<script>")])
  }

  @Test("A block of script or style is left out with its code")
  func blockScript() {
    #expect(html("<script>\nalert(1)\n</script>\n\nຂ່າວ") == "<p>ຂ່າວ</p>\n")
    #expect(html("<style>\np { color: red }\n</style>") == "")
    #expect(html("<script>\nalert(1)") == "")
    #expect(kinds("<script>\nalert(1)") == [.rawHTML(construct: "<script>")])
  }

  @Test("Of another block the words stay")
  func blockText() {
    let document = render("<div class=\"x\">\nສະບາຍດີ & <b onclick=\"a>b\">ລາວ</b>\n</div>")
    #expect(document.html.string == "<p>ສະບາຍດີ &amp; <strong>ລາວ</strong></p>\n")
    #expect(
      document.problems.map(\.kind) == [.rawHTML(construct: "<div>"), .readHTML(construct: "<b>")])
    #expect(document.problems.map(\.source) == [0..<15, 40..<57])
  }

  @Test("Comments go silently")
  func comments() {
    #expect(html("ກ <!-- ລັບ --> ຂ") == "<p>ກ  ຂ</p>\n")
    #expect(html("<!-- ລັບ\n\n<script> -->\n\nຂ") == "<p>ຂ</p>\n")
    #expect(kinds("ກ <!-- x --> ຂ\n\n<!-- <b> -->") == [])
  }

  @Test(
    "Allowed elements are written anew",
    arguments: [
      ("H<sub>2</sub>O", "<p>H<sub>2</sub>O</p>\n"), ("x<sup>2</sup>", "<p>x<sup>2</sup></p>\n"),
      ("ກ<br>ຂ<BR/>ຄ<br />", "<p>ກ<br />ຂ<br />ຄ<br /></p>\n"), ("ກ<wbr>ຂ", "<p>ກ<wbr />ຂ</p>\n"),
      ("<kbd>Ctrl</kbd>", "<p><kbd>Ctrl</kbd></p>\n"),
      ("<mark>**ໃໝ່**</mark>", "<p><mark><strong>ໃໝ່</strong></mark></p>\n"),
      ("<small>ກ</small >", "<p><small>ກ</small></p>\n"),
      (
        "<abbr title=\"ກະຊວງ 'x' &amp; <b>\">ມທສ</abbr>",
        "<p><abbr title=\"ກະຊວງ &#39;x&#39; &amp; &lt;b&gt;\">ມທສ</abbr></p>\n"
      ),
      ("<abbr>ມທສ</abbr>", "<p><abbr>ມທສ</abbr></p>\n"),
    ])
  func allowed(markdown: String, expected: String) {
    #expect(html(markdown) == expected)
    #expect(kinds(markdown) == [])
  }

  @Test(
    "An allowed element is written without attributes, and that is told",
    arguments: [
      ("<sub onclick=x>2</sub>", "<p><sub>2</sub></p>\n"),
      ("ກ<br class=\"x\">", "<p>ກ<br /></p>\n"),
      ("<abbr title=\"x\" onclick=\"y\">z</abbr>", "<p><abbr title=\"x\">z</abbr></p>\n"),
      ("<b style='color:red'>ກ</b>", "<p><strong>ກ</strong></p>\n"),
      ("<sup style=''>ກ</sup>", "<p><sup>ກ</sup></p>\n"),
    ])
  func attributes(markdown: String, expected: String) {
    #expect(html(markdown) == expected)
    #expect(kinds(markdown).count == 1)
  }

  @Test("What is no tag stays text", arguments: ["<kbd\u{A0}x>a", "ກ <sub/onclick=x>"])
  func noTags(markdown: String) {
    #expect(html(markdown).contains("&lt;"))
  }

  @Test("Half of a pair is left out, and what crosses emphasis is half")
  func unbalanced() {
    #expect(html("ກ <sub>ຂ") == "<p>ກ ຂ</p>\n")
    #expect(kinds("ກ <sub>ຂ") == [.unbalancedHTML(construct: "<sub>")])
    #expect(html("*<sub>ກ* ຂ</sub>") == "<p><em>ກ</em> ຂ</p>\n")
    #expect(html("<sub>ກ <sup>ຂ</sub> ຄ</sup>") == "<p><sub>ກ ຂ</sub> ຄ</p>\n")
    #expect(html("ກ </br> ຂ") == "<p>ກ  ຂ</p>\n")
    #expect(html("<sub>ກ\n\nຂ</sub>") == "<p>ກ</p>\n<p>ຂ</p>\n")
  }

  @Test("Details with a summary hold Markdown")
  func details() {
    let markdown = """
      <details>
      <summary>ລາຍລະອຽດ <b>x</b> <mark>y</mark></summary>

      **ເນື້ອໃນ**

      </details>

      ຕໍ່
      """
    #expect(
      html(markdown) == """
        <details>
        <summary>ລາຍລະອຽດ <strong>x</strong> <mark>y</mark></summary>
        <p><strong>ເນື້ອໃນ</strong></p>
        </details>
        <p>ຕໍ່</p>

        """)
    #expect(kinds(markdown) == [.readHTML(construct: "<b>")])
  }

  @Test("Details inside each other are balanced, open ones are left out")
  func nestedDetails() {
    #expect(
      html("<details>\n\n<details>\n\nກ\n\n</details>\n\n</details>")
        == "<details>\n<details>\n<p>ກ</p>\n</details>\n</details>\n")
    #expect(html("<details>\n\nກ") == "<p>ກ</p>\n")
    #expect(html("> <details>\n\nກ\n\n</details>") == "<blockquote>\n</blockquote>\n<p>ກ</p>\n")
    #expect(html("<summary>ກ</summary>") == "<p>ກ</p>\n")
    #expect(html("ກ <details>ຂ</details>") == "<p>ກ <br />\nຂ</p>\n")
    #expect(
      html("<details>\n<sub>ກ\n<summary>ຂ</summary>\n</details>")
        == "<details>\n<p>ກ</p>\n<summary>ຂ</summary>\n</details>\n")
  }

  @Test("Instructions, declarations and CDATA are left out and named")
  func others() {
    #expect(kinds("ກ <?php x ?> ຂ") == [.rawHTML(construct: "<?")])
    #expect(kinds("ກ <!X y> ຂ") == [.rawHTML(construct: "<!")])
    #expect(kinds("ກ <![CDATA[x]]> ຂ") == [.rawHTML(construct: "<![CDATA[")])
    #expect(html("<?php\necho 1\n?>") == "")
  }

  @Test("An end tag is told only where its start tag was not")
  func endTags() {
    #expect(
      kinds("<b>ກ</b> <i>ຂ</i>") == [.readHTML(construct: "<b>"), .readHTML(construct: "<i>")])
    #expect(kinds("<div>ກ</div> <div>ຂ</div>") == [.rawHTML(construct: "<div>")])
    #expect(kinds("ກ</u>") == [.unbalancedHTML(construct: "</u>")])
    #expect(kinds("ກ</span>") == [.rawHTML(construct: "</span>")])
  }

  @Test("Problems of one page are counted beyond a hundred")
  func manyProblems() {
    let document = render(String(repeating: "<b>ກ\n", count: 150))
    #expect(document.problems.count == 101)
    #expect(document.problems.last?.kind == .more(50))
  }

  @Test("A tag with a Lao vowel behind its bracket is text or left out, never a tag")
  func combiningMarks() {
    for mark in ["\u{EB4}", "\u{301}", "\u{200D}", "\u{FE0F}"] {
      for text in [
        "<\(mark)script>", "<script>\(mark)", "<img src=x onerror=\"\(mark)a\">\(mark)",
        "<br>\(mark)<b\(mark) onclick=x>", "<a href=\"\(mark)javascript:x\">", "`\(mark)<script>`",
        "[x](<\(mark)\"onmouseover=y>)", "![\"\(mark) onerror=x](/a.png \"\(mark)'\")",
      ] {
        let written = html(text)
        #expect(Self.allowedTags.isSuperset(of: Self.tags(of: written)), "\(written)")
        #expect(!written.unicodeScalars.elementsEqual(text.unicodeScalars))
      }
    }
  }

  private static let allowedTags: Set<[UInt8]> = Set(
    ["<p", "</p", "<br", "<a", "</a", "<img", "<code", "</code"].map { Array($0.utf8) })

  /// By bytes: a `>` with a mark on it is another `Character`.
  private static func tags(of html: String) -> [[UInt8]] {
    html.utf8.split(separator: UInt8(ascii: "<"), omittingEmptySubsequences: false).dropFirst().map
    {
      [UInt8(ascii: "<")] + $0.prefix { $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: " ") }
    }
  }
}
