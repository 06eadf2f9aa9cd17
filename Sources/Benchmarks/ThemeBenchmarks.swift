import Diagnostics
import Rendering
import Templating

#if canImport(Glibc)
  import Glibc
#endif

/// How long all templates of the repository take to compile; run in its root.
enum ThemeBenchmarks {
  static func all() -> [Benchmark] {
    let templates = files(below: "Templates", ending: ".html").map { name, bytes in
      TemplateSource(name: name, text: SourceText(path: name, bytes: bytes))
    }
    guard !templates.isEmpty else { return [] }
    let strings = files(below: "Templates/strings", ending: ".yml").map { name, bytes in
      (language: String(name.dropLast(4)), source: SourceText(path: name, bytes: bytes))
    }
    let assets = files(below: "Templates/assets", ending: "").map { (name: $0, bytes: $1) }
    let bytes = templates.reduce(0) { $0 + $1.text.bytes.count }
    return [
      Benchmark(name: "templates compile all \(templates.count) of the repository", bytes: bytes) {
        Theme.compile(templates: templates, strings: strings, assets: assets).diagnostics.count
      }
    ]
  }

  /// The files below a folder by their paths in it; a folder that is not there has none.
  private static func files(
    below folder: String, ending suffix: String
  ) -> [(name: String, bytes: [UInt8])] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var result: [(name: String, bytes: [UInt8])] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard name.utf8.first != UInt8(ascii: ".") else { continue }
      if entry.pointee.d_type == UInt8(DT_DIR) {
        for (inner, bytes) in files(below: folder + "/" + name, ending: suffix) {
          result.append((name + "/" + inner, bytes))
        }
      } else if name.utf8.reversed().starts(with: suffix.utf8.reversed()) {
        result.append((name, contents(of: folder + "/" + name)))
      }
    }
    return result
  }

  private static func contents(of path: String) -> [UInt8] {
    guard let file = fopen(path, "rb") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }
}
