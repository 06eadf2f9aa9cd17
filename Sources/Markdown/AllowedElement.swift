/// The elements of raw HTML that are recognised exactly and written anew.
enum AllowedElement: Hashable {
  case lineBreak, wordBreak
  case sub, sup, kbd, mark, small, abbr
  case details, summary

  /// HTML's names know no case; nothing else is tolerated.
  init?(name: UnsafeBufferPointer<UInt8>) {
    switch String(decoding: name, as: UTF8.self).lowercased() {
    case "br": self = .lineBreak
    case "wbr": self = .wordBreak
    case "sub": self = .sub
    case "sup": self = .sup
    case "kbd": self = .kbd
    case "mark": self = .mark
    case "small": self = .small
    case "abbr": self = .abbr
    case "details": self = .details
    case "summary": self = .summary
    default: return nil
    }
  }

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
    case .details: "details"
    case .summary: "summary"
    }
  }

  /// Has no content and no end tag.
  var isVoid: Bool { self == .lineBreak || self == .wordBreak }

  /// Holds paragraphs, so it can't stand inside one.
  var isBlock: Bool { self == .details || self == .summary }
}
