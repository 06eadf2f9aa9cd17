import Markup

/// What lists begin with that come from Word, Facebook and the letters of offices: `•`, `໑.`, or a
/// mark of Markdown's with a zero-width space behind it.
enum PastedMark: Equatable {
  /// Word's `•`, `◦`, `▪`, `➢`, `✓`: nothing else begins a line with them.
  case bullet
  /// `–` and `·`, which make a list only where two lines begin with them.
  case dash
  /// `໑.` or `໑)`.
  case number(Int, end: UInt8)
  /// `-`, `1.` or `##` and U+200B.
  case invisibleSpace(mark: Int)

  /// Whether a line could begin with one; cheap, since it is asked of every line.
  static func mayBegin(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = line.first else { return false }
    switch first {
    case 0xC2, 0xE2, 0xEF: return find(line) != nil
    case 0xE0: return line.count > 3 && line[1] == 0xBB && (0x90...0x99).contains(line[2])
    case UInt8(ascii: "o"): return line.count > 1 && line[1] == UInt8(ascii: "\t")
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "#"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      return find(line) != nil
    default: return false
    }
  }

  /// The mark that a line begins with, and the offset of what follows it and its space.
  static func find(_ line: UnsafeBufferPointer<UInt8>) -> (mark: PastedMark, content: Int)? {
    guard let first = line.first else { return nil }
    if first < 0x80 { return ascii(line) }
    if first == 0xE0 { return number(line) }
    guard let scalar = SpacelessScript.first(of: line) else { return nil }
    let length = first >= 0xE0 ? 3 : 2
    if bullets.contains(scalar.value) { return (.bullet, skipSpace(line, from: length)) }
    guard dashes.contains(scalar.value), length < line.count else { return nil }
    let content = skipSpace(line, from: length)
    return content > length ? (.dash, content) : nil
  }

  /// `•‣◦●○■□▪▫▸►◆◇➢➤✓✔✗❖⁃`, and the bullets of Word's Symbol and Wingdings.
  private static let bullets: Set<UInt32> = [
    0x2022, 0x2023, 0x25E6, 0x25CF, 0x25CB, 0x25A0, 0x25A1, 0x25AA, 0x25AB, 0x25B8, 0x25BA, 0x25C6,
    0x25C7, 0x27A2, 0x27A4, 0x2713, 0x2714, 0x2717, 0x2756, 0x2043, 0xF0B7, 0xF0A7, 0xF0D8, 0xF0FC,
    0xF076, 0xF02D,
  ]
  private static let dashes: Set<UInt32> = [0x2013, 0x2014, 0x00B7, 0x2212, 0x30FB]

  private static func ascii(_ line: UnsafeBufferPointer<UInt8>) -> (PastedMark, Int)? {
    if line[0] == UInt8(ascii: "o") {
      guard line.count > 2, line[1] == UInt8(ascii: "\t") else { return nil }
      return (.bullet, skipSpace(line, from: 1))
    }
    var end = 0
    if ByteSet("-+*").contains(line[0]) {
      end = 1
    } else if line[0] == UInt8(ascii: "#") {
      while end < min(6, line.count), line[end] == UInt8(ascii: "#") { end += 1 }
    } else {
      while end < min(9, line.count), ByteSet.digits.contains(line[end]) { end += 1 }
      guard end > 0, end < line.count, ByteSet(".)").contains(line[end]) else { return nil }
      end += 1
    }
    guard isZeroWidthSpace(line, at: end) else { return nil }
    return (.invisibleSpace(mark: end), skipSpace(line, from: end))
  }

  /// Lao digits, at most three of them, then `.` or `)`, and space or a letter.
  private static func number(_ line: UnsafeBufferPointer<UInt8>) -> (PastedMark, Int)? {
    var value = 0
    var index = 0
    while index + 2 < line.count, index < 9, line[index] == 0xE0, line[index + 1] == 0xBB,
      (0x90...0x99).contains(line[index + 2])
    {
      value = value * 10 + Int(line[index + 2] - 0x90)
      index += 3
    }
    guard index > 0, index + 1 < line.count, ByteSet(".)").contains(line[index]) else { return nil }
    let content = skipSpace(line, from: index + 1)
    if content == index + 1 {
      guard content < line.count, line[content] == 0xE0,
        let scalar = SpacelessScript.first(of: UnsafeBufferPointer(rebasing: line[content...])),
        SpacelessScript.joinsLines(scalar)
      else { return nil }
    }
    return content < line.count ? (.number(value, end: line[index]), content) : nil
  }

  /// Spaces, tabs, no-break and zero-width spaces.
  private static func skipSpace(_ line: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < line.count {
      if ByteSet.blanks.contains(line[index]) {
        index += 1
      } else if line[index] == 0xC2, index + 1 < line.count, line[index + 1] == 0xA0 {
        index += 2
      } else if isZeroWidthSpace(line, at: index) {
        index += 3
      } else {
        break
      }
    }
    return index
  }

  private static func isZeroWidthSpace(
    _ line: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> Bool {
    index + 2 < line.count && line[index] == 0xE2 && line[index + 1] == 0x80
      && line[index + 2] == 0x8B
  }
}
