package import Markup

/// One body of Markdown, rendered: values only, nothing of the parser's memory.
package struct MarkdownDocument: Sendable {
  /// The body as markup; empty where the page was refused.
  package let html: MarkupFragment
  /// Links and images, in the order of `html`.
  package let addresses: [MarkdownAddress]
  /// The headings, in order.
  package let outline: [MarkdownHeading]
  /// The words of paragraphs, lists, quotes and tables as plain UTF-8, a line for each: for
  /// word counts and search. Without headings, code blocks and footnotes.
  package let text: [UInt8]
  /// The ranges of `text` that come from tables, in order.
  package let tables: [Range<Int>]
  /// What an author should mend.
  package let problems: [MarkdownProblem]
  /// Whether a limit was broken, so that there is no markup at all.
  package let isRefused: Bool

  package init(
    html: MarkupFragment, addresses: [MarkdownAddress], outline: [MarkdownHeading], text: [UInt8],
    problems: [MarkdownProblem], isRefused: Bool, tables: [Range<Int>] = []
  ) {
    self.html = html
    self.addresses = addresses
    self.outline = outline
    self.text = text
    self.problems = problems
    self.isRefused = isRefused
    self.tables = tables
  }

  /// The words of paragraphs, lists and quotes alone, for excerpts: a row of cells says nothing in
  /// a list of posts.
  package var prose: [UInt8] {
    guard !tables.isEmpty else { return text }
    var prose: [UInt8] = []
    var copied = 0
    for table in tables {
      prose += text[copied..<table.lowerBound]
      copied = table.upperBound
    }
    return prose + text[copied...]
  }

  /// The same without its plain text, and in no more memory than it needs: for those who keep many.
  package func compacted() -> MarkdownDocument {
    let bytes = [UInt8](unsafeUninitializedCapacity: html.utf8.count) { buffer, count in
      count = buffer.initialize(fromContentsOf: html.utf8)
    }
    return MarkdownDocument(
      html: MarkupFragment(written: bytes), addresses: addresses, outline: outline, text: [],
      problems: problems, isRefused: isRefused)
  }

  /// A body without anything.
  package static let empty = MarkdownDocument(
    html: .empty, addresses: [], outline: [], text: [], problems: [], isRefused: false)
}

extension MarkdownDocument {
  /// The markup with other URLs in its links and images; nil leaves one as it was written.
  ///
  /// Nothing is parsed again: a copy on another site, or a feed that needs absolute URLs, costs
  /// one pass over the bytes.
  package func html(resolving resolve: (MarkdownAddress) -> String?) -> MarkupFragment {
    var output: [UInt8] = []
    output.reserveCapacity(html.utf8.count + addresses.count * 32)
    var copied = 0
    for address in addresses {
      guard let url = resolve(address) else { continue }
      output += html.utf8[copied..<address.value.lowerBound]
      Escape.urlAttribute(url, into: &output)
      copied = address.value.upperBound
    }
    output += html.utf8[copied...]
    return MarkupFragment(written: output)
  }
}
