import Foundation

/// Compares markup that differs only in how void elements and characters are written.
enum MarkupComparison {
  static func normalised(_ html: String) -> String {
    var result = html
    for (from, to) in [
      (" />", ">"), ("/>", ">"), ("&quot;", "\""), ("&#34;", "\""), ("&#39;", "'"),
      ("&#x27;", "'"), ("&lt;", "‹"), ("&gt;", "›"), ("&amp;", "&"),
    ] {
      result = result.replacingOccurrences(of: from, with: to, options: .literal)
    }
    return result
  }

  /// Tags that the specification passes through: they stand in the Markdown already.
  static func hasRawHTML(_ html: String, markdown: String) -> Bool {
    html.contains("<!") || html.contains("<?")
      || html.range(of: "<[A-Za-z/][^>]*\n", options: .regularExpression) != nil
      || tags(html).contains { !isWritten($0) || markdown.contains($0) }
  }

  static func withoutComments(_ html: String) -> String {
    html.replacingOccurrences(of: "<!--[\\s\\S]*?-->\n?", with: "", options: .regularExpression)
  }

  /// Whether every tag is one that the renderer writes, as it writes it.
  static func isOurMarkup(_ html: String) -> Bool {
    !html.contains("<!") && !html.contains("<?") && tags(html).allSatisfy(isWritten)
  }

  static func hasForeignScheme(_ html: String) -> Bool {
    html.range(
      of: "(href|src)=\"(?!https?:|mailto:|MAILTO:|tel:)[A-Za-z][A-Za-z0-9+.-]*:",
      options: .regularExpression) != nil
  }

  private static func tags(_ html: String) -> [String] {
    let expression = try? NSRegularExpression(pattern: "</?[A-Za-z][^>]*>")
    let range = NSRange(html.startIndex..., in: html)
    return (expression?.matches(in: html, range: range) ?? []).compactMap {
      Range($0.range, in: html).map { String(html[$0]) }
    }
  }

  /// The shapes in which CommonMark's renderer, and ours, write tags.
  private static func isWritten(_ tag: String) -> Bool {
    let pattern =
      "^</?(p|em|strong|code|pre|blockquote|ul|ol|li|h[1-6]|del|ins|u|table|thead|tbody|tr|th|td)>$"
      + "|^<(hr|br) />$|^<a href=\"[^\"<>]*\"( title=\"[^\"<>]*\")?>$|^</a>$"
      + "|^<ol start=\"[0-9]+\">$|^<code class=\"language-[^\"<> ]*\">$"
      + "|^<img src=\"[^\"<>]*\" alt=\"[^\"<>]*\"( title=\"[^\"<>]*\")? />$"
    return tag.range(of: pattern, options: .regularExpression) != nil
  }
}
