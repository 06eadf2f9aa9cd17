import Foundation
import Markdown
import Markup
import Testing

/// Inputs that take quadratic time in some parser: rendered or refused, never slow. How long is
/// not measured here; what a page may ask for is bounded by `MarkdownLimits`, and an input that
/// takes minutes would not let the suite end.
@Suite("Pathological inputs")
struct PathologicalTests {
  struct Entry: Decodable {
    let file: String
    let name: String
  }

  @Test(
    "Each of cmark's ends, rendered or refused with its place",
    .enabled(if: Corpus.isPresent, Corpus.absence))
  func cmark() throws {
    let entries: [Entry] = try #require(Corpus.json("markdown/cmark-pathological/index.json"))
    #expect(entries.count == 25)
    for entry in entries {
      let bytes = try Corpus.gunzipped("markdown/cmark-pathological/\(entry.file)")
      let document = MarkdownRenderer(options: .plain).render(bytes)
      if document.isRefused {
        let problem = try #require(document.problems.first, "\(entry.name)")
        #expect(problem.source.upperBound <= bytes.count && !problem.source.isEmpty)
        #expect(document.html.isEmpty)
      } else {
        #expect(!document.html.isEmpty, "\(entry.name)")
      }
    }
  }

  /// Named, so that a failure does not print the input.
  enum Shape: CaseIterable {
    case lists, quotes, listsInQuotes, numberedLists, indentation, imageBrackets, emphasis, links
    case tableCells, size

    var markdown: String {
      switch self {
      case .lists: repeated("- ", 30_000) + "x" + repeated("\n", 30_000)
      case .quotes: repeated(">", 30_000) + repeated("a*", 30_000)
      case .listsInQuotes: repeated("> ", 30_000) + "- x\n>\n"
      case .numberedLists: repeated("1. ", 60) + "x"
      case .indentation: repeated(" ", 400) + "- x"
      case .imageBrackets: repeated("![[]()", 100_000)
      case .emphasis: repeated("*a **a ", 200) + "ກ" + repeated("** a*", 200)
      case .links: repeated("[a](b) ", 10_001)
      case .tableCells:
        "|" + repeated("a|", 400) + "\n|" + repeated("-|", 400) + repeated("\n|", 400)
      case .size: repeated("ກ", 400_000)
      }
    }

    var limit: MarkdownProblem.Limit {
      switch self {
      case .lists, .quotes, .listsInQuotes, .numberedLists, .indentation: .containerDepth
      case .imageBrackets: .brackets
      case .emphasis: .elementDepth
      case .links: .addresses
      case .tableCells: .tableCells
      case .size: .sourceSize
      }
    }

    private func repeated(_ text: String, _ count: Int) -> String {
      String(repeating: text, count: count)
    }
  }

  @Test(
    "Shapes that libcmark 0.30.2 is slow for, or that grow, are refused", arguments: Shape.allCases)
  func refused(shape: Shape) {
    let document = MarkdownRenderer(options: .plain).render(shape.markdown)
    #expect(document.problems.map(\.kind) == [.limit(shape.limit)])
    #expect(document.isRefused)
    #expect(document.html.isEmpty)
  }

  @Test("What people write is not refused")
  func ordinary() {
    let rule = String(repeating: "* ", count: 200) + "\n\n" + String(repeating: "- ", count: 200)
    let nested = (0..<20).map { String(repeating: "  ", count: $0) + "- ຂໍ້ \($0)\n" }.joined()
    let gallery = (0..<1000).map { "![ຮູບ \($0)](/\($0).jpg)\n" }.joined()
    for text in [rule, nested, gallery] {
      #expect(!MarkdownRenderer(options: .plain).render(text).isRefused)
    }
  }
}
