/// What a document is. The folder it lies in says so, never its front matter.
package enum DocumentKind: String, Sendable, Hashable, CaseIterable {
  case news
  case publication
  case periodical
  case issue
  case event
  case page
}

/// The folder of an origin that holds documents of a kind.
package enum Section: String, Sendable, Hashable, CaseIterable {
  case news
  case publications
  case periodicals
  case events
  case pages
}
