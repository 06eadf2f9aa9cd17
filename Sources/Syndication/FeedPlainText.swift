import Markup
import XMLReading

/// Makes plain text of what a feed calls a title or a description, which may be HTML.
enum FeedPlainText {
  /// HTML: tags and the code of scripts go, character references are resolved once.
  static func ofHTML(_ html: String) -> String {
    let bytes = Array(html.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<"), let end = endOfConstruct(bytes, from: index) {
        // A tag parts words as a line break would; inside a word there is none but for looks.
        if isBlock(bytes[index..<end]) { result.append(UInt8(ascii: " ")) }
        index = end
      } else if bytes[index] == UInt8(ascii: "&"), let reference = reference(bytes, at: index) {
        result += Array(String(reference.scalar).utf8)
        index = reference.end
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return cleaned(String(decoding: result, as: UTF8.self))
  }

  /// XHTML that is elements already: blocks part words, the code of scripts goes.
  static func ofXHTML(_ element: XMLElement) -> String {
    var result = ""
    append(element, to: &result)
    return cleaned(result)
  }

  /// The reader of XML lets no more than 256 elements nest.
  private static func append(_ element: XMLElement, to text: inout String) {
    for child in element.children {
      switch child {
      case .text(let words): text += words
      case .element(let inner):
        let name = Array(inner.name.utf8).map { $0 | 0x20 }
        if name.elementsEqual("script".utf8) || name.elementsEqual("style".utf8) { continue }
        let parts = isBlock(name: name)
        if parts { text += " " }
        append(inner, to: &text)
        if parts { text += " " }
      }
    }
  }

  /// Text that is text: white space in a row becomes one space; controls, and the marks that turn
  /// the direction of what follows, go.
  static func cleaned(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var needsSpace = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x20, 0x85, 0xA0, 0x2028, 0x2029: needsSpace = !result.isEmpty
      case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0xFFFE, 0xFFFF: continue
      default:
        if needsSpace { result.append(" ") }
        needsSpace = false
        result.append(scalar)
      }
    }
    return String(result)
  }
}

extension FeedPlainText {
  /// The end of a tag, comment or declaration that begins here; nil where `<` is a sign.
  private static func endOfConstruct(_ bytes: [UInt8], from start: Int) -> Int? {
    guard start + 1 < bytes.count else { return nil }
    let next = bytes[start + 1]
    let isName = (next | 0x20) >= UInt8(ascii: "a") && (next | 0x20) <= UInt8(ascii: "z")
    guard
      isName || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
        || next == UInt8(ascii: "?")
    else { return nil }
    if bytes[start...].starts(with: "<!--".utf8) {
      return end(of: Array("-->".utf8), in: bytes, from: start + 4)
    }
    let end = endOfTag(bytes, from: start + 1)
    for name in ["script", "style"] where isElement(name, bytes[start..<end]) {
      return endOfTag(bytes, from: self.end(of: Array("</\(name)".utf8), in: bytes, from: end))
    }
    return end
  }

  /// Quoted values may hold `>`; a tag that is never closed goes to the end.
  private static func endOfTag(_ bytes: [UInt8], from start: Int) -> Int {
    var quote: UInt8?
    for index in min(start, bytes.count)..<bytes.count {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      }
    }
    return bytes.count
  }

  /// Behind the first place where a text in lower case stands, in any case; else the end.
  private static func end(of text: [UInt8], in bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while index + text.count <= bytes.count {
      if zip(bytes[index...], text).allSatisfy({ $0 == $1 || $0 | 0x20 == $1 }) {
        return index + text.count
      }
      index += 1
    }
    return bytes.count
  }

  private static func isElement(_ name: String, _ tag: ArraySlice<UInt8>) -> Bool {
    let rest = tag.dropFirst().map { $0 | 0x20 }
    guard rest.starts(with: name.utf8), rest.count > name.utf8.count else { return false }
    return !ByteSet.alphanumerics.contains(rest[name.utf8.count])
  }

  private static func isBlock(_ tag: ArraySlice<UInt8>) -> Bool {
    let name = tag.dropFirst().drop { $0 == UInt8(ascii: "/") }
      .prefix { ByteSet.alphanumerics.contains($0) }.map { $0 | 0x20 }
    return isBlock(name: name)
  }

  private static func isBlock(name: [UInt8]) -> Bool {
    let inline = ["b", "i", "em", "strong", "a", "span", "u", "sub", "sup", "small", "font", "wbr"]
    return !inline.contains { $0.utf8.elementsEqual(name) }
  }
}

extension FeedPlainText {
  /// `&name;` or `&#160;` at a place.
  private static func reference(
    _ bytes: [UInt8], at start: Int
  ) -> (scalar: Unicode.Scalar, end: Int)? {
    guard let end = bytes[start...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = bytes[(start + 1)..<end]
    return scalar(named: name).map { ($0, end + 1) }
  }

  private static func scalar(named name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    if name.first == UInt8(ascii: "#") {
      let isHex = name.dropFirst().first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
      let digits = String(decoding: name.dropFirst(isHex ? 2 : 1), as: UTF8.self)
      return UInt32(digits, radix: isHex ? 16 : 10).flatMap(Unicode.Scalar.init)
    }
    switch String(decoding: name, as: UTF8.self) {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default: return HTMLCharacterNames.scalar(named: name)
    }
  }
}
