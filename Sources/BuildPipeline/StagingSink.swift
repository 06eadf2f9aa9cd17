import Publishing
import SiteModel
import Workspaces

/// Writes every file to the staging tree of its site.
struct StagingSink: OutputSink {
  let stagings: [SiteStaging]
  let reader: WorkspaceReader

  func take(
    _ file: PlannedFile, _ bytes: [UInt8], site: Int
  ) throws(PublishingError) -> StagedFile? {
    try stagings[site].write(file.path.text, bytes)
  }

  func copy(
    _ file: PlannedFile, from path: String, site: Int
  ) throws(OutputFault) -> StagedFile? {
    let bytes: [UInt8]
    do throws(WorkspaceFault) {
      bytes = try reader.read(path, limit: MediaStage.sizeLimit)
    } catch { throw .source(error) }
    do throws(PublishingError) {
      return try stagings[site].write(file.path.text, bytes)
    } catch { throw .output(error) }
  }
}
