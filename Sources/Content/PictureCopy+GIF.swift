extension PictureCopy {
  /// GIF89a: a screen, and blocks that are pictures or extensions, whose data are rows of at most 255
  /// bytes. Comments, and what programs kept for themselves (XMP), are left out.
  static func gif<Failure>(_ file: inout ByteWindow<Failure>) throws(Failure) -> PictureCopy? {
    guard let version = try file.bytes(at: 0, count: 6),
      version.elementsEqual("GIF87a".utf8) || version.elementsEqual("GIF89a".utf8),
      let width = try file.little(at: 6, 2), let height = try file.little(at: 8, 2),
      let packed = try file.byte(at: 10)
    else { return nil }
    var parts = PictureParts()
    var hasData = false
    var position = 13 + colours(packed)
    guard position <= file.size else { return nil }
    parts.keep(0..<position)
    while let block = try file.byte(at: position) {
      let start = position
      switch block {
      case 0x2C:
        guard let packed = try file.byte(at: start + 9) else { return nil }
        // The place of the picture, its colours, and the length of its first code.
        guard let end = try endOfData(from: start + 11 + colours(packed), in: &file) else {
          return nil
        }
        parts.keep(start..<end)
        hasData = true
        position = end
      case 0x21:
        guard let label = try file.byte(at: start + 1),
          let end = try endOfData(from: start + 2, in: &file)
        else { return nil }
        if try isShown(label, at: start, in: &file) { parts.keep(start..<end) }
        position = end
      case 0x3B: position = file.size
      // Zeros between blocks are passed over by every browser.
      case 0x00: position += 1
      default: return nil
      }
    }
    guard hasData else { return nil }
    parts.write([0x3B])
    return PictureCopy(width: width, height: height, orientation: 1, parts: parts)
  }

  /// Bytes of a table of colours.
  private static func colours(_ packed: UInt8) -> Int {
    packed & 0x80 == 0 ? 0 : 3 << (Int(packed & 7) + 1)
  }

  /// How a picture is shown, text as a picture, how often an animation runs, and colour profiles.
  private static func isShown<Failure>(
    _ label: UInt8, at start: Int, in file: inout ByteWindow<Failure>
  ) throws(Failure) -> Bool {
    switch label {
    case 0xF9, 0x01: return true
    case 0xFF:
      for name in ["NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012"] {
        if try file.has(name, at: start + 3) { return true }
      }
      return false
    default: return false
    }
  }

  /// The offset behind the empty row that ends data.
  private static func endOfData<Failure>(
    from start: Int, in file: inout ByteWindow<Failure>
  ) throws(Failure) -> Int? {
    var position = start
    while let count = try file.byte(at: position) {
      position += Int(count) + 1
      if count == 0 { return position }
    }
    return nil
  }
}
