/// What holds UTF-8, or bytes that ought to be: the escapers take any of these alike.
package protocol ByteSource {
  /// Lends the bytes for the length of the call.
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result
}

extension String: ByteSource {
  @inlinable package func withBytes<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    // Without a copy of the string, which would be retained and released.
    utf8Span.span.withUnsafeBufferPointer(body)
  }
}

extension Array: ByteSource where Element == UInt8 {
  @inlinable package func withBytes<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    withUnsafeBufferPointer(body)
  }
}

extension ArraySlice: ByteSource where Element == UInt8 {
  @inlinable package func withBytes<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    withUnsafeBufferPointer(body)
  }
}

extension UnsafeBufferPointer: ByteSource where Element == UInt8 {
  @inlinable package func withBytes<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    body(self)
  }
}

extension String {
  /// Whether two texts are the same byte for byte. String's own equality takes two spellings of one
  /// accented letter for the same; this looks at eight bytes at a time, and first at the lengths.
  package func hasSameBytes(as other: String) -> Bool {
    guard utf8.count == other.utf8.count else { return false }
    return withBytes { one in
      other.withBytes { two in
        let one = UnsafeRawBufferPointer(one)
        let two = UnsafeRawBufferPointer(two)
        var index = 0
        while index + 8 <= one.count {
          let word = one.loadUnaligned(fromByteOffset: index, as: UInt64.self)
          guard word == two.loadUnaligned(fromByteOffset: index, as: UInt64.self) else {
            return false
          }
          index += 8
        }
        while index < one.count {
          guard one[index] == two[index] else { return false }
          index += 1
        }
        return true
      }
    }
  }
}
