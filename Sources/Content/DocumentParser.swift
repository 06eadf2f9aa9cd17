import Diagnostics
import FrontMatter
import Hashing
import LaoText
import Markdown

/// Turns the bytes of one file into a document.
///
/// It owns what is dear to make (ICU's break iterators); each worker has one and uses it for many
/// files. It never throws: what is wrong stands beside the best that could be made of the file.
package struct DocumentParser {
  private let vocabulary: Vocabulary
  /// Whether it is thorough: for `gweb check`.
  private let reportsSpelling: Bool
  private let slugs = Slugs()
  private let excerpts = ExcerptCutter(maximum: 200)

  /// - Parameter reportsSpelling: whether repairs and suspicions of Lao text become warnings, and
  ///   the places of all addresses are kept, as `gweb check` wants them.
  package init(vocabulary: Vocabulary, reportsSpelling: Bool = false) {
    self.vocabulary = vocabulary
    self.reportsSpelling = reportsSpelling
  }

  /// Parses a file of the workspace.
  package func parse(path: String, bytes: [UInt8]) -> ParsedDocument {
    let (place, pathDiagnostics) = DocumentPath.read(path, sites: vocabulary.sites)
    var diagnostics = pathDiagnostics
    guard let place else {
      return ParsedDocument(
        origin: nil, document: nil,
        asksForSyndication: FrontMatterBlock.hasLine("syndicate:", in: bytes),
        diagnostics: diagnostics)
    }
    guard !place.isMisnamed else { return unreadable(place, bytes, diagnostics) }
    if let problem = EncodingProblem.find(in: bytes, path: path) {
      return unreadable(place, bytes, diagnostics + [problem])
    }
    if let date = place.date, let fault = vocabulary.dateRules(of: place.origin).fault(of: date) {
      diagnostics.append(
        PathProblem.implausibleYear(date.isoText, fault).diagnostic(path: path))
    }
    let source = normalised(path: path, bytes: bytes, &diagnostics)
    // As it came: what is no letter of Lao, such as U+00AD, may be one of an old font.
    diagnostics += EncodingProblem.unreadableText(in: SourceText(path: path, bytes: bytes))
    let block: FrontMatterBlock
    do {
      block = try FrontMatterBlock.find(in: source.bytes)
    } catch {
      diagnostics.append(error.diagnostic(in: source))
      return unreadable(place, bytes, diagnostics)
    }
    let (value, yaml) = YAMLReader.read(block.yaml, of: source, firstLine: block.firstLine)
    diagnostics += yaml
    if value == nil, yaml.containsErrors { return unreadable(place, bytes, diagnostics) }
    let fence = LocatedValue.Place(line: 1, column: 1, length: 3)
    let dates = vocabulary.dateRules(of: place.origin)
    var reader = FieldReader(value, source: source, place: fence, dates: dates)
    let fields = DocumentFields(&reader, path: place, vocabulary: vocabulary)
    let details = Document.Details.read(&reader, kind: place.kind)
    reader.finish()
    diagnostics += reader.diagnostics
    let words: MarkdownWords = place.language == .lao ? .lao : .english
    let body = MarkdownRenderer(
      options: .page(
        words: words, rewriting: LaoNormalizer(layout: .document).repaired, slug: slugs.heading)
    ).render(source.bytes[block.body])
    diagnostics +=
      body.diagnostics(in: source)
      + remarks(place, fields, body, source.bytes[block.body], in: source)
    if place.requiresDate, fields.date == nil, reader.place(of: "date") == nil,
      let problem = place.dateProblem
    {
      diagnostics.append(problem.diagnostic(path: path))
    }
    let links = FileLinks.find(in: body, path: place, source: source)
    let fingerprint = Self.fingerprint(of: source.bytes[block.body], fields)
    let places = reportsSpelling ? FileLinks.places(in: body, source: source) : []
    return assembled(place, fields, details, body, fingerprint, links, places, diagnostics)
  }

  /// A hash of the body; where it has no text, of the title too, for many have none.
  private static func fingerprint(of body: ArraySlice<UInt8>, _ fields: DocumentFields) -> String {
    var hasher = ContentHasher()
    body.withUnsafeBytes { hasher.update($0) }
    if !body.contains(where: { $0 > 0x20 }) {
      hasher.update(Array((fields.title?.text ?? "").utf8))
    }
    return hasher.finalize().fingerprint
  }
}

extension DocumentParser {
  /// The text as parsers read it; where it had to be repaired it remembers the way back.
  private func normalised(
    path: String, bytes: [UInt8], _ diagnostics: inout [Diagnostic]
  ) -> SourceText {
    let normalizer = LaoNormalizer(layout: .document)
    guard reportsSpelling else {
      guard let (repaired, repairs) = normalizer.repaired(bytes) else {
        return SourceText(path: path, bytes: bytes)
      }
      return SourceText(path: path, original: bytes, repaired: repaired, repairs: repairs)
    }
    let report = normalizer.report(bytes)
    diagnostics += SpellingReport.diagnostics(
      of: report, in: SourceText(path: path, bytes: bytes))
    return SourceText(
      path: path, original: bytes, repaired: report.bytes, repairs: report.repairs)
  }

  /// What is wrong with a document beside its single keys and marks.
  private func remarks(
    _ place: DocumentPath, _ fields: DocumentFields, _ body: MarkdownDocument,
    _ written: ArraySlice<UInt8>, in source: SourceText
  ) -> [Diagnostic] {
    let hidden = place.isHidden && !fields.isDraft ? [PathProblem.hidden] : []
    return hidden.map { $0.diagnostic(path: place.file) }
      + reservedTags(fields.tags, in: source)
      + DocumentLimits.diagnostics(of: body, source: written, path: place.file)
      + PictureWords.diagnostics(of: body, in: source)
  }

  /// Tags whose page would be a folder with the name of a device.
  private func reservedTags(_ tags: [LocatedText], in source: SourceText) -> [Diagnostic] {
    tags.filter { tag in
      // The longest such name has seven letters, none of which comes of a Lao one.
      tag.text.unicodeScalars.count <= 7
        && !tag.text.unicodeScalars.contains { (0xE80...0xEFF).contains($0.value) }
        && slugs.isReserved(tag: tag.text)
    }.map { FieldProblem.reservedName($0.text).diagnostic(at: $0.place.location(in: source)) }
  }

  private func unreadable(
    _ place: DocumentPath, _ bytes: [UInt8], _ diagnostics: [Diagnostic]
  ) -> ParsedDocument {
    ParsedDocument(
      origin: place.origin, document: nil,
      // Of UTF-16 every second byte is NUL.
      asksForSyndication: FrontMatterBlock.hasLine("syndicate:", in: bytes.filter { $0 != 0 }),
      diagnostics: diagnostics)
  }

  private func assembled(
    _ place: DocumentPath, _ fields: DocumentFields, _ details: Document.Details?,
    _ body: MarkdownDocument, _ fingerprint: String, _ links: [Document.FileLink],
    _ places: [SourceLocation], _ diagnostics: [Diagnostic]
  ) -> ParsedDocument {
    let hasErrors = diagnostics.containsErrors
    guard let details else {
      return ParsedDocument(
        origin: place.origin, document: nil, asksForSyndication: fields.asksForSyndication,
        diagnostics: diagnostics)
    }
    let standIn = LocatedText(place.stem, at: LocatedValue.Place(line: 1, column: 1, length: 3))
    let title = fields.title ?? standIn
    let document = Document(
      path: place,
      identity: fields.identity.map { place.origin.folder + "/" + $0.text } ?? place.identity,
      chosenIdentity: fields.identity, title: title,
      summary: fields.summary?.text
        ?? excerpts.excerpt(of: body.prose),
      date: fields.date, updated: fields.updated, publishAt: fields.publishAt,
      expires: fields.expires, isDraft: fields.isDraft || place.isHidden,
      isFeatured: fields.isFeatured,
      isUnlisted: fields.isUnlisted, slug: fields.slug,
      automaticSlug: slugs.document(
        stem: place.stem, title: title.text, date: fields.date?.date,
        script: script(of: place.origin)),
      oldAddresses: fields.aliases, authors: fields.authors.map(\.text),
      office: fields.office?.text,
      contact: fields.contact?.text, category: fields.category?.text, tags: fields.tags,
      cover: fields.cover, attachments: fields.attachments, syndication: fields.syndication,
      details: details, body: body.compacted(), fingerprint: fingerprint, fileLinks: links,
      addressPlaces: places,
      readingMinutes: ReadingTime().minutes(for: body.text),
      hasErrors: hasErrors)
    return ParsedDocument(
      origin: place.origin, document: document,
      asksForSyndication: fields.asksForSyndication && fields.syndication?.isComplete != true,
      diagnostics: diagnostics)
  }

  private func script(of origin: Origin) -> SlugScript {
    if case .site(let site) = origin, vocabulary.laoSlugs.contains(site) { return .lao }
    return .latin
  }
}

extension SourceText {
  fileprivate init(
    path: String, original: [UInt8], repaired: [UInt8], repairs: [NormalizationReport.Repair]
  ) {
    self.init(
      path: path, original: original, repaired: repaired,
      edits: repairs.map { Edit(original: $0.original, repaired: $0.repaired) })
  }
}
