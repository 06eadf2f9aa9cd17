package import Content
package import Diagnostics
import Rendering
import SiteModel
import Workspaces

/// Everything that was read of a workspace, each file by itself: what sites are assembled from.
package struct Reading: Sendable {
  let reader: WorkspaceReader
  let contents: WorkspaceContents
  let configuration: ConfigurationStage
  let theme: ThemeStage
  package let documents: [Document]
  let media: MediaStage
  /// The sites to build; empty means all.
  package var chosen: Set<SiteID>
  /// The sites that files keep back which can't be read as they are meant.
  let held: HeldSites
  /// What the sites are made from, without the day.
  let hashes: SourceHashes
  /// What is wrong with the files, each by itself.
  package let diagnostics: [Diagnostic]

  /// Whether something that every page shows has errors: the theme, or what all sites share.
  var keepsAllBack: Bool {
    (configuration.sharedDiagnostics + theme.diagnostics).containsErrors
  }

  /// Templates, their words and the configuration as they lie on the disk. What can't be read any
  /// more is left out.
  var writtenByHand: [SourceText] {
    let files =
      contents.templates + contents.strings + contents.siteConfigurations
    let shared = contents.hasSharedConfiguration ? [WorkspaceContents.sharedConfiguration] : []
    return (files.map(\.path) + shared).compactMap { path in
      (try? reader.read(path)).map { SourceText(path: path, bytes: $0) }
    }
  }

  /// What the sites are built from.
  var sources: NetworkSources {
    let assets = theme.theme.assets
    return NetworkSources(
      shared: configuration.shared, configurations: configuration.sites, documents: documents,
      media: media.media, nearest: media.nearest, assets: SiteAssets.find(contents.siteAssets),
      themeAssets: zip(assets.names, assets.files).map { name, file in
        SiteFile(source: "Templates/assets/" + name, path: file.path)
      }, addresses: configuration.addresses, syndicators: configuration.reach.syndicators)
  }
}
