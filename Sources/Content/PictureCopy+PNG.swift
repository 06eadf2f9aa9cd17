extension PictureCopy {
  /// PNG (third edition), section 5: a signature, and chunks with a length, a type, data and a
  /// checksum. Chunks that show the picture are known by name; of those that don't only the
  /// orientation is read.
  static func png<Failure>(_ file: inout ByteWindow<Failure>) throws(Failure) -> PictureCopy? {
    guard try file.bytes(at: 0, count: 8) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A],
      try file.big(at: 8, 4) == 13, let header = try file.bytes(at: 12, count: 17),
      header.starts(with: "IHDR".utf8),
      try file.big(at: 29, 4) == Int(PNGChecksum.of(header))
    else { return nil }
    var parts = PictureParts()
    parts.keep(0..<33)
    var orientation = 1
    var hasData = false
    var position = 33
    while let length = try file.big(at: position, 4), let type = try file.big(at: position + 4, 4) {
      let end = position + 12 + length
      guard end <= file.size else { return nil }
      switch PNGChunk(type) {
      case .shown:
        parts.keep(position..<end)
      case .data:
        hasData = true
        parts.keep(position..<end)
      case .orientation:
        if orientation == 1,
          let tiff = try file.bytes(at: position + 8, count: min(length, 1 << 16))
        {
          orientation = ExifOrientation.read(tiff[...])
          if orientation != 1 {
            parts.write(chunk("eXIf", ExifOrientation.tiff(orientation)))
          }
        }
      case .end:
        guard hasData else { return nil }
        parts.keep(position..<end)
        return PictureCopy(
          width: header[4..<8].reduce(0) { $0 << 8 | Int($1) },
          height: header[8..<12].reduce(0) { $0 << 8 | Int($1) }, orientation: orientation,
          parts: parts)
      case .other: break
      }
      position = end
    }
    return nil
  }

  private static func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
    let named = Array(type.utf8) + data
    return PNGChecksum.bytes(UInt32(data.count)) + named
      + PNGChecksum.bytes(PNGChecksum.of(named))
  }
}

/// What a chunk is for.
private enum PNGChunk {
  case shown
  case data
  case orientation
  case end
  /// Texts, times, what a program kept for itself.
  case other

  init(_ type: Int) {
    switch String(decoding: (0..<4).map { UInt8(type >> (24 - 8 * $0) & 0xFF) }, as: UTF8.self) {
    case "IDAT": self = .data
    case "IEND": self = .end
    case "eXIf": self = .orientation
    case "PLTE", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI", "bKGD",
      "hIST", "pHYs", "sPLT", "acTL", "fcTL", "fdAT":
      self = .shown
    default: self = .other
    }
  }
}

/// The checksum of PNG's chunks (section 5.5 and annex D).
enum PNGChecksum {
  static func of(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { checksum, byte in
      table[Int((checksum ^ UInt32(byte)) & 0xFF)] ^ (checksum >> 8)
    }
  }

  static func bytes(_ value: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * $0)) }
  }

  private static let table: [UInt32] = (0..<256).map { number in
    (0..<8).reduce(UInt32(number)) { value, _ in
      value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1
    }
  }
}
