import CCrypto

/// The SHA-256 digest of some bytes (FIPS 180-4): what the manifest compares, as `sha256sum` prints
/// it, and what the fingerprints of assets are made from.
///
/// Collisions can't be made on purpose, so a province can't pass off one file as another.
package struct ContentHash: Hashable, Sendable {
  /// The words of the digest, as they lie in memory.
  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  /// - Parameter write: writes the 32 bytes of the digest.
  init(_ write: (UnsafeMutablePointer<UInt8>) -> Void) {
    withUnsafeMutableBytes(of: &words) { buffer in
      guard let digest = buffer.assumingMemoryBound(to: UInt8.self).baseAddress else { return }
      write(digest)
    }
  }

  /// The hash of some bytes, in one go.
  package init(of bytes: UnsafeRawBufferPointer) {
    self.init { CCryptoDigest(bytes.baseAddress, bytes.count, $0) }
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
    withUnsafeBytes(of: words) { Array($0) }
  }

  package static func == (one: ContentHash, other: ContentHash) -> Bool {
    one.words == other.words
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(words.0)
  }
}
