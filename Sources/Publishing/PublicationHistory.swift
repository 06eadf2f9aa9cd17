package import Hashing

/// The states of a site that are kept, the one that is online first: read without the lock and
/// without writing.
package struct PublicationHistory: Sendable {
  package let site: String
  package let states: [State]

  /// One tree.
  package struct State: Sendable {
    /// 0 for the one that is online, else what `rollback` takes.
    package let number: Int
    /// When it was put online, and for which day it was built; nil where that is not known.
    package let stamp: PublicationStamp?
    /// How many files are other ones than in the tree that was online before it; nil where that is
    /// not known.
    package let changes: Int?
    /// Files of the tree, without the manifest.
    package let files: Int
    /// Nil where the manifest is damaged: it can't be brought back.
    package let manifestHash: ContentHash?
  }
}

extension PublicationHistory {
  /// - Throws: `refused` where the site was never published there; `disk` for its faults.
  package static func read(
    output path: String, site: String
  ) throws(PublishingError) -> PublicationHistory {
    guard TreePath.isSiteName(site) else { throw .siteName(site, in: path) }
    guard try Folder.exists(path) else { throw .noOutput(path) }
    let folder = try Folder.open(path)
    guard let state = try folder.child(".gweb") else { throw .noOutput(path) }
    let records: PublicationRecords =
      if let history = try state.child("history") {
        try history.records(of: site)
      } else { PublicationRecords() }
    var trees: [Manifest?] = []
    if let online = try OnlineTree.read(output: path, site: site) {
      trees.append(online.warnings.isEmpty ? online.manifest : nil)
    } else {
      trees.append(.empty)
    }
    let isOnline = trees[0]?.count != 0
    if let previous = try state.child("previous"), let linked = try state.child("trees") {
      let folders = StateFolders(
        staging: state, previous: previous, kept: state, trees: linked)
      let generations = Generations(site: site, output: folders)
      for generation in try generations.all() {
        let tree = try generations.folder(of: generation)
        trees.append(nil)
        if let tree { trees[trees.count - 1] = try OnlineTree.manifest(of: tree) }
      }
    }
    guard isOnline || trees.count > 1 else {
      throw .unknownSite(site, in: path, known: try sites(in: folder))
    }
    let states = trees.enumerated().map { number, manifest in
      State(number: number, manifest: manifest, record: manifest.flatMap { records[$0.hash] })
    }
    return PublicationHistory(site: site, states: isOnline ? states : Array(states.dropFirst()))
  }

  /// The sites that an output has, or had, sorted by bytes.
  package static func sites(output: String) throws(PublishingError) -> [String] {
    try sites(in: try Folder.open(output))
  }

  /// The same.
  static func sites(in output: Folder) throws(PublishingError) -> [String] {
    var found = Set(try OnlineTree.sites(in: output.shown))
    let previous = try output.child(".gweb")?.child("previous")
    for name in try previous?.names() ?? [] {
      if let (site, _) = Generations.parse(name) { found.insert(site) }
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

extension PublicationHistory.State {
  fileprivate init(number: Int, manifest: Manifest?, record: PublicationRecord?) {
    self.number = number
    stamp = record?.stamp
    changes = record.map { $0.new + $0.changed + $0.removed }
    files = manifest?.count ?? 0
    manifestHash = manifest?.hash
  }
}
