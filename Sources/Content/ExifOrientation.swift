/// How a camera was held: the one fact of EXIF that belongs to the picture.
enum ExifOrientation {
  /// The value of tag 0x0112 in the first directory (TIFF 6.0, section 2), 1 where there is none
  /// or it is none of 1 to 8.
  ///
  /// - Parameter tiff: from the byte order on.
  static func read(_ tiff: ArraySlice<UInt8>) -> Int {
    let bytes = Array(tiff)
    guard bytes.count >= 8 else { return 1 }
    let isBig = bytes.starts(with: "MM".utf8)
    guard isBig || bytes.starts(with: "II".utf8) else { return 1 }
    func number(_ offset: Int, _ count: Int) -> Int? {
      guard offset >= 0, offset + count <= bytes.count else { return nil }
      let digits = bytes[offset..<offset + count]
      return isBig
        ? digits.reduce(0) { $0 << 8 | Int($1) } : digits.reversed().reduce(0) { $0 << 8 | Int($1) }
    }
    guard number(2, 2) == 42, let directory = number(4, 4), let count = number(directory, 2) else {
      return 1
    }
    for entry in 0..<count {
      let place = directory + 2 + entry * 12
      guard let tag = number(place, 2) else { return 1 }
      guard tag == 0x0112 else { continue }
      // A SHORT stands in the first two bytes of the field for values.
      guard number(place + 2, 2) == 3, let value = number(place + 8, 2), (1...8).contains(value)
      else { return 1 }
      return value
    }
    return 1
  }

  /// A TIFF directory with this one tag.
  static func tiff(_ orientation: Int) -> [UInt8] {
    [
      0x4D, 0x4D, 0, 42, 0, 0, 0, 8,  // big endian, the directory follows
      0, 1,  // one entry
      0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, UInt8(truncatingIfNeeded: orientation), 0, 0,
      0, 0, 0, 0,  // no directory more
    ]
  }
}
