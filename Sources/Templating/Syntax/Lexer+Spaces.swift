/// White space as Python knows it: in tags, and where `-` takes it away, spaces without a break and
/// of other widths too.
extension Lexer {
  func skipSpace(_ start: Int) -> Int {
    var index = start
    while index < source.count {
      let count = spaceLength(at: index)
      if count == 0 { return index }
      index += count
    }
    return index
  }

  /// Where the white space begins that ends at a place.
  func withoutSpace(before end: Int, from start: Int) -> Int {
    var end = end
    while end > start {
      var index = end - 1
      while index > start, source[index] & 0xC0 == 0x80 { index -= 1 }
      guard spaceLength(at: index) == end - index else { return end }
      end = index
    }
    return end
  }

  /// The bytes of the white space that stands at a place, 0 where there is none.
  func spaceLength(at index: Int) -> Int {
    switch source[index] {
    case 0x20, 0x09...0x0D, 0x1C...0x1F: return 1
    case 0xC2 where index + 1 < source.count:
      return source[index + 1] == 0x85 || source[index + 1] == 0xA0 ? 2 : 0
    case 0xE1...0xE3 where index + 2 < source.count:
      let scalar =
        UInt32(source[index] & 0x0F) << 12 | UInt32(source[index + 1] & 0x3F) << 6
        | UInt32(source[index + 2] & 0x3F)
      return Unicode.Scalar(scalar).map(PythonText.isSpace) == true ? 3 : 0
    default: return 0
    }
  }
}
