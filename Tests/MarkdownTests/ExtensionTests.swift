import Markdown
import Markup
import Testing

private func render(_ markdown: String) -> MarkdownDocument {
  MarkdownRenderer(options: .plain).render(markdown)
}

private func html(_ markdown: String) -> String { render(markdown).html.string }

private func cells(_ markdown: String) -> [String] {
  html(markdown).split(separator: "\n").filter { $0.utf8.starts(with: "<t".utf8) }
    .filter { $0.utf8.contains(UInt8(ascii: "/")) }.map(String.init)
}

@Suite("Tables")
struct TableTests {
  @Test("In a list or a quote a table stands in its container, and a tight list stays tight")
  func containers() {
    #expect(
      html("- | ກ |\n  |-|\n  | ຂ |\n- ຄ") == """
        <ul>
        <li>
        <table>
        <thead>
        <tr>
        <th>ກ</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>ຂ</td>
        </tr>
        </tbody>
        </table>
        </li>
        <li>ຄ</li>
        </ul>

        """)
    #expect(
      cells("> | ກ | ຂ |\n> |-|-|\n> | 1 | 2 |") == [
        "<th>ກ</th>", "<th>ຂ</th>", "<td>1</td>", "<td>2</td>",
      ])
    #expect(
      cells("1. ກ\n   - ຂ\n\n     | a |\n     |---|\n     | b |") == ["<th>a</th>", "<td>b</td>"])
  }

  @Test("A line outside the quote ends the table")
  func lazyLines() {
    #expect(cells("> | ກ |\n> |-|\n| ຂ |") == ["<th>ກ</th>"])
    #expect(html("> | ກ |\n> |-|\n| ຂ |").contains("<p>| ຂ |</p>"))
  }

  @Test("A rule behind the last row does not turn the table into a heading")
  func ruleBehind() {
    let written = html("| ກ | ຂ |\n|---|---|\n| 1 | 2 |\n---\nຄ")
    #expect(written.contains("<td>1</td>"))
    #expect(written.hasSuffix("</table>\n<hr />\n<p>ຄ</p>\n"))
  }

  @Test("Cells hold inlines, references and nothing that begins a block")
  func inlines() {
    #expect(
      cells("| # ກ | [ຂ][x] | 1. ຄ |\n|-|-|-|\n| - ງ | `a\\|b` | **ຈ** |\n\n[x]: /x") == [
        "<th># ກ</th>", "<th><a href=\"/x\">ຂ</a></th>", "<th>1. ຄ</th>",
        "<td>- ງ</td>", "<td><code>a|b</code></td>", "<td><strong>ຈ</strong></td>",
      ])
    #expect(
      cells("| *\"ກ\"* | **(ຂ)** |\n|-|-|") == [
        "<th><em>\"ກ\"</em></th>", "<th><strong>(ຂ)</strong></th>",
      ])
  }

  @Test("In code there are no tables")
  func code() {
    #expect(html("```\n| a |\n|-|\n```") == "<pre><code>| a |\n|-|\n</code></pre>\n")
    #expect(html("    | a |\n    |-|") == "<pre><code>| a |\n|-|\n</code></pre>\n")
  }

  @Test("A head that does not fit the line under it is told")
  func uneven() {
    let document = render("ກ\n\n| a | b | c |\n|---|---|\n| 1 | 2 | 3 |")
    #expect(document.problems.map(\.kind) == [.unevenTable(head: 3, delimiter: 2)])
    #expect(document.problems.map(\.source) == [19..<28])
    #expect(!document.html.string.contains("<table>"))
  }

  @Test("Problems in a cell point at the cell")
  func places() {
    let markdown = "| ກ | ຂ |\n|---|---|\n| 1 | <b>ຄ</b> |"
    let place = render(markdown).problems.first?.source ?? 0..<0
    #expect(String(decoding: Array(markdown.utf8)[place], as: UTF8.self) == "<b>")
  }

  @Test("Two tables and text between them")
  func several() {
    #expect(cells("|a|\n|-|\n\nກ\n\n|b|\n|-|\n|c|") == ["<th>a</th>", "<th>b</th>", "<td>c</td>"])
  }
}

@Suite("Strikethrough")
struct StrikethroughTests {
  @Test(
    "One or two tildes strike through, ranges of numbers do not",
    arguments: [
      ("~~ກ~~", "<del>ກ</del>"), ("ກ~~ຂ~~ຄ", "ກ<del>ຂ</del>ຄ"),
      ("~~**ກ** ຂ~~", "<del><strong>ກ</strong> ຂ</del>"),
      ("**~~ກ~~**", "<strong><del>ກ</del></strong>"),
      ("10~20 ແລະ 30~40", "10~20 ແລະ 30~40"), ("~~~ກ~~~ ຂ", "~~~ກ~~~ ຂ"), ("~~ ກ~~", "~~ ກ~~"),
      ("*~~ກ*~~", "<em>~~ກ</em>~~"), ("\\~~ກ~~", "~~ກ~~"), ("\\~\\~ກ\\~\\~", "~~ກ~~"),
      ("~~ກ", "~~ກ"), ("[~~ກ~~](/)", "<a href=\"/\"><del>ກ</del></a>"),
      ("`~~ກ~~`", "<code>~~ກ~~</code>"),
      ("`\\~`", "<code>\\~</code>"), ("[ກ](/\\~x '\\~')", "<a href=\"/~x\" title=\"~\">ກ</a>"),
      ("~~<sub>ກ~~</sub>", "<del>ກ</del>"),
    ].map { $0.0.utf8.starts(with: "~~~".utf8) ? ("x " + $0.0, "x " + $0.1) : $0 })
  func strikes(markdown: String, expected: String) {
    #expect(html(markdown) == "<p>\(expected)</p>\n")
  }
}

@Suite("Footnotes")
struct FootnoteTests {
  @Test("Footnotes are numbered in the order of their references")
  func order() {
    let written = html("ກ[^b] ຂ[^a] ຄ[^B]\n\n[^a]: ໜຶ່ງ\n[^b]: ສອງ *x*\n")
    #expect(
      written == """
        <p>ກ<sup class="footnote-ref"><a href="#fn1" id="fnref1">1</a></sup> \
        ຂ<sup class="footnote-ref"><a href="#fn2" id="fnref2">2</a></sup> \
        ຄ<sup class="footnote-ref"><a href="#fn1" id="fnref1-2">1</a></sup></p>
        <section class="footnotes">
        <ol>
        <li id="fn1">
        <p>ສອງ <em>x</em> <a href="#fnref1" class="footnote-backref">↩</a> \
        <a href="#fnref1-2" class="footnote-backref">↩</a></p>
        </li>
        <li id="fn2">
        <p>ໜຶ່ງ <a href="#fnref2" class="footnote-backref">↩</a></p>
        </li>
        </ol>
        </section>

        """)
  }

  @Test("A footnote of one word is no link reference")
  func oneWord() {
    #expect(html("ກ[^1]\n\n[^1]: ຂ").contains("<p>ຂ <a href=\"#fnref1\""))
  }

  @Test("In code, in links and behind a backslash there are no footnotes")
  func notFootnotes() {
    let markdown = "`[^1]` \\[^1] [ກ[^1]](/)\n\n    [^1]: x\n\n```\n[^1]: y\n```\n\n[^1]: ຂ"
    let document = render(markdown)
    #expect(document.html.string.hasPrefix("<p><code>[^1]</code> [^1] <a href=\"/\">ກ[^1]</a></p>"))
    #expect(document.problems.map(\.kind) == [.unusedFootnote(label: "1")])
  }

  @Test("What is missing, repeated or unused is told with its place")
  func problems() {
    let markdown = "ກ[^1] ຂ[^x]\n\n[^1]: ໜຶ່ງ\n[^1]: ອີກ\n[^ລາວ]: ສາມ"
    let document = render(markdown)
    #expect(
      document.problems.map(\.kind) == [
        .repeatedFootnote(label: "1"), .missingFootnote(label: "x"), .unusedFootnote(label: "ລາວ"),
      ])
    let bytes = Array(markdown.utf8)
    let places = document.problems.map { String(decoding: bytes[$0.source], as: UTF8.self) }
    #expect(places == ["[^1]:", "[^x]", "[^ລາວ]:"])
  }

  @Test("A footnote may hold a table, code and another footnote")
  func blocks() {
    let written = html(
      "ກ[^1]\n\n[^1]: | a |\n    |-|\n    | b[^2] |\n\n    ```\n    x\n    ```\n[^2]: ຂ")
    #expect(written.contains("<th>a</th>"))
    #expect(written.contains("<td>b<sup"))
    #expect(written.contains("<code>x\n</code>"))
    #expect(written.contains("<li id=\"fn2\">"))
  }

  @Test("A footnote between paragraphs and lists leaves these as they were")
  func surroundings() {
    #expect(html("ກ\n[^1]: ຂ\n\n- a\n- b").contains("<li>a</li>"))
    #expect(html("ກ[^1]\n\n[^1]: ຂ\nຍັງ\n\n    ອີກ\n\nນອກ").contains("<p>ຂຍັງ</p>"))
    #expect(html("    x\n\nກ[^1]\n\n[^1]: ຂ").hasPrefix("<pre><code>x\n</code></pre>"))
  }
}
