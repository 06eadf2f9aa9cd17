import LaoText

/// How fast the Lao text library is, and what a build of 10,000 posts spends in it.
enum LaoTextBenchmarks {
  static func all() -> [Benchmark] {
    let clean = LaoSpecimen.text(bytes: 4_000_000)
    let dirty = soiled(clean)
    let text = String(decoding: clean, as: UTF8.self)
    let post = LaoSpecimen.text(bytes: 5_000, seed: 2)
    let postText = String(decoding: post, as: UTF8.self)
    let titles = clean.split(separator: 0x0A).prefix(1000).map {
      String(decoding: $0.prefix(180 / 3 * 3), as: UTF8.self)
    }
    let normalizer = LaoNormalizer(layout: .document)
    let breaker = WordBreaker()
    let romanizer = LaoRomanizer()
    let slugs = SlugMaker()
    let cutter = ExcerptCutter()
    let collator = LaoCollator()
    return [
      Benchmark(name: "lao normalize clean", bytes: clean.count) {
        normalizer.normalize(clean).count
      },
      Benchmark(name: "lao normalize clean line", bytes: clean.count) {
        LaoNormalizer(layout: .line).normalize(clean).count
      },
      Benchmark(name: "lao normalize dirty", bytes: dirty.count) {
        normalizer.normalize(dirty).count
      },
      Benchmark(name: "lao normalize dirty with report", bytes: dirty.count) {
        normalizer.report(dirty).repairs.count
      },
      Benchmark(name: "lao syllables", bytes: clean.count) {
        LaoSyllables.ranges(of: clean).count
      },
      Benchmark(name: "lao words", bytes: clean.count) { breaker.wordCount(of: clean) },
      Benchmark(name: "lao romanize", bytes: clean.count) { romanizer.romanize(clean).count },
      Benchmark(name: "lao slug of 1,000 titles", bytes: 0) {
        titles.reduce(0) { $0 + (slugs.slug(for: $1)?.utf8.count ?? 0) }
      },
      Benchmark(name: "lao excerpt of 1,000 posts", bytes: 0) {
        (0..<1000).reduce(0) { sum, _ in sum + cutter.excerpt(of: postText).utf8.count }
      },
      Benchmark(name: "lao word count of 1,000 posts", bytes: 1000 * post.count) {
        (0..<1000).reduce(0) { sum, _ in sum + breaker.wordCount(of: post) }
      },
      Benchmark(name: "lao sort keys of 1,000 titles", bytes: 0) {
        titles.reduce(0) { $0 + collator.sortKey(for: $1).count }
      },
      Benchmark(name: "lao display width", bytes: clean.count) {
        DisplayWidth.columns(of: text)
      },
    ]
  }

  /// The text with a defect in about every twentieth word, as posts have it.
  private static func soiled(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var marks = 0
    var index = 0
    while index < text.count {
      let isMark =
        index + 2 < text.count && text[index] == 0xE0 && text[index + 1] == 0xBA
        && (0xB4...0xB7).contains(text[index + 2])
      guard isMark else {
        result.append(text[index])
        index += 1
        continue
      }
      marks += 1
      for _ in 0..<(marks % 8 == 0 ? 2 : 1) { result += text[index..<index + 3] }
      index += 3
    }
    return result
  }
}
