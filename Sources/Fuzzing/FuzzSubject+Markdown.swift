import Diagnostics
import LaoText
import Markdown
import Markup
import XMLReading

extension FuzzSubject {
  /// The body of a page, and the same text in the style of the specifications.
  func markdown(_ bytes: [UInt8]) {
    let source = SourceText(path: "x.md", bytes: bytes)
    let slugs = SlugMaker()
    let page = MarkdownRenderer(options: .page { slugs.slug(for: $0) ?? "" }).render(bytes)
    print(page.diagnostics(in: source))
    checkMarkup(page)
    for problem in page.problems {
      promise(
        problem.source.lowerBound >= 0 && problem.source.upperBound <= bytes.count,
        "a problem lies outside the text: \(problem)")
    }
    for address in page.addresses {
      promise(
        address.source.lowerBound >= 0 && address.source.upperBound <= bytes.count,
        "an address lies outside the text: \(address)")
    }
    let plain = MarkdownRenderer(options: .plain).render(bytes)
    promise(plain.isRefused == page.isRefused, "refused in one style and not in the other")
    checkWellFormed(plain)
  }

  /// Markup of a page: well-formed, and nothing in it but what the walker may write.
  func checkMarkup(_ document: MarkdownDocument) {
    let root = checkWellFormed(document)
    if document.isRefused { return promise(document.html.isEmpty, "a refused page has markup") }
    var allowed = AllowedMarkup()
    for element in root.elements { allowed.check(element) }
    promise(allowed.addressCount == document.addresses.count, "addresses are not those listed")
    let html = document.html.utf8
    var end = 0
    for address in document.addresses {
      promise(
        address.value.lowerBound >= end && address.value.upperBound < html.count
          && html[address.value.lowerBound - 1] == UInt8(ascii: "\"")
          && html[address.value.upperBound] == UInt8(ascii: "\""),
        "an address is not the value of an attribute: \(address)")
      end = address.value.upperBound
    }
    let moved = document.html { _ in "https://x.example/\"<'&" }
    let reader = XMLReader(options: .page)
    promise(
      reader.check(wrapped(moved.utf8)).isEmpty, "other addresses break the markup")
  }

  @discardableResult
  private func checkWellFormed(_ document: MarkdownDocument) -> XMLElement {
    let read = XMLReader(options: .page).read(wrapped(document.html.utf8))
    guard let root = read.root else {
      fatalError("the markup is not well-formed: \(read.problems)")
    }
    return root
  }

  private func wrapped(_ markup: [UInt8]) -> [UInt8] {
    Array("<main>".utf8) + markup + Array("</main>".utf8)
  }
}
