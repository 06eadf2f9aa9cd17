import Markdown
import Markup
import Testing

/// A stand-in for the romaniser, which this layer does not know.
private func slug(_ text: String) -> String {
  text.unicodeScalars.allSatisfy(\.isASCII)
    ? text.lowercased().split(separator: " ").joined(separator: "-") : "ຂ"
}

private func render(_ markdown: String) -> MarkdownDocument {
  MarkdownRenderer(options: .page(slug: slug)).render(markdown)
}

@Suite("Bodies of pages")
struct PageStyleTests {
  @Test("Headings move down one level, the lowest stays")
  func levels() {
    let document = render("# One\n\n###### *Six* `x`")
    #expect(
      document.html.string == "<h2 id=\"h-one\">One</h2>\n"
        + "<h6 id=\"h-six-x\"><em>Six</em> <code>x</code></h6>\n")
    #expect(
      document.outline == [
        MarkdownHeading(level: 2, text: "One", id: "h-one"),
        MarkdownHeading(level: 6, text: "Six x", id: "h-six-x"),
      ])
  }

  @Test("A body that begins with ## leaves no level out, and none rises above h2")
  func firstLevel() {
    let levels = render("## ຫົວຂໍ້\n### ຍ່ອຍ\n## ຫົວຂໍ້\n# ໃຫຍ່").outline.map(\.level)
    #expect(levels == [2, 3, 2, 2])
  }

  @Test(
    "Pictures of other hosts are told in words: a page fetches nothing from elsewhere",
    arguments: [
      "https://evil.example/x.png", "http://x.example/", "//x.example/a", "https:x.example",
      "\\\\\\\\x.example/a", "/\\\\x.example", "HTTPS://x.example/\u{0EB4}", "mailto:a@x.example",
    ])
  func foreignPicture(address: String) throws {
    let document = render("ກ ![ຮູບ *ໜຶ່ງ*](<\(address)>) ຂ")
    #expect(document.html.string == "<p>ກ ຮູບ ໜຶ່ງ ຂ</p>\n")
    #expect(document.addresses.isEmpty)
    guard case .foreignPicture = try #require(document.problems.first).kind else {
      Issue.record("\(document.problems)")
      return
    }
  }

  @Test("Ids are unique, never empty, and hold nothing but letters, digits and hyphens")
  func ids() {
    let ids = render("# A\n# A\n# A-2\n# ກ\n# ຂ\n# \"><script>\n# 2").outline.map(\.id)
    #expect(ids == ["h-a", "h-a-2", "h-a-2-2", "h-1", "h-2", "h-3", "h-2-2"])
  }

  @Test("Images load late")
  func images() {
    #expect(
      render("ກ ![ຮູບ \"1\" *x*](a.jpg 'ຫົວ')").html.string
        == "<p>ກ <img src=\"a.jpg\" alt=\"ຮູບ &#34;1&#34; x\" title=\"ຫົວ\" loading=\"lazy\" /></p>\n"
    )
  }

  @Test("Tables scroll in their own box and name the scope of their heads")
  func tables() {
    #expect(
      render("| ແຂວງ | ຈຳນວນ |\n|:--|--:|\n| ໄຊສົມບູນ | 1 |").html.string == """
        <div class="table" tabindex="0" role="region" aria-label="ຕາຕະລາງ"><table>
        <thead>
        <tr>
        <th scope="col" class="align-left">ແຂວງ</th>
        <th scope="col" class="align-right">ຈຳນວນ</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td class="align-left">ໄຊສົມບູນ</td>
        <td class="align-right">1</td>
        </tr>
        </tbody>
        </table></div>

        """)
  }

  @Test("The language of code is reduced to what can do no harm")
  func infoStrings() {
    #expect(
      render("```c++ \"x\"\nກ<\n```").html.string
        == "<pre><code class=\"language-c++\">ກ&lt;\n</code></pre>\n")
    #expect(
      render("```\"onclick=x;y\n```").html.string
        == "<pre><code class=\"language-onclickxy\"></code></pre>\n")
    #expect(render("```\u{EB4}\n```").html.string == "<pre><code></code></pre>\n")
  }

  @Test("Plain text has paragraphs, lists, quotes and tables, but no headings, code or footnotes")
  func text() {
    let document = render(
      "# ຫົວ\n\nກ *ຂ*\nຄ `ງ`[^1]\n\n- ຈ\n- ສ\n\n> ຊ\n\n```\nຍ\n```\n\n| ດ |\n|-|\n| ຕ |\n\n[^1]: ຖ")
    #expect(String(decoding: document.text, as: UTF8.self) == "ກ ຂຄ ງ\nຈ\nສ\nຊ\nດ\nຕ\n")
  }
}
