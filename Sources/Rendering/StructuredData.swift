import Content
import SiteModel
import Templating

/// What search engines read of a page (schema.org, as JSON-LD).
enum StructuredData {
  static func organization(_ site: Site, page: Page) -> TemplateValue {
    let configuration = site.configuration
    return object(
      "GovernmentOrganization",
      [
        ("name", .text(configuration.name[page.language])),
        ("url", .text(page.permalink.absolute(at: configuration.baseURL))),
        ("address", configuration.contact.address.map { .text($0[page.language]) }),
        ("email", configuration.contact.email.map { .text($0) }),
        ("telephone", configuration.contact.phone.map { .text($0) }),
      ])
  }

  static func page(_ type: String, title: String, page: Page, site: Site) -> TemplateValue {
    object(
      type,
      [
        ("name", .text(title)),
        ("url", .text(page.permalink.absolute(at: site.configuration.baseURL))),
        ("inLanguage", .text(page.language.rawValue)),
      ])
  }

  static func document(
    _ document: Document, placement: Placement, image: String?, site: Site, network: SiteNetwork
  ) -> TemplateValue {
    let owner = placement.origin.flatMap(network.configuration) ?? site.configuration
    var members: [(String, TemplateValue?)] = [
      ("headline", .text(document.title.text)),
      ("description", document.summary.utf8.isEmpty ? nil : .text(document.summary)),
      ("url", .text(placement.canonical)),
      ("inLanguage", .text(document.language.rawValue)),
      ("datePublished", document.date.map { .text($0.isoText) }),
      ("dateModified", (document.updated ?? document.date).map { .text($0.isoText) }),
      ("image", image.map { .text($0) }),
      ("publisher", organization(owner, document.language)),
    ]
    if case .event(let event) = document.details {
      members[0].0 = "name"
      members += [
        ("startDate", .text(event.start.isoText)), ("endDate", event.end.map { .text($0.isoText) }),
        ("location", event.place.map { .text($0) }),
      ]
    }
    return object(type(of: document), members)
  }

  private static func organization(
    _ configuration: SiteConfiguration, _ language: ContentLanguage
  ) -> TemplateValue {
    .dictionary(
      TemplateDictionary([
        ("@type", .text("GovernmentOrganization")),
        ("name", .text(configuration.name[language])),
        ("url", .text(configuration.baseURL + "/")),
      ]))
  }

  private static func type(of document: Document) -> String {
    switch document.kind {
    case .news: "NewsArticle"
    case .publication: "Report"
    case .periodical: "Periodical"
    case .issue: "PublicationIssue"
    case .event: "Event"
    case .page: "WebPage"
    }
  }

  private static func object(_ type: String, _ members: [(String, TemplateValue?)]) -> TemplateValue
  {
    var pairs: [(String, TemplateValue)] = [
      ("@context", .text("https://schema.org")), ("@type", .text(type)),
    ]
    for (name, value) in members {
      if let value { pairs.append((name, value)) }
    }
    return .dictionary(TemplateDictionary(pairs))
  }
}
