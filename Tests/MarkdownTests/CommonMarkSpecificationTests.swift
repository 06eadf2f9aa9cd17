import Foundation
import Markdown
import Markup
import Testing

/// The 652 examples of CommonMark 0.30, read from the test data beside the checkout.
@Suite("CommonMark 0.30")
struct CommonMarkSpecificationTests {
  struct Example: Decodable, Sendable, CustomTestStringConvertible {
    let markdown: String
    let html: String
    let example: Int
    let section: String

    var testDescription: String { "example \(example), \(section)" }
  }

  static let examples: [Example] = Corpus.json("markdown/commonmark-spec-0.30.json") ?? []

  /// Info strings are reduced to `[A-Za-z0-9_+-]`, so these two have another class, or none.
  static let withReducedInfo: Set<Int> = [34, 144]

  /// What stands beside a comment in an HTML block: words become a paragraph, space goes.
  static let besideComments: Set<Int> = [177, 183]

  /// Addresses that stand bare in the text are links, as GitHub has it.
  static let withBareAddresses: Set<Int> = [601, 605, 607, 610, 611]

  static func render(_ example: Example) -> MarkdownDocument {
    MarkdownRenderer(options: .plain).render(example.markdown)
  }

  @Test("Our markup agrees with the specification wherever nothing is left out")
  func agrees() {
    var compared = 0
    let exceptions = Self.withReducedInfo.union(Self.besideComments).union(Self.withBareAddresses)
    for example in Self.examples where !exceptions.contains(example.example) {
      let document = Self.render(example)
      guard !leavesSomethingOut(document) else { continue }
      compared += 1
      let expected = MarkupComparison.withoutComments(MarkupComparison.normalised(example.html))
      let written = MarkupComparison.normalised(document.html.string)
      #expect(written == expected, "example \(example.example), \(example.section)")
    }
    if Corpus.isPresent { #expect(compared == 574) }
  }

  @Test("Where raw HTML or a scheme is left out, there is a problem and only our own markup")
  func leavesOut() {
    for example in Self.examples {
      let document = Self.render(example)
      guard leavesSomethingOut(document) else { continue }
      let isExpected =
        MarkupComparison.hasRawHTML(example.html, markdown: example.markdown)
        || MarkupComparison.hasForeignScheme(example.html)
      #expect(isExpected, "example \(example.example), \(example.section)")
      #expect(MarkupComparison.isOurMarkup(document.html.string), "example \(example.example)")
    }
  }

  @Test("No example is missing", .enabled(if: Corpus.isPresent, Corpus.absence))
  func complete() {
    #expect(Self.examples.count == 652)
  }

  /// What stays text although it looks like Markdown is as the specification has it.
  private func leavesSomethingOut(_ document: MarkdownDocument) -> Bool {
    document.problems.contains {
      if case .leftover = $0.kind { false } else { true }
    }
  }
}
