package import Content
package import Diagnostics
package import SiteModel
package import Templating

/// The templates, words and assets of a workspace, compiled and checked.
package struct Theme: Sendable {
  package let library: TemplateLibrary
  package let assets: AssetLibrary
  let words: ThemeWords

  /// Compiles everything in `Templates/` and reports all errors in one run.
  /// - Parameters:
  ///   - templates: by their path below `Templates/`.
  ///   - strings: the files of `Templates/strings/`, by language.
  ///   - assets: by their path below `Templates/assets/`.
  package static func compile(
    templates: [TemplateSource], strings: [(language: String, source: SourceText)],
    assets: [(name: String, bytes: [UInt8])]
  ) -> (theme: Theme, diagnostics: [Diagnostic]) {
    let assetDiagnostics = assets.flatMap { StyleSheetRule.check($0.name, $0.bytes) }
    let assets = AssetLibrary(assets)
    let (languages, stringsDiagnostics) = StringsFile.read(strings)
    let templateStrings = TemplateStrings(languages)
    let (library, templateDiagnostics) = TemplateLibrary.compile(
      templates, schema: SiteSchema.schema(assets: assets), strings: templateStrings)
    let (words, wordDiagnostics) = ThemeWords.read(templateStrings)
    let missing = PageTemplate.allCases.filter { template in
      !templates.contains { $0.name.utf8.elementsEqual(template.fileName.utf8) }
    }
    let theme = Theme(library: library, assets: assets, words: words)
    // Without any words all that follows is that each of them is missing.
    if stringsDiagnostics.containsErrors, languages.allSatisfy({ $0.entries.isEmpty }) {
      return (theme, stringsDiagnostics)
    }
    return (
      theme,
      stringsDiagnostics + templateDiagnostics + wordDiagnostics + assetDiagnostics
        + missing.map(\.missingDiagnostic)
    )
  }
}

extension Theme {
  /// The title of a feed, in the words of the theme.
  package func feedTitle(
    _ subject: Feed.Subject, language: ContentLanguage, site: String
  ) -> String {
    switch subject {
    case .news: words(.feedOfNews, language, ["site": site])
    case .publications: words(.feedOfPublications, language, ["site": site])
    case .provinces: words(.feedOfProvinces, language, ["site": site])
    case .term(let term): words(.feedOfTerm, language, ["term": term, "site": site])
    }
  }

  /// What stands before the addresses of an event, in the words of the theme.
  package func eventWords(
    _ language: ContentLanguage
  ) -> (online: String, registration: String, organiser: String) {
    (words(.online, language), words(.registration, language), words(.organiser, language))
  }
}
