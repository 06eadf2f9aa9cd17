import Markdown
import Markup
import Testing

/// Pieces of Markdown and HTML thrown together: whatever comes, the markup is balanced, addresses
/// point at attributes, and problems at the source.
@Suite("Mutated Markdown")
struct MutationTests {
  private static let pieces = [
    "~~", "~", "[^1]", "\n[^1]: x", "\n[^a]: ", "|", "\n|-|-|\n",
    "\n| ກ | ຂ |\n|---|:-:|\n| ຄ | ງ |\n",
    "<sub>", "</sub>", "<details>", "</details>", "<summary>", "</summary>", "<br>", "<!--", "-->",
    "<abbr title=\"", "\">", "</abbr>", "> ", "- ", "1. ", "    ", "\n\n", "\n", "`", "``", "*",
    "**",
    "_", "[", "](", ")", "![", "\\", "\\~", "\\[^", "&", "&#0;", "<", ">", "\"", "'", "ກ",
    "\u{EB4}",
    "\u{10A50}", "\u{A0}", "\t", "---", "===", "\r\n", "```", "~~~", "<script>", "</script>",
    "javascript:", "https://a.la/", "\u{0}", "[x]: /u\n", "[x]", "#", "<mark>", "</mark>", "<?",
    "<![CDATA[", "foo\\:#", "a\"b:c", "<p>", "<table>", "<tr>", "<td>", "</td>", "</table>", "<ul>",
    "<li>", "</ul>", "<dl><dt>", "<pre>", "<blockquote>", "<figure>", "<caption>", "<h2>",
    "<div>\n",
    "<a href=\"/x\">", "</a>", "<img src=x>", "<o:p>", "<b>", "</b>", "\r", "• a\n", "\t• a\n",
    "໑. a\n",
    "- [ ] a\n", "# a {#b}\n", "{{", "[[", "\n: b\n", "> [!NOTE]\n", "![a](b \"c\")\n\n",
    "Table: a\n\n",
    "](a b.pdf)", "https://a_b/*", "a@b.c", "ກ**(", ")**ກ", "<!--\u{10A52}0-->\n", "\u{200B}",
  ].map { Array($0.utf8) }

  @Test("A thousand of them, in both styles", arguments: 0..<20)
  func mutations(seed: UInt64) {
    var mixer = PieceMixer(seed: seed)
    for _ in 0..<50 {
      var bytes: [UInt8] = []
      for _ in 0...mixer.next(30) { bytes += Self.pieces[mixer.next(Self.pieces.count)] }
      if mixer.next(3) == 0 { bytes[mixer.next(bytes.count)] = UInt8(mixer.next(256)) }
      for options in [MarkdownOptions.plain, .page { $0 }] {
        judge(MarkdownRenderer(options: options).render(bytes), of: bytes)
      }
    }
  }

  @Test("A place behind exchanged escapes stays in the source")
  func placeBehindEscapes() {
    let bytes = Array(">~\u{0}\n[^\\~1]:x".utf8)
    let document = MarkdownRenderer(options: .plain).render(bytes)
    judge(document, of: bytes)
    #expect(document.problems.map(\.kind) == [.unusedFootnote(label: "\\~1")])
  }

  private func judge(_ document: MarkdownDocument, of source: [UInt8]) {
    #expect(isBalanced(document.html.utf8), "\(source)")
    for address in document.addresses {
      #expect(address.source.upperBound <= source.count)
      #expect(document.html.utf8[address.value.lowerBound - 1] == UInt8(ascii: "\""))
      #expect(document.html.utf8[address.value.upperBound] == UInt8(ascii: "\""))
      let written = document.html(resolving: { _ in nil })
      #expect(written == document.html)
    }
    for problem in document.problems {
      #expect(problem.source.upperBound <= max(1, source.count), "\(source)")
    }
  }

  /// Every start tag has its end tag in its element; `<` stands nowhere else.
  private func isBalanced(_ html: [UInt8]) -> Bool {
    var open: [ArraySlice<UInt8>] = []
    var rest = html[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")),
      let end = rest[start...].firstIndex(of: UInt8(ascii: ">"))
    {
      let tag = rest[(start + 1)..<end]
      rest = rest[(end + 1)...]
      if tag.first == UInt8(ascii: "/") {
        guard let name = open.popLast(), name.elementsEqual(tag.dropFirst()) else { return false }
      } else if tag.last != UInt8(ascii: "/") {
        open.append(tag.prefix { $0 != UInt8(ascii: " ") })
      }
    }
    return open.isEmpty && !rest.contains(UInt8(ascii: "<"))
  }
}
