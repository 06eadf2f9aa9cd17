import Diagnostics
import Workspaces

#if canImport(Glibc)
  import Glibc
#endif

/// How files are named where they are read: a person opens them from the folder that he is in, GitHub
/// looks for them from the root of the repository.
struct MessagePaths {
  private let workspace: String
  /// Absolute, with a slash at the end; nil where paths are as seen from the current folder.
  private let root: String?

  /// - Parameter workspace: as it was given to the command.
  init(workspace: String, format: DiagnosticFormat) {
    self.workspace = Self.plain(workspace)
    switch format {
    case .human, .short, .json: root = nil
    case .github: root = Self.repository(of: workspace)
    }
  }

  /// The diagnostic with all its places named so.
  func named(_ diagnostic: Diagnostic) -> Diagnostic { diagnostic.renamed { name($0) } }

  /// A file by its name for whoever reads it.
  func name(_ file: String) -> String {
    let seen = isOfWorkspace(file) && !workspace.isEmpty ? workspace + "/" + file : file
    guard let root, let whole = Self.absolute(seen), whole.utf8.starts(with: root.utf8) else {
      return seen
    }
    return String(decoding: whole.utf8.dropFirst(root.utf8.count), as: UTF8.self)
  }

  /// What stages call by its path in the workspace: all but the output.
  private func isOfWorkspace(_ file: String) -> Bool {
    WorkspaceReader.folders.contains { folder in
      file.utf8.elementsEqual(folder.utf8) || file.utf8.starts(with: (folder + "/").utf8)
    }
  }
}

extension MessagePaths {
  /// Without `./` at the front and slashes at the end; empty for the current folder.
  private static func plain(_ path: String) -> String {
    var bytes = Array(path.utf8)
    while bytes.count > 1, bytes.last == 0x2F { bytes.removeLast() }
    while bytes.starts(with: "./".utf8) { bytes.removeFirst(2) }
    return bytes.elementsEqual(".".utf8) ? "" : String(decoding: bytes, as: UTF8.self)
  }

  /// GITHUB_WORKSPACE where the workspace lies in it, else the nearest folder above with `.git`.
  private static func repository(of workspace: String) -> String? {
    guard let start = resolved(workspace) else { return nil }
    if let given = ProcessEnvironment["GITHUB_WORKSPACE"].flatMap(resolved),
      (start + "/").utf8.starts(with: (given + "/").utf8)
    {
      return given + "/"
    }
    var folder = start
    while true {
      if access(folder + "/.git", F_OK) == 0 { return folder + "/" }
      guard let slash = folder.utf8.lastIndex(of: 0x2F), slash > folder.utf8.startIndex else {
        return nil
      }
      folder = String(decoding: folder.utf8[..<slash], as: UTF8.self)
    }
  }

  /// A path from the root of the disk; its folder must be there, the file itself need not.
  private static func absolute(_ path: String) -> String? {
    if let whole = resolved(path) { return whole }
    guard let slash = path.utf8.lastIndex(of: 0x2F) else {
      return resolved(".").map { $0 + "/" + path }
    }
    let folder = String(decoding: path.utf8[..<slash], as: UTF8.self)
    return absolute(folder).map { $0 + String(decoding: path.utf8[slash...], as: UTF8.self) }
  }

  private static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
