extension BLAKE2b {
  /// The initialisation vector of RFC 7693, section 2.6.
  private enum IV {
    static let v0: UInt64 = 0x6a09_e667_f3bc_c908
    static let v1: UInt64 = 0xbb67_ae85_84ca_a73b
    static let v2: UInt64 = 0x3c6e_f372_fe94_f82b
    static let v3: UInt64 = 0xa54f_f53a_5f1d_36f1
    static let v4: UInt64 = 0x510e_527f_ade6_82d1
    static let v5: UInt64 = 0x9b05_688c_2b3e_6c1f
    static let v6: UInt64 = 0x1f83_d9ab_fb41_bd6b
    static let v7: UInt64 = 0x5be0_cd19_137e_2179
  }

  /// The eight words that are carried from block to block.
  struct ChainValue: Sendable {
    var w0, w1, w2, w3, w4, w5, w6, w7: UInt64

    /// The parameter block (section 2.5) has nothing but the two lengths.
    init(digestLength: UInt64, keyLength: UInt64) {
      w0 = IV.v0 ^ 0x0101_0000 ^ keyLength << 8 ^ digestLength
      (w1, w2, w3) = (IV.v1, IV.v2, IV.v3)
      (w4, w5, w6, w7) = (IV.v4, IV.v5, IV.v6, IV.v7)
    }

    var words: [UInt64] { [w0, w1, w2, w3, w4, w5, w6, w7] }
  }

  /// The sixteen words that a block is mixed into.
  struct WorkingVector {
    private var a0, a1, a2, a3, b0, b1, b2, b3: UInt64
    private var c0, c1, c2, c3, d0, d1, d2, d3: UInt64

    @inline(__always)
    init(_ h: ChainValue, count: UInt64, isLast: Bool) {
      (a0, a1, a2, a3) = (h.w0, h.w1, h.w2, h.w3)
      (b0, b1, b2, b3) = (h.w4, h.w5, h.w6, h.w7)
      (c0, c1, c2, c3) = (IV.v0, IV.v1, IV.v2, IV.v3)
      (d0, d1, d2, d3) = (IV.v4 ^ count, IV.v5, isLast ? ~IV.v6 : IV.v6, IV.v7)
    }

    /// One round: columns, then diagonals.
    @inline(__always)
    mutating func round(
      _ s0: UInt64, _ s1: UInt64, _ s2: UInt64, _ s3: UInt64,
      _ s4: UInt64, _ s5: UInt64, _ s6: UInt64, _ s7: UInt64,
      _ s8: UInt64, _ s9: UInt64, _ s10: UInt64, _ s11: UInt64,
      _ s12: UInt64, _ s13: UInt64, _ s14: UInt64, _ s15: UInt64
    ) {
      Self.mix(&a0, &b0, &c0, &d0, s0, s1)
      Self.mix(&a1, &b1, &c1, &d1, s2, s3)
      Self.mix(&a2, &b2, &c2, &d2, s4, s5)
      Self.mix(&a3, &b3, &c3, &d3, s6, s7)
      Self.mix(&a0, &b1, &c2, &d3, s8, s9)
      Self.mix(&a1, &b2, &c3, &d0, s10, s11)
      Self.mix(&a2, &b3, &c0, &d1, s12, s13)
      Self.mix(&a3, &b0, &c1, &d2, s14, s15)
    }

    @inline(__always)
    func fold(into h: inout ChainValue) {
      h.w0 ^= a0 ^ c0
      h.w1 ^= a1 ^ c1
      h.w2 ^= a2 ^ c2
      h.w3 ^= a3 ^ c3
      h.w4 ^= b0 ^ d0
      h.w5 ^= b1 ^ d1
      h.w6 ^= b2 ^ d2
      h.w7 ^= b3 ^ d3
    }

    /// The function G (section 3.1).
    @inline(__always)
    private static func mix(
      _ a: inout UInt64, _ b: inout UInt64, _ c: inout UInt64, _ d: inout UInt64,
      _ x: UInt64, _ y: UInt64
    ) {
      a = a &+ b &+ x
      d = rotatedRight(d ^ a, by: 32)
      c = c &+ d
      b = rotatedRight(b ^ c, by: 24)
      a = a &+ b &+ y
      d = rotatedRight(d ^ a, by: 16)
      c = c &+ d
      b = rotatedRight(b ^ c, by: 63)
    }

    @inline(__always)
    private static func rotatedRight(_ word: UInt64, by count: UInt64) -> UInt64 {
      word &>> count | word &<< (64 &- count)
    }
  }
}
