import Markup

/// An address that stands in the text as it is: `https://…`, `www.…`, `name@host` (GitHub Flavored
/// Markdown, section 6.9, extended autolinks).
///
/// It ends before a letter of a script without spaces, before closing punctuation and before `<`.
struct BareAddress {
  let range: Range<Int>
  /// What stands before it in its `href`.
  let scheme: Scheme

  enum Scheme {
    case written, https, mailto

    var prefix: [UInt8] {
      switch self {
      case .written: []
      case .https: Array("https://".utf8)
      case .mailto: Array("mailto:".utf8)
      }
    }
  }

  /// Whether an address could stand around this byte of a text, which is `:`, `.` or `@`.
  static func mayStand(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: ":"):
      index + 2 < bytes.count && bytes[index + 1] == UInt8(ascii: "/")
        && bytes[index + 2] == UInt8(ascii: "/")
    case UInt8(ascii: "."):
      index >= 3 && bytes[(index - 3)..<index].allSatisfy { $0 | 0x20 == UInt8(ascii: "w") }
    default: index > 0 && localPart.contains(bytes[index - 1])
    }
  }

  /// The next address at or behind `start`; `floor` is the end of the one before.
  static func next(
    in text: UnsafeBufferPointer<UInt8>, from start: Int, floor: Int
  ) -> BareAddress? {
    var index = start
    while index < text.count {
      let byte = text[index]
      if byte == UInt8(ascii: ":") || byte == UInt8(ascii: "."), mayStand(text, at: index) {
        if let found = web(text, at: index, floor: floor) { return found }
      } else if byte == UInt8(ascii: "@") {
        if let found = mail(text, at: index, floor: floor) { return found }
      }
      index += 1
    }
    return nil
  }
}

extension BareAddress {
  private static func web(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int, floor: Int
  ) -> BareAddress? {
    let isScheme = text[index] == UInt8(ascii: ":")
    guard let start = isScheme ? schemeStart(text, at: index, floor: floor) : index - 3,
      start >= floor, isScheme || isAtBoundary(text, start)
    else { return nil }
    let host = isScheme ? index + 3 : start
    guard let hostEnd = endOfHost(text, from: host, isShort: isScheme) else { return nil }
    let end = trimmed(text, start..<stretchEnd(text, from: hostEnd))
    guard end >= hostEnd || end > host else { return nil }
    return BareAddress(range: start..<end, scheme: isScheme ? .written : .https)
  }

  /// The offset of `http` or `https` before `://`.
  private static func schemeStart(
    _ text: UnsafeBufferPointer<UInt8>, at colon: Int, floor: Int
  ) -> Int? {
    var start = colon
    while start > floor, colon - start < 6, letters.contains(text[start - 1]) { start -= 1 }
    let name = text[start..<colon].map { $0 | 0x20 }
    return name.elementsEqual("http".utf8) || name.elementsEqual("https".utf8) ? start : nil
  }

  /// An address that does not say so begins a word.
  private static func isAtBoundary(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    guard start > 0 else { return true }
    let before = text[start - 1]
    if before < 0x80 { return ByteSet(" \t\n*_~(>[\"'|").contains(before) }
    let scalar = SpacelessScript.last(of: UnsafeBufferPointer(rebasing: text[..<start]))
    return TextNeighbour(scalar) != .letter
  }

  /// The end of a host's name: parts of letters, digits, `-` and `_` between points; the last two
  /// parts have no `_`, and without a scheme there is a point.
  private static func endOfHost(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, isShort: Bool
  ) -> Int? {
    var end = start
    var points = 0
    var underscores = 0
    var underscoresBefore = 0
    // No host's name is longer (RFC 1035, section 2.3.4).
    while end < min(text.count, start + 255) {
      let byte = text[end]
      if byte == UInt8(ascii: ".") {
        points += 1
        underscoresBefore = underscores
        underscores = 0
      } else if byte == UInt8(ascii: "_") {
        underscores += 1
      } else if byte != UInt8(ascii: "-"), !ByteSet.alphanumerics.contains(byte),
        !isForeignLetter(text, at: end)
      {
        break
      }
      end += byte < 0x80 ? 1 : scalarLength(byte)
    }
    guard end > start, ByteSet.alphanumerics.contains(text[start]) || text[start] >= 0x80,
      underscores + underscoresBefore == 0, isShort || points > 0
    else { return nil }
    return min(end, text.count)
  }

  /// Where the stretch of an address ends at the latest.
  private static func stretchEnd(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        if byte <= 0x20 || byte == UInt8(ascii: "<") || byte == 0x7F { return index }
        index += 1
      } else if isForeignLetter(text, at: index) {
        index += scalarLength(byte)
      } else {
        return index
      }
    }
    return min(index, text.count)
  }

  /// Beyond ASCII an address goes on with letters of scripts that have spaces and with pictures, and
  /// ends otherwise.
  private static func isForeignLetter(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard text[index] >= 0x80, !text[index...].starts(with: EscapedMarks.lead),
      let scalar = SpacelessScript.first(of: UnsafeBufferPointer(rebasing: text[index...]))
    else { return false }
    let properties = scalar.properties
    return TextNeighbour(scalar) == .letter
      && (properties.isAlphabetic || properties.isEmojiPresentation)
  }

  /// Without punctuation at the end, brackets that are not opened inside, and `&…;`.
  private static func trimmed(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Int {
    var end = range.upperBound
    var balance = 0
    for byte in text[range] {
      if byte == UInt8(ascii: "(") {
        balance += 1
      } else if byte == UInt8(ascii: ")") {
        balance -= 1
      }
    }
    while end > range.lowerBound {
      let last = text[end - 1]
      if last == UInt8(ascii: ")") {
        guard balance < 0 else { return end }
        balance += 1
      } else if last == UInt8(ascii: ";") {
        var start = end - 1
        while start > range.lowerBound, ByteSet.alphanumerics.contains(text[start - 1]) {
          start -= 1
        }
        if start < end - 1, start > range.lowerBound, text[start - 1] == UInt8(ascii: "&") {
          end = start
        }
      } else if !ByteSet("?!.,:*_~'\"]}|").contains(last) {
        return end
      }
      end -= 1
    }
    return end
  }

  private static func mail(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int, floor: Int
  ) -> BareAddress? {
    var start = index
    while start > floor, localPart.contains(text[start - 1]) { start -= 1 }
    guard start < index else { return nil }
    var end = index + 1
    var points = 0
    while end < text.count {
      let byte = text[end]
      if byte == UInt8(ascii: ".") {
        guard end + 1 < text.count, ByteSet.alphanumerics.contains(text[end + 1]) else { break }
        points += 1
      } else if !ByteSet.alphanumerics.union(ByteSet("-_")).contains(byte) {
        break
      }
      end += 1
    }
    guard points > 0, ByteSet.alphanumerics.contains(text[end - 1]),
      end == text.count || text[end] != UInt8(ascii: "@")
    else { return nil }
    let mailto = Array("mailto:".utf8)
    if start - mailto.count >= floor,
      text[(start - mailto.count)..<start].elementsEqual(mailto)
    {
      return BareAddress(range: start - mailto.count..<end, scheme: .written)
    }
    return BareAddress(range: start..<end, scheme: .mailto)
  }

  private static func scalarLength(_ byte: UInt8) -> Int {
    byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 1
  }

  private static let letters = ByteSet("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
  private static let localPart = ByteSet.alphanumerics.union(ByteSet(".+_-"))
}

extension BareAddress {
  /// The stretch of a line that an address around this byte takes up, and the end of the address
  /// where marks of Markdown stand in it; nil where there is none, or where it is the address of a
  /// link already.
  static func stretch(
    _ line: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (end: Int, markedEnd: Int?)? {
    guard mayStand(line, at: index), line[index] != UInt8(ascii: "@") else { return nil }
    let isScheme = line[index] == UInt8(ascii: ":")
    guard let start = isScheme ? schemeStart(line, at: index, floor: 0) : index - 3 else {
      return nil
    }
    if start > 0, ByteSet("<\"'").contains(line[start - 1]) { return nil }
    if start > 1, line[start - 1] == UInt8(ascii: "("), line[start - 2] == UInt8(ascii: "]") {
      return nil
    }
    let stretchEnd = stretchEnd(line, from: start)
    var end = trimmed(line, start..<stretchEnd)
    var depth = 0
    for place in start..<max(start, end) {
      if line[place] == UInt8(ascii: "(") { depth += 1 }
      if line[place] == UInt8(ascii: ")") { depth -= 1 }
      if depth < 0 || line[place] == UInt8(ascii: "`") || line[place] == UInt8(ascii: "]") {
        end = place
        break
      }
    }
    let isMarked =
      end > index + 1 && line[(index + 1)..<end].contains { ByteSet("_*~").contains($0) }
    return (stretchEnd, isMarked ? end : nil)
  }
}
