/// The pieces that hostile texts are repeated from, for each reader: what opens and never closes,
/// what must be looked for to the end of the text, what nests, what grows.
extension FuzzSubject {
  var hostileFragments: [String] {
    switch self {
    case .markdown: Self.markdownFragments
    case .frontMatter: Self.yamlFragments
    case .templates: Self.templateFragments
    case .feeds: Self.feedFragments
    case .laoText: Self.laoFragments
    }
  }

  /// What stands before and behind the repeated pieces.
  var hostileFrames: [(front: String, back: String)] {
    switch self {
    case .markdown:
      [
        ("", ""), ("[x]: /\(String(repeating: "y", count: 4000))\n\n", ""),
        ("[^1]: ກ\n\nx[^1] ", ""), ("| a | b |\n|---|---|\n", "\n"), ("<div>", "</div>"),
        ("<table><tr><td>", "</td></tr></table>"), ("<ul>\n\n", "\n\n</ul>"),
        ("<a href=\"/x\">", "</a>"),
      ]
    case .frontMatter: [("---\ntitle: ກ\n", "\n---\nx\n"), ("---\n", ""), ("", "")]
    case .templates: [("", ""), ("{{ ", " }}"), ("{% set x = ", " %}"), ("<a href=\"", "\">")]
    case .feeds:
      [
        ("<rss version=\"2.0\"><channel><title>x</title><item><description>", ""),
        (
          "<rss version=\"2.0\"><channel><title>x</title><item><description><![CDATA[",
          "]]></description></item></channel></rss>"
        ), ("<rss version=\"2.0\"><channel>", "</channel></rss>"),
        ("<feed xmlns=\"http://www.w3.org/2005/Atom\">", "</feed>"), ("", ""),
        ("<!DOCTYPE rss [", "]><rss/>"),
      ]
    case .laoText: [("", "")]
    }
  }

  private static let markdownFragments = [
    "a", " ", "\n", "\n\n", "\t", "- ", "> ", ">", "1. ", "+ ", "  - x\n", "    ", "\\", "\\[",
    "*", "_", "**", "*a_ ", "*a **a ", "a**b", "_a __a ", "`", "``", "` ", "`a``", "~", "~~", "~a ",
    "[", "]", "[]", "![", "![[]()", "[a]", "[x]", "![x]", "[a](", "[a](<b", "[a](<", "[a](b", "(",
    ")", "[a](b \"", "[a](b 'c", "[^1]", "[^1]: ", "[^", "[a]: b\n", "[a]: <", "[a]: b '", "[a",
    "<",
    "<a", "<a ", "<a b=\"", "<!", "<!--", "-->", "<!A ", "<?", "<![CDATA[", "<b>", "</b>",
    "<details>", "<abbr title=\"", "<script>", "<http://a", "<a@b", "&", "&amp;", "&#", "&#1234567",
    "|", "|-", "|-|-\n", "a|", "|a|b|\n|-|-|\n", "---\n", "===\n", "a\n===\n", "# ", "#", "# a\n",
    "```", "```\n", "~~~\n", "* * *\n", ":-", "ກ", "ເ", "\u{0EB4}", "\u{0301}", "\u{200D}", "\u{0}",
    "\u{FF}", "\\~", "\\[^", "\r\n", "\r", ":", "!", "\"", "[x][", "[x][]",
    "<p>", "<table>", "<tr>", "<td>", "<th>", "<td colspan=2>", "</td>", "</table>", "<ul>", "<li>",
    "</ul>", "<dl><dt>", "<pre>", "<blockquote>", "<figure>", "<caption>", "<summary>", "<h2>",
    "<hr>", "<div>", "<div>\n\n", "<table>\n\n", "<ul>\n", "<a href=\"", "<a href=x>", "</a>",
    "<img src=x alt=\"", "<o:p>", "<!-- -->\n", "<script>\n", "&nbsp;", "ກ**(", ")**ກ", "**ກ:**ກ",
    "https://", "www.", "@", "a@b.c ", "https://a_b/*", "](a b.pdf)", "](a b", "• ", "• a\n",
    "\t• a\n", "໑. a\n", "-\u{200B}a\n", "##\u{200B}", "- [ ] a\n", "# a {#b}\n", "{#", "{{", "[[",
    "a\n: b\n", "a\n: b\n\n", "> [!NOTE]\n", "![a](b \"c\")\n\n", "Table: a\n\n", "| a\n", "ກ\n",
    "\u{10A50}", "\u{10A52}", "<!--\u{10A52}0-->\n",
  ]

  private static let yamlFragments = [
    "a", " ", "\n", "\t", "- ", "? ", ": ", "a: ", "a: b\n", "[", "]", "{", "}", ",", "[]", "{}",
    "{a: b}, ", "'", "\"", "''", "\\", "\\n", "\\x", "|\n ", ">\n ", "#", " #", "&a ", "*a ", "!",
    "!!", "!<", "%", "%TAG ! a\n", "---\n", "...\n", "<<: ", "\n ", "\n  ", "\n\n", "?\n", "-\n",
    "ກ", "\u{0301}", "\u{FEFF}", "\u{85}", "\u{2028}", "tags: [", "title: ", "aliases: [/a, ",
    "attachments:\n", "- file: a\n", "  title: b\n", "slug: a\n", "date: 2023-03-21\n", "`", "@",
    "\r\n", "\r",
  ]

  private static let templateFragments = [
    "a", " ", "\n", "{", "}", "{{", "}}", "{{ x }}", "{%", "%}", "{#", "#}", "{{ ", "(", ")", "[",
    "]", "x.", ".a", "|", "|e", "|d(", "x|", "not ", "-", "+", "~", "**", "*", " if x else ",
    " and ", " == ", " is ", " in ", "'", "\"", "'a' ", "\\", "1", "1.", ",", "x,", "x=", ":",
    "{'a': ", "{% if x %}", "{% endif %}", "{% else %}", "{% elif x %}", "{% for x in y %}",
    "{% endfor %}", "{% set x = 1 %}", "{% set x %}", "{% endset %}", "{% block a %}",
    "{% endblock %}", "{% macro m(x) %}", "{% endmacro %}", "{% include 'x.html' %}",
    "{% extends 'x.html' %}", "{% import 'x.html' as x %}", "{% call m() %}", "{% raw %}",
    "{% endraw %}", "{% filter e %}", "{% endfilter %}", "<", "<a", "<a ", "<a b=\"", "\"", ">",
    "</a>", "<script>", "</script>", "<!--", "-->", "<a href=\"", "&", "ກ", "\u{0EB4}",
    "{% if x %}a{% endif %}", "{% with x = 1 %}", "{% endwith %}",
  ]

  private static let feedFragments = [
    "a", " ", "\n", "<", ">", "</", "/>", "<a>", "</a>", "<a/>", "<a ", "a=\"", "\" ", "a=\"b\" ",
    "<item>", "</item>", "<item><title>a</title></item>", "<title>", "</title>", "<link>",
    "<entry/>", "<entry>", "<link href=\"/a\"/>", "<guid>", "<description>", "<pubDate>",
    "<![CDATA[", "]]>", "<!--", "-->", "<?a ", "?>", "&amp;", "&lt;", "&lt;b&gt;", "&nbsp;", "&",
    "&#",
    "&#x41;", "&amp;nbsp;", "<!DOCTYPE ", "<!ENTITY a \"b\">", "<!ENTITY a \"&a;&a;\">",
    "<!ELEMENT a ANY>", "<!ATTLIST a b CDATA #IMPLIED>", "xmlns:a=\"b\" ", "<a xmlns=\"b\">",
    "<b>", "<p>", "<script>", "<br />", "ກ", "\u{0EB4}", "]", "\"", "'", "\u{0}", "\r", "\t",
    "<item><link>a:b</link></item>", "<item><pubDate>x</pubDate></item>",
  ]

  private static let laoFragments = [
    "a", " ", "\n", "ກ", "ຂ", "ງ", "ຫ", "ຫນ", "ຮ", "ເ", "ແ", "ໂ", "ໄ", "ໃ", "ະ", "າ", "ຳ", "ໍ",
    "\u{0ECD}າ", "\u{0ECD}\u{0EC8}າ", "ກ\u{0EC8}\u{0ECD}າ", "ອ\u{0EC9}", "ົວ\u{0EC8}", "ແຫນ", "ຯລຯ",
    "\u{0EB1}", "\u{0EB4}", "\u{0EB5}", "\u{0EB8}", "\u{0EBB}", "\u{0EBC}", "\u{0EC8}",
    "\u{0EC9}", "\u{0ECC}", "\u{0ECE}", "ຽ", "ໆ", "ຯ", "໑", "໙", "ເກ", "ກັ", "ກົ", "ເກົາ", "ເກຍ",
    "ກວ", "ຫຼ", "ຫລ", "ລາວ", "ປະຊາຊົນ", "ສະ", "ກຕສ", "ວຽງຈັນ", "ນະຄອນຫຼວງ", "ກະຊວງ", "ໄຊ", "ໄຊຍະ",
    "\u{200B}", "\u{200C}", "\u{200D}", "\u{200F}", "\u{2060}", "\u{FE0F}", "\u{AD}", "\u{FEFF}",
    "\u{A0}", "\u{0301}", "\u{0323}", "é",
    "👩", "\u{1F3FB}", "🇱", "ก", "新", "7", ".", "-", "/", "(", "1.", "1,", "ພ.ສ. ", "ມີນາ", "\t",
    "\r\n", "\u{0}", "\u{FFFD}",
  ]
}
