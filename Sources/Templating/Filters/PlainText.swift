/// Markup read as the text that a reader sees.
enum PlainText {
  /// Without tags and comments, white space collapsed, references resolved: MarkupSafe's
  /// `striptags`.
  static func strippingTags(_ markup: String) -> String {
    let kept = String(decoding: withoutTags(Array(markup.utf8)), as: UTF8.self)
    return resolvingReferences(PythonText.words(of: kept).joined(separator: " "))
  }

  /// The text of markup that stands where markup can't: white space stays.
  static func text(of markup: [UInt8]) -> String {
    resolvingReferences(String(decoding: withoutTags(markup), as: UTF8.self))
  }

  private static func withoutTags(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "<")) else { return bytes }
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        result.append(bytes[index])
        index += 1
        continue
      }
      let isComment = bytes[index...].starts(with: "<!--".utf8)
      let close = Array((isComment ? "-->" : ">").utf8)
      var end = index + (isComment ? 4 : 1)
      while end < bytes.count, !bytes[end...].starts(with: close) { end += 1 }
      guard end < bytes.count else {
        result.append(contentsOf: bytes[index...])
        break
      }
      index = end + close.count
    }
    return result
  }

  private static let names: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    "copy": "\u{A9}", "reg": "\u{AE}", "trade": "\u{2122}", "hellip": "\u{2026}",
    "mdash": "\u{2014}", "ndash": "\u{2013}", "laquo": "\u{AB}", "raquo": "\u{BB}",
    "lsquo": "\u{2018}", "rsquo": "\u{2019}", "ldquo": "\u{201C}", "rdquo": "\u{201D}",
    "bull": "\u{2022}", "middot": "\u{B7}", "times": "\u{D7}", "euro": "\u{20AC}",
    "sect": "\u{A7}", "para": "\u{B6}", "deg": "\u{B0}", "plusmn": "\u{B1}", "eacute": "\u{E9}",
    "shy": "\u{AD}", "zwj": "\u{200D}", "zwnj": "\u{200C}",
  ]

  /// Those that end without a semicolon too.
  private static let old = ["amp", "lt", "gt", "quot", "nbsp", "copy", "reg"]

  private static func resolvingReferences(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(UInt8(ascii: "&")) else { return text }
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "&"),
        let end = bytes[index..<min(bytes.count, index + 12)].firstIndex(of: UInt8(ascii: ";")),
        let value = resolve(String(decoding: bytes[(index + 1)..<end], as: UTF8.self))
      {
        result.append(contentsOf: value.utf8)
        index = end + 1
      } else if bytes[index] == UInt8(ascii: "&"),
        let name = old.first(where: { bytes[(index + 1)...].starts(with: $0.utf8) }),
        let value = names[name]
      {
        result.append(contentsOf: value.utf8)
        index += 1 + name.utf8.count
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func resolve(_ name: String) -> String? {
    let bytes = Array(name.utf8)
    guard bytes.first == UInt8(ascii: "#") else { return names[name] }
    let isHex = bytes.count > 1 && bytes[1] | 0x20 == UInt8(ascii: "x")
    let digits = String(decoding: bytes.dropFirst(isHex ? 2 : 1), as: UTF8.self)
    guard let value = UInt32(digits, radix: isHex ? 16 : 10), value > 0,
      let scalar = Unicode.Scalar(value)
    else { return nil }
    return String(scalar)
  }
}
