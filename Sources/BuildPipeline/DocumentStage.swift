import Content
import Diagnostics
import SiteModel
import Workspaces

/// Reads and parses all documents, on all cores.
struct DocumentStage: Sendable {
  let documents: [Document]
  let diagnostics: [Diagnostic]
  /// The sites that are kept back by files that can't be read as they are meant.
  let held: HeldSites

  static func run(
    _ contents: WorkspaceContents, reader: WorkspaceReader, vocabulary: Vocabulary,
    reach: ErrorReach, options: BuildOptions
  ) async -> DocumentStage {
    let files = contents.documents
    let reportsSpelling = options.isCheck
    let parsed = await ParallelMap.run(
      count: files.count, jobs: options.jobs,
      makeTools: { DocumentParser(vocabulary: vocabulary, reportsSpelling: reportsSpelling) }
    ) { index, parser in
      Self.parse(files[index], reader: reader, parser: parser, vocabulary: vocabulary)
    }
    var held = HeldSites()
    for (file, result) in zip(files, parsed) where result.diagnostics.containsErrors {
      // Whom a document names, the sites' model knows; here is what can't be known.
      held.hold(
        reach.sites(of: file.path, asksForSyndication: result.asksForSyndication),
        because: file.path)
    }
    return DocumentStage(
      documents: parsed.compactMap(\.document), diagnostics: parsed.flatMap(\.diagnostics),
      held: held)
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
        origin: path?.origin, document: nil, diagnostics: [error.diagnostic])
    }
  }

  /// Bytes of one document; what is larger is no text that a person wrote.
  private static let sizeLimit = 2 << 20
}
