import BuildPipeline
import Diagnostics
import Hashing
import Publishing

/// What a build tells on standard output: a line for each site, and one for all.
struct BuildSummary {
  private let report: BuildReport
  private let language: MessageLanguage

  init(_ report: BuildReport, language: MessageLanguage) {
    self.report = report
    self.language = language
  }

  func write(to output: inout StandardOutput) throws {
    for site in report.published { try output.writeLine(line(for: site)) }
    for site in report.withheld { try output.writeLine(line(forWithheld: site)) }
    if !report.published.isEmpty { try output.writeLine(total) }
    if report.checkedSites > 0 { try output.writeLine(checked) }
  }

  private func line(for site: PublicationSummary) -> String {
    let hash = site.manifestHash.fingerprint
    let (new, changed, removed) = (site.new.count, site.changed.count, site.removed.count)
    return BilingualText(
      "\(site.site): \(site.files) files, \(new) new, \(changed) changed, \(removed) removed, manifest \(hash)",
      lao:
        "\(site.site): \(site.files) ແຟ້ມ, ໃໝ່ \(new), ປ່ຽນ \(changed), ລຶບ \(removed), manifest \(hash)"
    )[language]
  }

  private func line(forWithheld site: String) -> String {
    if report.checkedSites > 0 {
      return BilingualText(
        "\(site): has errors", lao: "\(site): ມີຂໍ້ຜິດພາດ")[language]
    }
    return BilingualText(
      "\(site): not published, what is online stays as it was",
      lao: "\(site): ບໍ່ໄດ້ເຜີຍແຜ່, ສິ່ງທີ່ຢູ່ອອນລາຍຍັງຄືເກົ່າ")[language]
  }

  /// The hash over all sites' manifests: two machines that print the same published the same.
  private var total: String {
    var hasher = ContentHasher()
    var files = 0
    var bytes = 0
    for site in report.published {
      hasher.update(Array("\(site.site) \(site.manifestHash.hex)\n".utf8))
      files += site.files
      bytes += site.bytes
    }
    let hash = hasher.finalize().hex
    let count = report.published.count
    return BilingualText(
      "\(count) sites, \(files) files, \(bytes) bytes, manifest \(hash)",
      lao: "\(count) ເວັບໄຊ, \(files) ແຟ້ມ, \(bytes) ໄບ, manifest \(hash)")[language]
  }

  private var checked: String {
    let errors = report.diagnostics.count { $0.severity == .error }
    let warnings = report.diagnostics.count { $0.severity == .warning }
    return BilingualText(
      "\(report.checkedSites) sites checked: \(errors) errors, \(warnings) warnings",
      lao: "ກວດ \(report.checkedSites) ເວັບໄຊ: ຜິດພາດ \(errors), ຄຳເຕືອນ \(warnings)")[language]
  }
}
