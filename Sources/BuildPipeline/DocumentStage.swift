import Content
import Diagnostics
import Hashing
import SiteModel
import Workspaces

/// Reads and parses all documents, on all cores.
struct DocumentStage: Sendable {
  let documents: [Document]
  let diagnostics: [Diagnostic]
  /// The sites that are kept back by files that can't be read as they are meant.
  let held: HeldSites
  /// The hash of each file's bytes; nil for one that could not be read.
  let hashes: [ContentHash?]

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
    for (file, (result, _)) in zip(files, parsed) where result.diagnostics.containsErrors {
      // Whom a document names, the sites' model knows; here is what can't be known.
      held.hold(
        reach.sites(of: file.path, asksForSyndication: result.asksForSyndication),
        because: file.path)
    }
    return DocumentStage(
      documents: parsed.compactMap(\.document.document),
      diagnostics: parsed.flatMap(\.document.diagnostics), held: held, hashes: parsed.map(\.hash))
  }

  private static func parse(
    _ file: WorkspaceFile, reader: WorkspaceReader, parser: borrowing DocumentParser,
    vocabulary: Vocabulary
  ) -> (document: ParsedDocument, hash: ContentHash?) {
    do {
      let bytes = try reader.read(file.path, limit: sizeLimit)
      return (parser.parse(path: file.path, bytes: bytes), ContentHash(of: bytes))
    } catch {
      let (path, _) = DocumentPath.read(file.path, sites: vocabulary.sites)
      let unread = ParsedDocument(
        origin: path?.origin, document: nil, diagnostics: [error.diagnostic])
      return (unread, nil)
    }
  }

  /// Bytes of one document; what is larger is no text that a person wrote.
  private static let sizeLimit = 2 << 20
}
