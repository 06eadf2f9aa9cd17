extension WebAddress {
  /// The parts of RFC 3986, appendix B, without their delimiters; nil is absent, which differs
  /// from empty.
  package struct Parts: Hashable, Sendable {
    package var scheme: [UInt8]?
    package var authority: [UInt8]?
    package var path: [UInt8]
    package var query: [UInt8]?
    package var fragment: [UInt8]?

    /// The parts put together again (RFC 3986, section 5.3).
    package var utf8: [UInt8] {
      var result: [UInt8] = []
      if let scheme { result += scheme + [UInt8(ascii: ":")] }
      if let authority { result += [UInt8(ascii: "/"), UInt8(ascii: "/")] + authority }
      result += path
      if let query { result += [UInt8(ascii: "?")] + query }
      if let fragment { result += [UInt8(ascii: "#")] + fragment }
      return result
    }
  }

  /// The address taken apart.
  package var parts: Parts {
    var rest = utf8[...]
    var parts = Parts(path: [])
    if let hash = rest.firstIndex(of: UInt8(ascii: "#")) {
      parts.fragment = Array(rest[(hash + 1)...])
      rest = rest[..<hash]
    }
    if let mark = rest.firstIndex(of: UInt8(ascii: "?")) {
      parts.query = Array(rest[(mark + 1)...])
      rest = rest[..<mark]
    }
    let ends = ByteSet(":/")
    if kind != .relative, let end = rest.firstIndex(where: { ends.contains($0) }),
      rest[end] == UInt8(ascii: ":")
    {
      parts.scheme = Array(rest[..<end])
      rest = rest[(end + 1)...]
    }
    let slash = UInt8(ascii: "/")
    if rest.starts(with: [slash, slash]) {
      let host = rest.dropFirst(2)
      let end = host.firstIndex(of: slash) ?? host.endIndex
      parts.authority = Array(host[..<end])
      rest = host[end...]
    }
    parts.path = Array(rest)
    return parts
  }
}
