package import Content

/// One site, complete: what rendering and syndication need to know of it.
package struct Site: Sendable {
  package let configuration: SiteConfiguration
  package let placements: Table<PlacementID, Placement>
  package let editions: [Edition]
  package let pages: [Page]
  package let feeds: [Feed]
  /// Every file of its tree, sorted by the bytes of its path.
  package let files: [PlannedFile]
  /// Old addresses with a query, in the order of their documents.
  package let queryRedirects: [QueryRedirect]
  /// The lock file of its addresses, as it is when the site is online.
  package let addresses: AddressBook

  /// The part of a site that is in one language.
  package struct Edition: Sendable {
    package let language: ContentLanguage
    package let home: Permalink
    /// Newest first.
    package let news: [PlacementID]
    package let publications: [PlacementID]
    package let periodicals: [PlacementID]
    /// Issues of all periodicals, newest first.
    package let issues: [PlacementID]
    /// By their start, those to come first.
    package let events: [PlacementID]
    /// The events that have not ended on the day that is built for, the next first.
    package let comingEvents: [PlacementID]
    package let terms: Table<TermID, Term>
    /// Years that have news, newest first, with how many.
    package let years: [YearCount]
    package let navigation: [NavigationLink]
  }

  package struct YearCount: Sendable, Hashable {
    package let year: Int
    package let count: Int
    package let permalink: Permalink
  }

  package var id: SiteID { configuration.id }

  /// The edition in a language; every page's language has one.
  package func edition(_ language: ContentLanguage) -> Edition? {
    editions.first { $0.language == language }
  }

  /// The pages that search engines may list, in the order of the sitemap.
  ///
  /// Copies of other sites' documents are left out, since their canonical page is elsewhere; so are
  /// redirects, the page for what is not found, and what asks not to be listed.
  package func sitemapPages(_ documents: Table<DocumentID, Document>) -> [Page] {
    Self.sitemapPages(among: pages, placements, documents)
  }

  static func sitemapPages(
    among pages: [Page], _ placements: Table<PlacementID, Placement>,
    _ documents: Table<DocumentID, Document>
  ) -> [Page] {
    pages.filter { page in
      switch page.content {
      case .notFound, .redirect: return false
      case .document(let number), .services(.some(let number)):
        let placement = placements[number]
        return placement.mode == .own && !placement.isAwaited
          && !documents[placement.document].isUnlisted
      case .home, .news, .year, .publications, .periodicals, .events, .terms, .term, .services,
        .provinces:
        return true
      }
    }
  }
}

/// A file of the workspace that a site carries.
package struct SiteFile: Sendable, Hashable {
  package let source: String
  package let path: OutputPath

  package init(source: String, path: OutputPath) {
    self.source = source
    self.path = path
  }
}

/// An entry of the navigation as a page of a site shows it.
package struct NavigationLink: Sendable, Hashable {
  package let id: String
  package let title: String
  /// A path of this site, or an absolute URL.
  package let target: Target
  package let children: [NavigationLink]

  package enum Target: Sendable, Hashable {
    case page(Permalink)
    case address(String)
  }
}
