import Content
import SiteModel
import Templating

extension SiteRenderer {
  /// The template of a page, and what it will see.
  func fields(of page: Page, _ values: EditionValues) -> (PageTemplate, PageValues) {
    var fields = PageValues()
    fields[.lang] = .text(page.language.rawValue)
    fields[.url] = .text(page.permalink.encoded)
    fields[.canonical] = .text(page.permalink.absolute(at: site.configuration.baseURL))
    let template: PageTemplate
    switch page.content {
    case .document(let placement): template = document(&fields, placement, page, values)
    // Its canonical page is where it leads.
    case .redirect: template = fill(&fields, page, values)
    case .home, .news, .year, .publications, .periodicals, .events, .terms, .term, .services,
      .provinces, .notFound:
      fields[.translations] = .list(translations(of: page.permalink, language: page.language))
      template = fill(&fields, page, values)
    }
    addBreadcrumbs(&fields)
    return (template, fields)
  }

  /// The way to a page that search engines may list, for them.
  private func addBreadcrumbs(_ fields: inout PageValues) {
    guard case .boolean(false) = fields[.noindex], case .list(let data) = fields[.jsonLd],
      let breadcrumbs = structuredData.breadcrumbs(fields[.breadcrumbs])
    else { return }
    fields[.jsonLd] = .list(data + [breadcrumbs])
  }

  private func fill(
    _ fields: inout PageValues, _ page: Page, _ values: EditionValues
  ) -> PageTemplate {
    switch page.content {
    case .document(let placement):
      return document(&fields, placement, page, values)
    case .home:
      home(&fields, page, values)
      return .home
    case .news(let listing):
      list(&fields, page, listing, title: .news, kind: "news", values)
      fields[.years] = years(values, current: nil)
      return .news
    case .year(let year, let listing):
      let title = theme.words(.newsOfYear, page.language, ["year": String(year)])
      list(
        &fields, page, listing, heading: title, above: [crumb(.news, "news", page)], kind: "year",
        values)
      fields[.years] = years(values, current: year)
      return .year
    case .publications(let listing):
      list(&fields, page, listing, title: .publications, kind: "publications", values)
      fields[.feeds] = .list([
        feed(.feedOfPublications, ["site": shortName(page)], listing.base.file("rss.xml"), page)
      ])
      return .publications
    case .periodicals(let listing):
      list(&fields, page, listing, title: .periodicals, kind: "periodicals", values)
      return .periodicals
    case .events(let listing):
      list(&fields, page, listing, title: .events, kind: "events", values)
      return .events
    case .terms(let taxonomy):
      return terms(&fields, page, taxonomy, values)
    case .term(let number, let listing):
      term(&fields, page, number, listing, values)
      return .term
    case .services(let placement):
      return services(&fields, placement, page, values)
    case .provinces(let listing):
      list(&fields, page, listing, title: .provinces, kind: "provinces", values)
      fields[.description] = .text(theme.words(.describedProvinces, page.language))
      fields[.feeds] = .list([
        feed(.feedOfProvinces, ["site": shortName(page)], listing.base.file("rss.xml"), page)
      ])
      return .provinces
    case .notFound:
      simple(&fields, page, title: .notFound, description: .describedNotFound, kind: "not-found")
      fields[.noindex] = .boolean(true)
      return .notFound
    case .redirect(let target):
      redirect(&fields, page, target)
      return .redirect
    }
  }

  // MARK: Parts that several kinds share

  func heading(_ fields: inout PageValues, _ text: String, kind: String) {
    fields[.kind] = .text(kind)
    fields[.title] = .text(text)
    fields[.heading] = .text(text)
  }

  func shortName(_ page: Page) -> String { site.configuration.shortName[page.language] }

  func homeCrumb(_ language: ContentLanguage) -> TemplateValue {
    LinkObject.value(
      title: theme.words(.home, language), url: Permalink([], language: language).encoded)
  }

  func crumb(_ word: ThemeWords.Word, _ path: String, _ page: Page) -> TemplateValue {
    LinkObject.value(
      title: theme.words(word, page.language),
      url: Permalink([path], language: page.language).encoded)
  }

  func breadcrumbs(
    _ page: Page, above: [TemplateValue], title: String, url: String? = nil
  ) -> TemplateValue {
    .list(
      [homeCrumb(page.language)] + above
        + [LinkObject.value(title: title, url: url ?? page.permalink.encoded)])
  }

  func feed(
    _ word: ThemeWords.Word, _ values: KeyValuePairs<String, String>, _ permalink: Permalink,
    _ page: Page
  ) -> TemplateValue {
    FeedObject.value(
      title: theme.words(word, page.language, values), url: permalink.encoded, type: SiteFeeds.rss)
  }

  /// A page of every language at the same path below the language's prefix.
  private func translations(of permalink: Permalink, language: ContentLanguage) -> [TemplateValue] {
    let prefix = language.pathPrefix.utf8.count
    let rest = String(decoding: permalink.text.utf8.dropFirst(prefix), as: UTF8.self)
    let found = site.editions.compactMap { edition -> (ContentLanguage, Permalink)? in
      let other = Permalink(edition.language.pathPrefix + rest)
      return permalinks.contains(other) ? (edition.language, other) : nil
    }
    return translationValues(found, current: language)
  }

  func translationValues(
    _ found: [(ContentLanguage, Permalink)], current: ContentLanguage
  ) -> [TemplateValue] {
    guard found.count > 1 else { return [] }
    return found.map { language, permalink in
      TranslationObject.value(
        language: language, url: permalink.encoded,
        absoluteURL: permalink.absolute(at: site.configuration.baseURL),
        isCurrent: language == current)
    }
  }
}
