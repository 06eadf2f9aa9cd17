package import Diagnostics
package import FrontMatter
package import Markdown

/// One source file, parsed: what its editor said, checked, and its body as markup.
///
/// A document comes from one file alone and knows nothing of other files; where it appears is the
/// site model's matter. It never changes once it is made. It is a class because it has thirty fields
/// and every stage looks at it: copying them all at each look was a thirtieth of a build.
package final class Document: Sendable {
  package let path: DocumentPath
  /// What identifies it in feeds: the key `id` below its origin, else the path of its file. What was
  /// recorded of it goes before that (`SiteNetwork.identity(of:)`).
  package let identity: String
  /// The key `id`.
  package let chosenIdentity: LocatedText?
  package let title: LocatedText
  /// At most 200 characters; from the key `summary`, else cut from the body.
  package let summary: String
  package let date: Moment?
  package let updated: Moment?
  package let publishAt: Moment?
  package let expires: Moment?
  package let isDraft: Bool
  package let isFeatured: Bool
  /// Search engines are asked not to list it.
  package let isUnlisted: Bool
  /// The slug that the editor chose.
  package let slug: LocatedText?
  /// The slug that it has where its editor chose none: that of its file's name, else of its title.
  package let automaticSlug: String
  /// Old addresses of the site that lead here, paths and those with a query.
  package let oldAddresses: [Alias]
  /// The old addresses that a file of the published tree can answer.
  package let aliases: [LocatedText]
  package let authors: [String]
  package let office: String?
  package let contact: String?
  /// The id of a category of the shared configuration.
  package let category: String?
  package let tags: [LocatedText]
  package let cover: Cover?
  package let attachments: [Attachment]
  package let syndication: SyndicationRequest?
  package let details: Details
  /// Without its plain text, which the summary and the reading time were made of.
  package let body: MarkdownDocument
  /// The fingerprint of its text, by which a file that was renamed is known again.
  package let fingerprint: String
  /// The links and pictures of the body that lead to files of the workspace.
  package let fileLinks: [FileLink]
  /// The place of each of the body's addresses, for `gweb check`; a build goes without them.
  package let addressPlaces: [SourceLocation]
  /// Whole minutes, at least 1; none for a document without text.
  package let readingMinutes: Int?
  /// Whether this document's file has errors; a document with errors keeps the sites that would
  /// show it from being published.
  package let hasErrors: Bool

  init(
    path: DocumentPath,
    identity: String,
    chosenIdentity: LocatedText?,
    title: LocatedText,
    summary: String,
    date: Moment?,
    updated: Moment?,
    publishAt: Moment?,
    expires: Moment?,
    isDraft: Bool,
    isFeatured: Bool,
    isUnlisted: Bool,
    slug: LocatedText?,
    automaticSlug: String,
    oldAddresses: [Alias],
    authors: [String],
    office: String?,
    contact: String?,
    category: String?,
    tags: [LocatedText],
    cover: Cover?,
    attachments: [Attachment],
    syndication: SyndicationRequest?,
    details: Details,
    body: MarkdownDocument,
    fingerprint: String,
    fileLinks: [FileLink],
    addressPlaces: [SourceLocation],
    readingMinutes: Int?,
    hasErrors: Bool
  ) {
    self.path = path
    self.identity = identity
    self.chosenIdentity = chosenIdentity
    self.title = title
    self.summary = summary
    self.date = date
    self.updated = updated
    self.publishAt = publishAt
    self.expires = expires
    self.isDraft = isDraft
    self.isFeatured = isFeatured
    self.isUnlisted = isUnlisted
    self.slug = slug
    self.automaticSlug = automaticSlug
    self.oldAddresses = oldAddresses
    aliases = oldAddresses.compactMap { if case .path(let path) = $0 { path } else { nil } }
    self.authors = authors
    self.office = office
    self.contact = contact
    self.category = category
    self.tags = tags
    self.cover = cover
    self.attachments = attachments
    self.syndication = syndication
    self.details = details
    self.body = body
    self.fingerprint = fingerprint
    self.fileLinks = fileLinks
    self.addressPlaces = addressPlaces
    self.readingMinutes = readingMinutes
    self.hasErrors = hasErrors
  }

  package var kind: DocumentKind { path.kind }
  package var language: ContentLanguage { path.language }

  /// A picture at the head of a document; its file lies beside the document's.
  package struct Cover: Sendable, Hashable {
    package let file: LocatedText
    package let alternative: String
    package let caption: String?
    package let credit: String?
  }

  /// A file to download; it lies beside the document's.
  package struct Attachment: Sendable, Hashable {
    package let file: LocatedText
    /// None where the file's name serves.
    package let title: String?
    package let language: ContentLanguage?
  }

  /// A link or picture of the body that names a file: `plan.pdf`, `../other-post.md`.
  package struct FileLink: Sendable, Hashable {
    /// The index among the body's addresses.
    package let address: Int
    /// The path in the workspace that it leads to; none where it leads out of the origin's folder.
    package let target: String?
    /// The fragment behind it, with its `#`, or nothing.
    package let fragment: String
    package let destination: String
    package let location: SourceLocation
  }

  /// What only documents of one kind have.
  package enum Details: Sendable, Hashable {
    case news(NewsKind)
    case publication(PublicationDetails)
    case periodical(PeriodicalDetails)
    case issue(IssueDetails)
    case event(EventDetails)
    case page
  }
}

extension Document {
  /// The place of a key's value, without the text of its line.
  package func location(of place: LocatedValue.Place) -> SourceLocation {
    SourceLocation(file: path.file, line: place.line, column: place.column, length: place.length)
  }

  /// The place of the title, to point at when the document as a whole is meant.
  package var location: SourceLocation {
    location(of: title.place)
  }
}
