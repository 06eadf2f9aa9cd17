/// What a file beside a document is, judged by its bytes and not by its name alone.
package struct MediaFile: Sendable, Hashable {
  package let kind: Kind
  /// In pixels, for pictures, as they are shown: after they were turned as the camera was held.
  package let width: Int?
  package let height: Int?

  package init(kind: Kind, width: Int? = nil, height: Int? = nil) {
    self.kind = kind
    self.width = width
    self.height = height
  }

  /// The kinds that may be published: what a browser shows as a document of the site's own origin
  /// (HTML, SVG, scripts) is not among them.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case pdf, png, jpg, jpeg, gif, webp
    case docx, xlsx, pptx, odt, ods, odp, csv, txt, zip, mp3, mp4, epub

    /// The kind that a file's name announces by its extension, whatever its case.
    package init?(fileName: String) {
      guard let dot = fileName.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
      let suffix = fileName.utf8[fileName.utf8.index(after: dot)...]
      let folded = suffix.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
      self.init(rawValue: String(decoding: folded, as: UTF8.self))
    }

    /// Whether browsers show it as a picture.
    package var isPicture: Bool {
      switch self {
      case .png, .jpg, .jpeg, .gif, .webp: true
      default: false
      }
    }

    /// The word that readers see.
    package var label: String {
      self == .jpeg ? "JPG" : rawValue.uppercased()
    }

    /// The media type for feeds (IANA registry).
    package var mediaType: String {
      switch self {
      case .pdf: "application/pdf"
      case .png: "image/png"
      case .jpg, .jpeg: "image/jpeg"
      case .gif: "image/gif"
      case .webp: "image/webp"
      case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
      case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
      case .pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation"
      case .odt: "application/vnd.oasis.opendocument.text"
      case .ods: "application/vnd.oasis.opendocument.spreadsheet"
      case .odp: "application/vnd.oasis.opendocument.presentation"
      case .csv: "text/csv"
      case .txt: "text/plain"
      case .zip: "application/zip"
      case .mp3: "audio/mpeg"
      case .mp4: "video/mp4"
      case .epub: "application/epub+zip"
      }
    }
  }
}
