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
    case tableCells, deepTable, size, emptyLines, marks, emptyLinesInLists

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
      case .deepTable:
        repeated("123456789. ", 49) + "|" + repeated("a|", 20) + "\n"
          + repeated(" ", 539) + "|" + repeated("-|", 20)
          + repeated("\n" + repeated(" ", 539) + "|", 1_500)
      case .size: repeated("ກ", 400_000)
      case .emptyLines: repeated("\n", 600_000)
      case .marks: repeated("*_", 260_000) + "ກ"
      case .emptyLinesInLists: repeated("- ", 49) + "x" + repeated("\n", 400_000)
      }
    }

    var limit: MarkdownProblem.Limit {
      switch self {
      case .lists, .quotes, .listsInQuotes, .numberedLists, .indentation: .containerDepth
      case .imageBrackets: .brackets
      case .emphasis: .elementDepth
      case .links: .addresses
      case .tableCells: .tableCells
      case .deepTable: .tableCells
      case .size: .sourceSize
      case .emptyLines, .marks, .emptyLinesInLists: .work
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

  @Test("Of problems by the ten thousand a hundred are looked for and told")
  func manyProblems() {
    let document = MarkdownRenderer(options: .plain).render(
      "ກ\n" + String(repeating: "<b>", count: 50_000))
    #expect(document.problems.count == 101)
    #expect(document.problems.last?.kind == .more(49_900))
  }

  @Test("Footnotes by the ten thousand are numbered in one pass")
  func manyFootnotes() {
    let numbers = 0..<20_000
    let document = MarkdownRenderer(options: .plain).render(
      numbers.map { "[^\($0)]: ກ\n" }.joined() + "\n" + numbers.map { "ຂ[^\($0)] " }.joined())
    #expect(document.problems.isEmpty)
    #expect(document.html.string.contains(##"<a href="#fn20000" id="fnref20000">20000</a>"##))
    #expect(document.html.string.contains("<li id=\"fn20000\">"))
  }

  @Test("A place is not searched for without end where a long address stands elsewhere")
  func longAddress() {
    let address = String(repeating: "a", count: 4_000)
    let document = MarkdownRenderer(options: .plain).render(
      address + " " + String(repeating: "[x] ", count: 300) + "\n\n[x]: \(address)b")
    #expect(document.addresses.count == 24)
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
