import Content
import Diagnostics
import FrontMatter
import LaoText
import Markdown
import Markup
import Syndication
import Templating
import XMLReading

/// What can be fuzzed, by the name that `Scripts/fuzz` takes.
///
/// Each reads bytes as the product would and must neither trap nor hang; where more can be said of
/// the result it is said, and a breach traps.
enum FuzzSubject: String, CaseIterable {
  case frontMatter = "front-matter"
  case markdown
  case templates
  case feeds
  case laoText = "lao"

  func run(_ bytes: [UInt8]) {
    switch self {
    case .frontMatter: frontMatter(bytes)
    case .markdown: markdown(bytes)
    case .templates: templates(bytes)
    case .feeds: feeds(bytes)
    case .laoText: laoText(bytes)
    }
  }
}

extension FuzzSubject {
  /// A whole document: where its front matter ends, YAML, schema, body. The first byte chooses the
  /// section, since each has keys of its own.
  private func frontMatter(_ bytes: [UInt8]) {
    let sections = ["news", "publications", "events", "pages", "periodicals/p"]
    let section = sections[Int(bytes.first ?? 0) % sections.count]
    let vocabulary = Vocabulary(
      sites: [], syndicators: [], groups: ["north"], categories: ["digital"])
    let document = Array(bytes.dropFirst())
    print(
      DocumentParser(vocabulary: vocabulary).parse(
        path: "Content/shared/\(section)/2024-01-01-x.md", bytes: document
      ).diagnostics)
    _ = YAMLReader.read(SourceText(path: "site.yml", bytes: document))
  }

  /// The body of a page; the markup must be well-formed.
  private func markdown(_ bytes: [UInt8]) {
    let source = SourceText(path: "x.md", bytes: bytes)
    let slugs = SlugMaker()
    let document = MarkdownRenderer(options: .page { slugs.slug(for: $0) ?? "" }).render(bytes)
    print(document.diagnostics(in: source))
    let page = Array("<main>".utf8) + document.html.utf8 + Array("</main>".utf8)
    let problems = XMLReader(options: .page).check(page)
    precondition(problems.isEmpty, "the markup is not well-formed: \(problems)")
  }

  private func templates(_ bytes: [UInt8]) {
    let source = TemplateSource(name: "x.html", text: SourceText(path: "x.html", bytes: bytes))
    let (data, _) = JSONReader.read(
      SourceText(
        path: "x.json",
        bytes: Array(
          #"{"title": "\u0022\u0eb4><b>'", "number": 7, "list": [1, "ກ", null], "page": {"url": "javascript:x"}}"#
            .utf8)))
    guard case .dictionary(let values)? = data else {
      preconditionFailure("the data of the templates is no object")
    }
    let (library, diagnostics) = TemplateLibrary.compile(
      [source], schema: TemplateSchema(namesOf: values))
    print(diagnostics)
    if diagnostics.containsErrors { return }
    var output: [UInt8] = []
    let fault = library.render(
      "x.html", globals: values.entries.map(\.value), language: "lo", into: &output)
    if let fault { print([fault]) }
  }

  private func feeds(_ bytes: [UInt8]) {
    print(FeedReader().read(bytes, path: "feed.xml").diagnostics)
  }

  /// Normalising twice must give what normalising once gives; ranges must tile the text.
  private func laoText(_ bytes: [UInt8]) {
    let normalizer = LaoNormalizer(layout: .document)
    let normalized = normalizer.normalize(bytes)
    precondition(normalizer.normalize(normalized) == normalized, "normalised twice differs")
    let text = String(decoding: bytes.prefix(4096), as: UTF8.self)
    let utf8 = Array(text.utf8)
    var end = 0
    for range in LaoSyllables.ranges(of: utf8) {
      precondition(range.lowerBound == end && range.upperBound > end, "syllables leave a gap")
      end = range.upperBound
    }
    precondition(end == utf8.count, "syllables end early")
    _ = WordBreaker().segments(of: utf8)
    _ = LaoRomanizer().romanize(text)
    _ = SlugMaker().slug(for: text)
    _ = LaoDateReader().date(in: text)
    _ = ExcerptCutter().excerpt(of: text)
    _ = LaoCollator().sortKey(for: text)
  }

  /// Messages quote the source: what they cut out of it must lie within it.
  private func print(_ diagnostics: [Diagnostic]) {
    for format in [DiagnosticFormat.human, .json] {
      _ = DiagnosticPrinter(format: format, language: .lao) { DisplayWidth.columns(of: $0) }
        .print(diagnostics)
    }
  }
}
