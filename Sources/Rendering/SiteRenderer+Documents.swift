import Content
import LaoText
import Markdown
import Markup
import SiteModel
import Templating

extension SiteRenderer {
  /// A page that shows a document.
  func document(
    _ fields: inout PageValues, _ number: PlacementID, _ page: Page, _ values: EditionValues
  ) -> PageTemplate {
    let placement = site.placements[number]
    let document = network.documents[placement.document]
    let template = Self.template(of: document)
    heading(&fields, document.title.text, kind: template.rawValue)
    fields[.description] = .text(
      document.summary.utf8.isEmpty ? document.title.text : document.summary)
    fields[.canonical] = .text(placement.canonical)
    fields[.awaited] = .boolean(placement.isAwaited)
    fields[.noindex] = .boolean(document.isUnlisted)
    fields[.breadcrumbs] = breadcrumbs(
      page, above: above(document, page, values), title: document.title.text)
    fields[.translations] = .list(translations(of: document, language: page.language))
    fields[.date] = .optional(document.date?.isoText)
    fields[.updated] = .optional(document.correction?.isoText)
    fields[.expires] = .optional(document.expires?.isoText)
    fields[.authors] = .list(document.authors.map { .text($0) })
    fields[.office] = .optional(document.office)
    fields[.contact] = .optional(document.contact)
    fields[.newsKind] = .text(EntryObject.newsKind(of: document))
    fields[.readingMinutes] = document.readingMinutes.map { .integer($0) } ?? .missing
    fields[.syndicated] = Self.origin(of: placement, network: network)
    fields[.cover] = EntryObject.cover(of: document, placement)
    fields[.attachments] = .list(EntryObject.attachments(of: document, placement))
    if let category = document.category {
      fields[.category] = values.term(.categories) { $0.slug.utf8.elementsEqual(category.utf8) }
    }
    fields[.tags] = .list(tags(number, values))
    fields[.outline] = .list(
      document.body.outline.compactMap { heading in
        heading.id.map { HeadingObject.value(level: heading.level, title: heading.text, id: $0) }
      })
    if !document.body.html.isEmpty {
      fields[.body] = .markup(bodyLinks.html(of: document, placement))
    }
    fields[.related] = .list(neighbours.related(to: number).map { entries[$0] })
    addNeighbours(&fields, number, document)
    let image = placement.files.first { file in
      document.cover.map { file.source == document.path.folder + "/" + $0.file.text } ?? false
    }.map { $0.permalink.absolute(at: site.configuration.baseURL) }
    fields[.image] = .optional(image)
    fields[.jsonLd] = .list([
      structuredData.document(
        document, placement, image: image,
        periodical: periodicalPlacement(of: document, values).map { number in
          let placement = site.placements[number]
          return (
            network.documents[placement.document],
            placement.permalink.absolute(at: site.configuration.baseURL)
          )
        })
    ])
    addDetails(&fields, document, placement, page, values)
    return template
  }

  private static func template(of document: Document) -> PageTemplate {
    switch document.kind {
    case .news: .post
    case .publication: .publication
    case .periodical: .periodical
    case .issue: .issue
    case .event: .event
    case .page: .page
    }
  }

  /// The pages between the home page and this one.
  private func above(
    _ document: Document, _ page: Page, _ values: EditionValues
  ) -> [TemplateValue] {
    switch document.kind {
    case .news:
      let year = document.date?.date.year ?? 0
      return [
        crumb(.news, "news", page),
        LinkObject.value(
          title: String(year),
          url: Permalink(["news", String(year)], language: page.language).encoded),
      ]
    case .publication: return [crumb(.publications, "publications", page)]
    case .event: return [crumb(.events, "events", page)]
    case .periodical: return [crumb(.periodicals, "periodicals", page)]
    case .issue:
      return [crumb(.periodicals, "periodicals", page)]
        + (periodical(of: document, values).map { [$0] } ?? [])
    case .page: return []
    }
  }

  private func tags(_ number: PlacementID, _ values: EditionValues) -> [TemplateValue] {
    guard !network.documents[site.placements[number].document].tags.isEmpty else { return [] }
    return neighbours.terms(of: number).filter {
      values.edition.terms[$0].taxonomy == .tags
    }.map { values.terms[$0] }
  }

  private func translations(
    of document: Document, language: ContentLanguage
  ) -> [TemplateValue] {
    let found = site.editions.compactMap { edition -> (ContentLanguage, Permalink)? in
      translations[document.path.identity]?.first {
        site.placements[$0].language == edition.language
      }.map { (edition.language, site.placements[$0].permalink) }
    }
    return translationValues(found, current: language)
  }

  private func addNeighbours(
    _ fields: inout PageValues, _ number: PlacementID, _ document: Document
  ) {
    let (older, newer) = neighbours.around(
      number, kind: document.kind, language: document.language)
    func link(_ placement: PlacementID?) -> TemplateValue {
      placement.map {
        LinkObject.value(
          title: network.documents[site.placements[$0].document].title.text,
          url: site.placements[$0].permalink.encoded)
      } ?? .missing
    }
    fields[.previous] = link(older)
    fields[.next] = link(newer)
  }

  private func addDetails(
    _ fields: inout PageValues, _ document: Document, _ placement: Placement, _ page: Page,
    _ values: EditionValues
  ) {
    switch document.details {
    case .news, .page: break
    case .publication(let publication):
      fields[.publicationKind] = .text(publication.kind.rawValue)
      fields[.number] = .optional(publication.number)
      fields[.issuedBy] = .optional(publication.issuedBy)
      fields[.signed] = .optional(publication.signed?.isoText)
      fields[.period] = .optional(publication.period)
      fields[.licence] = .optional(publication.licence)
    case .periodical(let periodical):
      fields[.issn] = .optional(periodical.issn)
      fields[.frequency] = .optional(periodical.frequency)
      fields[.issues] = .list(issues(of: document, values).map { entries[$0] })
    case .issue(let issue):
      fields[.issueNumber] = .integer(issue.number)
      fields[.volume] = .optional(issue.volume)
      fields[.contents] = .list(issue.contents.map(ArticleObject.value))
      fields[.periodical] = periodical(of: document, values) ?? .missing
    case .event(let event):
      fields[.start] = .text(event.start.isoText)
      fields[.end] = .optional(event.end?.isoText)
      fields[.place] = .optional(event.place)
      fields[.online] = .optional(event.online)
      fields[.registration] = .optional(event.registration)
      fields[.organiser] = .optional(event.organiser)
      fields[.calendarUrl] = .text(page.permalink.file("event.ics").encoded)
    }
  }

  /// The issues that lie in the folder of a periodical, newest first.
  private func issues(of document: Document, _ values: EditionValues) -> [PlacementID] {
    values.edition.issues.filter {
      network.documents[site.placements[$0].document].path.folder == document.path.folder
    }
  }

  private func periodicalPlacement(
    of document: Document, _ values: EditionValues
  ) -> PlacementID? {
    guard document.kind == .issue else { return nil }
    return values.edition.periodicals.first {
      network.documents[site.placements[$0].document].path.folder == document.path.folder
    }
  }

  private func periodical(of document: Document, _ values: EditionValues) -> TemplateValue? {
    periodicalPlacement(of: document, values).map {
      LinkObject.value(
        title: network.documents[site.placements[$0].document].title.text,
        url: site.placements[$0].permalink.encoded)
    }
  }
}
