import Content
import Publishing
import SiteModel
import Synchronization
import Workspaces

/// Writes every file to the staging tree of its site.
struct StagingSink: OutputSink {
  private let stagings: [SiteStaging]
  private let reader: WorkspaceReader
  private let copied: [CopiedSources]

  init(stagings: [SiteStaging], reader: WorkspaceReader) {
    self.stagings = stagings
    self.reader = reader
    copied = stagings.map { _ in CopiedSources() }
  }

  func take(
    _ file: PlannedFile, _ bytes: [UInt8], site: Int
  ) throws(PublishingError) -> StagedFile? {
    try stagings[site].write(file.path.text, bytes)
  }

  /// Whether a file that the site has online was copied with other bytes.
  func hasEditedFiles(_ site: Int) -> Bool { copied[site].hasEdited.withLock { $0 } }

  /// Where a site has a file of the workspace already, as another path, it gets one more name.
  func copy(
    _ file: PlannedFile, from path: String, site: Int
  ) throws(OutputFault) -> StagedFile? {
    try copied[site].source(path).staged.withLock { staged throws(OutputFault) in
      if let staged {
        do throws(PublishingError) {
          return try stagings[site].link(file.path.text, sameAs: staged)
        } catch { throw .output(error) }
      }
      let file = try copy(path, to: file.path.text, of: stagings[site])
      staged = file
      if file.change == .changed { copied[site].hasEdited.withLock { $0 = true } }
      return file
    }
  }

  /// Reads a source and writes it, once more where it was changed meanwhile.
  private func copy(
    _ source: String, to path: String, of staging: SiteStaging
  ) throws(OutputFault) -> StagedFile {
    var isSecond = false
    while true {
      let file: OpenFile
      let picture: PictureCopy?
      do throws(WorkspaceFault) {
        file = try reader.open(source, limit: MediaStage.sizeLimit)
        picture = try MediaStage.pictureCopy(of: file)
      } catch { throw .source(error) }
      do throws(CopyFault<WorkspaceFault>) {
        return try staging.copy(path, from: CopySource(file, picture))
      } catch {
        switch error {
        case .source(let fault): throw .source(fault)
        case .output(let error): throw .output(error)
        case .changed where isSecond: throw .source(file.changingFault)
        case .changed: isSecond = true
        }
      }
    }
  }
}

extension CopySource<WorkspaceFault> {
  /// A picture without what its camera wrote, any other file as it is.
  fileprivate init(_ file: OpenFile, _ picture: PictureCopy?) {
    guard let picture else {
      self.init(file)
      return
    }
    self.init(
      size: picture.size,
      read: { buffer, offset throws(WorkspaceFault) in
        try picture.read(into: buffer, at: offset) { target, offset throws(WorkspaceFault) in
          try file.read(into: target, at: offset)
        }
      }, isUnchanged: { () throws(WorkspaceFault) in try file.isUnchanged() })
  }

  private init(_ file: OpenFile) {
    self.init(
      size: file.size,
      read: { buffer, offset throws(WorkspaceFault) in try file.read(into: buffer, at: offset) },
      isUnchanged: { () throws(WorkspaceFault) in try file.isUnchanged() })
  }
}

/// The files of the workspace that one site has copied.
private final class CopiedSources: Sendable {
  /// By the bytes of their paths.
  private let sources = Mutex<[[UInt8]: Source]>([:])
  let hasEdited = Mutex(false)

  /// One of them. Whoever asks for it while it is copied waits for that, instead of copying it too.
  final class Source: Sendable {
    let staged = Mutex<StagedFile?>(nil)
  }

  /// - Parameter path: on the disk, relative to the workspace.
  func source(_ path: String) -> Source {
    let key = Array(path.utf8)
    return sources.withLock { sources in
      if let known = sources[key] { return known }
      let new = Source()
      sources[key] = new
      return new
    }
  }
}
