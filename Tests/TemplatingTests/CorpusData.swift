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
    let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
    guard let file = fopen("/\(folder)/Corpus/data/\(name)", "rb") else { throw MissingData() }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
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
