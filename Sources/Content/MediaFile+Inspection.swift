extension MediaFile {
  /// What can be wrong with a file beside a document.
  package enum Fault: Error, Hashable, Sendable {
    /// The bytes are not what the name says, or stop too early.
    case damaged(Kind)
  }

  /// Looks at a file's first and last bytes.
  ///
  /// - Parameters:
  ///   - head: at least the first 64 KiB, or all.
  ///   - tail: at least the last 1 KiB, or all.
  package static func inspect(
    kind: Kind, head: ArraySlice<UInt8>, tail: ArraySlice<UInt8>
  ) throws(Fault) -> MediaFile {
    let bytes = Array(head)
    switch kind {
    case .pdf:
      // ISO 32000-1, 7.5.2 and 7.5.5: a header, and %%EOF at the end; readers look for them in
      // the first and last kilobyte.
      guard contains(bytes.prefix(1_024), "%PDF-"), contains(tail.suffix(1_024), "%%EOF") else {
        throw .damaged(kind)
      }
      return MediaFile(kind: kind)
    case .png:
      guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), bytes.count >= 24,
        contains(tail.suffix(16), "IEND")
      else { throw .damaged(kind) }
      return MediaFile(kind: kind, width: big(bytes, 16, 4), height: big(bytes, 20, 4))
    case .gif:
      guard starts(bytes, "GIF8"), bytes.count >= 10 else { throw .damaged(kind) }
      return MediaFile(
        kind: kind, width: Int(bytes[6]) | Int(bytes[7]) << 8,
        height: Int(bytes[8]) | Int(bytes[9]) << 8)
    case .jpg, .jpeg:
      guard bytes.starts(with: [0xFF, 0xD8, 0xFF]), contains(tail.suffix(1_024), [0xFF, 0xD9])
      else {
        throw .damaged(kind)
      }
      let size = jpegSize(bytes)
      return MediaFile(kind: kind, width: size?.width, height: size?.height)
    case .webp:
      guard starts(bytes, "RIFF"), bytes.count >= 30, starts(Array(bytes[8...]), "WEBP") else {
        throw .damaged(kind)
      }
      let size = webpSize(bytes)
      return MediaFile(kind: kind, width: size?.width, height: size?.height)
    case .docx, .xlsx, .pptx, .odt, .ods, .odp, .zip, .epub:
      guard starts(bytes, "PK") else { throw .damaged(kind) }
      return MediaFile(kind: kind)
    case .csv, .txt, .mp3, .mp4:
      guard !bytes.isEmpty else { throw .damaged(kind) }
      return MediaFile(kind: kind)
    }
  }
}

extension MediaFile {
  private static func starts(_ bytes: [UInt8], _ text: StaticString) -> Bool {
    text.withUTF8Buffer { bytes.starts(with: $0) }
  }

  private static func contains(_ bytes: ArraySlice<UInt8>, _ text: StaticString) -> Bool {
    text.withUTF8Buffer { contains(bytes, Array($0)) }
  }

  private static func contains(_ bytes: ArraySlice<UInt8>, _ needle: [UInt8]) -> Bool {
    guard bytes.count >= needle.count else { return false }
    return (bytes.startIndex...bytes.endIndex - needle.count).contains {
      bytes[$0..<$0 + needle.count].elementsEqual(needle)
    }
  }

  private static func big(_ bytes: [UInt8], _ offset: Int, _ count: Int) -> Int {
    bytes[offset..<offset + count].reduce(0) { $0 << 8 | Int($1) }
  }

  /// Walks the segments to the frame header (ITU-T T.81, B.2.2).
  private static func jpegSize(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    var position = 2
    while position + 9 < bytes.count {
      guard bytes[position] == 0xFF else { return nil }
      let marker = bytes[position + 1]
      if (0xC0...0xCF).contains(marker), marker != 0xC4, marker != 0xC8, marker != 0xCC {
        return (big(bytes, position + 7, 2), big(bytes, position + 5, 2))
      }
      position += 2 + big(bytes, position + 2, 2)
    }
    return nil
  }

  /// The three forms of WebP's container (RFC 9649).
  private static func webpSize(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    func little(_ offset: Int, _ count: Int) -> Int {
      (0..<count).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
    }
    let form = Array(bytes[12..<16])
    if starts(form, "VP8X") { return (little(24, 3) + 1, little(27, 3) + 1) }
    if starts(form, "VP8 ") { return (little(26, 2) & 0x3FFF, little(28, 2) & 0x3FFF) }
    if starts(form, "VP8L") {
      let bits = little(21, 4)
      return (bits & 0x3FFF + 1, bits >> 14 & 0x3FFF + 1)
    }
    return nil
  }
}
