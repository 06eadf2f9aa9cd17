import Content
import Markup
import SiteModel

/// A document as feeds carry it.
struct FeedEntry {
  let title: String
  let summary: String
  /// Absolute.
  let url: String
  /// The same for ever, in every feed that carries the document.
  let identifier: String
  let published: Moment?
  let updated: Moment?
  let authors: [String]
  let category: String?
  let enclosure: Enclosure?
  /// The site that it comes from, where that is another one.
  let origin: SiteConfiguration?

  /// When it was last seen to.
  var changed: Moment? { updated ?? published }

  struct Enclosure {
    let url: String
    let size: Int
    let mediaType: String
  }

  init(_ placement: Placement, site: Site, network: SiteNetwork) {
    let document = network.documents[placement.document]
    let base = site.configuration.baseURL
    title = document.title.text
    summary =
      placement.mode == .own ? document.summary : document.syndication?.lead ?? document.summary
    url = placement.hasPage ? placement.permalink.absolute(at: base) : placement.canonical
    identifier = Self.identifier(of: document)
    published = document.date
    updated = document.updated
    authors = document.authors
    category = document.category.flatMap { id in
      network.shared.categories.first { $0.id == id }?.name[document.language]
    }
    origin = placement.origin.flatMap(network.configuration)
    // RSS 2.0 allows one enclosure an item: the first attachment, since covers are decoration.
    enclosure = document.attachments.first.flatMap { attachment in
      let source = document.path.folder + "/" + attachment.file.text
      return placement.files.first { $0.source == source }.map {
        Enclosure(
          url: $0.permalink.absolute(at: base), size: $0.size, mediaType: $0.media.kind.mediaType)
      }
    }
  }

  /// A URN (RFC 8141) of the document's identity, with the language of a translation behind it.
  static func identifier(of document: Document) -> String {
    var bytes = Array("urn:gweb:".utf8)
    Escape.urlPath(document.identity, into: &bytes)
    if document.language != .lao { bytes += Array(":\(document.language.rawValue)".utf8) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
