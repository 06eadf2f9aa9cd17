import Content
import Diagnostics
import Templating

/// The words that pages need whatever their template says: titles of lists, names of feeds.
struct ThemeWords: Sendable {
  /// Every word is a key of the strings files; `{…}` stand where values come in.
  enum Word: String, CaseIterable {
    case home = "title_home"
    case news = "title_news"
    case newsOfYear = "title_news_of_year"
    case publications = "title_publications"
    case periodicals = "title_periodicals"
    case events = "title_events"
    case categories = "title_categories"
    case tags = "title_tags"
    case services = "title_services"
    case provinces = "title_provinces"
    case notFound = "title_not_found"
    case redirect = "title_redirect"
    case pageOfList = "title_page_of_list"
    case feedOfNews = "feed_news"
    case feedOfPublications = "feed_publications"
    case feedOfTerm = "feed_term"
    case feedOfProvinces = "feed_provinces"
    case online
    case registration
    case organiser
    case describedList = "description_list"
    case describedHome = "description_home"
    case describedServices = "description_services"
    case describedProvinces = "description_provinces"
    case describedNotFound = "description_not_found"
  }

  private let patterns: [ContentLanguage: [Word: String]]

  /// Takes the words out of the strings files; a missing one is an error of the theme.
  static func read(_ strings: TemplateStrings) -> (ThemeWords, [Diagnostic]) {
    var patterns: [ContentLanguage: [Word: String]] = [:]
    var diagnostics: [Diagnostic] = []
    for language in ContentLanguage.allCases {
      let file = strings.languages.first { $0.name.utf8.elementsEqual(language.rawValue.utf8) }
      for word in Word.allCases {
        if let entry = file?.entries.first(where: { $0.key.utf8.elementsEqual(word.rawValue.utf8) })
        {
          patterns[language, default: [:]][word] = entry.pattern
        } else {
          diagnostics.append(
            missing(word, file?.file ?? "Templates/strings/\(language.rawValue).yml"))
        }
      }
    }
    return (ThemeWords(patterns: patterns), diagnostics)
  }

  /// A word in a language, with its values in place.
  func callAsFunction(
    _ word: Word, _ language: ContentLanguage, _ values: KeyValuePairs<String, String> = [:]
  ) -> String {
    let pattern = patterns[language]?[word] ?? word.rawValue
    guard !values.isEmpty else { return pattern }
    var result: [UInt8] = []
    var rest = Array(pattern.utf8)[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
      result += rest[..<open]
      let tail = rest[open...]
      guard let close = tail.firstIndex(of: UInt8(ascii: "}")) else { break }
      let name = tail[tail.index(after: open)..<close]
      let value = values.first { $0.key.utf8.elementsEqual(name) }?.value
      result += value.map { Array($0.utf8) } ?? Array(tail[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return String(decoding: result + rest, as: UTF8.self)
  }

  private static func missing(_ word: Word, _ file: String) -> Diagnostic {
    Diagnostic(
      .error, "strings.missing", at: SourceLocation(file: file),
      BilingualText("the word '\(word.rawValue)' is missing", lao: "ຂາດຄຳ '\(word.rawValue)'"),
      hint: BilingualText(
        "add a line '\(word.rawValue): …'", lao: "ເພີ່ມແຖວ '\(word.rawValue): …'"))
  }
}
