import Foundation
import Markdown
import Markup
import Testing

/// The examples of cmark-gfm for what we have of GitHub's extensions: tables, strikethrough and
/// footnotes. Bare addresses, task lists and its tag filter are not ours.
@Suite("GitHub Flavored Markdown")
struct GFMExtensionTests {
  static let examples: [CommonMarkSpecificationTests.Example] =
    Corpus.json("markdown/gfm-extensions.json") ?? []

  /// Those that need bare addresses as links, task lists, or raw HTML let through.
  static let notOurs: Set<Int> = [12, 19, 20, 22, 24, 25, 26, 27, 28]

  @Test("Our markup agrees with cmark-gfm", .enabled(if: Corpus.isPresent, Corpus.absence))
  func agrees() {
    var compared = 0
    for example in Self.examples where !Self.notOurs.contains(example.example) {
      compared += 1
      let document = MarkdownRenderer(options: .plain).render(example.markdown)
      #expect(
        MarkupComparison.normalised(document.html.string)
          == MarkupComparison.normalised(example.html),
        "example \(example.example), \(example.section)")
    }
    #expect(compared == 19)
  }
}
