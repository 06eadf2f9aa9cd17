import Content
import Diagnostics
import LaoText
import Publishing
import SiteModel
import Workspaces

/// Reads what all sites share and what each says of itself, and what lock files remember of their
/// addresses.
struct ConfigurationStage: Sendable {
  let shared: SharedConfiguration
  /// What is known of each site. Of one whose file is wrong it is the best that could be read, else
  /// what it said when it was last published: other sites go on showing its name and address.
  let sites: [SiteConfiguration]
  let addresses: AddressBooks
  /// Whom an error in a file reaches.
  let reach: ErrorReach
  /// What every site depends on.
  let sharedDiagnostics: [Diagnostic]
  /// What one site depends on.
  let siteDiagnostics: [Diagnostic]

  var diagnostics: [Diagnostic] { sharedDiagnostics + siteDiagnostics }

  /// - Parameter output: where sites are published, for what a site said when it last was.
  init(_ contents: WorkspaceContents, reader: WorkspaceReader, output: String) {
    var files = ConfigurationFiles(contents, reader: reader, output: output)
    let shared = files.readShared()
    var sites: [SiteConfiguration] = []
    var books = AddressBooks()
    books.shared = files.book(of: WorkspaceContents.sharedAddresses) { $0.sharedDiagnostics += $1 }
    for id in contents.siteFolders.sorted() {
      if let site = files.readSite(id, shared: shared) { sites.append(site) }
      let path = "Sites/\(id.text)/\(AddressBook.fileName)"
      books.sites[id] = files.book(of: path) { $0.siteDiagnostics += $1 }
    }
    if contents.hasSharedConfiguration, contents.siteFolders.isEmpty {
      files.sharedDiagnostics.append(ConfigurationProblem.noSites.diagnostic)
    }
    files.siteDiagnostics += ConfigurationProblem.sharedAddresses(of: sites)
    files.sharedDiagnostics += ConfigurationProblem.unknownSyndicators(
      of: shared, sites: contents.siteFolders)
    self.shared = shared
    self.sites = sites
    addresses = books
    reach = ErrorReach(
      sites: contents.siteFolders, syndicators: shared.syndicators(among: sites))
    sharedDiagnostics = files.sharedDiagnostics
    siteDiagnostics = files.siteDiagnostics
  }

  /// The names that documents may use.
  func vocabulary(day: CalendarDate) -> Vocabulary {
    Vocabulary(
      shared: shared, sites: sites, folders: reach.sites, syndicators: reach.syndicators, day: day)
  }
}

/// Reads the files of `Sites/`, and notes what is wrong with them.
private struct ConfigurationFiles {
  let contents: WorkspaceContents
  let reader: WorkspaceReader
  let output: String
  var sharedDiagnostics: [Diagnostic] = []
  var siteDiagnostics: [Diagnostic] = []

  init(_ contents: WorkspaceContents, reader: WorkspaceReader, output: String) {
    self.contents = contents
    self.reader = reader
    self.output = output
  }

  mutating func readShared() -> SharedConfiguration {
    guard contents.hasSharedConfiguration else {
      sharedDiagnostics.append(ConfigurationProblem.noSharedConfiguration.diagnostic)
      return .empty
    }
    guard let source = source(WorkspaceContents.sharedConfiguration, { $0.sharedDiagnostics += $1 })
    else { return .empty }
    let (value, problems) = SharedConfiguration.read(source)
    sharedDiagnostics += problems
    return value
  }

  mutating func readSite(_ id: SiteID, shared: SharedConfiguration) -> SiteConfiguration? {
    let path = "Sites/\(id.text)/site.yml"
    if contents.siteConfigurations.contains(where: { $0.path == path }) {
      if let source = source(path, { $0.siteDiagnostics += $1 }) {
        let (site, problems) = SiteConfiguration.read(source, id: id, shared: shared)
        siteDiagnostics += problems
        if let site { return site }
      }
    } else if !contents.isRefused(path) {
      siteDiagnostics.append(ConfigurationProblem.noSite(path).diagnostic)
    }
    return lastGood(id, path, shared)
  }

  /// What a site said of itself when it was last published.
  private func lastGood(
    _ id: SiteID, _ path: String, _ shared: SharedConfiguration
  ) -> SiteConfiguration? {
    guard let online = try? OnlineTree.read(output: output, site: id.text),
      let bytes = try? online.bytes(of: SitePrivateFile.configuration.text)
    else { return nil }
    return SiteConfiguration.read(SourceText(path: path, bytes: bytes), id: id, shared: shared).0
  }

  /// A lock file of addresses; one that is not there is empty.
  mutating func book(
    of path: String, _ complain: (inout Self, [Diagnostic]) -> Void
  ) -> AddressBook {
    guard contents.addressBooks.contains(path), let source = source(path, complain) else {
      return .empty
    }
    let (book, problems) = AddressBook.read(source)
    complain(&self, problems)
    return book
  }

  private mutating func source(
    _ path: String, _ complain: (inout Self, [Diagnostic]) -> Void
  ) -> SourceText? {
    do {
      let bytes = try reader.read(path)
      guard let problem = EncodingProblem.find(in: bytes, path: path) else {
        return SourceText(path: path, bytes: bytes)
      }
      complain(&self, [problem])
    } catch {
      complain(&self, [error.diagnostic])
    }
    return nil
  }
}
