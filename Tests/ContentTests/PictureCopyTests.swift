import Content
import Testing

@Suite("What of a picture is published")
struct PictureCopyTests {
  private static let comment = SamplePicture.segment(0xFE, Array("ຖ່າຍຢູ່ເຮືອນ".utf8))
  private static let xmp = SamplePicture.segment(
    0xE1, Array("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>".utf8))
  private static let iptc = SamplePicture.segment(0xED, Array("Photoshop 3.0\0 ຊື່ຄົນ".utf8))

  /// The smallest EXIF, with an orientation alone.
  private static func smallest(_ orientation: UInt8) -> [UInt8] {
    [
      0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0,
      0, 0,
    ]
  }

  @Test("desk E03, security 18, sites 03: a JPEG loses EXIF, XMP, IPTC and comments, and no point")
  func deskE03JPEG() {
    let source = SamplePicture.jpeg(SamplePicture.exif(1) + Self.xmp + Self.iptc + Self.comment)
    #expect(PictureCopy.bytes(of: source, kind: .jpg) == SamplePicture.jpeg())
  }

  @Test("desk E03: how the camera was held stays, in an EXIF of 34 bytes")
  func deskE03Orientation() {
    let source = SamplePicture.jpeg(Self.comment + SamplePicture.exif(6) + Self.xmp)
    let kept = [0xFF, 0xE1, 0, 34] + Array("Exif\0\0".utf8) + Self.smallest(6)
    #expect(PictureCopy.bytes(of: source, kind: .jpeg) == SamplePicture.jpeg(kept))
  }

  @Test("what hangs behind the end of a JPEG stays at home: a film, a second picture, what was cut")
  func jpegTrailer() {
    let source = SamplePicture.jpeg(
      SamplePicture.segment(0xE2, Array("MPF\0".utf8)),
      trailer: SamplePicture.jpeg(SamplePicture.exif(1)) + Array("MotionPhoto_Data".utf8))
    #expect(PictureCopy.bytes(of: source, kind: .jpg) == SamplePicture.jpeg())
  }

  @Test("a comment between two scans is found too, and a small picture in JFIF's header")
  func jpegBetweenScans() {
    let thumbnail = SamplePicture.segment(
      0xE0, Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 1, 1, 10, 20, 30])
    let rest = SamplePicture.frame(width: 64, height: 48) + SamplePicture.scan
    let source =
      [0xFF, 0xD8] + thumbnail + rest + Self.comment + SamplePicture.scan + [0xFF, 0xD9]
    #expect(
      PictureCopy.bytes(of: source, kind: .jpg)
        == [0xFF, 0xD8] + SamplePicture.jfif + rest + SamplePicture.scan + [0xFF, 0xD9])
  }

  @Test("a JPEG is whole or none", arguments: [0, 1, 2, 20, 60, 80])
  func tornJPEG(count: Int) {
    let source = SamplePicture.jpeg(SamplePicture.exif(6))
    #expect(PictureCopy.bytes(of: Array(source.dropLast(count + 1)), kind: .jpg) == nil)
  }

  @Test("security 17: a JPEG without a frame is none")
  func security17NoFrame() {
    let source = [0xFF, 0xD8] + SamplePicture.jfif + SamplePicture.scan + [0xFF, 0xD9]
    #expect(PictureCopy.bytes(of: source, kind: .jpg) == nil)
  }

  @Test("desk E03: a PNG loses texts, times and what is unknown; colours stay")
  func deskE03PNG() {
    let colours = SamplePicture.chunk("gAMA", [0, 0, 1, 2])
    let private_ =
      SamplePicture.chunk("tEXt", Array("Author\0ສົມ".utf8)) + SamplePicture.chunk("tIME", [1])
      + SamplePicture.chunk("iTXt", Array("XML:com.adobe.xmp".utf8))
      + SamplePicture.chunk("caBX", [9])
    let source = SamplePicture.png(
      width: 64, height: 48, before: private_ + colours, after: private_,
      trailer: Array("what was cut away".utf8))
    #expect(
      PictureCopy.bytes(of: source, kind: .png)
        == SamplePicture.png(width: 64, height: 48, before: colours))
    let turned = SamplePicture.png(
      width: 64, height: 48, before: SamplePicture.chunk("eXIf", SamplePicture.tiff(8)))
    #expect(
      PictureCopy.bytes(of: turned, kind: .png)
        == SamplePicture.png(
          width: 64, height: 48, before: SamplePicture.chunk("eXIf", Self.smallest(8))))
  }

  @Test("desk E03: a WebP loses EXIF and XMP, and says so in its head")
  func deskE03WebP() {
    func head(_ flags: UInt8) -> [UInt8] {
      SamplePicture.webpChunk("VP8X", [flags, 0, 0, 0, 63, 0, 0, 47, 0, 0])
    }
    let profile = SamplePicture.webpChunk("ICCP", [1, 2, 3])
    let metadata =
      SamplePicture.webpChunk("EXIF", SamplePicture.tiff(1))
      + SamplePicture.webpChunk("XMP ", Array("<x/>".utf8))
    let source = SamplePicture.riff(head(0x2C) + profile + SamplePicture.lossy + metadata)
    #expect(
      PictureCopy.bytes(of: source + [1, 2, 3], kind: .webp)
        == SamplePicture.riff(head(0x20) + profile + SamplePicture.lossy))
    let turned = SamplePicture.riff(
      head(0x0C) + SamplePicture.lossy
        + SamplePicture.webpChunk("EXIF", Array("Exif\0\0".utf8) + SamplePicture.tiff(6)))
    #expect(
      PictureCopy.bytes(of: turned, kind: .webp)
        == SamplePicture.riff(
          head(0x08) + SamplePicture.lossy + SamplePicture.webpChunk("EXIF", Self.smallest(6))))
    #expect(
      PictureCopy.bytes(of: SamplePicture.riff(SamplePicture.lossy), kind: .webp)
        == SamplePicture.riff(SamplePicture.lossy))
  }

  @Test("desk E03: a GIF loses comments and XMP, and goes on to move")
  func deskE03GIF() {
    let screen = Array("GIF89a".utf8) + [64, 0, 48, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255]
    let loop = [0x21, 0xFF, 11] + Array("NETSCAPE2.0".utf8) + [3, 1, 0, 0, 0]
    let xmp = [0x21, 0xFF, 11] + Array("XMP DataXMP".utf8) + [2, 7, 7, 0]
    let comment = [0x21, 0xFE, 3] + Array("GPS".utf8) + [0]
    let picture: [UInt8] = [
      0x21, 0xF9, 4, 0, 1, 0, 0, 0, 0x2C, 0, 0, 0, 0, 64, 0, 48, 0, 0, 2, 2, 1, 2, 0,
    ]
    #expect(
      PictureCopy.bytes(
        of: screen + loop + xmp + picture + comment + picture + [0x3B] + comment, kind: .gif)
        == screen + loop + picture + picture + [0x3B])
    #expect(PictureCopy.bytes(of: screen + picture + [0x2C, 0], kind: .gif) == nil)
  }

  @Test("read in pieces of any size, the copy is the same")
  func pieces() throws {
    let source = SamplePicture.jpeg(SamplePicture.exif(6) + Self.comment)
    let whole = try #require(PictureCopy.bytes(of: source, kind: .jpg))
    let copy = try #require(
      PictureCopy.plan(kind: .jpg, size: source.count) { offset, count in
        Array(source[offset..<min(offset + count, source.count)])
      })
    #expect(copy.size == whole.count)
    for size in [1, 7, 64, 1_000] {
      var result: [UInt8] = []
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 1)
      defer { buffer.deallocate() }
      while true {
        let count = copy.read(into: buffer, at: result.count) { target, offset in
          let end = min(offset + target.count, source.count)
          target.copyBytes(from: source[offset..<end])
          return end - offset
        }
        if count == 0 { break }
        result += buffer[..<count]
      }
      #expect(result == whole)
    }
  }

  @Test("bytes that changed anywhere make no trap and no copy that is longer than 40 bytes more")
  func mutations() {
    let pictures: [(MediaFile.Kind, [UInt8])] = [
      (.jpg, SamplePicture.jpeg(SamplePicture.exif(6) + Self.comment)),
      (
        .png,
        SamplePicture.png(
          width: 9, height: 9, before: SamplePicture.chunk("eXIf", SamplePicture.tiff(3)))
      ),
      (.webp, SamplePicture.riff(SamplePicture.lossy)),
      (
        .gif,
        Array("GIF89a".utf8) + [
          1, 0, 1, 0, 0, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 1, 1, 0, 0x3B,
        ]
      ),
    ]
    for (kind, source) in pictures {
      for index in source.indices {
        for value: UInt8 in [0, 1, 0x7F, 0x80, 0xD9, 0xFF] {
          var bytes = source
          bytes[index] = value
          #expect((PictureCopy.bytes(of: bytes, kind: kind)?.count ?? 0) <= source.count + 40)
        }
      }
    }
  }

  // MARK: Sizes

  private func inspected(_ bytes: [UInt8], _ kind: MediaFile.Kind) throws -> MediaFile {
    try MediaFile.inspect(
      kind: kind,
      copy: PictureCopy.plan(kind: kind, size: bytes.count) { offset, count in
        Array(bytes[offset..<min(offset + count, bytes.count)])
      })
  }

  @Test("desk E19: the size is that of what is shown", arguments: 1...8)
  func deskE19Turned(orientation: Int) throws {
    let file = try inspected(SamplePicture.jpeg(SamplePicture.exif(orientation)), .jpg)
    #expect((file.width, file.height) == (orientation > 4 ? (48, 64) : (64, 48)))
  }

  @Test("every kind of picture tells its size")
  func sizes() throws {
    let png = try inspected(SamplePicture.png(width: 1_200, height: 630), .png)
    #expect((png.width, png.height) == (1_200, 630))
    let webp = try inspected(SamplePicture.riff(SamplePicture.lossy), .webp)
    #expect((webp.width, webp.height) == (64, 48))
    let lossless = SamplePicture.riff(SamplePicture.webpChunk("VP8L", [0x2F, 63, 0xC0, 11, 0, 7]))
    let plain = try inspected(lossless, .webp)
    #expect((plain.width, plain.height) == (64, 48))
  }

  @Test(
    "security 17: pictures that no phone can hold are refused by their header",
    arguments: [
      (60_000, 60_000), (12_001, 1), (1, 12_001), (8_000, 5_001), (1_375_731_712, 222_906_436),
    ])
  func security17Bomb(width: Int, height: Int) {
    #expect(throws: MediaFile.Fault.tooManyPoints(width: width, height: height)) {
      try inspected(SamplePicture.png(width: width, height: height), .png)
    }
  }

  @Test("security 17: forty million points are shown")
  func security17Limit() throws {
    #expect(try inspected(SamplePicture.png(width: 8_000, height: 5_000), .png).width == 8_000)
    #expect(try inspected(SamplePicture.jpeg(width: 12_000, height: 3_000), .jpg).width == 12_000)
  }

  @Test("security 17: a PNG whose header has a wrong checksum is damaged, and one without points")
  func security17Checksum() {
    var bytes = SamplePicture.png(width: 64, height: 48)
    bytes[32] ^= 1
    #expect(throws: MediaFile.Fault.damaged(.png)) { try inspected(bytes, .png) }
    #expect(throws: MediaFile.Fault.damaged(.png)) {
      try inspected(SamplePicture.png(width: 0, height: 48), .png)
    }
  }
}
