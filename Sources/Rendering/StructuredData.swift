import Content
import SiteModel
import Templating

/// What search engines read of a page (schema.org, as JSON-LD).
struct StructuredData: Sendable {
  let site: Site
  let network: SiteNetwork
  /// The emblem of the theme; none where it has no `favicon.svg`.
  let logo: Permalink?

  /// The office whose site this is, for its home page.
  func organization(_ page: Page) -> TemplateValue {
    let configuration = site.configuration
    let language = page.language
    let parent = network.configurations.first { $0.kind == .ministry }
    let isParent = parent.map { $0.id == site.id } ?? true
    var members: [(String, TemplateValue?)] = [
      ("name", .text(configuration.name[language])),
      ("url", .text(page.permalink.absolute(at: configuration.baseURL))),
      ("logo", logo.map { .text($0.absolute(at: configuration.baseURL)) }),
      ("address", address(of: configuration, language)),
      ("email", configuration.contact.email.map { .text($0) }),
      ("telephone", configuration.contact.phone.map { .text($0) }),
      (
        "areaServed",
        Self.part(
          isParent ? "Country" : "AdministrativeArea",
          [("name", .text(configuration.place[language]))])
      ),
    ]
    if !isParent, let parent {
      members.append(("parentOrganization", organization(parent, language)))
    }
    return Self.object("GovernmentOrganization", members)
  }

  /// A page that is a list or a title.
  func page(_ type: String, title: String, _ page: Page) -> TemplateValue {
    Self.object(
      type,
      [
        ("name", .text(title)),
        ("url", .text(page.permalink.absolute(at: site.configuration.baseURL))),
        ("inLanguage", .text(page.language.rawValue)),
      ])
  }

  /// The way from the home page, where there is one.
  func breadcrumbs(_ links: TemplateValue) -> TemplateValue? {
    guard case .list(let crumbs) = links, crumbs.count > 1 else { return nil }
    let items = crumbs.enumerated().compactMap { number, crumb -> TemplateValue? in
      guard let (title, url) = LinkObject.read(crumb) else { return nil }
      return Self.part(
        "ListItem",
        [
          ("position", .integer(number + 1)), ("name", .text(title)),
          ("item", .text(site.configuration.baseURL + url)),
        ])
    }
    return Self.object("BreadcrumbList", [("itemListElement", .list(items))])
  }

  /// An office in a few words, as publisher or parent.
  func organization(
    _ configuration: SiteConfiguration, _ language: ContentLanguage
  ) -> TemplateValue {
    Self.part(
      "GovernmentOrganization",
      [
        ("name", .text(configuration.name[language])), ("url", .text(configuration.baseURL + "/")),
        ("logo", logo.map { .text($0.absolute(at: configuration.baseURL)) }),
      ])
  }
}

extension StructuredData {
  private func address(
    of configuration: SiteConfiguration, _ language: ContentLanguage
  ) -> TemplateValue? {
    configuration.contact.address.map {
      Self.part(
        "PostalAddress",
        [
          ("streetAddress", .text($0[language])),
          ("addressRegion", .text(configuration.place[language])), ("addressCountry", .text("LA")),
        ])
    }
  }

  /// What stands by itself.
  static func object(_ type: String, _ members: [(String, TemplateValue?)]) -> TemplateValue {
    dictionary([("@context", .text("https://schema.org")), ("@type", .text(type))] + members)
  }

  /// What is a part of another.
  static func part(_ type: String, _ members: [(String, TemplateValue?)]) -> TemplateValue {
    dictionary([("@type", .text(type))] + members)
  }

  private static func dictionary(_ members: [(String, TemplateValue?)]) -> TemplateValue {
    .dictionary(TemplateDictionary(members.compactMap { name, value in value.map { (name, $0) } }))
  }
}
