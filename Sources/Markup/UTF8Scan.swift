/// How far a sequence of UTF-8 is sound (Unicode 15, table 3-7), and whether XML has a place for it.
enum UTF8Scan {
  /// What stands at a position of the input.
  enum Unit {
    /// A scalar of that many bytes that XML 1.0 allows.
    case scalar(Int)
    /// That many bytes that are no UTF-8, or are a scalar outside XML's `Char`.
    case refused(Int)
  }

  /// Whether a scalar from U+0E00 to U+0EFF stands at a position: Lao (or Thai), all of it sound.
  @inline(__always)
  static func isLaoBlock(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    bytes[start] == 0xE0 && start + 2 < bytes.count && bytes[start + 1] & 0xFC == 0xB8
      && bytes[start + 2] & 0xC0 == 0x80
  }

  /// Judges the non-ASCII bytes at `start`; one refused unit is the longest sound beginning of a
  /// sequence, as Unicode recommends for substitution, so that a broken sequence never swallows
  /// the quote or bracket behind it.
  @inline(__always)
  static func unit(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Unit {
    let lead = bytes[start]
    let available = bytes.count - start
    // Lao, and most of what is not ASCII here, takes three bytes.
    if lead & 0xF0 == 0xE0 {
      guard available > 1 else { return .refused(1) }
      let second = bytes[start + 1]
      guard second & 0xC0 == 0x80, lead != 0xE0 || second >= 0xA0, lead != 0xED || second < 0xA0
      else { return .refused(1) }
      guard available > 2, bytes[start + 2] & 0xC0 == 0x80 else { return .refused(2) }
      // U+FFFE and U+FFFF.
      if lead == 0xEF, second == 0xBF, bytes[start + 2] >= 0xBE { return .refused(3) }
      return .scalar(3)
    }
    if lead >= 0xC2, lead < 0xE0 {
      guard available > 1, bytes[start + 1] & 0xC0 == 0x80 else { return .refused(1) }
      return .scalar(2)
    }
    return fourByteUnit(bytes, at: start)
  }
}

extension UTF8Scan {
  private static func fourByteUnit(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Unit {
    let lead = bytes[start]
    guard lead >= 0xF0, lead <= 0xF4, start + 1 < bytes.count else { return .refused(1) }
    let second = bytes[start + 1]
    guard second & 0xC0 == 0x80, lead != 0xF0 || second >= 0x90, lead != 0xF4 || second < 0x90
    else { return .refused(1) }
    guard start + 2 < bytes.count, bytes[start + 2] & 0xC0 == 0x80 else { return .refused(2) }
    guard start + 3 < bytes.count, bytes[start + 3] & 0xC0 == 0x80 else { return .refused(3) }
    return .scalar(4)
  }
}
