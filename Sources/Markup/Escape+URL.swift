extension Escape {
  /// What stands where a refused URL stood: it leads nowhere and is easy to find.
  package static let blockedURL: StaticString = "#blocked"

  /// A URL in a quoted attribute such as `href` or `src`.
  ///
  /// Allowed are http, https, mailto, tel and what has no scheme; anything else becomes
  /// `#blocked`. Judged is what a browser would see: without C0 controls and space at the ends and
  /// without tabs and line breaks anywhere (WHATWG URL, section 4.4). What a URL cannot hold is
  /// percent-encoded, existing `%XX` stay, and the result is escaped for the attribute.
  @inlinable package static func urlAttribute(
    _ value: some ByteSource, into output: inout [UInt8]
  ) {
    value.withBytes { urlAttribute($0, into: &output) }
  }

  /// A URL in a quoted attribute such as `href` or `src`.
  package static func urlAttribute(
    _ value: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]
  ) {
    // Most URLs are plain: judged and copied, nothing to clean or to encode.
    let plain = ByteSet.plainURLCharacters
    if value.allSatisfy({ plain.contains($0) }) {
      if WebAddress.kind(of: value) == .refused {
        output.append(literal: blockedURL)
      } else {
        output.append(contentsOf: value)
      }
      return
    }
    let address = WebAddress.cleaned(value)
    guard address.withUnsafeBufferPointer({ WebAddress.kind(of: $0) }) != .refused else {
      output.append(literal: blockedURL)
      return
    }
    appendURL(address, markup: true, to: &output)
  }

  /// A URL as plain bytes, for XML text, JSON and sitemaps: judged and percent-encoded as
  /// `urlAttribute` does, but not escaped for markup, which the writer does after it.
  package static func url(_ value: String) -> [UInt8] {
    var output: [UInt8] = []
    url(value, into: &output)
    return output
  }

  /// A URL as plain bytes, not escaped for markup.
  package static func url(_ value: some ByteSource, into output: inout [UInt8]) {
    let address = value.withBytes { WebAddress.cleaned($0) }
    guard address.withUnsafeBufferPointer({ WebAddress.kind(of: $0) }) != .refused else {
      output.append(literal: blockedURL)
      return
    }
    appendURL(address, markup: false, to: &output)
  }

  /// One segment of a URL's path (RFC 3986, section 3.3, `segment`): everything that is not a
  /// `pchar` is percent-encoded, `/`, `%` and Lao letters too. Not escaped for markup.
  @inlinable package static func urlPathSegment(
    _ value: some ByteSource, into output: inout [UInt8]
  ) {
    value.withBytes { percentEncode($0, keepingSlashes: false, into: &output) }
  }

  /// A path of a URL: as `urlPathSegment`, but slashes stay. Not escaped for markup.
  @inlinable package static func urlPath(_ value: some ByteSource, into output: inout [UInt8]) {
    value.withBytes { percentEncode($0, keepingSlashes: true, into: &output) }
  }

  /// Whether `urlPath` would leave a path as it is.
  package static func isPlainPath(_ path: String) -> Bool {
    let safe = ByteSet.pathCharactersAndSlash
    return path.withBytes { bytes in
      for byte in bytes where !safe.contains(byte) { return false }
      return true
    }
  }

  @usableFromInline package static func percentEncode(
    _ value: UnsafeBufferPointer<UInt8>, keepingSlashes: Bool, into output: inout [UInt8]
  ) {
    let safe =
      keepingSlashes ? ByteSet.pathCharactersAndSlash : ByteSet.pathCharacters
    for byte in value {
      if safe.contains(byte) { output.append(byte) } else { appendPercent(byte, to: &output) }
    }
  }
}

extension Escape {
  /// - Parameter markup: whether the result is escaped for a quoted attribute as well.
  private static func appendURL(_ address: [UInt8], markup: Bool, to output: inout [UInt8]) {
    let safe = ByteSet.urlCharacters
    let authority = WebAddress.authorityRange(of: address)
    output.reserveCapacity(output.count + address.count)
    var index = 0
    while index < address.count {
      let byte = address[index]
      switch byte {
      case UInt8(ascii: "&") where markup: output.append(literal: "&amp;")
      case UInt8(ascii: "'") where markup: output.append(literal: "&#39;")
      case UInt8(ascii: "%") where isHex(address, at: index + 1) && isHex(address, at: index + 2),
        UInt8(ascii: "[") where authority.contains(index),
        UInt8(ascii: "]") where authority.contains(index):
        output.append(byte)
      case _ where safe.contains(byte): output.append(byte)
      case 0x80...: index += appendPercentScalar(address, at: index, to: &output) - 1
      default: appendPercent(byte, to: &output)
      }
      index += 1
    }
  }

  /// Bytes that are no UTF-8 become an encoded U+FFFD, as in text. Returns the bytes read.
  private static func appendPercentScalar(
    _ address: [UInt8], at index: Int, to output: inout [UInt8]
  ) -> Int {
    switch address.withUnsafeBufferPointer({ UTF8Scan.unit($0, at: index) }) {
    case .scalar(let length):
      for byte in address[index..<index + length] { appendPercent(byte, to: &output) }
      return length
    case .refused(let length):
      output.append(literal: "%EF%BF%BD")
      return length
    }
  }

  static func appendPercent(_ byte: UInt8, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "%"))
    output.append(hexDigit(byte >> 4, UInt8(ascii: "A")))
    output.append(hexDigit(byte & 15, UInt8(ascii: "A")))
  }

  private static func isHex(_ bytes: [UInt8], at index: Int) -> Bool {
    index < bytes.count && hexDigits.contains(bytes[index])
  }

  private static let hexDigits = ByteSet("0123456789abcdefABCDEF")
}
