import Markup

/// A piece of raw HTML: a tag, a comment, or the text between them.
struct RawHTMLToken {
  let kind: Kind
  /// The bytes of it.
  let bytes: UnsafeBufferPointer<UInt8>
  /// Where it begins in what was cut into tokens.
  let offset: Int

  enum Kind: Equatable {
    case text
    case comment
    case start(AllowedElement)
    case end(AllowedElement)
    case blockStart(BlockElement)
    case blockEnd(BlockElement)
    /// Everything else, left out; a script or style sheet with its code.
    case refused
  }
}

extension RawHTMLToken {
  /// The tokens of an HTML block, or of one inline construct.
  static func tokens(of html: UnsafeBufferPointer<UInt8>) -> [RawHTMLToken] {
    var tokens: [RawHTMLToken] = []
    var textStart = 0
    var index = 0
    while index < html.count {
      guard html[index] == UInt8(ascii: "<"),
        let (kind, end) = construct(html, at: index)
      else {
        index += 1
        continue
      }
      if textStart < index { tokens.append(token(.text, html, textStart..<index)) }
      tokens.append(token(kind, html, index..<end))
      index = end
      textStart = end
    }
    if textStart < html.count { tokens.append(token(.text, html, textStart..<html.count)) }
    return tokens
  }

  /// How it should be named to an author: `<div>`, `</b>`, `<?`.
  var construct: String {
    guard bytes.count > 1 else { return "<" }
    switch bytes[1] {
    case UInt8(ascii: "?"): return "<?"
    case UInt8(ascii: "!"):
      return bytes.starts(with: "<![CDATA[".utf8) ? "<![CDATA[" : "<!"
    default:
      let isEnd = bytes[1] == UInt8(ascii: "/")
      let name = bytes.dropFirst(isEnd ? 2 : 1).prefix { ByteSet.tagName.contains($0) }
      return (isEnd ? "</" : "<") + Self.lowercased(name.prefix(40)) + ">"
    }
  }

  /// Whether the tag has attributes beside those that are read.
  var hasForeignAttributes: Bool {
    guard case .start(let element) = kind else { return !attributes.isEmpty }
    return attributes.contains { attribute in
      !element.attributes.contains { Self.equals(bytes[attribute.name], $0) }
    }
  }

  /// The value of an attribute as it is written, without its quotes; nil where there is none.
  func written(_ name: StaticString) -> Slice<UnsafeBufferPointer<UInt8>>? {
    attributes.first { Self.equals(bytes[$0.name], name) }.map { bytes[$0.value] }
  }

  /// The value of an attribute as the author meant it.
  func value(_ name: StaticString) -> [UInt8]? {
    written(name).map { CharacterReferences.resolved(EscapedMarks.restored($0)[...]) }
  }
}

extension RawHTMLToken {
  private struct Attribute {
    let name: Range<Int>
    let value: Range<Int>
  }

  private static func token(
    _ kind: Kind, _ html: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> RawHTMLToken {
    RawHTMLToken(
      kind: kind, bytes: UnsafeBufferPointer(rebasing: html[range]), offset: range.lowerBound)
  }

  /// What begins with `<` and is not text, and its end; what is never closed goes to the end.
  private static func construct(
    _ html: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (Kind, Int)? {
    guard start + 1 < html.count else { return nil }
    let second = html[start + 1]
    if second == UInt8(ascii: "!") {
      if starts(html, at: start, "<!--") { return (.comment, end(of: "-->", html, start + 2)) }
      if starts(html, at: start, "<![CDATA[") {
        return (.refused, end(of: "]]>", html, start + 9))
      }
      return (.refused, end(of: ">", html, start + 2))
    }
    if second == UInt8(ascii: "?") { return (.refused, end(of: "?>", html, start + 2)) }
    // Behind `](`, pointed brackets hold the address of a link.
    if start > 1, html[start - 1] == UInt8(ascii: "("), html[start - 2] == UInt8(ascii: "]") {
      return nil
    }
    return tag(html, at: start)
  }

  /// A tag, where a name is followed by space, `>` or `/>`, as in HTML, and is no scheme.
  private static func tag(_ html: UnsafeBufferPointer<UInt8>, at start: Int) -> (Kind, Int)? {
    let isEnd = html[start + 1] == UInt8(ascii: "/")
    let nameStart = start + (isEnd ? 2 : 1)
    var nameEnd = nameStart
    while nameEnd < html.count, ByteSet.tagName.contains(html[nameEnd]) { nameEnd += 1 }
    guard nameEnd > nameStart, ByteSet.asciiLetters.contains(html[nameStart]),
      isEndOfName(html, at: nameEnd)
    else { return nil }
    let name = lowercased(html[nameStart..<nameEnd].prefix(40))
    if let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")),
      ["http", "https", "mailto", "tel"].contains(String(name[..<colon]))
    {
      return nil
    }
    let tagEnd = endOfTag(html, from: nameEnd)
    if let element = BlockElement(name: name) {
      return (isEnd ? .blockEnd(element) : .blockStart(element), tagEnd)
    }
    if let element = AllowedElement(name: name), !(isEnd && element.isVoid) {
      return (isEnd ? .end(element) : .start(element), tagEnd)
    }
    if !isEnd, name == "script" || name == "style" {
      return (.refused, endOfElement(name, html, from: tagEnd))
    }
    return (.refused, tagEnd)
  }

  private static func isEndOfName(_ html: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index < html.count else { return true }
    if html[index] == UInt8(ascii: "/") {
      return index + 1 == html.count || html[index + 1] == UInt8(ascii: ">")
    }
    return html[index] == UInt8(ascii: ">") || isSpace(html[index])
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    ByteSet.space.contains(byte) || byte == 0x0C
  }

  /// The end of a tag; values in quotes may hold `>`.
  private static func endOfTag(_ html: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    _ = attributes(html, from: start, end: &end)
    return end
  }

  private var attributes: [Attribute] {
    guard bytes.count > 2 else { return [] }
    var start = 1
    while start < bytes.count,
      ByteSet.tagName.contains(bytes[start]) || bytes[start] == UInt8(ascii: "/") && start == 1
    { start += 1 }
    var end = start
    return Self.attributes(bytes, from: start, end: &end)
  }

  /// Reads attributes (HTML, section 13.1.2.3) up to the end of the tag.
  private static func attributes(
    _ html: UnsafeBufferPointer<UInt8>, from start: Int, end: inout Int
  ) -> [Attribute] {
    var found: [Attribute] = []
    var index = start
    while index < html.count {
      let byte = html[index]
      if byte == UInt8(ascii: ">") {
        end = index + 1
        return found
      }
      if isSpace(byte) || byte == UInt8(ascii: "/") {
        index += 1
        continue
      }
      let name = index
      index += 1
      while index < html.count, !isSpace(html[index]), !ByteSet("=>/").contains(html[index]) {
        index += 1
      }
      let nameEnd = index
      while index < html.count, isSpace(html[index]) { index += 1 }
      guard index < html.count, html[index] == UInt8(ascii: "=") else {
        found.append(Attribute(name: name..<nameEnd, value: nameEnd..<nameEnd))
        continue
      }
      index += 1
      while index < html.count, isSpace(html[index]) { index += 1 }
      let value = valueRange(html, from: index)
      found.append(Attribute(name: name..<nameEnd, value: value.inner))
      index = value.end
    }
    end = html.count
    return found
  }

  private static func valueRange(
    _ html: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (inner: Range<Int>, end: Int) {
    guard start < html.count else { return (start..<start, start) }
    if ByteSet("\"'").contains(html[start]) {
      let close = html[(start + 1)...].firstIndex(of: html[start]) ?? html.count
      return (start + 1..<close, min(html.count, close + 1))
    }
    let end = html[start...].firstIndex { isSpace($0) || $0 == UInt8(ascii: ">") } ?? html.count
    return (start..<end, end)
  }

  /// The code of a script or style sheet is no text; its end is that of the block where it is not
  /// closed.
  private static func endOfElement(
    _ name: String, _ html: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    let closing = Array("</\(name)".utf8)
    var index = start
    while index + closing.count <= html.count {
      if zip(html[index...], closing).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) {
        return endOfTag(html, from: index + closing.count)
      }
      index += 1
    }
    return html.count
  }

  private static func lowercased(_ name: some Sequence<UInt8>) -> String {
    String(
      decoding: name.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  private static func equals(
    _ name: Slice<UnsafeBufferPointer<UInt8>>, _ literal: StaticString
  ) -> Bool {
    name.count == literal.utf8CodeUnitCount
      && zip(name, UnsafeBufferPointer(start: literal.utf8Start, count: name.count))
        .allSatisfy { ((0x41...0x5A).contains($0) ? $0 | 0x20 : $0) == $1 }
  }

  private static func starts(
    _ html: UnsafeBufferPointer<UInt8>, at start: Int, _ literal: StaticString
  ) -> Bool {
    let bytes = UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount)
    return html[start...].starts(with: bytes)
  }

  private static func end(
    of literal: StaticString, _ html: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> Int {
    var index = start
    while index < html.count {
      if starts(html, at: index, literal) { return index + literal.utf8CodeUnitCount }
      index += 1
    }
    return html.count
  }
}

extension ByteSet {
  static let asciiLetters = ByteSet("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")

  /// With the colon of Word's `<o:p>`.
  static let tagName = alphanumerics.union(ByteSet("-:"))
}
