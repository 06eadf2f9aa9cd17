package import Diagnostics

/// What `Sites/<site>/site.yml` says of one site.
package struct SiteConfiguration: Sendable {
  package let id: SiteID
  package let kind: SiteKind
  package let name: TranslatedText
  package let shortName: TranslatedText
  package let place: TranslatedText
  package let capital: TranslatedText?
  /// The official number of the province, `01` to `18`; ministries have `00`.
  package let code: String?
  /// The id of a group of the shared configuration.
  package let group: String?
  /// `https://` and a host, without a slash at the end.
  package let baseURL: String
  package let contact: ContactOffice
  package let languages: [ContentLanguage]
  package let slugs: SlugScript
  package let postsPerPage: Int
  package let feeds: FeedExtent
  /// The clock on which the dates of the site's documents are told.
  package let zone: Zone
  /// The shared navigation with what this site added and hid.
  package let navigation: [NavigationEntry]
  /// Where to point when the site as a whole is meant.
  package let location: SourceLocation
  /// Where `base_url` stands.
  package let baseURLLocation: SourceLocation
}

/// What a site stands for; ministries may send documents to other sites.
package enum SiteKind: String, Sendable, Hashable, CaseIterable {
  case ministry
  case province
}

/// Where a reader can turn to.
package struct ContactOffice: Sendable, Hashable {
  package let office: TranslatedText
  package let address: TranslatedText?
  package let email: String?
  package let phone: String?
  package let hours: TranslatedText?
  /// A path of the site, or a web address.
  package let url: String?
}
