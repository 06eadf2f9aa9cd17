/// What of a picture is published: every point of it, and nothing of what cameras and programs write
/// beside the points.
///
/// A photo made at somebody's home tells where that home is (EXIF's GPS), with which telephone and
/// when; XMP, IPTC, comments, thumbnails of the uncropped photo and whatever hangs behind its end
/// tell as much. No point is decoded: the file is a row of segments of known length, those that show
/// the picture are copied, and the others are left out. How the picture is turned stays, in a
/// smallest EXIF of its own; colour profiles stay.
package struct PictureCopy: Sendable, Hashable {
  /// In order.
  package private(set) var parts: [Part] = []
  /// In bytes, of the copy.
  package private(set) var size = 0
  /// In points, as the file has them, before it is turned.
  let width: Int
  let height: Int
  /// How it is turned: 1 to 8 (CIPA DC-008, Exif 2.32, tag 0x0112).
  let orientation: Int

  /// A stretch of the copy.
  package enum Part: Sendable, Hashable {
    /// Bytes of the source.
    case source(Range<Int>)
    /// Bytes of our own.
    case written([UInt8])

    package var count: Int {
      switch self {
      case .source(let range): range.count
      case .written(let bytes): bytes.count
      }
    }
  }

  init(width: Int, height: Int, orientation: Int, parts: PictureParts) {
    self.width = width
    self.height = height
    self.orientation = orientation
    self.parts = parts.parts
    size = parts.parts.reduce(0) { $0 + $1.count }
  }
}

extension PictureCopy {
  /// Finds out what of a picture is copied, with as many looks at it as it has segments; only of
  /// JPEG and GIF all bytes are looked at, since nothing else says where their data end.
  ///
  /// - Parameter read: as many bytes at an offset as there are, at most so many.
  /// - Returns: nil for what is no whole picture of the kind.
  package static func plan<Failure: Error>(
    kind: MediaFile.Kind, size: Int,
    read: @escaping (_ offset: Int, _ count: Int) throws(Failure) -> [UInt8]
  ) throws(Failure) -> PictureCopy? {
    var window = ByteWindow<Failure>(size: size, read: read)
    switch kind {
    case .jpg, .jpeg: return try jpeg(&window)
    case .png: return try png(&window)
    case .webp: return try webp(&window)
    case .gif: return try gif(&window)
    case .pdf, .docx, .xlsx, .pptx, .odt, .ods, .odp, .csv, .txt, .zip, .mp3, .mp4, .epub:
      return nil
    }
  }

  /// The copy of a picture that is held in memory; nil for what is no whole picture of the kind.
  package static func bytes(of source: [UInt8], kind: MediaFile.Kind) -> [UInt8]? {
    guard
      let copy = plan(
        kind: kind, size: source.count,
        read: { offset, count in Array(source[offset..<min(offset + count, source.count)]) })
    else { return nil }
    var result: [UInt8] = []
    result.reserveCapacity(copy.size)
    for part in copy.parts {
      switch part {
      case .source(let range): result += source[range]
      case .written(let bytes): result += bytes
      }
    }
    return result
  }

  /// Fills a buffer with the copy's bytes from an offset, of one part at a time; 0 at the end.
  ///
  /// - Parameter read: the same for the source.
  package func read<Failure: Error>(
    into buffer: UnsafeMutableRawBufferPointer, at offset: Int,
    source read: (UnsafeMutableRawBufferPointer, _ offset: Int) throws(Failure) -> Int
  ) throws(Failure) -> Int {
    var start = 0
    for part in parts {
      defer { start += part.count }
      guard offset < start + part.count else { continue }
      let skipped = offset - start
      let count = min(buffer.count, part.count - skipped)
      let target = UnsafeMutableRawBufferPointer(rebasing: buffer[..<count])
      switch part {
      case .source(let range): return try read(target, range.lowerBound + skipped)
      case .written(let bytes):
        target.copyBytes(from: bytes[skipped..<skipped + count])
        return count
      }
    }
    return 0
  }
}

/// The parts of a copy while they are collected; stretches that touch are one.
struct PictureParts {
  private(set) var parts: [PictureCopy.Part] = []

  mutating func keep(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    if case .source(let last)? = parts.last, last.upperBound == range.lowerBound {
      parts[parts.count - 1] = .source(last.lowerBound..<range.upperBound)
    } else {
      parts.append(.source(range))
    }
  }

  mutating func write(_ bytes: [UInt8]) { parts.append(.written(bytes)) }

  mutating func replace(_ index: Int, by bytes: [UInt8]) { parts[index] = .written(bytes) }

  var count: Int { parts.reduce(0) { $0 + $1.count } }
}
