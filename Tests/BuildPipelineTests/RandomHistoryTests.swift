import Foundation
import Testing

/// Histories that nobody thought of: three offices, one of which sends to the others, add, retitle,
/// rename, move, redate, delete, draft, break, mend and withdraw, build together or one at a time,
/// and roll back.
@Suite("Random histories")
struct RandomHistoryTests {
  /// Of 8 steps each; `Scripts/check --histories N` asks for more of them.
  private static let count = number("GWEB_HISTORIES") ?? 40
  /// With a count of 1 this history alone is told in full.
  private static let first = number("GWEB_HISTORY") ?? 1

  private static func number(_ variable: String) -> Int? {
    ProcessInfo.processInfo.environment[variable].flatMap { Int($0) }
  }

  @Test(
    "after each step every address that was ever public answers or was named, and nothing leads to what is not online",
    arguments: first..<(first + count))
  func history(seed: Int) async throws {
    var history = try RandomHistory(seed: UInt64(seed))
    try await history.run(steps: 8)
    let (faults, story) = (history.faults, history.story)
    #expect(
      faults.isEmpty,
      """
      GWEB_HISTORIES=1 GWEB_HISTORY=\(seed) swift test --filter RandomHistoryTests
      \(faults.prefix(5).joined(separator: "\n"))
      \(Self.count == 1 ? story.joined(separator: "\n") : "")
      """)
  }
}
