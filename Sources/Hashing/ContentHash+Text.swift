extension ContentHash: CustomStringConvertible {
  /// 64 lower-case hexadecimal digits.
  package var hex: String {
    String(unsafeUninitializedCapacity: 2 * Self.byteCount) { buffer in
      var index = 0
      for byte in bytes {
        buffer[index] = Self.digit(byte >> 4)
        buffer[index + 1] = Self.digit(byte & 15)
        index += 2
      }
      return index
    }
  }

  package var description: String { hex }

  /// The first 10 characters in lower-case base32 (RFC 4648, section 6; 50 bits), for the names of
  /// fingerprinted assets: short enough to read out, safe on file systems that fold case.
  package var fingerprint: String {
    let head = bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return String(unsafeUninitializedCapacity: 10) { buffer in
      for index in 0..<10 {
        let value = UInt8(truncatingIfNeeded: head >> (59 - 5 * UInt64(index))) & 31
        buffer[index] = value < 26 ? 0x61 + value : 0x32 + value - 26
      }
      return 10
    }
  }

  /// A hash from 64 lower-case hexadecimal digits; nil for anything else.
  package init?(hex: some Collection<UInt8>) {
    guard hex.count == 2 * Self.byteCount else { return nil }
    var isHexadecimal = true
    self.init { digest in
      var index = 0
      for digit in hex {
        guard let value = Self.value(ofDigit: digit) else {
          isHexadecimal = false
          return
        }
        digest[index / 2] = digest[index / 2] << 4 | value
        index += 1
      }
    }
    guard isHexadecimal else { return nil }
  }
}

extension ContentHash {
  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? 0x30 + value : 0x61 + value - 10
  }

  private static func value(ofDigit digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x61...0x66: digit - 0x61 + 10
    default: nil
    }
  }
}
