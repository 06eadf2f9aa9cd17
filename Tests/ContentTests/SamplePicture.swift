import Content

/// Pictures for tests, put together from the parts that their formats have.
enum SamplePicture {
  /// A TIFF directory with an orientation, a maker and a pointer to a place (invented).
  static func tiff(_ orientation: Int) -> [UInt8] {
    Array("II".utf8) + [42, 0, 8, 0, 0, 0, 2, 0]
      + [0x0F, 0x01, 2, 0, 4, 0, 0, 0] + Array("Cam\0".utf8)
      + [0x12, 0x01, 3, 0, 1, 0, 0, 0, UInt8(orientation), 0, 0, 0, 0, 0, 0, 0]
      + Array("GPS 18.5N 103.1E".utf8)
  }

  static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
    let length = content.count + 2
    return [0xFF, marker, UInt8(length >> 8), UInt8(length & 0xFF)] + content
  }

  static func frame(width: Int, height: Int) -> [UInt8] {
    segment(
      0xC0,
      [
        8, UInt8(height >> 8), UInt8(height & 0xFF), UInt8(width >> 8), UInt8(width & 0xFF), 1, 1,
        0x11, 0,
      ]
    )
  }

  static let jfif = segment(0xE0, Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 0, 0])
  static let profile = segment(0xE2, Array("ICC_PROFILE\0".utf8) + [1, 1, 7, 7])
  /// Data with a stuffed FF and a restart marker.
  static let scan = segment(0xDA, [1, 1, 0, 0, 63, 0]) + [1, 2, 0xFF, 0x00, 3, 0xFF, 0xD0, 4, 5]

  static func jpeg(
    _ metadata: [UInt8] = [], width: Int = 64, height: Int = 48, trailer: [UInt8] = []
  ) -> [UInt8] {
    [0xFF, 0xD8] + jfif + metadata + profile + frame(width: width, height: height) + scan
      + [0xFF, 0xD9] + trailer
  }

  static func exif(_ orientation: Int) -> [UInt8] {
    segment(0xE1, Array("Exif\0\0".utf8) + tiff(orientation))
  }

  static func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
    let named = Array(type.utf8) + data
    return big(data.count) + named + big(Int(checksum(named)))
  }

  static func png(
    width: Int, height: Int, before: [UInt8] = [], after: [UInt8] = [], trailer: [UInt8] = []
  ) -> [UInt8] {
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
      + chunk("IHDR", big(width) + big(height) + [8, 2, 0, 0, 0]) + before
      + chunk("IDAT", [1, 2, 3]) + after + chunk("IEND", []) + trailer
  }

  static func riff(_ chunks: [UInt8]) -> [UInt8] {
    Array("RIFF".utf8) + little(chunks.count + 4) + Array("WEBP".utf8) + chunks
  }

  static func webpChunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    Array(name.utf8) + little(data.count) + data + (data.count % 2 == 1 ? [0] : [])
  }

  /// Lossy data of 64 by 48 points.
  static let lossy = webpChunk("VP8 ", [0, 0, 0, 0x9D, 0x01, 0x2A, 64, 0, 48, 0, 9])

  static func big(_ number: Int) -> [UInt8] {
    (0..<4).map { UInt8(number >> (24 - 8 * $0) & 0xFF) }
  }
  static func little(_ number: Int) -> [UInt8] { (0..<4).map { UInt8(number >> (8 * $0) & 0xFF) } }

  /// Bit by bit, apart from the table of the code that is tested.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var value: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      value ^= UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }
    return ~value
  }
}
