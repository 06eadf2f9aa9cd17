import Content
import Diagnostics
import FrontMatter
import LaoText
import Markdown
import Syndication
import Templating

#if canImport(Glibc)
  import Glibc
#endif

/// Looks for texts that take a reader long: every pair of hostile pieces, then seeded random
/// recipes, small at first and larger where that took longer than it should.
///
/// Processor time is measured, in a build with coverage, which is slower than the product.
struct HostileSearch {
  let subject: FuzzSubject
  /// Processor seconds that the search may take.
  let budget: Double

  /// What a text may take at most, in seconds and megabytes.
  static let limit = 2.0
  static let memoryLimit = 256
  static let sizes = [16 << 10, 64 << 10, 512 << 10]

  /// Prints what took longest; whether all stayed within the limit.
  func run() -> Bool {
    var findings: [(seconds: Double, words: String)] = []
    var count = 0
    let start = Self.processorTime()
    let pairs = HostileRecipe.pairs(of: subject)
    while count < pairs.count || Self.processorTime() - start < budget {
      if Self.processorTime() - start > budget, count >= pairs.count { break }
      let recipe =
        count < pairs.count ? pairs[count] : HostileRecipe.random(count, of: subject)
      count += 1
      guard let worst = measure(recipe) else { continue }
      findings.append(worst)
      if worst.seconds > Self.limit { tell("SLOW", worst) }
    }
    let sorted = findings.sorted { $0.seconds > $1.seconds }
    Fuzzing.tell(
      "\(subject.rawValue): \(count) recipes, \(pairs.count) of them pairs; the slowest:")
    for finding in sorted.prefix(20) { tell("", finding) }
    let peak = Self.peakMemory()
    Fuzzing.tell("\(subject.rawValue): peak memory \(peak) MB")
    return (sorted.first?.seconds ?? 0) <= Self.limit && peak <= Self.memoryLimit
  }
}

extension HostileSearch {
  /// The longest time of a recipe; nothing where it stays far below the limit. Sizes grow where the
  /// time at the next could matter, if it is quadratic.
  private func measure(_ recipe: HostileRecipe) -> (seconds: Double, words: String)? {
    var worst: (seconds: Double, words: String)?
    for (index, size) in Self.sizes.enumerated() {
      let bytes = recipe.bytes(size: size)
      var seconds = 0.0
      for reader in subject.readers(of: bytes) {
        let start = Self.processorTime()
        reader.read()
        let own = Self.processorTime() - start
        seconds = max(seconds, own)
        if own > worst?.seconds ?? 0.05 {
          worst = (own, "\(reader.name), \(bytes.count / 1024) KB of \(recipe.description)")
        }
      }
      if seconds > Self.limit || index + 1 == Self.sizes.count { break }
      let growth = Double(Self.sizes[index + 1] / size)
      if seconds * growth * growth < Self.limit / 4 { break }
    }
    return worst
  }

  private func tell(_ mark: String, _ finding: (seconds: Double, words: String)) {
    let milliseconds = Int(finding.seconds * 1000)
    Fuzzing.tell("\(mark) \(milliseconds) ms: \(finding.words.prefix(200))")
  }

  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Of the whole process, in megabytes.
  private static func peakMemory() -> Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss >> 10
  }
}

extension FuzzSubject {
  /// What the product does with a text, without the promises that fuzzing asks for; each is
  /// measured alone.
  func readers(of bytes: [UInt8]) -> [(name: String, read: () -> Void)] {
    switch self {
    case .markdown:
      let slugs = SlugMaker()
      return [
        (
          "page",
          {
            let page = MarkdownRenderer(options: .page { slugs.slug(for: $0) ?? "" }).render(bytes)
            _ = page.diagnostics(in: SourceText(path: "x.md", bytes: bytes))
          }
        )
      ]
    case .frontMatter:
      let vocabulary = Vocabulary(sites: [], syndicators: [], groups: [], categories: [])
      let parser = DocumentParser(vocabulary: vocabulary)
      let yaml = Array(bytes.prefix(256 << 10))
      return [
        (
          "document",
          { _ = parser.parse(path: "Content/shared/publications/2024-01-01-x.md", bytes: bytes) }
        ), ("YAML", { _ = YAMLReader.read(SourceText(path: "x.yml", bytes: yaml)) }),
      ]
    case .templates:
      let source = TemplateSource(name: "x.html", text: SourceText(path: "x.html", bytes: bytes))
      let schema = TemplateSchema(namesOf: TemplateDictionary())
      return [("compiler", { _ = TemplateLibrary.compile([source], schema: schema) })]
    case .feeds: return [("feed", { _ = FeedReader().read(bytes, path: "feed.xml") })]
    case .laoText: return laoReaders(of: String(decoding: bytes, as: UTF8.self))
    }
  }

  private func laoReaders(of text: String) -> [(name: String, read: () -> Void)] {
    let utf8 = Array(text.utf8)
    return [
      ("normalize", { _ = LaoNormalizer(layout: .line).normalize(utf8) }),
      ("normalize a document", { _ = LaoNormalizer(layout: .document).repaired(utf8) }),
      ("explain", { _ = LaoNormalizer(layout: .line).report(utf8) }),
      ("report", { _ = LaoNormalizer(layout: .document).report(utf8) }),
      ("syllables", { _ = LaoSyllables.ranges(of: utf8) }),
      ("clusters", { _ = LaoClusters.clusters(of: text) }),
      ("words", { _ = WordBreaker().segments(of: utf8) }),
      ("romanize", { _ = LaoRomanizer().romanize(text) }),
      ("slug", { _ = SlugMaker().slug(for: text) }),
      ("Lao slug", { _ = SlugMaker(script: .lao).slug(for: text) }),
      ("date", { _ = LaoDateReader().date(in: text) }),
      ("excerpt", { _ = ExcerptCutter().excerpt(of: text) }),
      ("fold", { for tier in LaoFolding.Tier.allCases { _ = LaoFolding.fold(text, tier) } }),
      ("sort", { _ = LaoCollator().sorted(text.split(separator: "\n").map(String.init)) }),
      ("sort key", { _ = LaoCollator().sortKey(for: text) }),
      ("index letter", { _ = IndexLetter(of: text) }),
      ("width", { _ = DisplayWidth.columns(of: text) }),
    ]
  }
}
