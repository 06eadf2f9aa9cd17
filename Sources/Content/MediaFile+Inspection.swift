extension MediaFile {
  /// What can be wrong with a file beside a document.
  package enum Fault: Error, Hashable, Sendable {
    /// The bytes are not what the name says, or stop too early.
    case damaged(Kind)
    /// A picture that a reader's browser could not hold.
    case tooManyPoints(width: Int, height: Int)
  }

  /// Points of a picture: 160 MB of memory when it is shown.
  package static let pointLimit = 40_000_000
  /// Points of one side.
  package static let sideLimit = 12_000

  /// Looks at a picture by what its copy is made of.
  package static func inspect(
    kind: Kind, copy: PictureCopy?
  ) throws(Fault) -> MediaFile {
    guard let copy, copy.width > 0, copy.height > 0 else { throw .damaged(kind) }
    let (points, overflow) = copy.width.multipliedReportingOverflow(by: copy.height)
    guard max(copy.width, copy.height) <= sideLimit, !overflow, points <= pointLimit else {
      throw .tooManyPoints(width: copy.width, height: copy.height)
    }
    // From 5 on the sides change places.
    let isTurned = copy.orientation > 4
    return MediaFile(
      kind: kind, width: isTurned ? copy.height : copy.width,
      height: isTurned ? copy.width : copy.height)
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
    let isWhole =
      switch kind {
      case .pdf:
        // ISO 32000-1, 7.5.2 and 7.5.5: a header, and %%EOF at the end; readers look for them in
        // the first and last kilobyte.
        contains(bytes.prefix(1_024), "%PDF-") && contains(tail.suffix(1_024), "%%EOF")
      case .docx, .xlsx, .pptx, .odt, .ods, .odp, .zip, .epub: bytes.starts(with: "PK".utf8)
      case .csv, .txt, .mp3, .mp4: !bytes.isEmpty
      // They are looked at whole.
      case .png, .gif, .jpg, .jpeg, .webp: false
      }
    guard isWhole else { throw .damaged(kind) }
    return MediaFile(kind: kind)
  }
}

extension MediaFile {
  private static func contains(_ bytes: ArraySlice<UInt8>, _ text: String) -> Bool {
    let needle = Array(text.utf8)
    guard bytes.count >= needle.count else { return false }
    return (bytes.startIndex...bytes.endIndex - needle.count).contains {
      bytes[$0..<$0 + needle.count].elementsEqual(needle)
    }
  }
}
