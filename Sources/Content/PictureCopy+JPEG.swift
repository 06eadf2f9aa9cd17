extension PictureCopy {
  /// ITU-T T.81, annex B: segments with a marker, a length and their content; behind the start of a
  /// scan compressed data, in which FF is followed by 0 or by a restart marker.
  static func jpeg<Failure>(_ file: inout ByteWindow<Failure>) throws(Failure) -> PictureCopy? {
    guard try file.big(at: 0, 2) == 0xFFD8 else { return nil }
    var jpeg = JPEGParts()
    jpeg.parts.keep(0..<2)
    var position = 2
    // What stands before a marker and is none is left out, as libjpeg passes over it.
    while let mark = try file.first(0xFF, from: position) {
      var code = mark + 1
      while try file.byte(at: code) == 0xFF { code += 1 }
      guard let marker = try file.byte(at: code) else { return nil }
      position = code + 1
      switch marker {
      case 0x00, 0x01, 0xD0...0xD7: continue
      case 0xD8: return nil
      case 0xD9:
        guard let size = jpeg.size, jpeg.hasScan else { return nil }
        jpeg.parts.write([0xFF, 0xD9])
        return PictureCopy(
          width: size.width, height: size.height, orientation: jpeg.orientation, parts: jpeg.parts)
      default:
        guard let length = try file.big(at: position, 2), length >= 2,
          position + length <= file.size
        else { return nil }
        let segment = (code - 1)..<(position + length)
        try jpeg.take(marker, segment, of: &file)
        position = segment.upperBound
        if marker == 0xDA {
          let end = try endOfScan(from: position, in: &file)
          jpeg.parts.keep(position..<end)
          jpeg.hasScan = true
          position = end
        }
      }
    }
    return nil
  }

  /// The offset of the next marker that is no part of the data.
  private static func endOfScan<Failure>(
    from start: Int, in file: inout ByteWindow<Failure>
  ) throws(Failure) -> Int {
    var position = start
    while let mark = try file.first(0xFF, from: position) {
      guard let next = try file.byte(at: mark + 1) else { return mark }
      switch next {
      case 0x00, 0xD0...0xD7: position = mark + 2
      case 0xFF: position = mark + 1
      default: return mark
      }
    }
    return file.size
  }
}

/// What was found of a JPEG.
private struct JPEGParts {
  var parts = PictureParts()
  var size: (width: Int, height: Int)?
  var orientation = 1
  var hasScan = false

  mutating func take<Failure>(
    _ marker: UInt8, _ segment: Range<Int>, of file: inout ByteWindow<Failure>
  ) throws(Failure) {
    let content = segment.lowerBound + 4
    switch marker {
    case 0xC0...0xCF where marker != 0xC4 && marker != 0xC8 && marker != 0xCC:
      if size == nil, let height = try file.big(at: content + 1, 2),
        let width = try file.big(at: content + 3, 2)
      {
        size = (width, height)
      }
      parts.keep(segment)
    case 0xE0 where try file.has("JFIF\0", at: content):
      try takeJFIF(segment, of: &file)
    case 0xE1 where try file.has("Exif\0\0", at: content):
      guard orientation == 1, let exif = try file.bytes(at: content, count: segment.count - 4)
      else { return }
      orientation = ExifOrientation.read(exif.dropFirst(6))
      guard orientation != 1 else { return }
      let tiff = ExifOrientation.tiff(orientation)
      let length = tiff.count + 8
      parts.write(
        [0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 0xFF)] + Array("Exif\0\0".utf8) + tiff)
    // A colour profile (ICC.1, annex B.4), and Adobe's word on how colours are coded.
    case 0xE2 where try file.has("ICC_PROFILE\0", at: content): parts.keep(segment)
    case 0xEE where try file.has("Adobe", at: content): parts.keep(segment)
    case 0xE0...0xEF, 0xFE: return
    default: parts.keep(segment)
    }
  }

  /// JFIF's header (ITU-T T.871, section 10.1), without the small picture that it may carry.
  private mutating func takeJFIF<Failure>(
    _ segment: Range<Int>, of file: inout ByteWindow<Failure>
  ) throws(Failure) {
    guard segment.count > 18 else {
      parts.keep(segment)
      return
    }
    guard let head = try file.bytes(at: segment.lowerBound + 4, count: 12) else { return }
    parts.write([0xFF, 0xE0, 0, 16] + head + [0, 0])
  }
}
