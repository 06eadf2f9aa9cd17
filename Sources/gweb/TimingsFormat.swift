import ArgumentParser
import BuildPipeline

/// How `--timings` prints.
enum TimingsFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json

  func write(_ timings: [BuildReport.Timing], to output: inout StandardOutput) throws {
    let rows = timings.map { (stage: $0.stage, milliseconds: Self.milliseconds($0.nanoseconds)) }
    switch self {
    case .text:
      let width = rows.map(\.stage.utf8.count).max() ?? 0
      for row in rows {
        let space = String(repeating: " ", count: width - row.stage.utf8.count)
        try output.writeLine("\(row.stage)\(space)  \(row.milliseconds) ms")
      }
    case .json:
      let members = rows.map { "\"\($0.stage)\": \($0.milliseconds)" }
      try output.writeLine("{\(members.joined(separator: ", "))}")
    }
  }

  /// With one decimal.
  private static func milliseconds(_ nanoseconds: Int) -> String {
    let tenths = (nanoseconds + 50_000) / 100_000
    return "\(tenths / 10).\(tenths % 10)"
  }
}
