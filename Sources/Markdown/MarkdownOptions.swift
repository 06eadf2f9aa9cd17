/// How Markdown is written.
package struct MarkdownOptions {
  package let style: Style

  /// Whom the markup is for.
  package enum Style {
    /// As the CommonMark and GFM specifications print it: for `gweb markdown` and comparisons.
    case plain
    /// For the body of a page: its first heading becomes `h2` since the page's title is its `h1`,
    /// the others keep their distance from it; headings carry
    /// ids that `slug` makes of their text, images load late, tables scroll inside their own box.
    case page(slug: (String) -> String)
  }

  package init(style: Style) {
    self.style = style
  }

  /// As the specifications print it.
  package static var plain: MarkdownOptions { MarkdownOptions(style: .plain) }

  /// For the body of a page.
  package static func page(slug: @escaping (String) -> String) -> MarkdownOptions {
    MarkdownOptions(style: .page(slug: slug))
  }
}

extension MarkdownOptions {
  var isForPage: Bool {
    if case .page = style { return true }
    return false
  }
}
