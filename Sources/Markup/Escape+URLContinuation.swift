extension Escape {
  /// Where in a URL a value continues what stands before it.
  package enum URLContinuation: Sendable {
    /// In the path or fragment, behind a literal beginning.
    case path
    /// In the query, as one value of it.
    case query
    /// Perhaps still where a scheme could be: a colon is encoded until a delimiter comes.
    case unknown
  }

  /// A part of a URL in a quoted attribute, behind what a template wrote itself.
  ///
  /// What a URL cannot hold is percent-encoded; existing `%XX` stay, but in a query, where the value
  /// is one component (RFC 3986, section 2.2). Nothing here can begin a scheme.
  package static func urlContinuation(
    _ value: some ByteSource, _ place: URLContinuation, into output: inout [UInt8]
  ) {
    value.withBytes { bytes in
      switch place {
      case .query: percentEncodeComponent(bytes, into: &output)
      case .path: urlPart(bytes, into: &output)
      case .unknown:
        let end =
          bytes.firstIndex { ByteSet("/?#").contains($0) } ?? bytes.count
        for (index, run) in bytes[..<end].split(
          separator: UInt8(ascii: ":"), omittingEmptySubsequences: false
        ).enumerated() {
          if index > 0 { output.append(literal: "%3A") }
          urlPart(UnsafeBufferPointer(rebasing: run), into: &output)
        }
        urlPart(UnsafeBufferPointer(rebasing: bytes[end...]), into: &output)
      }
    }
  }

  private static func urlPart(_ bytes: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    let kept = ByteSet.unreserved.union(ByteSet("!$()*+;=:@/?#"))
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "&"): output.append(literal: "&amp;")
      case _ where kept.contains(byte) || byte == UInt8(ascii: "%"): output.append(byte)
      default: appendPercent(byte, to: &output)
      }
    }
  }

  private static func percentEncodeComponent(
    _ bytes: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]
  ) {
    for byte in bytes {
      if ByteSet.unreserved.contains(byte) {
        output.append(byte)
      } else {
        appendPercent(byte, to: &output)
      }
    }
  }
}
