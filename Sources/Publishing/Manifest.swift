import Hashing

#if canImport(Glibc)
  import Glibc
#endif

/// The list of the files of a published tree, with sizes and hashes.
///
/// It lies in the tree that it lists, under a name with a dot, so that one exchange of folders
/// carries both: whenever a build is killed, the tree that is online has the manifest that
/// describes it. It tells nobody more than the site's pages do; the server snippets deny dot files
/// anyway. Its text:
///
///     gweb-manifest 2
///     <SHA-256, 64 hexadecimal digits> <size> <path>      a line a file, sorted by the path's bytes
///     end <hash of everything above this line>
///
/// No times and no names of machines: the same site has the same manifest everywhere. Version 1 had
/// hashes of another kind: its paths are taken, and every file is written anew.
struct Manifest: Sendable {
  static let fileName = ".gweb-manifest"
  /// How many bytes the last line has, which tells two manifests apart: "end ", a hash, a line feed.
  static let endLength = 4 + 2 * ContentHash.byteCount + 1

  /// The text, its line breaks made NUL so that a path can be handed to the system as it stands.
  let text: [UInt8]
  /// The hash of the text as it is on the disk.
  let hash: ContentHash
  /// Whether its hashes are those of version 1, which vouch for nothing.
  let isOld: Bool
  private let lines: [Line]

  var count: Int { lines.count }

  /// Where a line's parts stand in the text.
  private struct Line {
    let start: UInt32
    let path: UInt32
    let end: UInt32
  }
}

extension Manifest {
  static let empty = Manifest(text: [], hash: ContentHash(of: []), isOld: false, lines: [])

  /// Reads a manifest; nil for anything that is not exactly what was written.
  init?(parsing source: [UInt8]) {
    let header = Array("gweb-manifest 2\n".utf8)
    let isOld = source.starts(with: "gweb-manifest 1\n".utf8)
    let trailerLength = Self.endLength
    guard source.count >= header.count + trailerLength, source.count < Int(UInt32.max),
      source.starts(with: header) || isOld
    else { return nil }
    let trailer = source.count - trailerLength
    guard source[trailer..<trailer + 4].elementsEqual("end ".utf8), source.last == 0x0A,
      let hash = ContentHash(hex: source[(trailer + 4)..<(source.count - 1)]),
      isOld || hash == source[..<trailer].withUnsafeBytes({ ContentHash(of: $0) })
    else { return nil }
    var text = source
    var lines: [Line] = []
    var start = header.count
    while start < trailer {
      // Hash, a space, digits, a space.
      var path = start + 2 * ContentHash.byteCount + 1
      while path < trailer, text[path] != 0x20 { path += 1 }
      var end = path + 1
      while end < trailer, text[end] != 0x0A { end += 1 }
      guard end < trailer else { return nil }
      text[end] = 0
      lines.append(Line(start: UInt32(start), path: UInt32(path + 1), end: UInt32(end)))
      start = end + 1
    }
    self.init(text: text, hash: ContentHash(of: source), isOld: isOld, lines: lines)
  }

  /// The text of the manifest of some files, which are sorted by the bytes of their paths.
  static func text(of files: [StagedFile]) -> [UInt8] {
    var text = Array("gweb-manifest 2\n".utf8)
    text.reserveCapacity(files.reduce(200) { $0 + 80 + $1.path.utf8.count })
    for file in files {
      text += file.hash.hex.utf8
      text.append(0x20)
      text += String(file.size).utf8
      text.append(0x20)
      text += file.path.utf8
      text.append(0x0A)
    }
    let hash = ContentHash(of: text)
    text += "end \(hash.hex)\n".utf8
    return text
  }
}

extension Manifest {
  /// The bytes of a path, followed by a NUL in the text.
  func path(_ index: Int) -> ArraySlice<UInt8> {
    text[Int(lines[index].path)..<Int(lines[index].end)]
  }

  func pathText(_ index: Int) -> String { String(decoding: path(index), as: UTF8.self) }

  func hash(_ index: Int) -> ContentHash? {
    let start = Int(lines[index].start)
    return ContentHash(hex: text[start..<start + 2 * ContentHash.byteCount])
  }

  func size(_ index: Int) -> Int {
    let start = Int(lines[index].start) + 2 * ContentHash.byteCount + 1
    return text[start..<Int(lines[index].path) - 1].reduce(0) { $0 &* 10 &+ Int($1) &- 0x30 }
  }

  /// How many of the paths are pages.
  var pageCount: Int { (0..<count).count { RemovalLimit.isPage(path($0)) } }

  /// The index of a path, by binary search; nil where the manifest doesn't list it.
  func index(of path: UnsafeBufferPointer<UInt8>) -> Int? {
    let index = firstIndex(notBefore: path)
    return index < count && compare(index, path) == 0 ? index : nil
  }

  func index(of path: String) -> Int? {
    var path = path
    return path.withUTF8 { index(of: $0) }
  }

  /// Whether some listed file lies in a folder.
  func hasFiles(in folder: [UInt8]) -> Bool {
    let prefix = folder + [0x2F]
    let index = prefix.withUnsafeBufferPointer { firstIndex(notBefore: $0) }
    return index < count && path(index).starts(with: prefix)
  }

  private func firstIndex(notBefore path: UnsafeBufferPointer<UInt8>) -> Int {
    var lower = 0
    var upper = count
    while lower < upper {
      let middle = (lower + upper) / 2
      if compare(middle, path) < 0 { lower = middle + 1 } else { upper = middle }
    }
    return lower
  }

  /// Negative where the listed path sorts first.
  private func compare(_ index: Int, _ path: UnsafeBufferPointer<UInt8>) -> Int {
    let start = Int(lines[index].path)
    let length = Int(lines[index].end) - start
    guard let other = path.baseAddress else { return length }
    return text.withUnsafeBufferPointer { text in
      guard let base = text.baseAddress else { return -path.count }
      let order = memcmp(base + start, other, min(length, path.count))
      return order == 0 ? length - path.count : Int(order)
    }
  }
}
