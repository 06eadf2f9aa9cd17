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

  /// Marks in a row that are composed. Unicode's stream-safe format (Standard Annex 15, section 13)
  /// allows 30, no language needs ten; ICU puts them in order in quadratic time.
  private static let marksInARow = 64

  /// The composed scalars; the same where nothing changed or ICU has no data, or where a letter
  /// bears more marks than any language writes.
  static func compose(_ scalars: [UInt32]) -> [UInt32] {
    guard !hasEndlessMarks(scalars) else { return scalars }
    var units: [UInt16] = []
    units.reserveCapacity(scalars.count)
    for scalar in scalars {
      if scalar < 0x1_0000 {
        units.append(UInt16(scalar))
      } else {
        units.append(UInt16(0xD800 + (scalar - 0x1_0000) >> 10))
        units.append(UInt16(0xDC00 + (scalar - 0x1_0000) & 0x3FF))
      }
    }
    // NFC grows UTF-16 by at most three times.
    guard let composed = UnicodeForm.text(units, in: .NFC, capacity: units.count * 3 + 8),
      !composed.isEmpty, composed != units
    else { return scalars }
    return String(decoding: composed, as: UTF16.self).unicodeScalars.map(\.value)
  }

  private static func hasEndlessMarks(_ scalars: [UInt32]) -> Bool {
    guard scalars.count > marksInARow else { return false }
    var marks = 0
    for value in scalars {
      let mark = Unicode.Scalar(value)?.properties.canonicalCombiningClass ?? .notReordered
      marks = mark == .notReordered ? 0 : marks + 1
      if marks > marksInARow { return true }
    }
    return false
  }

  /// The first scalar of a canonical decomposition (NFD); the scalar itself where it has none.
  static func firstOfDecomposition(_ value: UInt32) -> UInt32? {
    guard let first = UnicodeForm.text([UInt16(value)], in: .NFD, capacity: 16)?.first else {
      return nil
    }
    return UInt32(first)
  }
}
