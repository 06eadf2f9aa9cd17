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

extension SiteConfiguration {
  /// What of the address decides which site a reader comes to: the host in lower case, without a
  /// full stop at its end, and the port where it is another than the scheme's (RFC 3986, section 6.2).
  /// What differs in the scheme alone is one site.
  package var host: String {
    let isSecure = baseURL.utf8.starts(with: "https://".utf8)
    var bytes = baseURL.utf8.dropFirst(isSecure ? 8 : 7).map {
      (0x41...0x5A).contains($0) ? $0 + 0x20 : $0
    }
    let port = isSecure ? ":443" : ":80"
    if bytes.suffix(port.utf8.count).elementsEqual(port.utf8) {
      bytes.removeLast(port.utf8.count)
    }
    if bytes.last == UInt8(ascii: ".") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
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
