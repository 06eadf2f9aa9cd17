import SiteModel
package import Templating

/// Everything that templates of a site can name: declared here once, checked when they are
/// compiled, printed by `gweb template --explain`.
package enum SiteSchema {
  /// Where the navigation stands among the globals.
  static let navigationPosition = 1

  /// - Parameter assets: the files that `asset('…')` can name.
  package static func schema(assets: AssetLibrary) -> TemplateSchema {
    TemplateSchema(
      types: [
        SiteObject.type, SiteObject.contact, SiteObject.service, SiteObject.other,
        NavigationObject.type, PageObject.type, BuildObject.type, TermObject.type,
        EntryObject.type, CoverObject.type, AttachmentObject.type, LinkObject.type,
        FeedObject.type, TranslationObject.type, LanguageObject.type, HeadingObject.type,
        OriginObject.type, YearObject.type, ArticleObject.type, PaginationObject.type,
        PaginationObject.number,
      ],
      globals: [
        TemplateGlobal("site", .record("Site"), shared: true, "The site that the page belongs to."),
        TemplateGlobal(
          "navigation", .list(.record("NavigationEntry")), shared: true,
          "The shared navigation of the site."),
        TemplateGlobal("page", .record("Page"), "The page that is rendered."),
        TemplateGlobal("build", .record("Build"), shared: true, "This run of the build."),
      ],
      functions: [asset(assets)], makesPages: true)
  }

  private static func asset(_ assets: AssetLibrary) -> HostFunction {
    let paths = assets.paths
    return HostFunction(
      "asset", [.init("name", .text)], result: .text, isPure: true,
      "The URL of a file in Templates/assets/."
    ) { arguments, _ in
      guard case .text(let name)? = arguments.first else {
        return .failure(AssetProblem.notText, hint: nil)
      }
      if let path = paths[name] { return .value(.text(path.encoded)) }
      return .failure(
        AssetProblem.missing(name), hint: AssetProblem.hint(name, known: Array(paths.keys)))
    }
  }
}

enum BuildObject {
  static let type = RecordType(
    "Build", "This run of the build.",
    [
      RecordField("date", .text, "The day that is built for, ISO 8601."),
      RecordField("generator", .text, "G-Web and its version."),
      RecordField(
        "preview", .boolean, "Whether the pages are shown to their authors alone."),
    ])

  static func value(date: String, generator: String, isPreview: Bool) -> TemplateValue {
    .record(TemplateRecord(type, [.text(date), .text(generator), .boolean(isPreview)]))
  }
}
