/// The elements of raw HTML that part words: what stands before and behind one of them, or its end,
/// is never one word (HTML, section 15.3, where they are displayed as blocks or cells).
enum BlockElement: Hashable {
  case paragraph, preformatted, rule
  case heading(Int)
  case quote, unordered, ordered, item
  case definitions, term, definition
  case figure, figureCaption
  case table, caption, tableHead, tableBody, row, headCell, cell
  case details, summary
  /// `div`, `section`, `form` and others, which are left out with their text kept.
  case plain

  init?(name: String) {
    switch name {
    case "p": self = .paragraph
    case "pre", "listing": self = .preformatted
    case "hr": self = .rule
    case "h1": self = .heading(1)
    case "h2": self = .heading(2)
    case "h3": self = .heading(3)
    case "h4": self = .heading(4)
    case "h5": self = .heading(5)
    case "h6": self = .heading(6)
    case "blockquote": self = .quote
    case "ul", "menu", "dir": self = .unordered
    case "ol": self = .ordered
    case "li": self = .item
    case "dl": self = .definitions
    case "dt": self = .term
    case "dd": self = .definition
    case "figure": self = .figure
    case "figcaption": self = .figureCaption
    case "table": self = .table
    case "caption": self = .caption
    case "thead": self = .tableHead
    case "tbody", "tfoot": self = .tableBody
    case "tr": self = .row
    case "th": self = .headCell
    case "td": self = .cell
    case "details": self = .details
    case "summary": self = .summary
    case "div", "section", "article", "aside", "header", "footer", "nav", "main", "address",
      "center", "form", "fieldset", "legend", "option", "optgroup", "select", "textarea", "button",
      "input", "html", "head", "body", "title", "hgroup", "search", "dialog", "iframe", "video",
      "audio", "object", "embed", "applet", "frame", "frameset", "noframes", "noscript", "canvas",
      "map", "colgroup", "col", "template", "marquee", "xmp", "plaintext", "svg", "math", "picture",
      "label", "output", "progress", "meter", "track", "source", "link", "meta", "base":
      self = .plain
    default: return nil
    }
  }

  /// Whether it is read into what Markdown has for it.
  var isRead: Bool { self != .plain }
}
