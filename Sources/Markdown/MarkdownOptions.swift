/// How Markdown is written.
package struct MarkdownOptions {
  package let style: Style
  /// The language of the few words that no author wrote.
  package let words: MarkdownWords
  /// What text is to be instead, where character references in it may stand for anything: nil for
  /// what stays. Code is never asked for.
  let rewriting: ((UnsafeBufferPointer<UInt8>) -> [UInt8]?)?

  /// Whom the markup is for.
  package enum Style {
    /// As the CommonMark and GFM specifications print it: for `gweb markdown` and comparisons.
    case plain
    /// For the body of a page: its first heading becomes `h2` since the page's title is its `h1`,
    /// the others keep their distance from it; headings carry
    /// ids that `slug` makes of their text, images load late, tables scroll inside their own box, and
    /// a picture with a title alone in its paragraph is a figure.
    case page(slug: (String) -> String)
  }

  package init(
    style: Style, words: MarkdownWords = .lao,
    rewriting: ((UnsafeBufferPointer<UInt8>) -> [UInt8]?)? = nil
  ) {
    self.style = style
    self.words = words
    self.rewriting = rewriting
  }

  /// As the specifications print it.
  package static var plain: MarkdownOptions { MarkdownOptions(style: .plain) }

  /// For the body of a page.
  package static func page(
    words: MarkdownWords = .lao, rewriting: ((UnsafeBufferPointer<UInt8>) -> [UInt8]?)? = nil,
    slug: @escaping (String) -> String
  ) -> MarkdownOptions {
    MarkdownOptions(style: .page(slug: slug), words: words, rewriting: rewriting)
  }
}

extension MarkdownOptions {
  var isForPage: Bool {
    if case .page = style { return true }
    return false
  }
}
