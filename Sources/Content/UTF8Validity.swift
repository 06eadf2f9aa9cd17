/// Finds what is not UTF-8 (Unicode 15, table 3-7).
package enum UTF8Validity {
  /// The offset of the first byte that begins no well-formed sequence, or none.
  package static func firstInvalidByte(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      let count = buffer.count
      while index < count {
        // Lao and ASCII are most of what comes here.
        if let width = plainWidth(buffer, index) {
          index += width
          continue
        }
        if index + 3 <= count, buffer[index] == 0xE0, buffer[index + 1] & 0xFC == 0xB8,
          isContinuation(buffer[index + 2])
        {
          index += 3
          continue
        }
        let length = sequenceLength(buffer, index)
        if length == 0 { return index }
        index += length
      }
      return nil
    }
  }

  /// 6 where two letters of Thai or Lao begin (E0 B8 80 to E0 BB BF), 8 where eight letters of ASCII
  /// do; nil for what must be looked at one by one.
  private static func plainWidth(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
    guard index + 8 <= bytes.count else { return nil }
    let word = UInt64(
      littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(
        fromByteOffset: index, as: UInt64.self))
    if word & 0x0000_C0FC_FFC0_FCFF == 0x0000_80B8_E080_B8E0 { return 6 }
    return word & 0x8080_8080_8080_8080 == 0 ? 8 : nil
  }

  /// How many bytes the well-formed sequence at an offset has; 0 where there is none.
  package static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    let first = bytes[index]
    if first < 0x80 { return 1 }
    let second = index + 1 < bytes.count ? bytes[index + 1] : 0
    switch first {
    case 0xC2...0xDF:
      return isContinuation(second) ? 2 : 0
    case 0xE0...0xEF:
      let lower: UInt8 = first == 0xE0 ? 0xA0 : 0x80
      let upper: UInt8 = first == 0xED ? 0x9F : 0xBF
      guard (lower...upper).contains(second), index + 2 < bytes.count,
        isContinuation(bytes[index + 2])
      else { return 0 }
      return 3
    case 0xF0...0xF4:
      let lower: UInt8 = first == 0xF0 ? 0x90 : 0x80
      let upper: UInt8 = first == 0xF4 ? 0x8F : 0xBF
      guard (lower...upper).contains(second), index + 3 < bytes.count,
        isContinuation(bytes[index + 2]), isContinuation(bytes[index + 3])
      else { return 0 }
      return 4
    default: return 0
    }
  }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
