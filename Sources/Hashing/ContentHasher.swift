/// Hashes bytes that come in pieces, for files that are copied without being held in memory.
package struct ContentHasher: Sendable {
  private var state = BLAKE2b(digestLength: ContentHash.byteCount)

  package init() {}

  /// Takes the next piece, of any length.
  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    state.update(bytes)
  }

  /// Takes the next piece, of any length.
  package mutating func update(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { state.update($0) }
  }

  /// The hash of all pieces; the hasher itself can go on.
  package func finalize() -> ContentHash {
    var state = state
    return state.finalize()
  }
}
