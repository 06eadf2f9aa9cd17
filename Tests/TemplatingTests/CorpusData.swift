import Diagnostics
import Templating
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// The recorded data beside the tests.
enum CorpusData {
  static func read(_ name: String) throws -> TemplateDictionary {
    let bytes = try bytes(name)
    let (value, diagnostic) = JSONReader.read(SourceText(path: name, bytes: bytes))
    #expect(diagnostic == nil)
    guard case .dictionary(let dictionary)? = value else { throw MissingData() }
    return dictionary
  }

  static func bytes(_ name: String) throws -> [UInt8] {
    try bytes(at: name.hasPrefix("/") ? name : "Corpus/data/" + name)
  }

  private static func path(_ name: String) -> String {
    name.hasPrefix("/")
      ? name
      : "/" + #filePath.split(separator: "/").dropLast().joined(separator: "/") + "/" + name
  }

  /// The bytes of a file, by its path from this folder.
  static func bytes(at name: String) throws -> [UInt8] {
    guard let file = fopen(path(name), "rb") else { throw MissingData() }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }

  /// Writes a file anew, by its path from this folder.
  static func record(_ text: String, at name: String) throws {
    guard let file = fopen(path(name), "wb") else { throw MissingData() }
    defer { fclose(file) }
    guard fputs(text, file) >= 0 else { throw MissingData() }
  }

  /// The names in a folder, sorted.
  static func names(in folder: String) throws -> [String] {
    guard let directory = opendir(path(folder)) else { throw MissingData() }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  struct MissingData: Error {}
}

extension TemplateValue {
  var asText: String {
    if case .text(let text) = self { return text }
    return ""
  }

  var asItems: [TemplateValue] {
    if case .list(let items) = self { return items }
    return []
  }

  var asPairs: TemplateDictionary {
    if case .dictionary(let dictionary) = self { return dictionary }
    return TemplateDictionary()
  }
}
