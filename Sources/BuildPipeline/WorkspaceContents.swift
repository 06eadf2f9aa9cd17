import Content
import Diagnostics
import Workspaces

/// The files of a workspace, sorted by what they are for.
struct WorkspaceContents: Sendable {
  private(set) var documents: [WorkspaceFile] = []
  /// Files beside documents.
  private(set) var media: [WorkspaceFile] = []
  private(set) var templates: [WorkspaceFile] = []
  private(set) var strings: [WorkspaceFile] = []
  private(set) var themeAssets: [WorkspaceFile] = []
  private(set) var siteAssets: [WorkspaceFile] = []
  private(set) var siteConfigurations: [WorkspaceFile] = []
  private(set) var hasSharedConfiguration = false
  private(set) var diagnostics: [Diagnostic]

  static let sharedConfiguration = "Sites/shared.yml"

  init(_ listing: WorkspaceListing) {
    diagnostics = listing.diagnostics + TwinNames.find(in: listing.files)
    for file in listing.files { sort(file) }
  }

  private mutating func sort(_ file: WorkspaceFile) {
    let parts = Self.parts(file.path)
    switch (parts.first, parts.count) {
    case ("Content", _) where DocumentPath.isMeantAsDocument(file.path): documents.append(file)
    case ("Content", 4...): media.append(file)
    case ("Sites", 2) where file.path == Self.sharedConfiguration: hasSharedConfiguration = true
    case ("Sites", 3) where parts[2] == "site.yml": siteConfigurations.append(file)
    case ("Sites", 4...) where parts[2] == "assets": siteAssets.append(file)
    case ("Templates", 3) where parts[1] == "strings" && Self.ends(file.path, ".yml"):
      strings.append(file)
    case ("Templates", 3...) where parts[1] == "assets": themeAssets.append(file)
    case ("Templates", 2...) where Self.ends(file.path, ".html"): templates.append(file)
    default: diagnostics.append(Self.unused(file.path))
    }
  }

  /// The sites for which something lies in the workspace that can't be taken from it: they stay as
  /// they are, rather than lose a page.
  func incomplete(among sites: Set<SiteID>) -> Set<SiteID> {
    var result: Set<SiteID> = []
    for fault in diagnostics where fault.severity == .error {
      let parts = Self.parts(fault.location?.file ?? "")
      guard parts.count > 1, parts[0] == "Content" || parts[0] == "Sites",
        let site = SiteID(parts[1])
      else { return sites }
      result.insert(site)
    }
    return result.intersection(sites)
  }

  static func parts(_ path: String) -> [String] {
    path.utf8.split(separator: 0x2F).map { String(decoding: $0, as: UTF8.self) }
  }

  /// What stands below a number of folders: `Sites/x/assets/a/b.txt` below three is `a/b.txt`.
  static func path(_ path: String, below count: Int) -> String {
    parts(path).dropFirst(count).joined(separator: "/")
  }

  private static func ends(_ path: String, _ suffix: StaticString) -> Bool {
    suffix.withUTF8Buffer { path.utf8.suffix($0.count).elementsEqual($0) }
  }

  private static func unused(_ path: String) -> Diagnostic {
    Diagnostic(
      .warning, "workspace.unused-file", at: SourceLocation(file: path),
      BilingualText("nothing uses this file", lao: "ບໍ່ມີຫຍັງໃຊ້ແຟ້ມນີ້"),
      hint: BilingualText(
        "documents lie in Content/<site>/<section>/, the files of a site in Sites/<site>/assets/",
        lao: "ເອກະສານຢູ່ໃນ Content/<ເວັບໄຊ>/<ໝວດ>/, ແຟ້ມຂອງເວັບໄຊຢູ່ໃນ Sites/<ເວັບໄຊ>/assets/"))
  }
}
