import Diagnostics

/// What to write instead of a construct of raw HTML.
enum RawHTMLAdvice {
  /// - Parameter construct: as in `MarkdownProblem.Kind.rawHTML`, for example `<div>`.
  static func hint(for construct: String) -> BilingualText {
    let name = construct.utf8.filter { $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: "/") }
      .prefix { $0 != UInt8(ascii: ">") }
    switch String(decoding: Array(name), as: UTF8.self) {
    case "b", "strong": return write("**ຂໍ້ຄວາມ**")
    case "i", "em": return write("*ຂໍ້ຄວາມ*")
    case "s", "strike", "del": return write("~~ຂໍ້ຄວາມ~~")
    case "a": return write("[ຂໍ້ຄວາມ](https://…)")
    case "img", "picture", "figure": return write("![ຄຳອະທິບາຍ](photo.jpg)")
    case "h1", "h2", "h3", "h4", "h5", "h6": return write("## ຫົວຂໍ້")
    case "ul", "ol", "li": return write("- ຂໍ້")
    case "table", "tr", "td", "th", "thead", "tbody": return write("| ຫົວ | ຫົວ |")
    case "code", "pre", "tt", "samp": return write("`code`")
    case "blockquote": return write("> ຂໍ້ຄວາມ")
    case "hr": return write("---")
    case "p", "div", "section", "article":
      return BilingualText(
        "separate paragraphs by an empty line", lao: "ແຍກຫຍໍ້ໜ້າດ້ວຍແຖວຫວ່າງ")
    case "dl", "dt", "dd": return write(": ຄວາມໝາຍ")
    case "span", "font", "center", "style", "u", "big", "ins", "q", "cite":
      return BilingualText(
        "remove it; how pages look is set in the theme",
        lao: "ລຶບອອກ; ຮູບແບບຂອງໜ້າ ກຳນົດໄວ້ໃນແມ່ແບບແລ້ວ")
    case "iframe", "video", "audio", "embed", "object":
      return BilingualText(
        "link to it: [text](https://…)", lao: "ໃສ່ລິ້ງແທນ: [ຂໍ້ຄວາມ](https://…)")
    case "script", "form", "input", "button":
      return BilingualText(
        "remove it; pages run no code of their own", lao: "ລຶບອອກ; ໜ້າເວັບບໍ່ມີໂຄ້ດຂອງຕົນເອງ")
    case "br", "wbr", "sub", "sup", "kbd", "mark", "small", "abbr", "details", "summary":
      return BilingualText(
        "write it without attributes, except title on abbr",
        lao: "ຂຽນໂດຍບໍ່ມີແອັດທຣິບິວ ຍົກເວັ້ນ title ຂອງ abbr")
    default:
      return BilingualText("write it in Markdown", lao: "ຂຽນດ້ວຍ Markdown ແທນ")
    }
  }

  /// How to mend one half of a pair.
  static func balanceHint(for construct: String) -> BilingualText {
    BilingualText(
      "open and close it inside the same paragraph", lao: "ເປີດ ແລະ ປິດໃນຫຍໍ້ໜ້າດຽວກັນ")
  }

  private static func write(_ example: String) -> BilingualText {
    BilingualText("write \(example)", lao: "ຂຽນ \(example)")
  }
}
