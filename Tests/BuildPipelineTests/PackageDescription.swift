import Foundation

/// The targets of Package.swift with what they depend on, read from its text.
struct PackageDescription {
  struct Target {
    let name: String
    /// Targets, and products of other packages.
    let dependencies: [String]
    /// Whether it has Swift sources.
    let isCode: Bool
  }

  /// By layer, from 0.
  let layers: [[Target]]
  /// Benchmarks and fuzzing: targets that nobody imports.
  let others: [Target]

  init() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let text = String(
      decoding: try Data(contentsOf: root.appendingPathComponent("Package.swift")), as: UTF8.self)
    let parts = text.split(separator: "let tests: [Target] =")
    layers = parts[0].components(separatedBy: "// Layer ").dropFirst().map(Self.targets)
    let rest = parts[1].split(separator: "let benchmarks: [Target] =")[1]
    others = Self.targets(in: String(rest.split(separator: "let package = ")[0]))
  }

  var names: [[String]] { layers.map { $0.map(\.name) } }

  private static func targets(in text: String) -> [Target] {
    let declaration =
      #/\.(target|executableTarget|systemLibrary)\(\s*name: "(\w+)"(?:,\s*dependencies: \[([^\]]*)\])?/#
    return text.matches(of: declaration).map { match in
      let list = (match.3 ?? "").replacing(#/package: "[^"]*"/#, with: "")
      return Target(
        name: String(match.2), dependencies: list.matches(of: #/"(\w+)"/#).map { String($0.1) },
        isCode: match.1 != "systemLibrary")
    }
  }
}
