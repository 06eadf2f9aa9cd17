extension BLAKE2b {
  /// The function F of RFC 7693, section 3.2, over one block of 128 bytes.
  ///
  /// The twelve rounds are written out with their message words in the order of SIGMA (section
  /// 2.7), so that all sixteen words and the working vector stay in registers and on the stack: a
  /// loop over a table is half as fast.
  static func compress(
    _ h: inout ChainValue, _ block: UnsafeRawPointer, count: UInt64, isLast: Bool
  ) {
    let m0 = word(block, 0)
    let m1 = word(block, 1)
    let m2 = word(block, 2)
    let m3 = word(block, 3)
    let m4 = word(block, 4)
    let m5 = word(block, 5)
    let m6 = word(block, 6)
    let m7 = word(block, 7)
    let m8 = word(block, 8)
    let m9 = word(block, 9)
    let m10 = word(block, 10)
    let m11 = word(block, 11)
    let m12 = word(block, 12)
    let m13 = word(block, 13)
    let m14 = word(block, 14)
    let m15 = word(block, 15)
    var v = WorkingVector(h, count: count, isLast: isLast)
    v.round(m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12, m13, m14, m15)
    v.round(m14, m10, m4, m8, m9, m15, m13, m6, m1, m12, m0, m2, m11, m7, m5, m3)
    v.round(m11, m8, m12, m0, m5, m2, m15, m13, m10, m14, m3, m6, m7, m1, m9, m4)
    v.round(m7, m9, m3, m1, m13, m12, m11, m14, m2, m6, m5, m10, m4, m0, m15, m8)
    v.round(m9, m0, m5, m7, m2, m4, m10, m15, m14, m1, m11, m12, m6, m8, m3, m13)
    v.round(m2, m12, m6, m10, m0, m11, m8, m3, m4, m13, m7, m5, m15, m14, m1, m9)
    v.round(m12, m5, m1, m15, m14, m13, m4, m10, m0, m7, m6, m3, m9, m2, m8, m11)
    v.round(m13, m11, m7, m14, m12, m1, m3, m9, m5, m0, m15, m4, m8, m6, m2, m10)
    v.round(m6, m15, m14, m9, m11, m3, m0, m8, m12, m2, m13, m7, m1, m4, m10, m5)
    v.round(m10, m2, m8, m4, m7, m6, m1, m5, m15, m11, m9, m14, m3, m12, m13, m0)
    v.round(m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12, m13, m14, m15)
    v.round(m14, m10, m4, m8, m9, m15, m13, m6, m1, m12, m0, m2, m11, m7, m5, m3)
    v.fold(into: &h)
  }

  /// The word at an index of a block; blocks needn't be aligned.
  @inline(__always)
  private static func word(_ block: UnsafeRawPointer, _ index: Int) -> UInt64 {
    UInt64(littleEndian: block.loadUnaligned(fromByteOffset: 8 * index, as: UInt64.self))
  }
}
