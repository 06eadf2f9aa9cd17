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
  /// The lock files of addresses that are there.
  private(set) var addressBooks: Set<String> = []
  /// The sites that have a folder in `Sites/`, whatever is in it.
  private(set) var siteFolders: Set<SiteID> = []
  /// What lies there and can't be taken from the workspace.
  private let refused: Set<String>
  private(set) var diagnostics: [Diagnostic]

  static let sharedConfiguration = "Sites/shared.yml"
  static let sharedAddresses = "Sites/" + AddressBook.fileName

  init(_ listing: WorkspaceListing) {
    diagnostics = listing.diagnostics + TwinNames.find(in: listing.files)
    refused = Set(listing.diagnostics.compactMap { $0.location?.file })
    for file in listing.files { sort(file) }
    for path in listing.files.map(\.path) + refused { noteSite(of: path) }
  }

  /// Whether something of that path is there that can't be taken, which was told.
  func isRefused(_ path: String) -> Bool { refused.contains(path) }

  private mutating func noteSite(of path: String) {
    let parts = Self.parts(path)
    guard parts.count > 2, parts[0] == "Sites" else { return }
    if let site = SiteID(parts[1]) {
      siteFolders.insert(site)
    } else if parts[2] == "site.yml" {
      diagnostics.append(ConfigurationProblem.badFolder(parts[1], path: path).diagnostic)
    }
  }

  private mutating func sort(_ file: WorkspaceFile) {
    let parts = Self.parts(file.path)
    switch (parts.first, parts.count) {
    case ("Content", _) where DocumentPath.isMeantAsDocument(file.path): documents.append(file)
    case ("Content", 4...): media.append(file)
    case ("Sites", 2) where file.path == Self.sharedConfiguration: hasSharedConfiguration = true
    case ("Sites", 2) where file.path == Self.sharedAddresses: addressBooks.insert(file.path)
    case ("Sites", 3) where parts[2] == "site.yml": siteConfigurations.append(file)
    case ("Sites", 3) where parts[2] == AddressBook.fileName: addressBooks.insert(file.path)
    case ("Sites", 4...) where parts[2] == "assets": siteAssets.append(file)
    case ("Templates", 3) where parts[1] == "strings" && Self.ends(file.path, ".yml"):
      strings.append(file)
    case ("Templates", 3...) where parts[1] == "assets": themeAssets.append(file)
    case ("Templates", 2...) where Self.ends(file.path, ".html"): templates.append(file)
    default: diagnostics.append(Self.unused(file.path))
    }
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
