import Diagnostics
import Templating

#if canImport(Glibc)
  import Glibc
#endif

/// The templates that one template can reach: those below its own folder.
struct TemplateFolder {
  /// Where a template computes the names of others, so many files of its folder are read at most.
  private static let limit = 1000

  private let path: String

  init(_ path: String) { self.path = path }

  /// A template and all that it leads to.
  func sources(from main: TemplateSource) -> [TemplateSource] {
    var sources = [main]
    var seen: Set<String> = [main.name]
    var isDynamic = false
    var next = 0
    func add(_ name: String) {
      guard isInside(name), seen.insert(name).inserted else { return }
      let file = path + "/" + name
      guard let bytes = LocalFile.read(file) else { return }
      sources.append(TemplateSource(name: name, text: SourceText(path: file, bytes: bytes)))
    }
    while next < sources.count {
      let references = sources[next].references
      next += 1
      references.names.forEach(add)
      if references.isDynamic, !isDynamic {
        isDynamic = true
        siblings(of: main.name).forEach(add)
      }
    }
    return sources
  }

  /// Whether a name leads nowhere but below the folder.
  private func isInside(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    guard let first = bytes.first, first != UInt8(ascii: "/"), !bytes.contains(0) else {
      return false
    }
    return !bytes.split(separator: UInt8(ascii: "/")).contains { $0.elementsEqual("..".utf8) }
  }

  /// The files of the folder with the same extension.
  private func siblings(of name: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    let suffix = Array(name.utf8).split(separator: UInt8(ascii: ".")).last.map(Array.init) ?? []
    var names: [String] = []
    while names.count < Self.limit, let entry = readdir(folder) {
      let sibling = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if sibling.utf8.reversed().starts(with: suffix.reversed()) { names.append(sibling) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
