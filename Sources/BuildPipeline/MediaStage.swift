import Content
import Diagnostics
import LaoText
import SiteModel
import Workspaces

/// Looks at the files that documents name: whether they are what they are called, and how large
/// pictures are. Files that nothing names are not opened.
struct MediaStage: Sendable {
  /// By the path that documents write: normalised, whatever the disk calls the file.
  let media: [String: MediaSource]
  /// The path on the disk, by the same.
  let paths: [String: String]
  /// From the path of a file that is missing to the name of the one that is likely meant.
  let nearest: [String: String]
  let diagnostics: [Diagnostic]

  /// Bytes of one file beside a document.
  static let sizeLimit = 200 << 20

  static func run(
    _ contents: WorkspaceContents, documents: [Document], reader: WorkspaceReader,
    options: BuildOptions
  ) async -> MediaStage {
    let named = names(in: documents)
    let normalizer = LaoNormalizer(layout: .line)
    let all = contents.media.map { (key: normalizer.normalize($0.path), file: $0) }
    let files = all.filter { named.contains($0.key) }
    let inspected = await ParallelMap.run(count: files.count, jobs: options.jobs) { index in
      inspect(files[index].file, reader: reader)
    }
    var media: [String: MediaSource] = [:]
    var paths: [String: String] = [:]
    for (named, result) in zip(files, inspected) {
      media[named.key] = result.source
      paths[named.key] = named.file.path
    }
    let parsed = Set(documents.map(\.path.file))
    let missing = named.filter { media[$0] == nil && !parsed.contains($0) }
    var diagnostics = inspected.compactMap(\.diagnostic)
    if options.isCheck {
      let unread = contents.documents.map(\.path).filter { !parsed.contains($0) }
      diagnostics += UnusedMedia(
        reader: reader, unreadFolders: Set(unread.map(UnusedMedia.folder))
      ).diagnostics(of: all.filter { !named.contains($0.key) }.map(\.file))
    }
    return MediaStage(
      media: media, paths: paths,
      nearest: nearest(missing, among: all.map(\.key) + documents.map(\.path.file)),
      diagnostics: diagnostics)
  }

  private static func nearest(_ missing: Set<String>, among paths: [String]) -> [String: String] {
    guard !missing.isEmpty else { return [:] }
    let files = NearestFiles(paths)
    return missing.reduce(into: [:]) { $0[$1] = files.name(insteadOf: $1) }
  }

  /// What of a file is copied where it is a picture that an office put beside a document; nil for
  /// other files, and for the assets of a site and of the theme, which are published as they are.
  static func pictureCopy(of file: OpenFile) throws(WorkspaceFault) -> PictureCopy? {
    guard file.path.utf8.starts(with: "Content/".utf8),
      let kind = MediaFile.Kind(fileName: file.path), kind.isPicture
    else { return nil }
    // It was a whole picture when it was looked at.
    guard let copy = try copy(of: file, kind) else { throw file.changingFault }
    return copy
  }

  private static func names(in documents: [Document]) -> Set<String> {
    var names: Set<String> = []
    for document in documents {
      let folder = document.path.folder + "/"
      if let cover = document.cover { names.insert(folder + cover.file.text) }
      for attachment in document.attachments { names.insert(folder + attachment.file.text) }
      for link in document.fileLinks { if let target = link.target { names.insert(target) } }
    }
    return names
  }

  private static func inspect(
    _ file: WorkspaceFile, reader: WorkspaceReader
  ) -> (source: MediaSource, diagnostic: Diagnostic?) {
    guard let kind = MediaFile.Kind(fileName: file.path) else {
      return (MediaSource(size: file.size, kind: nil, media: nil), nil)
    }
    do throws(WorkspaceFault) {
      let open = try reader.open(file.path, limit: sizeLimit)
      if kind.isPicture { return (try picture(open, kind), nil) }
      let head = try bytes(of: open, at: 0, count: 64 << 10)
      let tail =
        open.size <= head.count
        ? head : try bytes(of: open, at: open.size - (1 << 10), count: 1 << 10)
      return (
        MediaSource(size: open.size, kind: kind) { () throws(MediaFile.Fault) in
          try MediaFile.inspect(kind: kind, head: head[...], tail: tail[...])
        }, nil
      )
    } catch {
      return (MediaSource(size: file.size, kind: kind, media: nil), error.diagnostic)
    }
  }

  /// A picture has the size of its copy, which is published without what the camera wrote.
  private static func picture(
    _ file: OpenFile, _ kind: MediaFile.Kind
  ) throws(WorkspaceFault) -> MediaSource {
    let copy = try copy(of: file, kind)
    return MediaSource(size: copy?.size ?? file.size, kind: kind) { () throws(MediaFile.Fault) in
      try MediaFile.inspect(kind: kind, copy: copy)
    }
  }

  private static func copy(
    of file: OpenFile, _ kind: MediaFile.Kind
  ) throws(WorkspaceFault) -> PictureCopy? {
    try PictureCopy.plan(kind: kind, size: file.size) {
      (offset, count) throws(WorkspaceFault) in try bytes(of: file, at: offset, count: count)
    }
  }

  private static func bytes(
    of file: OpenFile, at offset: Int, count: Int
  ) throws(WorkspaceFault) -> [UInt8] {
    var result = [UInt8](repeating: 0, count: count)
    var read = 0
    while read < count {
      let (buffer, position) = (read, offset + read)
      let outcome = result.withUnsafeMutableBytes { bytes -> Result<Int, WorkspaceFault> in
        do throws(WorkspaceFault) {
          return .success(
            try file.read(
              into: UnsafeMutableRawBufferPointer(rebasing: bytes[buffer...]), at: position))
        } catch { return .failure(error) }
      }
      let step = try outcome.get()
      if step == 0 { break }
      read += step
    }
    return Array(result[..<read])
  }
}
