import CCrypto

/// Hashes bytes that come in pieces, for files that are copied without being held in memory.
package struct ContentHasher: ~Copyable {
  private let hash: OpaquePointer

  package init() {
    hash = CCryptoBegin()
  }

  deinit {
    CCryptoFree(hash)
  }

  /// Takes the next piece, of any length.
  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    CCryptoUpdate(hash, bytes.baseAddress, bytes.count)
  }

  /// Takes the next piece, of any length.
  package mutating func update(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { update($0) }
  }

  /// The hash of all pieces.
  package consuming func finalize() -> ContentHash {
    ContentHash { CCryptoFinish(hash, $0) }
  }
}
