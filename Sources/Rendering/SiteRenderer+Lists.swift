import Content
import SiteModel
import Templating

extension SiteRenderer {
  private static let featuredCount = 3
  private static let latestCount = 8
  private static let sideCount = 5

  /// A list of documents under one of the titles that every site has.
  func list(
    _ fields: inout PageValues, _ page: Page, _ listing: Listing, title: ThemeWords.Word,
    kind: String, _ values: EditionValues
  ) {
    list(
      &fields, page, listing, heading: theme.words(title, page.language), above: [], kind: kind,
      values)
  }

  /// A list of documents.
  func list(
    _ fields: inout PageValues, _ page: Page, _ listing: Listing, heading title: String,
    above: [TemplateValue], kind: String, _ values: EditionValues
  ) {
    heading(&fields, title, kind: kind)
    if listing.number > 1 {
      fields[.title] = .text(
        theme.words(
          .pageOfList, page.language, ["title": title, "number": String(listing.number)]))
    }
    fields[.description] = .text(
      theme.words(
        .describedList, page.language,
        ["title": title, "site": site.configuration.name[page.language]]))
    fields[.breadcrumbs] = breadcrumbs(
      page, above: above, title: title, url: listing.base.encoded)
    fields[.entries] = .list(listing.entries.map { entries[$0] })
    fields[.pagination] = PaginationObject.value(listing)
    fields[.jsonLd] = .list([
      structuredData.page("CollectionPage", title: title, page)
    ])
  }

  func years(_ values: EditionValues, current: Int?) -> TemplateValue {
    .list(
      values.edition.years.map {
        YearObject.value(
          year: $0.year, url: $0.permalink.encoded, count: $0.count, isCurrent: $0.year == current)
      })
  }

  func home(_ fields: inout PageValues, _ page: Page, _ values: EditionValues) {
    let edition = values.edition
    let name = site.configuration.name[page.language]
    heading(&fields, name, kind: "home")
    fields[.description] = .text(
      theme.words(.describedHome, page.language, ["site": name]))
    fields[.breadcrumbs] = .list([homeCrumb(page.language)])
    let featured = edition.news.filter { document($0).isFeatured }.prefix(Self.featuredCount)
    let latest = edition.news.lazy.filter { !featured.contains($0) }.prefix(Self.latestCount)
    fields[.featured] = .list(featured.map { entries[$0] })
    fields[.latest] = .list(latest.map { entries[$0] })
    fields[.publications] = .list(
      edition.publications.prefix(Self.sideCount).map { entries[$0] })
    fields[.issues] = .list(edition.issues.prefix(Self.sideCount).map { entries[$0] })
    fields[.events] = .list(edition.comingEvents.prefix(Self.sideCount).map { entries[$0] })
    fields[.jsonLd] = .list([structuredData.organization(page)])
  }

  func terms(
    _ fields: inout PageValues, _ page: Page, _ taxonomy: Term.Taxonomy, _ values: EditionValues
  ) -> PageTemplate {
    let isCategories = taxonomy == .categories
    let word: ThemeWords.Word = isCategories ? .categories : .tags
    simple(&fields, page, title: word, description: .describedList, kind: taxonomy.rawValue)
    fields[.terms] = .list(
      zip(values.edition.terms, values.terms).filter { $0.0.taxonomy == taxonomy }.map(\.1))
    return isCategories ? .categories : .tags
  }

  func term(
    _ fields: inout PageValues, _ page: Page, _ number: TermID, _ listing: Listing,
    _ values: EditionValues
  ) {
    let term = values.edition.terms[number]
    let isCategory = term.taxonomy == .categories
    let above = crumb(isCategory ? .categories : .tags, term.taxonomy.rawValue, page)
    list(
      &fields, page, listing, heading: term.title, above: [above],
      kind: isCategory ? "category" : "tag", values)
    if let description = term.description { fields[.description] = .text(description) }
    fields[.term] = values.terms[number]
    fields[.feeds] = .list([
      feed(
        .feedOfTerm, ["term": term.title, "site": shortName(page)], term.permalink.file("rss.xml"),
        page)
    ])
  }

  func services(
    _ fields: inout PageValues, _ placement: PlacementID?, _ page: Page, _ values: EditionValues
  ) -> PageTemplate {
    if let placement {
      _ = document(&fields, placement, page, values)
      fields[.kind] = .text("services")
    } else {
      simple(&fields, page, title: .services, description: .describedServices, kind: "services")
    }
    return .services
  }

  /// A page that is a title and what its template says.
  func simple(
    _ fields: inout PageValues, _ page: Page, title: ThemeWords.Word,
    description: ThemeWords.Word, kind: String
  ) {
    let text = theme.words(title, page.language)
    heading(&fields, text, kind: kind)
    fields[.description] = .text(
      theme.words(
        description, page.language,
        ["title": text, "site": site.configuration.name[page.language]]))
    fields[.breadcrumbs] = breadcrumbs(page, above: [], title: text)
    fields[.jsonLd] = .list([structuredData.page("WebPage", title: text, page)])
  }

  func redirect(_ fields: inout PageValues, _ page: Page, _ target: Permalink) {
    let heading = theme.words(.redirect, page.language)
    self.heading(&fields, heading, kind: "redirect")
    fields[.description] = .text(heading)
    fields[.target] = .text(target.encoded)
    fields[.canonical] = .text(target.absolute(at: site.configuration.baseURL))
    fields[.breadcrumbs] = .list([homeCrumb(page.language)])
    fields[.noindex] = .boolean(true)
  }

  private func document(_ placement: PlacementID) -> Document {
    network.documents[site.placements[placement].document]
  }
}
