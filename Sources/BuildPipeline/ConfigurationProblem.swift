import Content
import Diagnostics
import FrontMatter

/// What can be wrong with `Sites/` beside what stands in its files.
enum ConfigurationProblem {
  case noSharedConfiguration
  case noSites
  case noSite(String)
  case badFolder(String, path: String)
  case unknownSyndicator(String, at: SourceLocation, known: [String])
  case sameAddress(SiteConfiguration, other: SiteConfiguration)

  var diagnostic: Diagnostic {
    switch self {
    case .noSharedConfiguration:
      Diagnostic(
        .error, "workspace.no-shared-configuration",
        at: SourceLocation(file: WorkspaceContents.sharedConfiguration),
        BilingualText("there is no file Sites/shared.yml", lao: "ບໍ່ມີແຟ້ມ Sites/shared.yml"),
        hint: BilingualText(
          "run the command in the folder of the workspace, or name it with --workspace",
          lao: "ເປີດຄຳສັ່ງຢູ່ໃນໂຟນເດີຂອງພື້ນທີ່ເຮັດວຽກ, ຫຼື ລະບຸດ້ວຍ --workspace"))
    case .noSites:
      Diagnostic(
        .error, "workspace.no-sites", at: SourceLocation(file: "Sites"),
        BilingualText("there is no site", lao: "ບໍ່ມີເວັບໄຊຈັກອັນ"),
        hint: BilingualText("write Sites/<site>/site.yml", lao: "ຂຽນ Sites/<ເວັບໄຊ>/site.yml"))
    case .noSite(let path):
      Diagnostic(
        .error, "site.no-configuration", at: SourceLocation(file: path),
        BilingualText("there is no file \(path)", lao: "ບໍ່ມີແຟ້ມ \(path)"),
        hint: BilingualText(
          "bring it back, or remove the site's folder in Sites/ and in Content/ too",
          lao: "ເອົາແຟ້ມນັ້ນກັບຄືນມາ, ຫຼື ລຶບໂຟນເດີຂອງເວັບໄຊໃນ Sites/ ແລະ Content/ ອອກດ້ວຍ"))
    case .badFolder(let name, let path):
      Diagnostic(
        .error, "site.bad-name", at: SourceLocation(file: path),
        BilingualText("'\(name)' can't be the name of a site", lao: "'\(name)' ໃຊ້ເປັນຊື່ເວັບໄຊບໍ່ໄດ້"),
        hint: BilingualText(
          "use a-z, 0-9 and '-', at most 40 characters", lao: "ໃຊ້ a-z, 0-9 ແລະ '-' ບໍ່ເກີນ 40 ຕົວ"))
    case .unknownSyndicator(let name, let location, let known):
      Diagnostic(
        .error, "shared.unknown-syndicator", at: location,
        BilingualText("there is no site '\(name)'", lao: "ບໍ່ມີເວັບໄຊ '\(name)'"),
        hint: NearestMatch.find(name, among: known).map {
          BilingualText("did you mean '\($0)'?", lao: "ໝາຍເຖິງ '\($0)' ບໍ?")
        }
          ?? BilingualText(
            "use the name of a folder in Sites/", lao: "ໃຊ້ຊື່ໂຟນເດີທີ່ມີຢູ່ໃນ Sites/"))
    case .sameAddress(let site, let other):
      Diagnostic(
        .error, "site.same-base-url", at: site.baseURLLocation,
        BilingualText(
          "the sites '\(site.id.text)' and '\(other.id.text)' have one address: \(site.baseURL)",
          lao: "ເວັບໄຊ '\(site.id.text)' ແລະ '\(other.id.text)' ມີທີ່ຢູ່ດຽວກັນ: \(site.baseURL)"),
        hint: BilingualText(
          "write the address of its own in the one that was copied",
          lao: "ຂຽນທີ່ຢູ່ຂອງຕົນເອງໃນອັນທີ່ສຳເນົາມາ"),
        related: [
          .init(
            location: other.baseURLLocation,
            message: BilingualText("the other one", lao: "ອີກອັນໜຶ່ງ"))
        ])
    }
  }

  /// Two sites of one address: each has canonical links to the other's pages. Both are told.
  static func sharedAddresses(of sites: [SiteConfiguration]) -> [Diagnostic] {
    var owners: [String: SiteConfiguration] = [:]
    var found: [Diagnostic] = []
    for site in sites {
      let key = site.host
      if let other = owners[key] {
        found += [
          ConfigurationProblem.sameAddress(site, other: other),
          .sameAddress(other, other: site),
        ].map(\.diagnostic)
      } else {
        owners[key] = site
      }
    }
    return found
  }

  static func unknownSyndicators(
    of shared: SharedConfiguration, sites: Set<SiteID>
  ) -> [Diagnostic] {
    (shared.syndicators ?? []).filter { name in
      SiteID(name.text).map { !sites.contains($0) } ?? true
    }.map { name in
      ConfigurationProblem.unknownSyndicator(
        name.text,
        at: SourceLocation(
          file: WorkspaceContents.sharedConfiguration, line: name.place.line,
          column: name.place.column, length: name.place.length),
        known: sites.map(\.text).sorted()
      ).diagnostic
    }
  }
}
