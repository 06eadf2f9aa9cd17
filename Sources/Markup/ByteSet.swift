/// A set of ASCII bytes in two machine words: membership is a shift and a mask, without a table in
/// memory or a global that is made on first use.
package struct ByteSet: Sendable {
  @usableFromInline let low: UInt64
  @usableFromInline let high: UInt64

  @usableFromInline init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  /// The bytes of an ASCII literal.
  @inlinable package init(_ literal: StaticString) {
    var low: UInt64 = 0
    var high: UInt64 = 0
    for index in 0..<literal.utf8CodeUnitCount {
      let byte = literal.utf8Start[index]
      if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte & 63) }
    }
    self.init(low: low, high: high)
  }

  /// Bytes of 128 and above are in no set.
  @inlinable @inline(__always) package func contains(_ byte: UInt8) -> Bool {
    if byte < 64 { return low >> UInt64(byte) & 1 != 0 }
    return byte < 128 && high >> UInt64(byte & 63) & 1 != 0
  }

  /// The bytes in either set.
  @inlinable package func union(_ other: ByteSet) -> ByteSet {
    ByteSet(low: low | other.low, high: high | other.high)
  }
}

extension ByteSet {
  /// C0 controls that XML 1.0 (section 2.2, `Char`) has no place for: all but tab, line feed and
  /// carriage return.
  static let forbiddenControls = ByteSet(
    low: 0xFFFF_FFFF & ~(1 << 9 | 1 << 10 | 1 << 13), high: 0)

  /// All C0 controls.
  static let controls = ByteSet(low: 0xFFFF_FFFF, high: 0)

  /// C0 controls and space.
  static let controlsAndSpace = ByteSet(low: 0x1_FFFF_FFFF, high: 0)

  /// `0-9`.
  package static let digits = ByteSet("0123456789")

  /// `A-Z a-z 0-9`.
  package static let alphanumerics = ByteSet(
    low: 0x03FF_0000_0000_0000, high: 0x07FF_FFFE_07FF_FFFE)

  /// Space and tab.
  package static let blanks = ByteSet(" \t")

  /// Space, tab and line breaks.
  package static let space = ByteSet(" \t\r\n")

  /// RFC 3986, section 2.3.
  static let unreserved = alphanumerics.union(ByteSet("-._~"))

  /// `pchar` without the escape (RFC 3986, section 3.3): unreserved, sub-delims, colon and at.
  static let pathCharacters = unreserved.union(ByteSet("!$&'()*+,;=:@"))

  /// A path of such.
  static let pathCharactersAndSlash = pathCharacters.union(ByteSet("/"))

  /// What may stand in a URL as it is: unreserved, sub-delims, gen-delims but the brackets, which
  /// belong to IPv6 hosts alone, and without the percent sign.
  static let urlCharacters = pathCharacters.union(ByteSet("/?#"))

  /// What may stand in a URL and in a quoted attribute as it is.
  static let plainURLCharacters = unreserved.union(ByteSet("!$()*+,;=:@/?#"))

  /// What text is searched for.
  static let textSpecials = ByteSet("&<>").union(forbiddenControls)

  /// What the value of an attribute is searched for.
  static let attributeSpecials = ByteSet("&<>\"'").union(forbiddenControls)

  /// What a JSON string is searched for.
  static let jsonSpecials = ByteSet("\"\\<>&'\u{7F}").union(controls)

  /// What ends a scheme, or shows that there is none.
  static let schemeEnds = ByteSet(":/?#")

  /// What a scheme is made of (RFC 3986, section 3.1).
  static let schemeCharacters = alphanumerics.union(ByteSet("+-."))

  /// What browsers remove from URLs.
  static let tabAndLineBreaks = ByteSet("\t\n\r")

  /// What may stand before a colon without looking like a scheme that somebody hid: no space, no
  /// ampersand, nothing that is not ASCII.
  static let visibleInPaths = unreserved.union(ByteSet("\\!$'()*+,;=@?#[]^{|}\"<>`%"))
}
