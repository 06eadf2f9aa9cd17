import Content
import SiteModel
import Templating

extension StructuredData {
  /// - Parameters:
  ///   - image: the absolute URL of its picture.
  ///   - periodical: that an issue is one of, with its address.
  func document(
    _ document: Document, _ placement: Placement, image: String?,
    periodical: (document: Document, url: String)?
  ) -> TemplateValue {
    let owner = placement.origin.flatMap(network.configuration) ?? site.configuration
    let common: [(String, TemplateValue?)] = [
      ("description", document.summary.utf8.isEmpty ? nil : .text(document.summary)),
      ("url", .text(placement.canonical)),
      ("inLanguage", .text(document.language.rawValue)),
      ("image", image.map { .text($0) }),
    ]
    let title = TemplateValue.text(document.title.text)
    switch document.details {
    case .news:
      let authors = people(document)
      let author =
        authors.isEmpty ? organization(owner, document.language) : TemplateValue.list(authors)
      return Self.object(
        "NewsArticle",
        [("headline", title)] + common + [("author", author)] + work(document, of: owner))
    case .publication(let publication):
      return Self.object(
        "Report",
        [("headline", title)] + common + [("reportNumber", publication.number.map { .text($0) })]
          + authors(document) + work(document, of: owner))
    case .periodical(let details):
      return Self.object(
        "Periodical",
        [("name", title)] + common + [("issn", details.issn.map { .text($0) })]
          + work(document, of: owner))
    case .issue(let issue):
      return Self.object(
        "PublicationIssue",
        [("name", title)] + common
          + [("issueNumber", .integer(issue.number)), ("isPartOf", periodical.map(part))]
          + work(document, of: owner))
    case .event(let event):
      return Self.object(
        "Event", [("name", title)] + common + happening(event, document, of: owner))
    case .page:
      return Self.object(
        "WebPage", [("name", title)] + common + authors(document) + work(document, of: owner))
    }
  }

  /// When and by whom it was published. Search engines want moments with a zone.
  private func work(
    _ document: Document, of owner: SiteConfiguration
  ) -> [(String, TemplateValue?)] {
    [
      ("datePublished", document.date.map { .text($0.rfc3339Text) }),
      ("dateModified", document.lastChange.map { .text($0.rfc3339Text) }),
      ("publisher", organization(owner, document.language)),
    ]
  }

  private func authors(_ document: Document) -> [(String, TemplateValue?)] {
    let people = people(document)
    return people.isEmpty ? [] : [("author", .list(people))]
  }

  private func people(_ document: Document) -> [TemplateValue] {
    document.authors.map { name in
      let isOffice = document.office.map { $0.utf8.elementsEqual(name.utf8) } ?? false
      return Self.part(isOffice ? "Organization" : "Person", [("name", .text(name))])
    }
  }

  private func part(_ periodical: (document: Document, url: String)) -> TemplateValue {
    var issn: TemplateValue?
    if case .periodical(let details) = periodical.document.details {
      issn = details.issn.map { .text($0) }
    }
    return Self.part(
      "Periodical",
      [
        ("name", .text(periodical.document.title.text)), ("url", .text(periodical.url)),
        ("issn", issn),
      ])
  }
}
