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
  package let held: HeldSites
  /// What was published where before this build.
  package let addresses: AddressBooks
  private let byFile: [String: DocumentID]
  let index: DocumentIndex
  private let hidden: Set<SiteID>

  init(
    _ sources: NetworkSources, sites: [Site], index: DocumentIndex, diagnostics: [Diagnostic],
    held: HeldSites
  ) {
    shared = sources.shared
    configurations = sources.configurations
    addresses = sources.addresses
    documents = sources.documents
    self.sites = sites
    self.diagnostics = diagnostics
    self.held = held
    byFile = index.byFile
    self.index = index
    hidden = sources.hidden
  }

  /// The sites that readers may be led to, in official order: all but those that are kept back and
  /// were never online.
  package var visibleConfigurations: [SiteConfiguration] {
    configurations.filter { !hidden.contains($0.id) }
  }

  /// The document that a file of the workspace holds.
  package func document(at file: String) -> DocumentID? { byFile[file] }

  /// The public documents that all sites share.
  var sharedDocuments: [DocumentID] { index.owned[.shared] ?? [] }

  /// The public documents that are sent to a site.
  func received(by site: SiteID) -> [DocumentID] { index.received[site] ?? [] }

  /// Where a public document stands at its origin.
  func permalink(of document: DocumentID) -> Permalink? { index.permalinks[document] }

  /// What the lock file has of a document at its origin.
  func record(of document: DocumentID) -> AddressRecord? { index.records[document] }

  /// What feeds call a document, for ever: what was recorded of it, else its own identity.
  package func identity(of document: DocumentID) -> String { index.identity(of: document) }

  /// The absolute URL of a public document at its origin, where it is online; shared documents are
  /// at home everywhere and have none.
  package func canonical(of document: DocumentID) -> String? { index.canonical(of: document) }

  /// Where the readers of a site find documents.
  func places(on site: Site) -> DocumentPlaces {
    DocumentPlaces(site.configuration, placements: site.placements, index: index)
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
  /// From the path of a file that is missing to the name of the one that is likely meant.
  package let nearest: [String: String]
  /// The files in `Sites/<site>/assets/`, by site, with the path that they have there.
  package let assets: [SiteID: [SiteFile]]
  /// The files of the theme, with the path that they have in every site.
  package let themeAssets: [SiteFile]
  /// What was published where, as the workspace remembers it.
  package let addresses: AddressBooks
  /// The sites whose documents may appear on others.
  package let syndicators: Set<SiteID>
  /// What is online of the sites that are not published now.
  package var online: [SiteID: OnlinePages] = [:]
  /// The sites that are kept back and were never online: nothing leads to them.
  package var hidden: Set<SiteID> = []

  package init(
    shared: SharedConfiguration, configurations: [SiteConfiguration], documents: [Document],
    media: [String: MediaSource], nearest: [String: String] = [:], assets: [SiteID: [SiteFile]],
    themeAssets: [SiteFile] = [], addresses: AddressBooks = AddressBooks(),
    syndicators: Set<SiteID>? = nil
  ) {
    self.shared = shared
    self.configurations = configurations.sorted {
      ($0.kind == .ministry ? 0 : 1, $0.code ?? "", $0.id.text)
        < ($1.kind == .ministry ? 0 : 1, $1.code ?? "", $1.id.text)
    }
    self.documents = Table(documents)
    self.media = media
    self.nearest = nearest
    self.assets = assets
    self.themeAssets = themeAssets
    self.addresses = addresses
    self.syndicators =
      syndicators ?? Set(configurations.filter { $0.kind == .ministry }.map(\.id))
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
