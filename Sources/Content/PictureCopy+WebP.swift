extension PictureCopy {
  /// WebP's container (RFC 9649, section 2): one RIFF chunk, and in it chunks with a name, a length
  /// and data to an even length. The first one of an extended file says which others there are.
  static func webp<Failure>(_ file: inout ByteWindow<Failure>) throws(Failure) -> PictureCopy? {
    guard try file.has("RIFF", at: 0), try file.has("WEBP", at: 8),
      let length = try file.little(at: 4, 4), length >= 4, length + 8 <= file.size,
      let size = try webpSize(&file)
    else { return nil }
    var parts = PictureParts()
    parts.write([])
    var flags: (index: Int, bytes: [UInt8])?
    var orientation = 1
    var hasData = false
    var position = 12
    while position + 8 <= length + 8, let name = try file.bytes(at: position, count: 4),
      let count = try file.little(at: position + 4, 4)
    {
      let end = position + 8 + count
      guard end <= length + 8 else { return nil }
      // The last chunk of some files lacks its byte of padding.
      let padded = min(end + count % 2, length + 8)
      switch String(decoding: name, as: UTF8.self) {
      case "VP8X":
        guard flags == nil, let bytes = try file.bytes(at: position, count: 18), count == 10 else {
          return nil
        }
        flags = (parts.parts.count, bytes)
        parts.write(bytes)
      case "VP8 ", "VP8L", "ANMF":
        hasData = true
        parts.keep(position..<padded)
      case "ALPH", "ANIM", "ICCP": parts.keep(position..<padded)
      case "EXIF":
        guard let exif = try file.bytes(at: position + 8, count: min(count, 1 << 16)) else {
          return nil
        }
        // Some writers put JPEG's mark before it.
        orientation = ExifOrientation.read(
          exif.starts(with: "Exif\0\0".utf8) ? exif.dropFirst(6) : exif[...])
      default: break
      }
      position = padded
    }
    guard hasData else { return nil }
    if let flags {
      var bytes = flags.bytes
      bytes[8] = bytes[8] & ~0b1100 | (orientation == 1 ? 0 : 0b1000)
      parts.replace(flags.index, by: bytes)
    }
    if orientation != 1, flags != nil {
      let tiff = ExifOrientation.tiff(orientation)
      parts.write(Array("EXIF".utf8) + little(tiff.count) + tiff)
    }
    parts.replace(0, by: Array("RIFF".utf8) + little(parts.count + 4) + Array("WEBP".utf8))
    return PictureCopy(
      width: size.width, height: size.height, orientation: flags == nil ? 1 : orientation,
      parts: parts)
  }

  private static func little(_ number: Int) -> [UInt8] {
    (0..<4).map { UInt8(number >> (8 * $0) & 0xFF) }
  }

  /// Of the three forms: extended, lossy (RFC 6386, section 9.1), lossless (RFC 9649, section 3.4).
  private static func webpSize<Failure>(
    _ file: inout ByteWindow<Failure>
  ) throws(Failure) -> (width: Int, height: Int)? {
    if try file.has("VP8X", at: 12) {
      guard let width = try file.little(at: 24, 3), let height = try file.little(at: 27, 3) else {
        return nil
      }
      return (width + 1, height + 1)
    }
    if try file.has("VP8 ", at: 12) {
      guard try file.bytes(at: 23, count: 3) == [0x9D, 0x01, 0x2A],
        let width = try file.little(at: 26, 2), let height = try file.little(at: 28, 2)
      else { return nil }
      return (width & 0x3FFF, height & 0x3FFF)
    }
    guard try file.has("VP8L", at: 12), try file.byte(at: 20) == 0x2F,
      let bits = try file.little(at: 21, 4)
    else { return nil }
    return ((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
  }
}
