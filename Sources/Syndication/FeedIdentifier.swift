import Content
import Markup
import SiteModel

/// What a document is called in feeds and calendars, for ever: a `tag:` URI (RFC 4151), which needs
/// no registration and which validators take.
///
/// It lies below the document's owner, so that no office can speak for another, and does not follow
/// the address of a site, which may move.
enum FeedIdentifier {
  /// - Parameters:
  ///   - identity: of the document among those of its owner, with or without the owner before it.
  ///   - owner: the folder of its origin.
  ///   - authority: a host and a day, `gweb.example,2026`.
  static func text(
    identity: String, owner: String, language: ContentLanguage, authority: String
  ) -> String {
    var bytes = Array("tag:\(authority):".utf8)
    let folder = Array((owner + "/").utf8)
    if !identity.utf8.starts(with: folder) { Escape.urlPath(owner + "/", into: &bytes) }
    Escape.urlPath(identity, into: &bytes)
    if language != .lao { bytes += Array(":\(language.rawValue)".utf8) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The identifier of a document of a network.
  static func text(of id: DocumentID, in network: SiteNetwork) -> String {
    let document = network.documents[id]
    return text(
      identity: network.identity(of: id), owner: document.path.origin.folder,
      language: document.language,
      authority: authority(of: network))
  }

  /// What `shared.yml` says, else the host of the first site, which is a ministry's where there is
  /// one.
  private static func authority(of network: SiteNetwork) -> String {
    if let authority = network.shared.feedAuthority { return authority }
    let base = network.configurations.first.map { WebAddress($0.baseURL).parts.authority ?? [] }
    let host = (base ?? []).prefix { $0 != UInt8(ascii: ":") }
    return String(decoding: host, as: UTF8.self) + ",2026"
  }
}
