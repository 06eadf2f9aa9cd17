import Diagnostics
import LaoText
import Workspaces

/// Files whose paths differ in the case, width or composition of letters alone: one of the two is
/// lost as soon as somebody opens the workspace on Windows or macOS.
enum TwinNames {
  /// An error for each file that has an older twin, in the order of the files.
  static func find(in files: [WorkspaceFile]) -> [Diagnostic] {
    var plain: [String] = []
    var odd: [(path: String, key: String)] = []
    for file in files {
      let key = CompatibilityFolding.fold(file.path)
      if key.utf8.elementsEqual(file.path.utf8) {
        plain.append(key)
      } else {
        odd.append((file.path, key))
      }
    }
    // Most paths are folded already, and those can't be twins of each other.
    guard !odd.isEmpty else { return [] }
    let keys = Set(odd.map(\.key))
    var owners: [String: String] = [:]
    for path in plain where keys.contains(path) { owners[path] = path }
    return odd.compactMap { path, key in
      guard let other = owners[key] else {
        owners[key] = path
        return nil
      }
      return problem(path, other)
    }
  }

  private static func problem(_ path: String, _ other: String) -> Diagnostic {
    Diagnostic(
      .error, "workspace.name-twin", at: SourceLocation(file: path),
      BilingualText(
        "Windows and macOS take this file and '\(other)' for one",
        lao: "Windows ແລະ macOS ຖືວ່າແຟ້ມນີ້ ແລະ '\(other)' ເປັນແຟ້ມດຽວກັນ"),
      hint: BilingualText("rename one of the two", lao: "ປ່ຽນຊື່ອັນໜຶ່ງ"),
      related: [
        .init(
          location: SourceLocation(file: other),
          message: BilingualText("the other one", lao: "ອີກອັນໜຶ່ງ"))
      ])
  }
}
