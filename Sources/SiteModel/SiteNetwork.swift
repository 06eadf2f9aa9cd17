package import Content
package import Diagnostics

/// All sites of a workspace, and the documents that they share.
package struct SiteNetwork: Sendable {
  package let shared: SharedConfiguration
  package let configurations: [SiteConfiguration]
  package let documents: Table<DocumentID, Document>
  /// In the order of the configurations; only those that were asked for.
  package let sites: [Site]
  package let diagnostics: [Diagnostic]
  /// The sites that must not be published: something that they would show has errors.
  package let blocked: Set<SiteID>
  private let byFile: [String: DocumentID]
  private let permalinks: [DocumentID: Permalink]

  init(
    _ sources: NetworkSources, sites: [Site], index: DocumentIndex, diagnostics: [Diagnostic],
    blocked: Set<SiteID>
  ) {
    shared = sources.shared
    configurations = sources.configurations
    documents = sources.documents
    self.sites = sites
    self.diagnostics = diagnostics
    self.blocked = blocked
    byFile = index.byFile
    permalinks = index.permalinks
  }

  /// The sites that were asked for and must not be published, in official order.
  package var heldBack: [SiteID] { sites.map(\.id).filter(blocked.contains) }

  /// The document that a file of the workspace holds.
  package func document(at file: String) -> DocumentID? { byFile[file] }

  /// The absolute URL of a public document at its origin; shared documents are at home everywhere
  /// and have none.
  package func canonical(of document: DocumentID) -> String? {
    guard case .site(let origin) = documents[document].path.origin,
      let permalink = permalinks[document], let source = configuration(origin)
    else { return nil }
    return permalink.absolute(at: source.baseURL)
  }

  /// The configuration of a site.
  package func configuration(_ site: SiteID) -> SiteConfiguration? {
    configurations.first { $0.id == site }
  }
}

/// What sites are built from.
package struct NetworkSources: Sendable {
  package let shared: SharedConfiguration
  /// In official order: ministries, then provinces by their code.
  package let configurations: [SiteConfiguration]
  package let documents: Table<DocumentID, Document>
  /// The files beside documents, by their path in the workspace.
  package let media: [String: MediaSource]
  /// The files in `Sites/<site>/assets/`, by site, with the path that they have there.
  package let assets: [SiteID: [SiteFile]]
  /// The files of the theme, with the path that they have in every site.
  package let themeAssets: [SiteFile]

  package init(
    shared: SharedConfiguration, configurations: [SiteConfiguration], documents: [Document],
    media: [String: MediaSource], assets: [SiteID: [SiteFile]], themeAssets: [SiteFile] = []
  ) {
    self.shared = shared
    self.configurations = configurations.sorted {
      ($0.kind == .ministry ? 0 : 1, $0.code ?? "", $0.id.text)
        < ($1.kind == .ministry ? 0 : 1, $1.code ?? "", $1.id.text)
    }
    self.documents = Table(documents)
    self.media = media
    self.assets = assets
    self.themeAssets = themeAssets
  }
}

/// A file beside a document, as the disk has it.
package struct MediaSource: Sendable, Hashable {
  /// In bytes.
  package let size: Int
  /// None where its name has no extension that may be published.
  package let kind: MediaFile.Kind?
  /// None where the bytes are not what the name says.
  package let media: MediaFile?
  /// Why there is no media, where it was looked at.
  package let fault: MediaFile.Fault?

  package init(size: Int, kind: MediaFile.Kind?, media: MediaFile?) {
    self.size = size
    self.kind = kind
    self.media = media
    fault = nil
  }

  /// - Parameters:
  ///   - size: of what is published.
  ///   - inspect: looks at the bytes.
  package init(
    size: Int, kind: MediaFile.Kind, inspect: () throws(MediaFile.Fault) -> MediaFile
  ) {
    self.size = size
    self.kind = kind
    do throws(MediaFile.Fault) {
      media = try inspect()
      fault = nil
    } catch {
      media = nil
      fault = error
    }
  }
}
