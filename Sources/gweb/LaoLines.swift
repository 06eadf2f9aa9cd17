import Diagnostics
import LaoText

/// One action of `gweb lao`, applied to one line after the other; keeps what is costly to open.
struct LaoLines {
  /// Why a line has no result, for the person who wrote it.
  struct Problem: Error, Equatable {
    let message: String
  }

  private let action: LaoAction
  private let language: LaoDateFormat.Language
  private let normalizer = LaoNormalizer(layout: .line)
  private let breaker = WordBreaker()
  private let romanizer: LaoRomanizer
  private let slugs: SlugMaker
  private let dates: LaoDateReader

  init(
    _ action: LaoAction, profile: LaoRomanizer.Profile = .moh, script: SlugMaker.Script = .latin,
    dayFirst: Bool = false, language: MessageLanguage = .english
  ) {
    self.action = action
    self.language = language == .lao ? .lao : .english
    romanizer = LaoRomanizer(profile: profile)
    slugs = SlugMaker(script: script, profile: profile)
    dates = LaoDateReader(numericOrder: dayFirst ? .dayFirst : .unstated)
  }

  /// The line that is printed for a line; `sort`, which needs all lines, and `folding`, which needs
  /// none, give it back.
  func result(for line: [UInt8]) -> Result<[UInt8], Problem> {
    switch action {
    case .normalize: return .success(normalizer.normalize(line))
    case .words: return .success(words(of: normalizer.normalize(line)))
    case .syllables:
      let text = normalizer.normalize(line)
      return .success(text.joined(LaoSyllables.ranges(of: text)))
    case .romanize: return .success(romanizer.romanize(line))
    case .slug:
      return .success(Array((slugs.slug(for: String(decoding: line, as: UTF8.self)) ?? "").utf8))
    case .sort, .folding: return .success(line)
    case .fold: return .success(keys(of: String(decoding: line, as: UTF8.self)))
    case .date:
      return dates.date(in: String(decoding: line, as: UTF8.self))
        .map { Array($0.isoText.utf8) }
        .mapError { Problem(message: $0.message(in: language)) }
    case .explain: return .success(explain(line))
    }
  }
}

extension LaoLines {
  private func words(of line: [UInt8]) -> [UInt8] {
    line.joined(breaker.segments(of: line).map(\.range))
  }

  /// The keys of the three tiers, parted by tabs.
  private func keys(of line: String) -> [UInt8] {
    let keys = LaoFolding.Tier.allCases.map { Array(LaoFolding.fold(line, $0).utf8) }
    return Array(keys.joined(separator: CollectionOfOne(0x09)))
  }

  /// Normalised text, findings, words, Latin letters, parted by tabs.
  private func explain(_ line: [UInt8]) -> [UInt8] {
    let report = normalizer.report(line)
    var findings: [String] = []
    for repair in report.repairs {
      let rules = ([repair.rule] + repair.otherRules).map(\.rawValue).joined(separator: "+")
      findings.append(
        "\(column(of: repair.original, in: line)) \(rules) \(repair.before)→\(repair.after)")
    }
    for suspicion in report.suspicions {
      let guess = suspicion.suggestion.map { "→\($0)" } ?? ""
      findings.append(
        "\(column(of: suspicion.original, in: line)) \(suspicion.rule.rawValue)? "
          + suspicion.text + guess)
    }
    var fields = report.bytes
    for field in [
      Array(findings.joined(separator: "; ").utf8), words(of: report.bytes),
      romanizer.romanize(report.bytes),
    ] {
      fields.append(0x09)
      fields.append(contentsOf: field)
    }
    return fields
  }

  /// The column of a place in Unicode scalars, from 1.
  private func column(of range: Range<Int>, in line: [UInt8]) -> Int {
    line[..<range.lowerBound].reduce(1) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }
}

extension [UInt8] {
  /// The stretches of a line with `|` between them.
  fileprivate func joined(_ ranges: [Range<Int>]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(count + ranges.count)
    for range in ranges {
      if range.lowerBound > 0 { result.append(UInt8(ascii: "|")) }
      result.append(contentsOf: self[range])
    }
    return result
  }
}
