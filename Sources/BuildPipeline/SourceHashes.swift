import Content
import Hashing
import Workspaces

/// What the trees of sites are made from, without the day: equal for two builds exactly where nobody
/// has edited anything between them that a site may show. What differs then is the calendar's doing,
/// and takes no state of those that `gweb rollback` goes back to.
///
/// Documents, configuration and templates count with their bytes; files beside them, which are too
/// large to be read once more for it, with their names and sizes.
struct SourceHashes: Sendable {
  /// By the bytes of a folder's name in Content.
  private var origins: [[UInt8]: Sum] = [:]
  private var common = Sum()

  /// The same in whatever order its parts are added.
  private struct Sum: Sendable {
    private var lanes: [UInt64] = [0, 0, 0, 0]
    private var count: UInt64 = 0

    mutating func add(_ hash: ContentHash) {
      for (index, byte) in hash.bytes.enumerated() {
        lanes[index / 8] &+= UInt64(byte) << (8 * UInt64(index % 8))
      }
      count += 1
    }

    var bytes: [UInt8] {
      (lanes + [count]).flatMap { lane in
        (0..<8).map { UInt8(truncatingIfNeeded: lane >> ($0 * 8)) }
      }
    }
  }

  /// - Parameters:
  ///   - documents: the hash of each document's bytes; nil for one that could not be read.
  ///   - generator: G-Web and its version.
  init(
    _ contents: WorkspaceContents, documents: [ContentHash?], reader: WorkspaceReader,
    generator: String
  ) {
    common.add(ContentHash(of: Array(generator.utf8)))
    for (file, hash) in zip(contents.documents, documents) {
      add(file, hash?.bytes ?? [], to: Self.origin(file))
    }
    for file in contents.media { add(file, [], to: Self.origin(file)) }
    for file in contents.siteAssets { add(file, []) }
    let shared =
      contents.hasSharedConfiguration
      ? [WorkspaceFile(path: WorkspaceContents.sharedConfiguration, size: 0)] : []
    for file in contents.siteConfigurations + shared + contents.templates + contents.strings
      + contents.themeAssets
    {
      // A file that can't be read is told by whoever needs it.
      add(file, (try? ContentHash(of: reader.read(file.path)).bytes) ?? [])
    }
  }

  /// The hash of what a site may show: its own documents, those of all, and those of whoever may send
  /// it some.
  ///
  /// - Parameters:
  ///   - gathersAll: whether it shows documents of every site.
  ///   - syndicators: who may send documents to other sites.
  func hash(of site: SiteID, gathersAll: Bool, syndicators: Set<SiteID>) -> ContentHash {
    var hasher = ContentHasher()
    hasher.update(common.bytes)
    let keys = origins.keys.sorted { $0.lexicographicallyPrecedes($1) }
    for key in keys {
      let owner = SiteID(String(decoding: key, as: UTF8.self))
      let isOthers = owner.map { $0 != site && !syndicators.contains($0) } ?? false
      if isOthers, !gathersAll, !key.elementsEqual("shared".utf8) { continue }
      hasher.update(key + [0])
      hasher.update(origins[key]?.bytes ?? [])
    }
    return hasher.finalize()
  }
}

extension SourceHashes {
  private static func origin(_ file: WorkspaceFile) -> [UInt8] {
    file.path.utf8.split(separator: 0x2F).dropFirst().first.map { Array($0) } ?? []
  }

  private mutating func add(_ file: WorkspaceFile, _ bytes: [UInt8], to origin: [UInt8]) {
    origins[origin, default: Sum()].add(Self.hash(file, bytes))
  }

  private mutating func add(_ file: WorkspaceFile, _ bytes: [UInt8]) {
    common.add(Self.hash(file, bytes))
  }

  private static func hash(_ file: WorkspaceFile, _ bytes: [UInt8]) -> ContentHash {
    ContentHash(of: Array("\(file.path)\u{0}\(file.size)\u{0}".utf8) + bytes)
  }
}
