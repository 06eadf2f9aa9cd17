import LaoText

extension FuzzSubject {
  /// Every reader of Lao text. The first byte chooses lengths, so that cutting is tried everywhere.
  func lao(_ bytes: [UInt8]) {
    let choice = Int(bytes.first ?? 0)
    let rest = Array(bytes.dropFirst())
    for layout in [LaoNormalizer.Layout.line, .document] { normalisation(rest, layout) }
    let text = String(decoding: rest, as: UTF8.self)
    let utf8 = Array(text.utf8)
    promise(tile(LaoSyllables.ranges(of: utf8), utf8.count), "syllables are not the text")
    promise(
      tile(WordBreaker().segments(of: utf8).map(\.range), utf8.count), "words are not the text")
    let joined = LaoClusters.clusters(of: text).joined()
    promise(joined.utf8.elementsEqual(utf8), "clusters are not the text")
    slugs(text, maximum: 1 + choice % 90)
    excerpts(LaoNormalizer(layout: .document).normalize(text), maximum: 1 + choice % 60)
    romanisation(text, choice)
    order(text)
    _ = LaoDateReader(numericOrder: choice & 1 == 0 ? .unstated : .dayFirst).date(in: text)
    for tier in LaoFolding.Tier.allCases {
      let key = LaoFolding.fold(text, tier)
      promise(key.unicodeScalars.count <= text.unicodeScalars.count, "a key longer than its text")
    }
    promise(DisplayWidth.columns(of: text) >= 0, "a width below nothing")
    _ = IndexLetter(of: text)
  }

  private func normalisation(_ bytes: [UInt8], _ layout: LaoNormalizer.Layout) {
    let normalizer = LaoNormalizer(layout: layout)
    let once = normalizer.normalize(bytes)
    promise(normalizer.normalize(once) == once, "normalised twice differs")
    let report = normalizer.report(bytes)
    promise(report.bytes == once, "the report has another result")
    var position = 0
    var applied: [UInt8] = []
    for repair in report.repairs {
      promise(repair.original.lowerBound >= position, "repairs overlap")
      applied += bytes[position..<repair.original.lowerBound]
      promise(applied.count == repair.repaired.lowerBound, "a repair stands elsewhere")
      applied += Array(repair.after.utf8)
      position = repair.original.upperBound
    }
    promise(applied + bytes[position...] == once, "the repairs do not lead to the result")
  }

  private func slugs(_ text: String, maximum: Int) {
    if let slug = SlugMaker(maximumLength: maximum).slug(for: text) {
      let isSafe = slug.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
      }
      promise(
        isSafe && (1...maximum).contains(slug.utf8.count) && slug.utf8.first != 0x2D
          && slug.utf8.last != 0x2D, "no slug: \(slug)")
    }
    if let slug = SlugMaker(script: .lao, maximumLength: maximum).slug(for: text) {
      let isSafe = slug.unicodeScalars.allSatisfy {
        (0x61...0x7A).contains($0.value) || (0x30...0x39).contains($0.value) || $0.value == 0x2D
          || isLao($0)
      }
      promise(isSafe && (1...maximum).contains(slug.unicodeScalars.count), "no slug: \(slug)")
    }
  }

  /// An excerpt is the beginning of the text with its space collapsed, and a reader sees no torn
  /// syllable at its end.
  private func excerpts(_ text: String, maximum: Int) {
    let excerpt = Array(ExcerptCutter(maximum: maximum).excerpt(of: text).unicodeScalars)
    promise(excerpt.count <= maximum, "an excerpt too long")
    let whole = collapsed(text)
    if excerpt == whole { return }
    promise(excerpt.last == "…", "an excerpt that does not say so")
    let kept = Array(excerpt.dropLast())
    promise(whole.starts(with: kept), "an excerpt of another text")
    guard let last = kept.last, kept.count < whole.count else { return }
    let isTorn = isLao(last) && isMark(whole[kept.count]) || (0x0EC0...0x0EC4).contains(last.value)
    promise(!isTorn, "an excerpt ends within a cluster: \(kept)")
  }

  private func collapsed(_ text: String) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var needsSpace = false
    for scalar in text.unicodeScalars {
      if scalar == " " || (0x09...0x0D).contains(scalar.value) {
        needsSpace = !result.isEmpty
      } else {
        if needsSpace { result.append(" ") }
        needsSpace = false
        result.append(scalar)
      }
    }
    return result
  }

  private func romanisation(_ text: String, _ choice: Int) {
    let profile: LaoRomanizer.Profile = choice & 1 == 0 ? .moh : .popular
    let latin = LaoRomanizer(profile: profile).romanize(text)
    let letters = latin.unicodeScalars.filter { (0x0E81...0x0EAE).contains($0.value) }
    promise(letters.isEmpty, "a Lao consonant is left: \(latin)")
  }

  /// Keys order the lines as the list does, whatever the order they come in.
  private func order(_ text: String) {
    let lines = text.split(separator: "\n").prefix(12).map(String.init)
    let collator = LaoCollator()
    let sorted = collator.sorted(lines)
    promise(
      sorted.map { Array($0.utf8) } == collator.sorted(lines.reversed()).map { Array($0.utf8) },
      "the order depends on the order")
    for (first, second) in zip(sorted, sorted.dropFirst()) {
      let keys = (collator.sortKey(for: first), collator.sortKey(for: second))
      promise(!keys.1.lexicographicallyPrecedes(keys.0), "the list is not in order")
    }
  }

  private func isLao(_ scalar: Unicode.Scalar) -> Bool { (0x0E80...0x0EFF).contains(scalar.value) }

  private func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x0EB1 || (0x0EB4...0x0EBC).contains(scalar.value)
      || (0x0EC8...0x0ECE).contains(scalar.value)
  }

  private func tile(_ ranges: [Range<Int>], _ count: Int) -> Bool {
    var end = 0
    for range in ranges {
      guard range.lowerBound == end, !range.isEmpty else { return false }
      end = range.upperBound
    }
    return end == count
  }
}
