import Markup

/// Keeps `\~` and `\[^` from being taken for marks of our own extensions.
///
/// libcmark joins text nodes, so its tree does not tell an escaped tilde from a plain one. Before
/// it parses, both escapes are exchanged for scalars that it takes for punctuation, as it would the
/// escaped ones, and that no page of ours has a use for; the walker puts the marks back.
struct EscapedMarks {
  /// KHAROSHTHI PUNCTUATION DOT and SMALL CIRCLE, without their last byte.
  private static let lead: [UInt8] = [0xF0, 0x90, 0xA9]
  private static let tilde: UInt8 = 0x90
  private static let bracket: UInt8 = 0x91

  /// The text with both escapes exchanged; nil where there is none, or where an author writes
  /// Kharoshthi, whose text then stays as it is.
  static func exchanged(_ text: ParsedText) -> ParsedText? {
    guard !contains(text.bytes[...]) else { return nil }
    var result = ParsedText(capacity: text.bytes.count + 64)
    var hasAny = false
    for index in 0..<text.lineCount {
      let line = text.bytes[text.line(index)]
      let exchanged = exchanged(line)
      hasAny = hasAny || exchanged.count != line.count
      result.append(exchanged[...], base: text.bases[index])
    }
    return hasAny ? result : nil
  }

  /// What an author meant: `~` and `[`, in text, addresses and titles.
  static func resolved(_ bytes: some Collection<UInt8>) -> [UInt8] {
    replaced(bytes, backslash: false)
  }

  /// What an author typed: `\~` and `\[`, in code and raw HTML.
  static func restored(_ bytes: some Collection<UInt8>) -> [UInt8] {
    replaced(bytes, backslash: true)
  }
}

extension EscapedMarks {
  private static func exchanged(_ line: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(line.count + 8)
    var index = line.startIndex
    while index < line.endIndex {
      guard line[index] == UInt8(ascii: "\\"), index + 1 < line.endIndex else {
        result.append(line[index])
        index += 1
        continue
      }
      let next = line[index + 1]
      if next == UInt8(ascii: "~") {
        result += lead + [tilde]
      } else if next == UInt8(ascii: "["), index + 2 < line.endIndex,
        line[index + 2] == UInt8(ascii: "^")
      {
        result += lead + [bracket]
      } else {
        result += [line[index], next]
      }
      index += 2
    }
    return result
  }

  private static func replaced(_ bytes: some Collection<UInt8>, backslash: Bool) -> [UInt8] {
    let bytes = Array(bytes)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      guard bytes[index] == lead[0], let mark = mark(bytes[index...]) else {
        result.append(bytes[index])
        index += 1
        continue
      }
      if backslash { result.append(UInt8(ascii: "\\")) }
      result.append(mark)
      index += 4
    }
    return result
  }

  private static func mark(_ bytes: ArraySlice<UInt8>) -> UInt8? {
    guard bytes.starts(with: lead), bytes.count >= 4 else { return nil }
    switch bytes[bytes.startIndex + 3] {
    case tilde: return UInt8(ascii: "~")
    case bracket: return UInt8(ascii: "[")
    default: return nil
    }
  }

  private static func contains(_ bytes: ArraySlice<UInt8>) -> Bool {
    var index = bytes.startIndex
    while let found = bytes[index...].firstIndex(of: lead[0]) {
      if mark(bytes[found...]) != nil { return true }
      index = found + 1
    }
    return false
  }
}
