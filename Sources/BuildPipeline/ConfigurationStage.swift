import Content
import Diagnostics
import LaoText
import Workspaces

/// Reads what all sites share and what each says of itself.
struct ConfigurationStage: Sendable {
  let shared: SharedConfiguration
  let sites: [SiteConfiguration]
  let diagnostics: [Diagnostic]

  init(_ contents: WorkspaceContents, reader: WorkspaceReader) {
    var diagnostics: [Diagnostic] = []
    func text(_ path: String) -> SourceText? {
      do {
        let bytes = try reader.read(path)
        if let problem = EncodingProblem.find(in: bytes, path: path) {
          diagnostics.append(problem)
          return nil
        }
        return SourceText(path: path, bytes: bytes)
      } catch {
        diagnostics.append(error.diagnostic)
        return nil
      }
    }
    var shared = SharedConfiguration(
      defaults: SiteDefaults(), groups: [], categories: [], services: [], navigation: [])
    if !contents.hasSharedConfiguration {
      diagnostics.append(Self.noSharedConfiguration)
    } else if let source = text(WorkspaceContents.sharedConfiguration) {
      let (value, problems) = SharedConfiguration.read(source)
      shared = value
      diagnostics += problems
    }
    var sites: [SiteConfiguration] = []
    for file in contents.siteConfigurations {
      let name = WorkspaceContents.parts(file.path)[1]
      guard let id = SiteID(name) else {
        diagnostics.append(Self.badFolder(name, file.path))
        continue
      }
      guard let source = text(file.path) else { continue }
      let (site, problems) = SiteConfiguration.read(source, id: id, shared: shared)
      diagnostics += problems
      if let site { sites.append(site) }
    }
    if contents.hasSharedConfiguration, contents.siteConfigurations.isEmpty {
      diagnostics.append(Self.noSites)
    }
    self.shared = shared
    self.sites = sites
    self.diagnostics = diagnostics
  }

  private static let noSharedConfiguration = Diagnostic(
    .error, "workspace.no-shared-configuration",
    at: SourceLocation(file: WorkspaceContents.sharedConfiguration),
    BilingualText("there is no file Sites/shared.yml", lao: "ບໍ່ມີແຟ້ມ Sites/shared.yml"),
    hint: BilingualText(
      "run the command in the folder of the workspace, or name it with --workspace",
      lao: "ເປີດຄຳສັ່ງຢູ່ໃນໂຟນເດີຂອງພື້ນທີ່ເຮັດວຽກ, ຫຼື ລະບຸດ້ວຍ --workspace"))

  private static let noSites = Diagnostic(
    .error, "workspace.no-sites", at: SourceLocation(file: "Sites"),
    BilingualText("there is no site", lao: "ບໍ່ມີເວັບໄຊຈັກອັນ"),
    hint: BilingualText(
      "write Sites/<site>/site.yml", lao: "ຂຽນ Sites/<ເວັບໄຊ>/site.yml"))

  private static func badFolder(_ name: String, _ path: String) -> Diagnostic {
    Diagnostic(
      .error, "site.bad-name", at: SourceLocation(file: path),
      BilingualText("'\(name)' can't be the name of a site", lao: "'\(name)' ໃຊ້ເປັນຊື່ເວັບໄຊບໍ່ໄດ້"),
      hint: BilingualText(
        "use a-z, 0-9 and '-', at most 40 characters", lao: "ໃຊ້ a-z, 0-9 ແລະ '-' ບໍ່ເກີນ 40 ຕົວ"))
  }
}
