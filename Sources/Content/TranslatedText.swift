/// A short text of the configuration in Lao and, where somebody translated it, in English.
package struct TranslatedText: Sendable, Hashable {
  package let lao: String
  package let english: String?

  package init(lao: String, english: String? = nil) {
    self.lao = lao
    self.english = english
  }

  /// The text in a language; Lao stands in for a translation that is missing.
  package subscript(language: ContentLanguage) -> String {
    switch language {
    case .lao: lao
    case .english: english ?? lao
    }
  }
}
