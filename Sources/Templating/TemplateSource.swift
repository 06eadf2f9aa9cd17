package import Diagnostics

/// One template file, by the name that other templates use for it.
package struct TemplateSource: Sendable {
  /// The path below the folder of templates: `news/post.html`.
  package let name: String
  package let text: SourceText

  package init(name: String, text: SourceText) {
    self.name = name
    self.text = text
  }
}
