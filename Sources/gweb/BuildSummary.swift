import BuildPipeline
import Diagnostics
import Hashing
import LaoText
import Publishing
import SiteModel

/// What a build tells on standard output, where the screen keeps the end of it: a line for each site
/// that has changed, with the addresses that are new or gone; and last, behind the messages, how many
/// errors there are and whom they keep back.
struct BuildSummary {
  /// How many addresses of one kind are named.
  private static let addressLimit = 10

  private let report: BuildReport
  private let language: MessageLanguage
  private let name: (String) -> String

  /// - Parameter name: how a file of the workspace is named where the summary is read.
  init(_ report: BuildReport, language: MessageLanguage, name: @escaping (String) -> String) {
    self.report = report
    self.language = language
    self.name = name
  }

  /// The sites, to be printed before the messages.
  func writeSites(to output: inout StandardOutput) throws {
    for site in report.published where !site.isUnchanged {
      try output.writeLine(line(for: site)[language])
      if isFirst(site) { continue }
      try write(pages(of: site.new), BilingualText("new", lao: "ໃໝ່"), site, to: &output)
      try write(pages(of: site.removed), BilingualText("gone", lao: "ຫາຍໄປ"), site, to: &output)
      for moved in (report.moved[site.site] ?? []).prefix(Self.addressLimit) {
        try output.writeLine(
          BilingualText(
            "  moved: \(moved.from) → \(moved.to)", lao: "  ຍ້າຍ: \(moved.from) → \(moved.to)")[
              language])
      }
    }
    for site in report.withheld { try output.writeLine(line(forWithheld: site)[language]) }
    if report.checkedSites == 0, let outlook = report.outlook.flatMap(line(for:)) {
      try output.writeLine(outlook[language])
    }
  }

  /// The last line, to be printed behind the messages.
  func writeEnd(to output: inout StandardOutput) throws {
    try output.writeLine(end[language])
  }
}

extension BuildSummary {
  private func line(for site: PublicationSummary) -> BilingualText {
    let (new, changed, removed) = (site.new.count, site.changed.count, site.removed.count)
    if isFirst(site) {
      return BilingualText(
        "\(site.site): online for the first time, \(site.files) files",
        lao: "\(site.site): ເຜີຍແຜ່ເທື່ອທຳອິດ, \(site.files) ແຟ້ມ")
    }
    return BilingualText(
      "\(site.site): \(site.files) files, \(new) new, \(changed) changed, \(removed) removed",
      lao: "\(site.site): \(site.files) ແຟ້ມ, ໃໝ່ \(new), ປ່ຽນ \(changed), ລຶບ \(removed)")
  }

  private func isFirst(_ site: PublicationSummary) -> Bool {
    site.new.count == site.files && site.removed.isEmpty
  }

  private func line(forWithheld site: String) -> BilingualText {
    let cause = cause(of: site)
    return report.checkedSites > 0
      ? BilingualText(
        "\(site): has errors\(cause.english)", lao: "\(site): ມີຂໍ້ຜິດພາດ\(cause.lao)")
      : BilingualText(
        "\(site): not published, what is online stays as it was\(cause.english)",
        lao: "\(site): ບໍ່ໄດ້ເຜີຍແຜ່, ສິ່ງທີ່ຢູ່ອອນລາຍຍັງຄືເກົ່າ\(cause.lao)")
  }

  /// What is not there, and when that changes; nil where nothing waits for a day.
  private func line(for outlook: Outlook) -> BilingualText? {
    let kinds = [
      (outlook.drafts, BilingualText("draft", lao: "ສະບັບຮ່າງ")),
      (outlook.waiting, BilingualText("not due yet", lao: "ຍັງບໍ່ເຖິງກຳນົດ")),
      (outlook.expired, BilingualText("expired", lao: "ໝົດກຳນົດແລ້ວ")),
    ].filter { $0.0 > 0 }
    guard !kinds.isEmpty || outlook.nextChange != nil else { return nil }
    var english: [String] = []
    var lao: [String] = []
    if !kinds.isEmpty {
      english.append(
        "not shown: " + kinds.map { "\($0.0) \($0.1.english)" }.joined(separator: ", "))
      lao.append("ບໍ່ສະແດງ: " + kinds.map { "\($0.1.lao) \($0.0)" }.joined(separator: ", "))
    }
    if let next = outlook.nextChange?.isoText {
      english.append("the calendar changes the sites next on \(next)")
      lao.append("ປະຕິທິນຈະປ່ຽນເວັບໄຊເທື່ອຕໍ່ໄປວັນທີ \(next)")
    }
    return BilingualText(english.joined(separator: "; "), lao: lao.joined(separator: "; "))
  }

  /// The files that keep a site back: the first three.
  private func cause(of site: String) -> BilingualText {
    guard let files = report.reasons[site], !files.isEmpty else {
      return BilingualText("", lao: "")
    }
    let names = files.prefix(3).map(name).joined(separator: ", ")
    let more = files.count > 3 ? " (+\(files.count - 3))" : ""
    return BilingualText(", because of \(names)\(more)", lao: ", ຍ້ອນ \(names)\(more)")
  }

  /// The pages of some paths: those of documents first, then lists of them, which come and go with
  /// the documents.
  private func pages(of paths: [String]) -> [String] {
    let pages = paths.filter { $0.utf8.suffix(5).elementsEqual(".html".utf8) }
    return pages.filter { !Self.isList($0) } + pages.filter(Self.isList)
  }

  /// `tags/x/`, `en/categories/x/`, `news/page/2/`, `news/2026/`.
  private static func isList(_ path: String) -> Bool {
    var parts = path.utf8.split(separator: 0x2F).dropLast().map { Array($0) }
    if let first = parts.first, first.elementsEqual("en".utf8) { parts.removeFirst() }
    guard let first = parts.first, let last = parts.last else { return true }
    return first.elementsEqual("tags".utf8) || first.elementsEqual("categories".utf8)
      || parts.contains { $0.elementsEqual("page".utf8) }
      || (last.count == 4 && last.allSatisfy { (0x30...0x39).contains($0) })
  }

  private func write(
    _ pages: [String], _ word: BilingualText, _ site: PublicationSummary,
    to output: inout StandardOutput
  ) throws {
    for page in pages.prefix(Self.addressLimit) {
      try output.writeLine("  \(word[language]): \(address(of: page, site.site))")
    }
    let rest = pages.count - Self.addressLimit
    guard rest > 0 else { return }
    let more = BilingualText("\(rest) more", lao: "ອີກ \(rest)")[language]
    try output.writeLine("  \(word[language]): \(more)")
  }

  private func address(of page: String, _ site: String) -> String {
    let base = report.baseURLs[site] ?? ""
    let isIndex =
      page.utf8.elementsEqual("index.html".utf8)
      || page.utf8.suffix(11).elementsEqual("/index.html".utf8)
    return base + "/" + String(decoding: page.utf8.dropLast(isIndex ? 10 : 0), as: UTF8.self)
  }
}

extension BuildSummary {
  private var end: BilingualText {
    let errors = report.diagnostics.count { $0.severity == .error }
    let warnings = report.diagnostics.count { $0.severity == .warning }
    let counted = BilingualText(
      "\(Self.count(errors, "error")), \(Self.count(warnings, "warning"))",
      lao: "ຜິດພາດ \(errors), ຄຳເຕືອນ \(warnings)")
    let outcome = self.outcome.map { BilingualText(": \($0.english)", lao: ": \($0.lao)") }
    let start =
      report.checkedSites > 0
      ? BilingualText(
        "\(Self.count(report.checkedSites, "site")) checked: ",
        lao: "ກວດ \(report.checkedSites) ເວັບໄຊ: ") : BilingualText("", lao: "")
    return BilingualText(
      start.english + counted.english + (outcome?.english ?? ""),
      lao: start.lao + counted.lao + (outcome?.lao ?? ""))
  }

  /// What became of the sites.
  private var outcome: BilingualText? {
    let isCheck = report.checkedSites > 0
    // One that is kept back may have lost what was withdrawn elsewhere.
    let published = report.published.count { !report.withheld.contains($0.site) }
    let sites = isCheck ? report.checkedSites : published + report.withheld.count
    if !report.withheld.isEmpty { return kept(of: max(sites, report.withheld.count), isCheck) }
    guard !isCheck, sites > 0 else { return nil }
    let changed = report.published.count { !$0.isUnchanged }
    if changed == 0 {
      return BilingualText(
        "nothing has changed on \(Self.count(sites, "site"))",
        lao: "ບໍ່ມີຫຍັງປ່ຽນໃນ \(sites) ເວັບໄຊ")
    }
    return BilingualText(
      "\(changed) of \(Self.count(sites, "site")) changed",
      lao: "ປ່ຽນ \(changed) ຈາກ \(sites) ເວັບໄຊ")
  }

  private func kept(of sites: Int, _ isCheck: Bool) -> BilingualText {
    let count = report.withheld.count
    let names = report.withheld.prefix(3).joined(separator: ", ")
    let rest = count - min(count, 3)
    let (more, laoMore) = rest > 0 ? (" and \(rest) more", " ແລະອີກ \(rest)") : ("", "")
    if isCheck {
      return BilingualText(
        "\(names)\(more) \(count == 1 ? "has" : "have") errors (\(count) of \(sites))",
        lao: "\(names)\(laoMore) ມີຂໍ້ຜິດພາດ (\(count) ຈາກ \(sites))")
    }
    return BilingualText(
      "\(names)\(more) \(count == 1 ? "was" : "were") not published (\(count) of \(sites))",
      lao: "\(names)\(laoMore) ບໍ່ໄດ້ເຜີຍແຜ່ (\(count) ຈາກ \(sites))")
  }

  private static func count(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }
}

extension BuildReport {
  /// The members of `--format json` that tell the outcome of each site.
  var jsonMembers: [String] {
    var sites = published.map { site in
      let counts = [
        ("files", site.files), ("bytes", site.bytes), ("new", site.new.count),
        ("changed", site.changed.count), ("removed", site.removed.count),
      ]
      let outcome = site.isUnchanged ? "unchanged" : "published"
      return "{\"site\": \(ReportEncoding.json(site.site)), \"outcome\": \"\(outcome)\", "
        + counts.map { "\"\($0)\": \($1)" }.joined(separator: ", ")
        + ", \"manifest\": \"\(site.manifestHash.hex)\"}"
    }
    sites += withheld.map {
      "{\"site\": \(ReportEncoding.json($0)), \"outcome\": \"held back\"}"
    }
    let list = sites.isEmpty ? "[]" : "[\n  \(sites.joined(separator: ",\n  "))\n]"
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count { $0.severity == .warning }
    let next = outlook?.nextChange.map { "\"\($0.isoText)\"" } ?? "null"
    return [
      "\"nextChange\": \(next)", "\"sites\": \(list)", "\"manifest\": \"\(manifestHash.hex)\"",
      "\"errors\": \(errors)",
      "\"warnings\": \(warnings)",
    ]
  }

  /// The hash over all sites' manifests: two machines that have the same published the same.
  private var manifestHash: ContentHash {
    var hasher = ContentHasher()
    for site in published { hasher.update(Array("\(site.site) \(site.manifestHash.hex)\n".utf8)) }
    return hasher.finalize()
  }
}
