/// Finds the values of `href` and `src` in markup that was found well-formed: attributes are in
/// quotes there, and no text holds a bare `<`.
enum AttributeScan {
  static func addresses(in bytes: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var index = 0
    var isInTag = false
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "<"): isInTag = true
      case UInt8(ascii: ">"): isInTag = false
      case UInt8(ascii: "\"") where isInTag:
        guard let end = bytes[(index + 1)...].firstIndex(of: UInt8(ascii: "\"")) else {
          return ranges
        }
        if names(index, in: bytes) { ranges.append(index + 1..<end) }
        index = end
      default: break
      }
      index += 1
    }
    return ranges
  }

  /// Whether the quote at an index opens the value of an address.
  private static func names(_ quote: Int, in bytes: [UInt8]) -> Bool {
    let before = bytes[..<quote]
    return before.suffix(6).elementsEqual(" href=".utf8)
      || before.suffix(5).elementsEqual(" src=".utf8)
  }
}
