import Diagnostics
import Templating

/// The folder below which a template finds those that it extends, includes and imports.
struct TemplateFolder {
  /// More than any template or its data needs.
  static let sizeLimit = 64 << 20
  /// Where a template computes the names of others, so many files of its folder are read at most.
  private static let countLimit = 1000
  private static let depthLimit = 16

  let path: String

  init(_ path: String) {
    self.path =
      path.utf8.count > 1 && path.utf8.last == UInt8(ascii: "/")
      ? String(decoding: path.utf8.dropLast(), as: UTF8.self) : path
  }

  /// The folder that a file lies in.
  init(of file: String) {
    let bytes = Array(file.utf8)
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else {
      self.init(".")
      return
    }
    self.init(slash == 0 ? "/" : String(decoding: bytes[..<slash], as: UTF8.self))
  }

  /// The name by which other templates know a file: its path below the folder, or its last part
  /// where it lies elsewhere.
  func name(of file: String) -> String {
    let prefix = Array((path + "/").utf8)
    if file.utf8.starts(with: prefix) {
      return String(decoding: file.utf8.dropFirst(prefix.count), as: UTF8.self)
    }
    return file.utf8.split(separator: UInt8(ascii: "/")).last.map {
      String(decoding: Array($0), as: UTF8.self)
    } ?? file
  }

  /// A template and all that it leads to; what is there and can't be read is told.
  func sources(
    from main: TemplateSource
  ) -> (sources: [TemplateSource], diagnostics: [Diagnostic]) {
    var sources = [main]
    var diagnostics: [Diagnostic] = []
    var seen: Set<String> = [main.name]
    var isDynamic = false
    var next = 0
    func add(_ name: String) {
      guard isInside(name), seen.insert(name).inserted else { return }
      do throws(InputFile.Fault) {
        let (file, bytes) = try InputFile.read(path + "/" + name, limit: Self.sizeLimit)
        sources.append(TemplateSource(name: name, text: SourceText(path: file, bytes: bytes)))
      } catch {
        // A template that is not there is told where it is named.
        if !error.isMissing { diagnostics.append(error.diagnostic) }
      }
    }
    while next < sources.count {
      let references = sources[next].references
      next += 1
      references.names.forEach(add)
      if references.isDynamic, !isDynamic {
        isDynamic = true
        others(like: main.name).forEach(add)
      }
    }
    return (sources, diagnostics)
  }
}

extension TemplateFolder {
  /// Whether a name leads nowhere but below the folder.
  private func isInside(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    guard let first = bytes.first, first != UInt8(ascii: "/"), !bytes.contains(0) else {
      return false
    }
    return !bytes.split(separator: UInt8(ascii: "/")).contains { $0.elementsEqual("..".utf8) }
  }

  /// The files below the folder with the same extension.
  private func others(like name: String) -> [String] {
    let suffix = Array(name.utf8).split(separator: UInt8(ascii: ".")).last.map(Array.init) ?? []
    var names: [String] = []
    func visit(_ folder: String, _ depth: Int) {
      guard depth < Self.depthLimit else { return }
      for entry in FolderListing.names(in: path + "/" + folder) ?? []
      where names.count < Self.countLimit {
        let name = folder + entry
        if entry.utf8.reversed().starts(with: suffix.reversed()) {
          names.append(name)
        } else {
          visit(name + "/", depth + 1)
        }
      }
    }
    visit("", 0)
    return names
  }
}
