import LaoText
import Markup

/// Divides what people write for several tags: `ປະຊຸມ, ຝຶກອົບຮົມ`.
enum TagList {
  /// The tags of one text, at most one where nothing divides it. A comma between two digits is one
  /// of a number.
  static func parts(of text: String) -> [String] {
    guard isDivided(text) else { return [text] }
    let scalars = Array(text.unicodeScalars)
    var parts: [String.UnicodeScalarView] = [String.UnicodeScalarView()]
    for (index, scalar) in scalars.enumerated() {
      let isNumber =
        index > 0 && index + 1 < scalars.count && isDigit(scalars[index - 1])
        && isDigit(scalars[index + 1])
      if isDivider(scalar), !isNumber {
        parts.append(String.UnicodeScalarView())
      } else {
        parts[parts.count - 1].append(scalar)
      }
    }
    let line = LaoNormalizer(layout: .line)
    return parts.map { line.normalize(String($0)) }.filter(VisibleText.isVisible)
  }

  static func isDivided(_ text: String) -> Bool { text.unicodeScalars.contains(where: isDivider) }

  /// The addresses of one text: a comma divides where a slash follows it.
  static func addresses(in text: String) -> [String] {
    guard text.utf8.contains(UInt8(ascii: ",")) else { return [text] }
    var addresses: [[UInt8]] = []
    for part in text.utf8.split(separator: UInt8(ascii: ",")) {
      let part = part.drop { $0 == 0x20 }
      if part.first == UInt8(ascii: "/") || addresses.isEmpty {
        addresses.append(Array(part))
      } else {
        return [text]
      }
    }
    return addresses.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Comma, semicolon, and the commas of East Asian and Arabic keyboards.
  private static func isDivider(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", ";", "\u{FF0C}", "\u{3001}", "\u{060C}", "\u{FF1B}": true
    default: false
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value) || (0x0ED0...0x0ED9).contains(scalar.value)
  }
}
