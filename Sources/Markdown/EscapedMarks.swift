import Markup

/// Marks that stand in for others while libcmark parses.
///
/// libcmark joins text nodes, so its tree does not tell an escaped tilde from a plain one; it knows
/// nothing of addresses with a space in them, nor of scripts that put no space before `**`. So
/// before it parses, some marks are exchanged for scalars that it takes for punctuation, and the
/// walker puts back what was meant, or what was typed. They are Kharoshthi punctuation, which no page
/// of ours has a use for; where an author writes it, it is exchanged as well and comes back.
enum EscapedMarks {
  /// KHAROSHTHI PUNCTUATION DOT and those behind it, without their last byte.
  static let lead: [UInt8] = [0xF0, 0x90, 0xA9]

  /// What stands in for what; the raw value is the last byte of the scalar.
  enum Mark: UInt8 {
    /// `\~` and `\[` before `^`.
    case escapedTilde = 0x90
    case escapedBracket = 0x91
    /// Nothing: keeps what follows from beginning a block, and a run of `*` from touching a letter.
    case guardMark = 0x92
    /// A space inside the address of a link.
    case space = 0x93
    /// Marks inside an address that stands bare in the text.
    case underscore = 0x94
    case asterisk = 0x95
    case tilde = 0x96
    /// Nothing: the number of this list's item was written with Lao digits.
    case laoNumber = 0x97
    /// A scalar of this range that the author wrote; an ASCII digit behind it tells which.
    case authors = 0x98
  }

  /// The bytes of a mark.
  static func bytes(of mark: Mark) -> [UInt8] { lead + [mark.rawValue] }

  /// What an author meant, in text, addresses and titles.
  static func resolved(_ bytes: some Collection<UInt8>) -> [UInt8] {
    replaced(bytes, backslash: false)
  }

  /// What an author typed, in code and raw HTML.
  static func restored(_ bytes: some Collection<UInt8>) -> [UInt8] {
    replaced(bytes, backslash: true)
  }

  /// Whether a text begins with a mark.
  static func begins(_ bytes: UnsafeBufferPointer<UInt8>, with mark: Mark) -> Bool {
    bytes.count >= 4 && bytes[3] == mark.rawValue && bytes.starts(with: lead)
  }
}

extension EscapedMarks {
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
      index += 4
      if mark == .authors, index < bytes.count, ByteSet.digits.contains(bytes[index]) {
        result += lead + [0x90 + (bytes[index] - UInt8(ascii: "0"))]
        index += 1
      } else {
        append(mark, to: &result, backslash: backslash)
      }
    }
    return result
  }

  private static func append(_ mark: Mark, to result: inout [UInt8], backslash: Bool) {
    switch mark {
    case .escapedTilde: result += Array((backslash ? "\\~" : "~").utf8)
    case .escapedBracket: result += Array((backslash ? "\\[" : "[").utf8)
    case .space: result.append(UInt8(ascii: " "))
    case .underscore: result.append(UInt8(ascii: "_"))
    case .asterisk: result.append(UInt8(ascii: "*"))
    case .tilde: result.append(UInt8(ascii: "~"))
    case .guardMark, .laoNumber, .authors: break
    }
  }

  private static func mark(_ bytes: ArraySlice<UInt8>) -> Mark? {
    guard bytes.starts(with: lead), bytes.count >= 4 else { return nil }
    return Mark(rawValue: bytes[bytes.startIndex + 3])
  }
}
