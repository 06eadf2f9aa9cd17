import Markup

/// Finds in a text what looks like Markdown and was none to libcmark.
enum LeftoverMarks {
  typealias Leftover = MarkdownProblem.Leftover

  /// The first of each kind.
  /// - Parameter isAtLineStart: whether a line of the source begins with the text.
  static func find(
    in words: UnsafeBufferPointer<UInt8>, isAtLineStart: Bool
  ) -> [(kind: Leftover, range: Range<Int>)] {
    var found: [(kind: Leftover, range: Range<Int>)] = []
    if isAtLineStart, let first = atLineStart(words) { found.append(first) }
    var index = 0
    while index < words.count {
      let byte = words[index]
      if byte >= 0x80 || !Self.marks.contains(byte) {
        index += 1
        continue
      }
      let rest = UnsafeBufferPointer(rebasing: words[index...])
      let (kind, length) = mark(rest, before: index > 0 ? words[index - 1] : 0x20)
      if let kind, !found.contains(where: { $0.kind == kind }) {
        found.append((kind, index..<index + length))
      }
      index += max(1, length)
    }
    return found
  }

  private static let marks = ByteSet("*]{[")

  /// What begins here, and its length; no kind where it is nothing to speak of.
  private static func mark(
    _ rest: UnsafeBufferPointer<UInt8>, before: UInt8
  ) -> (Leftover?, Int) {
    let next = rest.count > 1 ? rest[1] : 0
    switch rest[0] {
    case UInt8(ascii: "*"):
      let run = rest.prefix { $0 == UInt8(ascii: "*") }.count
      guard run == 2 || run == 3, isEmphasis(rest, run, before: before) else { return (nil, run) }
      return (.emphasis, run)
    case UInt8(ascii: "]"):
      let isLink = next == UInt8(ascii: "(") && rest.prefix(400).contains(UInt8(ascii: ")"))
      return isLink ? (.link, 2) : (nil, 1)
    case UInt8(ascii: "["):
      guard next == UInt8(ascii: "["), rest.count > 2, rest[2] != UInt8(ascii: "["),
        isClosed(rest, by: UInt8(ascii: "]"))
      else { return (nil, 1) }
      return (.wikiLink, 2)
    default:
      if next == UInt8(ascii: "{") || next == UInt8(ascii: "%") {
        let close = next == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: "%")
        return (isClosed(rest, by: close) ? .template : nil, 2)
      }
      return isAttributes(rest) ? (.attributes, 2) : (nil, 1)
    }
  }

  /// Two asterisks beside a word; between digits and alone between spaces they are something else.
  private static func isEmphasis(
    _ rest: UnsafeBufferPointer<UInt8>, _ run: Int, before: UInt8
  ) -> Bool {
    let next = run < rest.count ? rest[run] : 0x20
    let isSpaced = ByteSet.space.contains(before) && ByteSet.space.contains(next)
    if isSpaced || ByteSet.digits.contains(before) && ByteSet.digits.contains(next) {
      // A pair with words between is meant: `** ຄຳ **`.
      return isSpaced && isClosed(rest, by: UInt8(ascii: "*"))
    }
    return true
  }

  /// Whether the same byte stands twice in the next stretch.
  private static func isClosed(_ rest: UnsafeBufferPointer<UInt8>, by byte: UInt8) -> Bool {
    let end = min(rest.count, 400)
    var index = 3
    while index < end {
      if rest[index] == byte, byte == UInt8(ascii: "%") || rest[index - 1] == byte { return true }
      index += 1
    }
    return false
  }

  /// `{#id}`, `{: .note}`, `{.note}`, `{width=300}`.
  private static func isAttributes(_ rest: UnsafeBufferPointer<UInt8>) -> Bool {
    let inner = rest.dropFirst().prefix(120)
    guard let close = inner.firstIndex(of: UInt8(ascii: "}")), let first = inner.first else {
      return false
    }
    let content = inner[inner.startIndex..<close]
    switch first {
    case UInt8(ascii: "#"): return content.count > 1
    case UInt8(ascii: ":"): return content.count > 2
    case UInt8(ascii: "."):
      return content.count > 1 && ByteSet.asciiLetters.contains(content[content.startIndex + 1])
    default:
      let name = content.prefix { ByteSet.asciiLetters.contains($0) }
      return !name.isEmpty && name.endIndex < content.endIndex
        && content[name.endIndex] == UInt8(ascii: "=")
    }
  }

  private static func atLineStart(
    _ words: UnsafeBufferPointer<UInt8>
  ) -> (kind: Leftover, range: Range<Int>)? {
    guard let first = words.first else { return nil }
    switch first {
    case UInt8(ascii: "#"):
      let run = words.prefix { $0 == UInt8(ascii: "#") }.count
      guard (2...6).contains(run), run < words.count, !ByteSet.space.contains(words[run]) else {
        return nil
      }
      return (.heading, 0..<run)
    case UInt8(ascii: "|"):
      let isRow = words.dropFirst().prefix(400).contains(UInt8(ascii: "|"))
      return isRow ? (.tableRow, 0..<1) : nil
    case 0xC2, 0xE0, 0xE2, 0xEF: return listMark(words)
    default: return nil
    }
  }

  private static func listMark(
    _ words: UnsafeBufferPointer<UInt8>
  ) -> (kind: Leftover, range: Range<Int>)? {
    if let (mark, content) = PastedMark.find(words) {
      switch mark {
      case .bullet: return (.bullet, 0..<content)
      case .number: return (.number, 0..<content)
      case .dash, .invisibleSpace: return nil
      }
    }
    // A letter and a point, as offices count: `ກ.`.
    guard words.count > 5, words[0] == 0xE0, words[1] == 0xBA, (0x81...0xAE).contains(words[2]),
      ByteSet(".)").contains(words[3]), ByteSet.blanks.contains(words[4])
    else { return nil }
    return (.number, 0..<4)
  }
}
