import Markup

/// Tells addresses in the source of a document from text, so that nobody is told how to spell them.
enum AddressText {
  /// Bytes that are looked at on either side of a place.
  private static let reach = 1024

  /// Whether a place lies in an address: one with a scheme, one that is percent-encoded, a mail
  /// address, the target of a link or picture, or an attribute that holds one.
  static func contains(_ place: Range<Int>, in text: [UInt8]) -> Bool {
    guard place.upperBound <= text.count else { return false }
    return isInWord(place, text) || isInTarget(place, text)
  }

  /// Whether the word around the place, from space to space, says that it is an address.
  private static func isInWord(_ place: Range<Int>, _ text: [UInt8]) -> Bool {
    var start = place.lowerBound
    let floor = max(0, start - reach)
    while start > floor, !ends.contains(text[start - 1]) { start -= 1 }
    var end = place.upperBound
    let ceiling = min(text.count, end + reach)
    while end < ceiling, !ends.contains(text[end]) { end += 1 }
    let before = text[start..<place.lowerBound]
    let word = text[start..<end]
    return has("://", in: before) || word.starts(with: "www.".utf8) || isMail(word)
      || hasEscape(text[max(start, place.lowerBound - 3)..<min(end, place.upperBound + 3)])
  }

  private static let ends = ByteSet(" \t\r\n<>\"'()[]|")

  /// Whether the place lies behind `](` or `[label]:` on its line, or in `href="…"`; not in a title.
  private static func isInTarget(_ place: Range<Int>, _ text: [UInt8]) -> Bool {
    var index = place.lowerBound
    let floor = max(0, index - reach)
    while index > floor {
      let byte = text[index - 1]
      let before = text[floor..<(index - 1)]
      switch byte {
      case UInt8(ascii: "\n"): return isDefinition(text[index..<place.lowerBound])
      case UInt8(ascii: ")"): return false
      case UInt8(ascii: "("): if before.last == UInt8(ascii: "]") { return true }
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        return ["href=", "src=", "HREF=", "SRC="].contains {
          before.reversed().starts(with: $0.utf8.reversed())
        }
      default: break
      }
      index -= 1
    }
    return floor == 0 && isDefinition(text[0..<place.lowerBound])
  }

  /// `[label]: address`.
  private static func isDefinition(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.first == UInt8(ascii: "["), line.dropFirst().first != UInt8(ascii: "^"),
      let close = line.firstIndex(of: UInt8(ascii: "]")), close + 1 < line.endIndex
    else { return false }
    return line[close + 1] == UInt8(ascii: ":")
  }

  private static func has(_ literal: StaticString, in text: ArraySlice<UInt8>) -> Bool {
    let wanted = UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount)
    return text.indices.contains { text[$0...].starts(with: wanted) }
  }

  private static func isMail(_ word: ArraySlice<UInt8>) -> Bool {
    guard let at = word.firstIndex(of: UInt8(ascii: "@")), at > word.startIndex else {
      return false
    }
    return word[at...].contains(UInt8(ascii: "."))
  }

  /// `%20`.
  private static func hasEscape(_ text: ArraySlice<UInt8>) -> Bool {
    let digits = ByteSet("0123456789abcdefABCDEF")
    return text.indices.contains {
      text[$0] == UInt8(ascii: "%") && $0 + 2 < text.endIndex && digits.contains(text[$0 + 1])
        && digits.contains(text[$0 + 2])
    }
  }
}
