/// A URL as it was written, taken apart by bytes and judged by its scheme.
///
/// The parts are those of RFC 3986, appendix B; how it is judged follows what a browser would do,
/// which is laxer: controls and space at the ends, tabs and line breaks anywhere, `\` for `/`.
package struct WebAddress: Hashable, Sendable {
  /// Without controls and space at the ends, without tabs and line breaks.
  package let utf8: [UInt8]
  package let kind: Kind

  /// Where an address leads.
  package enum Kind: Hashable, Sendable {
    /// `http:` or `https:`.
    case web
    case mailto
    case tel
    /// `//host/…`: another host, with the scheme of the page.
    case foreignHost
    /// `/…`: from the root of the host.
    case rootRelative
    /// A path from where the page is, or nothing but a query.
    case relative
    /// `#…`: a place in the same page.
    case fragment
    /// Nothing: the page itself.
    case empty
    /// A scheme that may run code or reach the reader's machine, or that nobody knows.
    case refused
  }

  /// Where an address leads, without keeping it.
  package static func kind(ofWritten value: some ByteSource) -> Kind {
    value.withBytes { bytes in
      let plain = ByteSet.plainURLCharacters
      if bytes.allSatisfy({ plain.contains($0) }) { return kind(of: bytes) }
      return cleaned(bytes).withUnsafeBufferPointer { kind(of: $0) }
    }
  }

  package init(_ value: some ByteSource) {
    utf8 = value.withBytes { Self.cleaned($0) }
    kind = utf8.withUnsafeBufferPointer { Self.kind(of: $0) }
  }

  /// For messages and tests.
  package var string: String { String(decoding: utf8, as: UTF8.self) }

  /// Whether it leaves the page's own host.
  package var isForeign: Bool { kind == .web || kind == .foreignHost }
}

extension WebAddress {
  /// What a browser sees (WHATWG URL, section 4.4): C0 controls and space trimmed, tabs and line
  /// breaks removed anywhere.
  static func cleaned(_ value: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let edge = ByteSet.controlsAndSpace
    var start = 0
    var end = value.count
    while start < end, edge.contains(value[start]) { start += 1 }
    while end > start, edge.contains(value[end - 1]) { end -= 1 }
    let kept = UnsafeBufferPointer(rebasing: value[start..<end])
    let removed = ByteSet.tabAndLineBreaks
    return kept.contains { removed.contains($0) }
      ? kept.filter { !removed.contains($0) } : Array(kept)
  }

  /// Judges cleaned bytes.
  static func kind(of address: UnsafeBufferPointer<UInt8>) -> Kind {
    guard let first = address.first else { return .empty }
    if first == UInt8(ascii: "#") { return .fragment }
    if isSlash(first) {
      return address.count > 1 && isSlash(address[1]) ? .foreignHost : .rootRelative
    }
    let ends = ByteSet.schemeEnds
    guard let end = address.firstIndex(where: { ends.contains($0) }),
      address[end] == UInt8(ascii: ":")
    else { return .relative }
    return kind(ofScheme: UnsafeBufferPointer(rebasing: address[..<end]))
  }

  /// The bytes of the host and port; empty where there are none.
  static func authorityRange(of address: [UInt8]) -> Range<Int> {
    var start = 0
    let ends = ByteSet.schemeEnds
    if let end = address.firstIndex(where: { ends.contains($0) }), address[end] == UInt8(ascii: ":")
    {
      start = end + 1
    }
    guard start + 1 < address.count, address[start] == UInt8(ascii: "/"),
      address[start + 1] == UInt8(ascii: "/")
    else { return 0..<0 }
    let host = start + 2
    let hostEnds = ByteSet("/?#\\")
    return host..<(address[host...].firstIndex { hostEnds.contains($0) } ?? address.count)
  }
}

extension WebAddress {
  private static func isSlash(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\")
  }

  /// A browser takes `foo):` for a path, since no scheme has a parenthesis in it. So do we, but not
  /// where what stands before the colon could hide a scheme from a reader of another make: controls,
  /// escapes, letters that are not ASCII.
  private static func kind(ofScheme scheme: UnsafeBufferPointer<UInt8>) -> Kind {
    if equals(scheme, "https") || equals(scheme, "http") { return .web }
    if equals(scheme, "mailto") { return .mailto }
    if equals(scheme, "tel") { return .tel }
    guard let first = scheme.first else { return .refused }
    if ByteSet.digits.contains(first) || ByteSet("+-.").contains(first) { return .relative }
    let letters = ByteSet.schemeCharacters
    let decoded = percentDecoded(scheme)
    let isScheme = decoded.allSatisfy { letters.contains($0) }
    let isVisible = decoded.allSatisfy { ByteSet.visibleInPaths.contains($0) }
    return isScheme || !isVisible ? .refused : .relative
  }

  /// `%22` becomes `"`; a percent sign without two digits stays.
  private static func percentDecoded(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let value = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
      {
        result.append(value)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  /// Schemes know no case (RFC 3986, section 3.1); the literal is in lower case.
  private static func equals(
    _ scheme: UnsafeBufferPointer<UInt8>, _ literal: StaticString
  ) -> Bool {
    guard scheme.count == literal.utf8CodeUnitCount else { return false }
    return scheme.indices.allSatisfy { scheme[$0] | 0x20 == literal.utf8Start[$0] }
  }
}
