/// The state of BLAKE2b (RFC 7693, section 3.3), for any digest length and key: tests check it
/// against the vectors of the RFC, the product uses 32 bytes and no key.
struct BLAKE2b: Sendable {
  static let blockLength = 128

  private var h: ChainValue
  /// Bytes compressed so far. The RFC counts to 2^128; files end long before 2^64.
  private var count: UInt64 = 0
  /// What has come but is not compressed: the last block is compressed differently, so a full
  /// block waits here until more comes.
  private var pending: [UInt8] = []

  init(digestLength: Int, key: [UInt8] = []) {
    h = ChainValue(digestLength: UInt64(digestLength), keyLength: UInt64(key.count))
    guard !key.isEmpty else { return }
    pending = key + [UInt8](repeating: 0, count: Self.blockLength - key.count)
  }

  mutating func update(_ bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress, !bytes.isEmpty else { return }
    var offset = 0
    if !pending.isEmpty {
      offset = min(Self.blockLength - pending.count, bytes.count)
      pending += bytes[0..<offset]
      guard offset < bytes.count else { return }
      count += UInt64(Self.blockLength)
      pending.withUnsafeBytes { block in
        guard let block = block.baseAddress else { return }
        Self.compress(&h, block, count: count, isLast: false)
      }
      pending.removeAll(keepingCapacity: true)
    }
    while bytes.count - offset > Self.blockLength {
      count += UInt64(Self.blockLength)
      Self.compress(&h, base + offset, count: count, isLast: false)
      offset += Self.blockLength
    }
    pending.reserveCapacity(Self.blockLength)
    pending += bytes[offset...]
  }

  /// Compresses the last block; the state is spent afterwards.
  mutating func finish() -> ChainValue {
    count += UInt64(pending.count)
    pending += repeatElement(0, count: Self.blockLength - pending.count)
    pending.withUnsafeBytes { block in
      guard let block = block.baseAddress else { return }
      Self.compress(&h, block, count: count, isLast: true)
    }
    return h
  }

  mutating func finalize() -> ContentHash {
    let words = finish()
    return ContentHash(words: words.w0, words.w1, words.w2, words.w3)
  }
}
