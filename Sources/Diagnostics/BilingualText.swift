/// The languages in which G-Web speaks to the people who run it.
package enum MessageLanguage: String, Sendable, CaseIterable {
  case english = "en"
  case lao = "lo"
}

/// One message, written in both languages by whoever found the fault.
package struct BilingualText: Hashable, Sendable {
  package let english: String
  package let lao: String

  package init(_ english: String, lao: String) {
    self.english = english
    self.lao = lao
  }

  package subscript(language: MessageLanguage) -> String {
    switch language {
    case .english: english
    case .lao: lao
    }
  }
}
