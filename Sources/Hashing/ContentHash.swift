/// The BLAKE2b-256 digest of some bytes (RFC 7693): what the manifest compares and what the
/// fingerprints of assets are made from.
///
/// Collisions can't be made on purpose, so a province can't pass off one file as another.
package struct ContentHash: Hashable, Sendable {
  private let a: UInt64
  private let b: UInt64
  private let c: UInt64
  private let d: UInt64

  /// The words of the digest, read little-endian as the RFC stores them.
  init(words a: UInt64, _ b: UInt64, _ c: UInt64, _ d: UInt64) {
    self.a = a
    self.b = b
    self.c = c
    self.d = d
  }

  /// The hash of some bytes, in one go.
  package init(of bytes: UnsafeRawBufferPointer) {
    var state = BLAKE2b(digestLength: Self.byteCount)
    state.update(bytes)
    self = state.finalize()
  }

  /// The hash of some bytes, in one go.
  package init(of bytes: [UInt8]) {
    self = bytes.withUnsafeBytes { ContentHash(of: $0) }
  }
}

extension ContentHash {
  /// The length of a digest in bytes.
  package static let byteCount = 32

  /// The 32 bytes of the digest, in the order in which it is written.
  package var bytes: [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(Self.byteCount)
    for word in [a, b, c, d] {
      for shift in stride(from: UInt64(0), to: 64, by: 8) {
        result.append(UInt8(truncatingIfNeeded: word >> shift))
      }
    }
    return result
  }
}
