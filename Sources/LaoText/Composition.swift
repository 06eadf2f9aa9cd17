import CICU

/// Canonical composition (NFC, Unicode Standard Annex 15) by ICU, and the scalars that need no look.
enum Composition {
  /// Whether NFC may change the scalar or move it; false only for blocks all of whose characters
  /// have the quick-check value Yes and combining class 0 (DerivedNormalizationProps).
  ///
  /// Lao letters never come here: the rank order of the marks is in canonical order.
  static func isUncertain(_ value: UInt32) -> Bool {
    switch value {
    case 0..<0x300: false
    case 0x300..<0x380: true
    case 0x380..<0x480: value == 0x387
    // Thai, whose marks below and tones alone can be moved.
    case 0x0E00..<0x0E80: (0x0E38...0x0E3A).contains(value) || (0x0E48...0x0E4B).contains(value)
    case 0x0E80...0x0EFF: false
    case 0x1E00..<0x1F00: false
    case 0x2002..<0x20D0: false
    case 0x2180..<0x2329, 0x232B..<0x2ADC: false
    case 0x30A0..<0x3100, 0x3400..<0xA000: false
    case 0xAC00..<0xD7A4: false
    case 0xE000..<0xF900: false
    case 0xFF00..<0xFFF0: false
    case 0x1_F000..<0x2_0000: false
    case UTF8Scalar.malformed: false
    default: true
    }
  }

  /// The first scalar of a canonical decomposition (NFD); the scalar itself where it has none.
  static func firstOfDecomposition(_ value: UInt32) -> UInt32? {
    guard let first = UnicodeForm.text([UInt16(value)], in: .NFD, capacity: 16)?.first else {
      return nil
    }
    return UInt32(first)
  }
}

/// Composes stretches of text in storage that it keeps from one to the next.
struct Composer {
  /// The composed text, after `compose` told of one.
  private(set) var result: [UInt8] = []
  private var units: [UInt16] = []
  private var composed: [UInt16] = []
  /// What short stretches became: a text repeats its few letters with marks.
  private var memory: [Memory] = []

  /// Marks in a row that are composed. Unicode's stream-safe format (Standard Annex 15, section 13)
  /// allows 30, no language needs ten; ICU puts them in order in quadratic time.
  private static let marksInARow = 64

  /// Up to eight bytes and what they are composed: no bytes where they stay.
  private struct Memory {
    var key: UInt64 = 0
    var value: UInt64 = 0
  }

  /// Composes a text in UTF-8 into `result`; false where nothing changes or ICU has no data, or
  /// where a letter bears more marks than any language writes.
  mutating func compose(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count <= 8, bytes.last ?? 0 != 0 else { return composeByICU(bytes) }
    let key = Self.word(bytes)
    let place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> 56)
    if memory.isEmpty { memory = [Memory](repeating: Memory(), count: 256) }
    if memory[place].key == key {
      var value = memory[place].value
      guard value != 0 else { return false }
      result.removeAll(keepingCapacity: true)
      while value != 0 {
        result.append(UInt8(truncatingIfNeeded: value))
        value &>>= 8
      }
      return true
    }
    let hasChanged = composeByICU(bytes)
    guard !hasChanged || result.count <= 8 else { return true }
    let value = hasChanged ? result.withUnsafeBufferPointer { Self.word($0) } : 0
    memory[place] = Memory(key: key, value: value)
    return hasChanged
  }

  /// Up to eight bytes in one word, the first lowest; the last is not zero.
  private static func word(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var word: UInt64 = 0
    for index in bytes.indices.reversed() { word = word << 8 | UInt64(bytes[index]) }
    return word
  }

  private mutating func composeByICU(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    units.removeAll(keepingCapacity: true)
    var index = 0
    while index < bytes.count {
      let scalar = UTF8Scalar(in: bytes, at: index)
      index += scalar.length
      if scalar.value < 0x1_0000 {
        units.append(UInt16(scalar.value))
      } else if scalar.value == UTF8Scalar.malformed {
        return false
      } else {
        units.append(UInt16(0xD800 + (scalar.value - 0x1_0000) >> 10))
        units.append(UInt16(0xDC00 + (scalar.value - 0x1_0000) & 0x3FF))
      }
    }
    guard !hasEndlessMarks(bytes) else { return false }
    // NFC grows UTF-16 by at most three times.
    let capacity = units.count * 3 + 8
    if composed.count < capacity { composed = [UInt16](repeating: 0, count: capacity * 2) }
    let length = Int(
      composed.withUnsafeMutableBufferPointer { buffer in
        CICUNormalize(.NFC, units, Int32(units.count), buffer.baseAddress, Int32(buffer.count))
      })
    guard length > 0, !composed[..<length].elementsEqual(units) else { return false }
    result.removeAll(keepingCapacity: true)
    var unit = 0
    while unit < length {
      var value = UInt32(composed[unit])
      unit += 1
      if value & 0xFC00 == 0xD800, unit < length {
        value = 0x1_0000 + (value & 0x3FF) << 10 | UInt32(composed[unit] & 0x3FF)
        unit += 1
      }
      UTF8Scalar.append(value, to: &result)
    }
    return true
  }

  private func hasEndlessMarks(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard units.count > Self.marksInARow else { return false }
    var marks = 0
    var index = 0
    while index < bytes.count {
      let scalar = UTF8Scalar(in: bytes, at: index)
      index += scalar.length
      let mark = Unicode.Scalar(scalar.value)?.properties.canonicalCombiningClass ?? .notReordered
      marks = mark == .notReordered ? 0 : marks + 1
      if marks > Self.marksInARow { return true }
    }
    return false
  }
}
