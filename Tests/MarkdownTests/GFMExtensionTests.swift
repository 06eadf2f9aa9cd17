import Foundation
import Markdown
import Markup
import Testing

/// The examples of cmark-gfm for GitHub's extensions: tables, strikethrough, bare addresses, task
/// lists and footnotes. Its tag filter is not ours, and two things differ on purpose: `www.…` leads
/// to `https:`, and the boxes of task lists are signs, since a field of a form would have no label.
@Suite("GitHub Flavored Markdown")
struct GFMExtensionTests {
  static let examples: [CommonMarkSpecificationTests.Example] =
    Corpus.json("markdown/gfm-extensions.json") ?? []

  /// One that says nothing of what is printed, and the tag filter.
  static let notOurs: Set<Int> = [20, 22]

  @Test("Our markup agrees with cmark-gfm", .enabled(if: Corpus.isPresent, Corpus.absence))
  func agrees() {
    var compared = 0
    for example in Self.examples where !Self.notOurs.contains(example.example) {
      compared += 1
      let document = MarkdownRenderer(options: .plain).render(example.markdown)
      #expect(
        MarkupComparison.normalised(document.html.string)
          == MarkupComparison.normalised(ours(example.html)),
        "example \(example.example), \(example.section)")
    }
    #expect(compared == 26)
  }

  private func ours(_ html: String) -> String {
    var result = html.replacingOccurrences(
      of: "href=\"http://(www[^\"]*\">www)", with: "href=\"https://$1",
      options: .regularExpression)
    for (from, to) in [
      ("<li><input type=\"checkbox\" disabled=\"\" />", "<li class=\"task\">☐"),
      ("<li><input type=\"checkbox\" checked=\"\" disabled=\"\" />", "<li class=\"task\">☑"),
    ] {
      result = result.replacingOccurrences(of: from, with: to, options: .literal)
    }
    return result
  }
}
