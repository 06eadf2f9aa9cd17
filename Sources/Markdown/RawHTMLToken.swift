import Markup

/// A piece of raw HTML: a tag, a comment, or the text between them.
struct RawHTMLToken {
  let kind: Kind
  /// The bytes of it.
  let bytes: UnsafeBufferPointer<UInt8>

  enum Kind: Equatable {
    case text
    case comment
    /// One of the allowed elements without attributes, or `abbr` with a title alone.
    case start(AllowedElement)
    case end(AllowedElement)
    /// Everything else; how it should be named, for example `<div>`.
    case refused(construct: String)
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

  /// The value of the one attribute that is allowed, as the author meant it.
  var abbreviationTitle: [UInt8] {
    let quotes = ByteSet("\"'")
    guard let open = bytes.firstIndex(where: { quotes.contains($0) }),
      let close = bytes.lastIndex(of: bytes[open]), close > open
    else { return [] }
    return CharacterReferences.resolved(bytes[(open + 1)..<close])
  }
}

extension RawHTMLToken {
  private static func token(
    _ kind: Kind, _ html: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> RawHTMLToken {
    RawHTMLToken(kind: kind, bytes: UnsafeBufferPointer(rebasing: html[range]))
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
        return (.refused(construct: "<![CDATA["), end(of: "]]>", html, start + 9))
      }
      return (.refused(construct: "<!"), end(of: ">", html, start + 2))
    }
    if second == UInt8(ascii: "?") {
      return (.refused(construct: "<?"), end(of: "?>", html, start + 2))
    }
    return tag(html, at: start)
  }

  private static func tag(_ html: UnsafeBufferPointer<UInt8>, at start: Int) -> (Kind, Int)? {
    let isEnd = html[start + 1] == UInt8(ascii: "/")
    let nameStart = start + (isEnd ? 2 : 1)
    var nameEnd = nameStart
    while nameEnd < html.count, ByteSet.tagName.contains(html[nameEnd]) { nameEnd += 1 }
    guard nameEnd > nameStart, ByteSet.letters.contains(html[nameStart]) else { return nil }
    let name = UnsafeBufferPointer(rebasing: html[nameStart..<nameEnd])
    let tagEnd = endOfTag(html, from: nameEnd)
    let rest = UnsafeBufferPointer(rebasing: html[nameEnd..<tagEnd])
    if let element = AllowedElement(name: name), isPlain(rest, of: element, isEnd: isEnd) {
      return (isEnd ? .end(element) : .start(element), tagEnd)
    }
    let written = String(decoding: name.prefix(40), as: UTF8.self).lowercased()
    let kind = Kind.refused(construct: isEnd ? "</\(written)>" : "<\(written)>")
    if !isEnd, written == "script" || written == "style" {
      return (kind, endOfElement(written, html, from: tagEnd))
    }
    return (kind, tagEnd)
  }

  /// Quoted values may hold `>`.
  private static func endOfTag(_ html: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var quote: UInt8?
    for index in start..<html.count {
      let byte = html[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      }
    }
    return html.count
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

  /// What follows the name of an allowed element: nothing, or ` /` in a void one, or a title.
  private static func isPlain(
    _ rest: UnsafeBufferPointer<UInt8>, of element: AllowedElement, isEnd: Bool
  ) -> Bool {
    guard rest.last == UInt8(ascii: ">") else { return false }
    let space = ByteSet.space
    var inner = rest.dropLast()
    while let last = inner.last, space.contains(last) { inner = inner.dropLast() }
    if element.isVoid {
      if isEnd { return false }
      if inner.last == UInt8(ascii: "/") { inner = inner.dropLast() }
      return inner.allSatisfy { space.contains($0) }
    }
    if inner.isEmpty { return true }
    guard element == .abbr, !isEnd else { return false }
    while let first = inner.first, space.contains(first) { inner = inner.dropFirst() }
    let name = Array("title=".utf8)
    guard inner.count >= name.count + 2, zip(inner, name).allSatisfy({ $0 | 0x20 == $1 | 0x20 })
    else { return false }
    let value = inner.dropFirst(name.count)
    guard let quote = value.first, ByteSet("\"'").contains(quote), value.last == quote else {
      return false
    }
    return !value.dropFirst().dropLast().contains(quote)
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
  fileprivate static let letters = ByteSet("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")

  fileprivate static let tagName = alphanumerics.union(ByteSet("-:"))
}
