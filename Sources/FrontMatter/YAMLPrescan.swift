/// A linear look at a YAML text before Yams sees it, for what Yams answers with recursion or with
/// exponential work: deep nesting, and anchors that aliases repeat (hashing a key that is an alias
/// of aliases walks all of them).
enum YAMLPrescan {
  /// The first thing that must not reach Yams; the range is in the indices of the slice.
  static func refusal(of bytes: ArraySlice<UInt8>) -> (problem: YAMLProblem, range: Range<Int>)? {
    var depth = 0
    var atNodeStart = true
    var markers = 0
    var atLineStart = true
    for index in bytes.indices {
      let byte = bytes[index]
      switch byte {
      case 0x0A:
        atNodeStart = true
        atLineStart = true
        markers = 0
        continue
      case 0x20, 0x09:
        if atLineStart { markers += 1 }
        if markers > YAMLLimits.indentation { return (.tooDeep, index..<index + 1) }
        continue
      case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"):
        if atLineStart { markers += 1 }
        if markers > YAMLLimits.indentation { return (.tooDeep, index..<index + 1) }
        atNodeStart = true
        continue
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        if depth > YAMLLimits.flowDepth { return (.tooDeep, index..<index + 1) }
        atNodeStart = true
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth = max(0, depth - 1)
        atNodeStart = false
      case UInt8(ascii: ","):
        atNodeStart = depth > 0
      case UInt8(ascii: "&") where atNodeStart:
        if let end = nameEnd(after: index, in: bytes) { return (.anchor, index..<end) }
        atNodeStart = false
      default:
        atNodeStart = false
      }
      atLineStart = false
    }
    return nil
  }

  /// The end of an anchor's name (YAML 1.1, section 4.2 as libyaml reads it: letters, digits, `_`,
  /// `-`), if what follows it could end one.
  private static func nameEnd(after ampersand: Int, in bytes: ArraySlice<UInt8>) -> Int? {
    var end = ampersand + 1
    while end < bytes.endIndex, isNameByte(bytes[end]) { end += 1 }
    guard end > ampersand + 1 else { return nil }
    guard end < bytes.endIndex else { return end }
    return [0x20, 0x09, 0x0A, 0x0D, 0x2C, 0x5D, 0x7D].contains(bytes[end]) ? end : nil
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2D: true
    default: false
    }
  }
}
