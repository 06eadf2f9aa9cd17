import Diagnostics
import LaoText

/// Tells an editor what was repaired in a file's Lao text, and what only a person can decide.
enum SpellingReport {
  /// One warning for each kind of repair in a file (the first place, and how many there are), and
  /// one for each suspicion.
  static func diagnostics(
    of report: NormalizationReport, in source: SourceText
  ) -> [Diagnostic] {
    var first: [String: NormalizationReport.Repair] = [:]
    var counts: [String: Int] = [:]
    for repair in report.repairs where !isByteOrderMark(repair) {
      counts[repair.rule.rawValue, default: 0] += 1
      if first[repair.rule.rawValue] == nil { first[repair.rule.rawValue] = repair }
    }
    let repairs = first.keys.sorted().compactMap { rule in
      first[rule].map { diagnostic(of: $0, count: counts[rule] ?? 1, in: source) }
    }
    let text = source.bytes
    let suspicions = report.suspicions.filter { !AddressText.contains($0.original, in: text) }
    let told = suspicions.prefix(Diagnostic.limitPerSource)
    let omitted = suspicions.count - told.count
    let more =
      omitted > 0 ? [Diagnostic.more(omitted, in: source.path, severity: .warning)] : []
    var locator = SourceLocator(source)
    return repairs + told.map { diagnostic(of: $0, at: locator.location(of: $0.original)) } + more
  }

  /// Notepad's "UTF-8 with BOM": the mark is no part of the text (Unicode, section 23.8).
  private static func isByteOrderMark(_ repair: NormalizationReport.Repair) -> Bool {
    repair.original == 0..<3 && repair.before.utf8.elementsEqual([0xEF, 0xBB, 0xBF])
  }

  private static func diagnostic(
    of repair: NormalizationReport.Repair, count: Int, in source: SourceText
  ) -> Diagnostic {
    let more = count == 1 ? "" : " (\(count) such places in this file)"
    let moreLao = count == 1 ? "" : " (ມີ \(count) ບ່ອນໃນແຟ້ມນີ້)"
    return Diagnostic(
      .warning, "lao.\(repair.rule.rawValue)", at: source.location(of: repair.original),
      BilingualText(
        "'\(repair.before)' is published as '\(repair.after)'\(more)",
        lao: "'\(repair.before)' ຖືກແກ້ເປັນ '\(repair.after)' ເວລາເຜີຍແຜ່\(moreLao)"),
      hint: BilingualText("correct it in the file", lao: "ແກ້ໄຂໃນແຟ້ມ"))
  }

  private static func diagnostic(
    of suspicion: NormalizationReport.Suspicion, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .warning, "lao.\(suspicion.rule.rawValue)", at: location,
      BilingualText(
        "'\(suspicion.text)' is probably misspelt", lao: "'\(suspicion.text)' ອາດສະກົດຜິດ"),
      hint: suspicion.suggestion.map {
        BilingualText("did you mean '\($0)'?", lao: "ໝາຍເຖິງ '\($0)' ບໍ?")
      })
  }
}
