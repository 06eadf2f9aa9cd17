import Content
import SiteModel
import Templating

enum SiteObject {
  static let type = RecordType(
    "Site", "The site that the page belongs to, in the language of the page.",
    [
      RecordField("id", .text, "Its name in the workspace."),
      RecordField("name", .text, "Its full name."),
      RecordField("short_name", .text, "The name of its place."),
      RecordField("place", .text, "Its place with what kind of place it is."),
      RecordField("kind", .text, "ministry or province."),
      RecordField("group", .text, optional: true, "The name of its group."),
      RecordField("code", .text, optional: true, "The official number of the province."),
      RecordField("capital", .text, optional: true, "The capital of the province."),
      RecordField("base_url", .text, "https:// and the host."),
      RecordField("home_url", .text, "Its home page in the language of the page."),
      RecordField("contact", .record("Contact"), "Where readers can turn to."),
      RecordField("services", .list(.record("Service")), "The government systems."),
      RecordField("languages", .list(.record("Language")), "Its languages."),
      RecordField("feeds", .list(.record("Feed")), "Its feeds."),
      RecordField("sites", .list(.record("OtherSite")), "All sites, in official order."),
      RecordField("publisher", .text, "The name of the ministry."),
      RecordField("has_news", .boolean, "Whether it has news in this language."),
      RecordField("has_publications", .boolean, "Whether it has publications in this language."),
      RecordField("has_events", .boolean, "Whether it has events in this language."),
      RecordField("categories", .list(.record("Term")), "The categories in use."),
    ])

  static let contact = RecordType(
    "Contact", "Where readers can turn to.",
    [
      RecordField("office", .text, "The name of the office."),
      RecordField("address", .text, optional: true, "Its postal address."),
      RecordField("email", .text, optional: true, "Its electronic-mail address."),
      RecordField("phone", .text, optional: true, "Its telephone number."),
      RecordField("hours", .text, optional: true, "When it is open."),
      RecordField("url", .text, optional: true, "A page about it."),
    ])

  static let service = RecordType(
    "Service", "A system that the ministry runs for offices.",
    [
      RecordField("id", .text, "Its name in the configuration."),
      RecordField("name", .text, "What readers see."),
      RecordField("description", .text, "What it is for."),
      RecordField("url", .text, optional: true, "Where it is, if it has a public address."),
    ])

  static let other = RecordType(
    "OtherSite", "One of all sites.",
    [
      RecordField("id", .text, "Its name in the workspace."),
      RecordField("name", .text, "Its full name."),
      RecordField("short_name", .text, "The name of its place."),
      RecordField("kind", .text, "ministry or province."),
      RecordField("group", .text, optional: true, "The id of its group."),
      RecordField("group_name", .text, optional: true, "The name of its group."),
      RecordField("url", .text, "Its home page."),
      RecordField("current", .boolean, "Whether it is this site."),
    ])

  static func value(
    _ site: Site, edition: Site.Edition, network: SiteNetwork, feeds: [TemplateValue]
  ) -> TemplateValue {
    let configuration = site.configuration
    let language = edition.language
    let publisher = network.configurations.first { $0.kind == .ministry } ?? configuration
    let categories = edition.terms.filter { $0.taxonomy == .categories }
    return .record(
      TemplateRecord(
        type,
        [
          .text(site.id.text), .text(configuration.name[language]),
          .text(configuration.shortName[language]), .text(configuration.place[language]),
          .text(configuration.kind.rawValue),
          .optional(groupName(configuration.group, network, language)),
          .optional(configuration.code), .optional(configuration.capital?[language]),
          .text(configuration.baseURL), .text(edition.home.encoded),
          contactValue(configuration.contact, language),
          .list(network.shared.services.map { serviceValue($0, language) }),
          .list(
            site.editions.map {
              LanguageObject.value(language: $0.language, url: $0.home.encoded)
            }), .list(feeds),
          .list(
            network.visibleConfigurations.map {
              otherValue($0, current: site.id, network, language)
            }),
          .text(publisher.name[language]), .boolean(!edition.news.isEmpty),
          .boolean(!edition.publications.isEmpty), .boolean(!edition.events.isEmpty),
          .list(categories.map(TermObject.value)),
        ]))
  }

  private static func contactValue(
    _ office: ContactOffice, _ language: ContentLanguage
  ) -> TemplateValue {
    .record(
      TemplateRecord(
        contact,
        [
          .text(office.office[language]), .optional(office.address?[language]),
          .optional(office.email), .optional(office.phone), .optional(office.hours?[language]),
          .optional(office.url),
        ]))
  }

  private static func serviceValue(
    _ service: Content.Service, _ language: ContentLanguage
  ) -> TemplateValue {
    .record(
      TemplateRecord(
        SiteObject.service,
        [
          .text(service.id), .text(service.name[language]), .text(service.description[language]),
          .optional(service.address),
        ]))
  }

  private static func otherValue(
    _ site: SiteConfiguration, current: SiteID, _ network: SiteNetwork, _ language: ContentLanguage
  ) -> TemplateValue {
    .record(
      TemplateRecord(
        other,
        [
          .text(site.id.text), .text(site.name[language]), .text(site.shortName[language]),
          .text(site.kind.rawValue), .optional(site.group),
          .optional(groupName(site.group, network, language)), .text(site.baseURL + "/"),
          .boolean(site.id == current),
        ]))
  }

  private static func groupName(
    _ group: String?, _ network: SiteNetwork, _ language: ContentLanguage
  ) -> String? {
    group.flatMap { id in network.shared.groups.first { $0.id == id }?.name[language] }
  }
}
