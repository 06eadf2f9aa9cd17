/// One scalar of a UTF-8 text, or one byte of what is no UTF-8.
struct UTF8Scalar {
  /// The scalar; `malformed` for a byte that belongs to none (also surrogates and overlong forms).
  let value: UInt32
  /// Its bytes.
  let length: Int

  static let malformed: UInt32 = 0xFFFF_FFFF

  init(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    let lead = bytes[index]
    let need: Int
    var value: UInt32
    switch lead {
    case 0..<0x80: (need, value) = (1, UInt32(lead))
    case 0xC2...0xDF: (need, value) = (2, UInt32(lead & 0x1F))
    case 0xE0...0xEF: (need, value) = (3, UInt32(lead & 0x0F))
    case 0xF0...0xF4: (need, value) = (4, UInt32(lead & 0x07))
    default: (need, value) = (0, 0)
    }
    guard need > 0, index + need <= bytes.count else {
      (self.value, length) = (Self.malformed, 1)
      return
    }
    var offset = 1
    while offset < need {
      let byte = bytes[index + offset]
      guard byte & 0xC0 == 0x80 else {
        (self.value, length) = (Self.malformed, 1)
        return
      }
      value = value << 6 | UInt32(byte & 0x3F)
      offset += 1
    }
    let isWellFormed =
      switch need {
      case 3: value >= 0x800 && !(0xD800...0xDFFF).contains(value)
      case 4: value >= 0x1_0000 && value <= 0x10_FFFF
      default: true
      }
    (self.value, length) = isWellFormed ? (value, need) : (Self.malformed, 1)
  }

  /// Where the scalar that ends before `index` starts; `index - 1` where that is no UTF-8.
  static func start(before index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var start = index - 1
    while start > 0, index - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start + UTF8Scalar(in: bytes, at: start).length == index ? start : index - 1
  }

  /// Writes a scalar in UTF-8.
  static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    switch value {
    case 0..<0x80:
      bytes.append(UInt8(value))
    case 0x80..<0x800:
      bytes.append(UInt8(0xC0 | value >> 6))
      bytes.append(UInt8(0x80 | value & 0x3F))
    case 0x800..<0x1_0000:
      bytes.append(UInt8(0xE0 | value >> 12))
      bytes.append(UInt8(0x80 | value >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | value & 0x3F))
    default:
      bytes.append(UInt8(0xF0 | value >> 18 & 0x07))
      bytes.append(UInt8(0x80 | value >> 12 & 0x3F))
      bytes.append(UInt8(0x80 | value >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | value & 0x3F))
    }
  }
}

/// The characters without a glyph that word processors, chat programs and web pages leave inside
/// Lao text: default ignorable code points (Unicode Character Database, DerivedCoreProperties).
enum Invisible {
  static func contains(_ value: UInt32) -> Bool {
    switch value {
    case 0xAD, 0x34F, 0x61C, 0x180B...0x180F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F,
      0xFE00...0xFE0F, 0xFEFF, 0xE_0001...0xE_01EF:
      true
    default: false
    }
  }

  /// Whether the character has no work to do beside a Lao letter, whatever stands on its other side;
  /// the others turn the direction of a text or choose the shape of an emoji.
  static func isIdle(_ value: UInt32) -> Bool {
    switch value {
    case 0xAD, 0x34F, 0x200B...0x200E, 0x2060...0x2064, 0xFEFF: true
    default: false
    }
  }
}
