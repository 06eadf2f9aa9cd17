/// The key `kind` of news.
package enum NewsKind: String, Sendable, Hashable, CaseIterable {
  case news
  case notice
  case pressRelease = "press-release"
}

/// The key `kind` of publications.
package enum PublicationKind: String, Sendable, Hashable, CaseIterable {
  case plan
  case strategy
  case report
  case statistics
  case law
  case decree
  case form
  case other
}

/// What publications have beside the common keys.
package struct PublicationDetails: Sendable, Hashable {
  package let kind: PublicationKind
  package let number: String?
  package let issuedBy: String?
  package let signed: Moment?
  /// The years that it is for, as printed: `2021-2025`.
  package let period: String?
  package let licence: String?
}

/// What periodicals have beside the common keys.
package struct PeriodicalDetails: Sendable, Hashable {
  package let issn: String?
  package let frequency: String?
}

/// What the issues of a periodical have beside the common keys.
package struct IssueDetails: Sendable, Hashable {
  package let number: Int
  package let volume: String?
  package let contents: [Article]

  /// One line of an issue's table of contents.
  package struct Article: Sendable, Hashable {
    package let title: String
    package let page: Int?
    package let author: String?
  }
}

/// What events have beside the common keys.
package struct EventDetails: Sendable, Hashable {
  package let start: Moment
  package let end: Moment?
  package let place: String?
  package let online: String?
  package let registration: String?
  package let organiser: String?
}

/// The key `syndicate`: on which other sites a document appears, and how.
package struct SyndicationRequest: Sendable, Hashable {
  /// Sites, groups or `all`; each is known to exist.
  package let targets: [LocatedText]
  /// Whether every target that was written is known.
  package let isComplete: Bool
  package let mode: Mode
  /// The last day on which it appears there.
  package let until: Moment?
  /// What the other sites print instead of the summary.
  package let lead: String?

  /// How a document appears on another site.
  package enum Mode: String, Sendable, Hashable, CaseIterable {
    /// The whole text, with its attribution and a canonical link to the origin.
    case copy
    /// Title, summary and picture in lists; the link leads to the origin.
    case card
    /// The title alone in lists; the link leads to the origin.
    case link
  }
}
