import Markdown
import Markup

/// What our Markdown understands, an example of each: `Sources/Markdown/SUPPORTED.md` is written from
/// this table.
struct SupportedSyntax {
  let title: String
  let note: String
  let markdown: String

  init(_ title: String, _ note: String, _ markdown: String) {
    self.title = title
    self.note = note
    self.markdown = markdown
  }

  static let all: [SupportedSyntax] = [
    SupportedSyntax(
      "CommonMark 0.30", "Everything, but raw HTML (below) and addresses that stand bare.",
      "ຂໍ້ຄວາມ *ເນັ້ນ* **ໜາ** `code` [ລິ້ງ](/services/)\n\n> ຄຳອ້າງ\n\n1. ໜຶ່ງ\n2. ສອງ"),
    SupportedSyntax(
      "Tables", "A row of dashes stands under the head; `:` aligns. `\\|` is a pipe in a cell.",
      "| ລາຍການ | ກີບ |\n|---|---:|\n| ໃບອະນຸຍາດ | 50.000 |"),
    SupportedSyntax(
      "Captions of tables",
      "A paragraph before a table that begins with `ຕາຕະລາງ:` or `Table:`; with a number it stays.",
      "ຕາຕະລາງ: ຄ່າທຳນຽມ\n\n| ລາຍການ |\n|---|\n| ໃບອະນຸຍາດ |"),
    SupportedSyntax("Strikethrough", "One or two tildes.", "~~ຍົກເລີກ~~"),
    SupportedSyntax("Footnotes", "As GitHub has them.", "ຂໍ້ຄວາມ[^1]\n\n[^1]: ເຊີງອັດ"),
    SupportedSyntax(
      "Task lists", "Boxes are signs: a field of a form would have no label.",
      "- [ ] ກຽມເອກະສານ\n- [x] ສົ່ງຈົດໝາຍ"),
    SupportedSyntax(
      "Addresses that stand bare",
      "They end before a letter of a script without spaces and before closing punctuation; `www.` leads to `https:`.",
      "ເບິ່ງ https://www.mtc.gov.la/ ຫຼື www.mtc.gov.la, ຂຽນຫາ info@mtc.gov.laໄດ້."),
    SupportedSyntax(
      "Emphasis in a script without spaces",
      "A Lao, Thai, Khmer, Chinese … letter beside `*` or `~` counts as punctuation does.",
      "**ຫົວຂໍ້:**ຕໍ່ ກ**(ຄຳ)**ຕໍ່"),
    SupportedSyntax(
      "Lines of Lao",
      "Two lines are joined without a space where both have a Lao letter at the break.",
      "ການຫັນເປັນ\nດິຈິຕ໋ອນ"),
    SupportedSyntax(
      "Names with spaces", "What ends like a file's name needs no `<` and `>`.",
      "ເບິ່ງ [ແຜນ](ແຜນ ປີ 2026.pdf)"),
    SupportedSyntax(
      "Ids of headings",
      "Of ASCII letters, digits, `-` and `_`, beginning with a letter; not `fn…` and `t-…`.",
      "## ເອກະສານ {#documents}"),
    SupportedSyntax(
      "Figures", "A picture with a title, alone in its paragraph.",
      "![ແຜນທີ່](map.png \"ແຜນທີ່ເມືອງ\")"),
    SupportedSyntax(
      "Callouts",
      "`NOTE`, `TIP`, `IMPORTANT`, `WARNING`, `CAUTION`; words behind the mark are the title.",
      "> [!NOTE]\n> ປິດວັນຈັນ."),
    SupportedSyntax("Definition lists", "", "ຄຳ\n: ຄວາມໝາຍ"),
    SupportedSyntax(
      "Lists from Word and Facebook",
      "`•`, `◦`, `▪`, `➢`, `✓` and Word's own bullets; `–` and `·` on two lines; Lao digits.",
      "ຕ້ອງມີ:\n•\tສຳມະໂນຄົວ\n•\tບັດປະຈຳຕົວ\n\n໑. ຍື່ນ\n໒. ຈ່າຍ"),
    SupportedSyntax(
      "Zero-width spaces", "Behind `#`, `-` and `1.` one counts as the space.", "##\u{200B}ຫົວຂໍ້"),
    SupportedSyntax(
      "HTML inside a paragraph",
      "`br wbr sub sup kbd mark small abbr` without a word; `b strong i em u s del ins code q cite a img` with a warning. Attributes go, but `href`, `src`, `alt` and `title`.",
      "H<sub>2</sub>O <b style=\"color:red\">ໜາ</b> <a href=\"/services/\">ລິ້ງ</a>"),
    SupportedSyntax(
      "HTML that people paste",
      "`p h1–h6 hr ul ol li dl dt dd blockquote pre figure figcaption table caption thead tbody tr th td` are read, with a warning; what stands between them is Markdown.",
      "<table><tr><th>ລາຍການ</th><th>ກີບ</th></tr><tr><td>ໃບອະນຸຍາດ</td><td>50.000</td></tr></table>"),
    SupportedSyntax(
      "Details", "", "<details><summary>ສະຫຼຸບ</summary>\n\nເນື້ອໃນ\n\n</details>"),
    SupportedSyntax(
      "Other HTML", "Is left out, with a warning; its words stay, apart from each other.",
      "<div class=\"note\">12</div><div>5</div>\n<script>alert(1)</script>"),
  ]

  /// The document that is made of the table.
  static var document: String {
    let renderer = MarkdownRenderer(
      options: .page { text in text.utf8.allSatisfy { $0 < 0x80 } ? text : "" })
    var result = """
      # What our Markdown understands

      Made from `Tests/MarkdownTests/SupportedSyntax.swift`, which compares it; `GWEB_RECORD=1 Scripts/test` writes it anew.
      The markup is that of a page's body.

      """
    for syntax in all {
      result += "\n## \(syntax.title)\n\n"
      if !syntax.note.isEmpty { result += syntax.note + "\n\n" }
      result += "```markdown\n\(syntax.markdown)\n```\n\n"
      result += "```html\n\(renderer.render(syntax.markdown).html.string)```\n"
    }
    return result
  }
}
