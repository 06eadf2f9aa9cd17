/// A language in which content is written and sites are published.
package enum ContentLanguage: String, Sendable, CaseIterable, Hashable {
  case lao = "lo"
  case english = "en"

  /// The language's own name for itself.
  package var nativeName: String {
    switch self {
    case .lao: "ລາວ"
    case .english: "English"
    }
  }

  /// The part of a URL that marks the language: nothing for Lao, `/en` for English.
  package var pathPrefix: String {
    switch self {
    case .lao: ""
    case .english: "/en"
    }
  }
}
