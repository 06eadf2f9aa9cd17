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
