import Content
import Markup
import SiteModel

/// A document as feeds carry it.
struct FeedEntry {
  let title: String
  let summary: String
  /// The whole text with absolute addresses; none where the feed carries summaries, where the page
  /// is at another site, and where there is no text.
  let content: MarkupFragment?
  /// Absolute.
  let url: String
  /// The same for ever, in every feed that carries the document.
  let identifier: String
  let language: ContentLanguage
  let published: Moment?
  /// When it was corrected; never before it was published.
  let corrected: Moment?
  let authors: [String]
  /// Its category and its tags, each once.
  let subjects: [String]
  let enclosures: [Enclosure]
  /// The site that it comes from, where that is another one.
  let origin: SiteConfiguration?

  /// When it was last seen to.
  var changed: Moment? { corrected ?? published }

  /// Its authors, else the office that it comes from, if that is another one than the feed's.
  var creators: [String] {
    authors.isEmpty ? origin.map { [$0.name[language]] } ?? [] : authors
  }

  struct Enclosure {
    let url: String
    let size: Int
    let mediaType: String
    let title: String?
  }

  /// - Parameter body: the whole text of the document there, if the feed carries it.
  init(_ placement: Placement, site: Site, network: SiteNetwork, body: MarkupFragment?) {
    let document = network.documents[placement.document]
    let base = site.configuration.baseURL
    title = document.title.text
    summary =
      placement.mode == .own ? document.summary : document.syndication?.lead ?? document.summary
    content = body.flatMap { $0.isEmpty ? nil : $0 }
    url = placement.hasPage ? placement.permalink.absolute(at: base) : placement.canonical
    identifier = FeedIdentifier.text(of: placement.document, in: network)
    language = document.language
    published = document.publicSince
    // What was corrected before anybody saw it was not corrected for them.
    corrected = document.correction.flatMap { correction in
      document.publicSince.map { correction > $0 } == false ? nil : correction
    }
    authors = document.authors
    subjects = Self.subjects(of: document, in: network)
    origin = placement.origin.flatMap(network.configuration)
    enclosures = document.attachments.compactMap { attachment in
      let source = document.path.folder + "/" + attachment.file.text
      return placement.files.first { $0.source.utf8.elementsEqual(source.utf8) }.map {
        Enclosure(
          url: $0.permalink.absolute(at: base), size: $0.size, mediaType: $0.media.kind.mediaType,
          title: attachment.title)
      }
    }
  }

  private static func subjects(of document: Document, in network: SiteNetwork) -> [String] {
    let category = document.category.flatMap { id in
      network.shared.categories.first { $0.id.utf8.elementsEqual(id.utf8) }?
        .name[document.language]
    }
    var subjects: [String] = []
    for subject in [category].compactMap({ $0 }) + document.tags.map(\.text)
    where !subjects.contains(where: { $0.utf8.elementsEqual(subject.utf8) }) {
      subjects.append(subject)
    }
    return subjects
  }
}
