import Content
import Diagnostics
import Workspaces

/// Reads and parses all documents, on all cores.
struct DocumentStage: Sendable {
  let documents: [Document]
  let diagnostics: [Diagnostic]
  /// The sites that a file would appear on of which no document could be made.
  let unreadable: Set<SiteID>

  static func run(
    _ contents: WorkspaceContents, reader: WorkspaceReader, vocabulary: Vocabulary,
    options: BuildOptions
  ) async -> DocumentStage {
    let files = contents.documents
    let reportsSpelling = options.isCheck
    let parsed = await ParallelMap.run(
      count: files.count, jobs: options.jobs,
      makeTools: { DocumentParser(vocabulary: vocabulary, reportsSpelling: reportsSpelling) }
    ) { index, parser in
      Self.parse(files[index], reader: reader, parser: parser, vocabulary: vocabulary)
    }
    var unreadable: Set<SiteID> = []
    for result in parsed where result.document == nil {
      switch (result.reach, result.origin) {
      case (.everySite, _), (_, .shared?): unreadable.formUnion(vocabulary.sites)
      case (.origin, .site(let site)?): unreadable.insert(site)
      case (.origin, nil): break
      }
    }
    return DocumentStage(
      documents: parsed.compactMap(\.document), diagnostics: parsed.flatMap(\.diagnostics),
      unreadable: unreadable)
  }

  private static func parse(
    _ file: WorkspaceFile, reader: WorkspaceReader, parser: borrowing DocumentParser,
    vocabulary: Vocabulary
  ) -> ParsedDocument {
    do {
      return parser.parse(path: file.path, bytes: try reader.read(file.path, limit: sizeLimit))
    } catch {
      let (path, _) = DocumentPath.read(file.path, sites: vocabulary.sites)
      return ParsedDocument(
        origin: path?.origin, document: nil, reach: .origin, diagnostics: [error.diagnostic])
    }
  }

  /// Bytes of one document; what is larger is no text that a person wrote.
  private static let sizeLimit = 2 << 20
}
