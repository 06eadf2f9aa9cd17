/// What `Sites/shared.yml` says for all sites.
package struct SharedConfiguration: Sendable {
  package let defaults: SiteDefaults
  package let groups: [SiteGroup]
  package let categories: [Category]
  package let services: [Service]
  package let navigation: [NavigationEntry]
  /// Whose name the identities in feeds bear, `gweb.example,2026`; none where it follows from the
  /// first site.
  package let feedAuthority: String?
  /// The sites whose documents may appear on others, as `syndicators` names them; nil where the file
  /// says nothing.
  package let syndicators: [LocatedText]?

  package init(
    defaults: SiteDefaults, groups: [SiteGroup], categories: [Category], services: [Service],
    navigation: [NavigationEntry], feedAuthority: String? = nil, syndicators: [LocatedText]? = nil
  ) {
    self.defaults = defaults
    self.groups = groups
    self.categories = categories
    self.services = services
    self.navigation = navigation
    self.feedAuthority = feedAuthority
    self.syndicators = syndicators
  }

  /// A workspace whose shared file can't be read.
  package static let empty = SharedConfiguration(
    defaults: SiteDefaults(), groups: [], categories: [], services: [], navigation: [])

  /// The sites whose documents may appear on others: those that are named, and where none is, the
  /// ministries.
  package func syndicators(among sites: [SiteConfiguration]) -> Set<SiteID> {
    guard let syndicators else { return Set(sites.filter { $0.kind == .ministry }.map(\.id)) }
    return Set(syndicators.compactMap { SiteID($0.text) })
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

/// How much of a document the feeds of a site carry.
package enum FeedExtent: String, Sendable, Hashable, CaseIterable {
  /// The whole text, in the site's own feeds; feeds of categories and tags carry summaries, since
  /// there are hundreds of them.
  case full
  case summary
}

/// What a site may leave out of its own configuration.
package struct SiteDefaults: Sendable, Hashable {
  package var languages: [ContentLanguage] = [.lao]
  package var slugs = SlugScript.latin
  /// Entries on one page of a list.
  package var postsPerPage = 10
  package var feeds = FeedExtent.full
  /// The clock on which dates are told.
  package var zone = Zone.vientiane

  /// What a workspace without `defaults` has.
  package init() {}
}
