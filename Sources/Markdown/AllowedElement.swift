/// The elements of raw HTML that may stand inside a paragraph: they are recognised exactly and
/// written anew, without attributes but those that say where something leads and what it is.
enum AllowedElement: Hashable {
  case lineBreak, wordBreak
  case sub, sup, kbd, mark, small, abbr
  case strong, emphasis, underline, deletion, insertion, code, quotation, citation
  case link, image

  /// HTML's names know no case; nothing else is tolerated.
  init?(name: String) {
    switch name {
    case "br": self = .lineBreak
    case "wbr": self = .wordBreak
    case "sub": self = .sub
    case "sup": self = .sup
    case "kbd": self = .kbd
    case "mark": self = .mark
    case "small": self = .small
    case "abbr": self = .abbr
    case "b", "strong": self = .strong
    case "i", "em": self = .emphasis
    case "u": self = .underline
    case "s", "strike", "del": self = .deletion
    case "ins": self = .insertion
    case "code", "tt", "samp": self = .code
    case "q": self = .quotation
    case "cite": self = .citation
    case "a": self = .link
    case "img": self = .image
    default: return nil
    }
  }

  /// As it is written.
  var name: StaticString {
    switch self {
    case .lineBreak: "br"
    case .wordBreak: "wbr"
    case .sub: "sub"
    case .sup: "sup"
    case .kbd: "kbd"
    case .mark: "mark"
    case .small: "small"
    case .abbr: "abbr"
    case .strong: "strong"
    case .emphasis: "em"
    case .underline: "u"
    case .deletion: "del"
    case .insertion: "ins"
    case .code: "code"
    case .quotation: "q"
    case .citation: "cite"
    case .link: "a"
    case .image: "img"
    }
  }

  /// Has no content and no end tag.
  var isVoid: Bool {
    switch self {
    case .lineBreak, .wordBreak, .image: true
    case .sub, .sup, .kbd, .mark, .small, .abbr, .strong, .emphasis, .underline, .deletion,
      .insertion, .code, .quotation, .citation, .link:
      false
    }
  }

  /// Whether Markdown has no mark of its own for it, so that an author may write it without a word.
  var isOnlyHTML: Bool {
    switch self {
    case .lineBreak, .wordBreak, .sub, .sup, .kbd, .mark, .small, .abbr: true
    case .strong, .emphasis, .underline, .deletion, .insertion, .code, .quotation, .citation,
      .link, .image:
      false
    }
  }

  /// The attributes that are read; all others are left out.
  var attributes: [StaticString] {
    switch self {
    case .abbr: ["title"]
    case .link: ["href", "title"]
    case .image: ["src", "alt", "title"]
    case .lineBreak, .wordBreak, .sub, .sup, .kbd, .mark, .small, .strong, .emphasis, .underline,
      .deletion, .insertion, .code, .quotation, .citation:
      []
    }
  }
}
