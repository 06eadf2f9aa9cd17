import Hashing
package import SiteModel

/// The files of `Templates/assets/`, under names that change with their bytes: browsers may keep
/// them for ever.
package struct AssetLibrary: Sendable {
  /// From the path below `Templates/assets/` to the path in every site.
  package let paths: [String: Permalink]
  package let files: [RenderedFile]
  /// The names below `Templates/assets/`, in the order of the files.
  package let names: [String]

  package init(_ assets: [(name: String, bytes: [UInt8])]) {
    var paths: [String: Permalink] = [:]
    var files: [RenderedFile] = []
    let assets = assets.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    for asset in assets {
      let permalink = Self.permalink(of: asset.name, bytes: asset.bytes)
      paths[asset.name] = permalink
      files.append(RenderedFile(path: permalink.outputPath, bytes: asset.bytes))
    }
    self.paths = paths
    self.files = files
    names = assets.map(\.name)
  }

  /// `css/style.css` becomes `/assets/css/style.1f2e3d4c5b.css`.
  private static func permalink(of name: String, bytes: [UInt8]) -> Permalink {
    let fingerprint = ContentHash(of: bytes).fingerprint
    let utf8 = Array(name.utf8)
    guard let dot = utf8.lastIndex(of: UInt8(ascii: ".")), dot > 0 else {
      return Permalink("/assets/\(name).\(fingerprint)")
    }
    let stem = String(decoding: utf8[..<dot], as: UTF8.self)
    let suffix = String(decoding: utf8[dot...], as: UTF8.self)
    return Permalink("/assets/\(stem).\(fingerprint)\(suffix)")
  }
}
