/// What `Sites/shared.yml` says for all sites.
package struct SharedConfiguration: Sendable {
  package let defaults: SiteDefaults
  package let groups: [SiteGroup]
  package let categories: [Category]
  package let services: [Service]
  package let navigation: [NavigationEntry]

  package init(
    defaults: SiteDefaults, groups: [SiteGroup], categories: [Category], services: [Service],
    navigation: [NavigationEntry]
  ) {
    self.defaults = defaults
    self.groups = groups
    self.categories = categories
    self.services = services
    self.navigation = navigation
  }
}

/// A named set of sites, for syndication and footers; its members name it.
package struct SiteGroup: Sendable, Hashable {
  package let id: String
  package let name: TranslatedText
}

/// A subject under which documents are filed.
package struct Category: Sendable, Hashable {
  package let id: String
  package let name: TranslatedText
  package let description: TranslatedText?
}

/// A system that the ministry runs for offices, described on the services page and in footers.
package struct Service: Sendable, Hashable {
  package let id: String
  package let name: TranslatedText
  package let description: TranslatedText
  /// An `https` address, or a path of the site.
  package let address: String?
}

/// One entry of the navigation.
package struct NavigationEntry: Sendable, Hashable {
  package let id: String
  package let title: TranslatedText
  /// A path of the site, or a web address.
  package let path: String
  package let children: [NavigationEntry]

  package init(id: String, title: TranslatedText, path: String, children: [NavigationEntry] = []) {
    self.id = id
    self.title = title
    self.path = path
    self.children = children
  }
}

/// How slugs are written.
package enum SlugScript: String, Sendable, Hashable, CaseIterable {
  case latin
  case lao
}

/// What a site may leave out of its own configuration.
package struct SiteDefaults: Sendable, Hashable {
  package var languages: [ContentLanguage] = [.lao]
  package var slugs = SlugScript.latin
  /// Entries on one page of a list.
  package var postsPerPage = 10

  /// What a workspace without `defaults` has.
  package init() {}
}
