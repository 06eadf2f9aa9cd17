import Foundation
import Testing

@Suite("SUPPORTED.md")
struct SupportedSyntaxTests {
  private static let file = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Sources/Markdown/SUPPORTED.md")

  @Test("says what the renderer does")
  func isTrue() throws {
    let expected = Data(SupportedSyntax.document.utf8)
    if ProcessInfo.processInfo.environment["GWEB_RECORD"] != nil {
      try expected.write(to: Self.file)
      Issue.record("SUPPORTED.md was written: look at it")
    }
    #expect(try Data(contentsOf: Self.file) == expected)
  }
}
