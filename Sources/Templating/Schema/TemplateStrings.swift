package import Diagnostics

/// The words that templates print, by language: what the files in Templates/strings say.
///
/// A pattern holds places for values as `{name}`; `{{` and `}}` stand for braces.
package struct TemplateStrings: Sendable {
  /// One key of one language's file.
  package struct Entry: Sendable {
    package let key: String
    package let pattern: String
    package let location: SourceLocation

    package init(key: String, pattern: String, location: SourceLocation) {
      self.key = key
      self.pattern = pattern
      self.location = location
    }
  }

  /// The strings file of one language.
  package struct Language: Sendable {
    /// `lo`, `en`.
    package let name: String
    /// The path of its file, for messages.
    package let file: String
    package let entries: [Entry]

    package init(name: String, file: String, entries: [Entry]) {
      self.name = name
      self.file = file
      self.entries = entries
    }
  }

  package let languages: [Language]

  package init(_ languages: [Language]) {
    self.languages = languages
  }
}
