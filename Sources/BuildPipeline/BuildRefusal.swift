package import Diagnostics

/// Why a build did not begin.
package struct BuildRefusal: Error, Sendable {
  package let reason: Reason
  package let diagnostics: [Diagnostic]

  /// What is wrong with the command.
  package enum Reason: Sendable, Hashable {
    /// The folder is no workspace.
    case noWorkspace
    /// `--site` with a name that no site has.
    case unknownSite
  }

  init(_ reason: Reason, _ diagnostics: [Diagnostic]) {
    self.reason = reason
    self.diagnostics = diagnostics
  }

  static func unknownSite(_ name: String, known: [String]) -> BuildRefusal {
    let diagnostic = Diagnostic(
      .error, "arguments.unknown-site", at: nil,
      BilingualText("there is no site '\(name)'", lao: "ບໍ່ມີເວັບໄຊ '\(name)'"),
      hint: NearestMatch.find(name, among: known).map {
        BilingualText("did you mean '\($0)'?", lao: "ໝາຍເຖິງ '\($0)' ບໍ?")
      }
        ?? BilingualText(
          "use the name of a folder in Sites/", lao: "ໃຊ້ຊື່ໂຟນເດີທີ່ມີຢູ່ໃນ Sites/"))
    return BuildRefusal(.unknownSite, [diagnostic])
  }
}
